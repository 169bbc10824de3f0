"""The guide in one file, for reading from a folder without a network."""

from __future__ import annotations

import io
import os
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

CONFIG = "mkdocs.offline.yml"
INDEX = "search/index.js"  # what factguide.search leaves in a site
# Without the handouts: a clinic's slow line, an old stick.
MOST_BYTES = 5_000_000
_ROOMS = ("registry", "quantities", "extension", "search", "publish")
# Search works from a script here; the rest is for servers, or for those who mend the theme.
_LEFT_OUT = ("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")


def bundle(settings: Settings, site: Path, printed: Sequence[Printed]) -> bytes:
    """The zip: a folder with the pages and the handouts. Raises PublishError when too big.

    ``site`` is the built site: the offline pages get a search index of the same kind.
    """
    pages = _pages(settings, (site / INDEX).is_file(), printed)
    alone = len(pack(pages))
    if alone > MOST_BYTES:
        raise PublishError(
            [
                f"{CONFIG}:1: the offline guide has {alone / 1e6:.1f} MB without the handouts, "
                f"at most {MOST_BYTES / 1e6:.0f}. Look for large files in docs/assets."
            ]
        )
    return pack({**pages, **_below(settings.slug, {one.file: one.pdf for one in printed})})


def _pages(settings: Settings, own_search: bool, printed: Sequence[Printed]) -> dict[str, bytes]:
    """The pages and their files, built anew when anything that they come from has changed."""
    cache = Cache(settings.root / ".cache" / "offline")
    files = (f"{one.file} {one.pages} {len(one.pdf)}" for one in printed)
    key = fingerprint((_inputs(settings), str(own_search), *files))
    kept = cache.get(key)
    if kept is not None:
        return _unpack(kept)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _run(settings, "mkdocs", "build", "-sq", "-f", CONFIG, "-d", str(site))
        if own_search:
            _run(settings, "factguide.search", "--site", str(site))
        fill_site(site, printed)
        built = {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".map"
        }
    chosen = {name: content for name, content in built.items() if name not in _LEFT_OUT}
    found = _below(settings.slug, chosen)
    cache.put(key, pack(found))
    return found


def _inputs(settings: Settings) -> str:
    """A name for all that the pages come from."""
    root = settings.root
    files = {name: root / name for name in ("mkdocs.yml", CONFIG)}
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
