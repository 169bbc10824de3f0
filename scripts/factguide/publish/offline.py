"""The guide in one file, for reading from a folder without a network."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from .archive import pack
from .cache import Cache, fingerprint, of_code, of_files
from .errors import PublishError
from .listing import fill_site
from .printing import Printed
from .settings import Settings

CONFIG = "mkdocs.yml"
KEPT = 3  # versions; each has some megabytes
# Without the handouts: a clinic's slow line, an old stick.
MOST_BYTES = 5_000_000
_ROOMS = ("registry", "quantities", "extension", "search", "publish")
# What only a server, or whoever mends the theme, has a use for.
_LEFT_OUT = ("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz")
# A browser does not trust a file to fetch fonts ahead of their turn, and complains.
_PRELOAD = re.compile(r'<link rel="?preload"?[^>]*>')
_LINK = re.compile(r'href="([^":?]*)"')


def bundle(settings: Settings, site: Path, printed: Sequence[Printed]) -> bytes:
    """The zip: a folder with the pages, the site's data and the handouts.

    Raises PublishError when it is too big.
    """
    pages = {**_below(settings.slug, _data(site)), **_pages(settings, printed)}
    alone = len(pack(pages))
    if alone > MOST_BYTES:
        raise PublishError(
            [
                f"{CONFIG}:1: the offline guide has {alone / 1e6:.1f} MB without the handouts, "
                f"at most {MOST_BYTES / 1e6:.0f}. Look for large files in docs/assets."
            ]
        )
    return pack({**pages, **_below(settings.slug, {one.file: one.pdf for one in printed})})


def _data(site: Path) -> dict[str, bytes]:
    """The data that a step before this one wrote into the site.

    Without the file that names the commit: a commit that changes nothing to read would change the
    archive, and its size on the pages.
    """
    files = (path for path in (site / "data").rglob("*") if path.is_file())
    files = (path for path in files if path.name != "build.json")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def _pages(settings: Settings, printed: Sequence[Printed]) -> dict[str, bytes]:
    """The pages and their files, built anew when anything that they come from has changed."""
    cache = Cache(settings.root / ".cache" / "offline", KEPT)
    files = (f"{one.file} {one.pages} {len(one.pdf)}" for one in printed)
    key = fingerprint((_inputs(settings), *files))
    kept = cache.get(key)
    if kept is not None:
        return _unpack(kept)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        # Links lead to files, for no server is there to look into a folder.
        _run(settings, "mkdocs", "build", "-sq", "--no-directory-urls", "-d", str(site))
        _run(settings, "factguide.search", "--site", str(site))
        fill_site(site, printed)
        built = {
            path.relative_to(site).as_posix(): _for_files(path, site)
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".map"
        }
    chosen = {name: content for name, content in built.items() if name not in _LEFT_OUT}
    found = _below(settings.slug, chosen)
    cache.put(key, pack(found))
    cache.prune()
    return found


def _for_files(path: Path, site: Path) -> bytes:
    """The content of a file; in pages, links of the theme lead to files too."""
    if path.suffix != ".html":
        return path.read_bytes()

    def link(match: re.Match[str]) -> str:
        place, mark, anchor = match[1].partition("#")
        target = os.path.normpath(path.parent / place)
        ways = (f"{target}.html", f"{target}/index.html")
        file = next((way for way in ways if not Path(target).is_file() and Path(way).is_file()), "")
        if not place or not file or not file.startswith(str(site)):
            return match[0]
        return f'href="{os.path.relpath(file, path.parent)}{mark}{anchor}"'

    return _LINK.sub(link, _PRELOAD.sub("", path.read_text("utf-8"))).encode()


def _inputs(settings: Settings) -> str:
    """A name for all that the pages come from."""
    root = settings.root
    files = {CONFIG: root / CONFIG}
    for folder in (settings.docs, root / "overrides"):
        files |= {p.relative_to(root).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return fingerprint((of_code(*_ROOMS), of_files(files), settings.address))


def _run(settings: Settings, module: str, *arguments: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=settings.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        last = (run.stdout + run.stderr).strip()[-1500:]
        raise PublishError([f"{CONFIG}:1: the offline guide could not be built:\n{last}"])


def _below(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": content for name, content in files.items()}


def _unpack(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
