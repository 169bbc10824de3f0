"""The guide in one file, for reading from a folder without a network."""

from __future__ import annotations

import io
import os
import shutil
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
# Without the handouts: a clinic's slow line, an old stick.
MOST_BYTES = 5_000_000
# Search works from a script here; the rest is for servers, or for those who mend the theme.
_LEFT_OUT = ("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")


def bundle(settings: Settings, printed: Sequence[Printed]) -> bytes:
    """The zip: a folder with the pages and the handouts. Raises PublishError when too big."""
    pages = _pages(settings, printed)
    alone = len(pack(pages))
    if alone > MOST_BYTES:
        raise PublishError(
            [
                f"{CONFIG}:1: the offline guide has {alone / 1e6:.1f} MB without the handouts, "
                f"at most {MOST_BYTES / 1e6:.0f}. Look for large files in docs/assets."
            ]
        )
    return pack({**pages, **_below(settings.slug, {one.file: one.pdf for one in printed})})


def _pages(settings: Settings, printed: Sequence[Printed]) -> dict[str, bytes]:
    """The pages and their files, built anew when anything that they come from has changed."""
    cache = Cache(settings.root / ".cache" / "offline")
    key = fingerprint((_inputs(settings), *(f"{one.file} {len(one.pdf)}" for one in printed)))
    kept = cache.get(key)
    if kept is not None:
        return _unpack(kept)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _build(settings, site)
        fill_site(site, printed)
        files = {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".map"
        }
    chosen = {name: content for name, content in files.items() if name not in _LEFT_OUT}
    found = _below(settings.slug, chosen)
    cache.put(key, pack(found))
    return found


def _inputs(settings: Settings) -> str:
    """A name for all that the pages come from."""
    root = settings.root
    files = {name: root / name for name in ("mkdocs.yml", CONFIG)}
    for folder in (settings.docs, root / "overrides"):
        files |= {p.relative_to(root).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return fingerprint((of_code(), of_files(files), settings.address))


def _build(settings: Settings, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run = subprocess.run(
        [*command, "--config-file", CONFIG, "--site-dir", str(site)],
        cwd=settings.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        shutil.rmtree(site, ignore_errors=True)
        last = (run.stdout + run.stderr).strip()[-1500:]
        raise PublishError([f"{CONFIG}:1: the offline guide could not be built:\n{last}"])


def _below(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": content for name, content in files.items()}


def _unpack(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
