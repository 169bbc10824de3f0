"""What the first visit to a page of a built site weighs, and in how many requests it comes."""

from __future__ import annotations

import gzip
import posixpath
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html

# GitHub Pages packs text with gzip, and sends fonts and pictures as they are.
PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".map"}
_LOADED = """//script/@src | //img/@src | //source/@src
  | //link[@rel="stylesheet" or @rel="icon" or @rel="preload" or @rel="manifest"]/@href"""


@dataclass(frozen=True)
class Visit:
    """The files that a page asks for, itself included, with their bytes as served."""

    files: dict[str, int]

    @property
    def weight(self) -> int:
        """Bytes in all."""
        return sum(self.files.values())

    @property
    def requests(self) -> int:
        """How many files."""
        return len(self.files)


def visit(site: Path, path: str) -> Visit:
    """The first visit to the page at ``path``, read from its HTML: no browser is needed.

    Of fonts, the preloaded ones count. Raises RuntimeError where a file comes from elsewhere.
    """
    own = path if path.endswith(".html") else posixpath.normpath(f"{path}/index.html").lstrip("/")
    files = {own: served(site / own)}
    for address in loaded(lxml.html.parse(site / own).getroot()):
        target = urlsplit(urljoin(f"http://site/{own}", address))
        if target.netloc != "site":
            raise RuntimeError(f"{own} loads {address} from elsewhere")
        files[target.path.lstrip("/")] = served(site / target.path.lstrip("/"))
    return Visit(files)


def loaded(page: Any) -> list[str]:
    """The addresses that a page loads with itself."""
    return [str(address) for address in page.xpath(_LOADED)]


@cache
def served(file: Path) -> int:
    """Bytes of a file as a server sends it."""
    content = file.read_bytes()
    return len(packed(content) if file.suffix in PACKED else content)


def packed(content: bytes) -> bytes:
    """As a server packs: quickly, not as well as can be."""
    return gzip.compress(content, 6, mtime=0)
