"""Addresses within the site: where a page stands, and which page shows a kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factguide.extension.scan import scan

_MANY = 1000


@dataclass(frozen=True)
class Places:
    """``base`` is the site's address with a final slash; ``lists`` gives a block's page by name."""

    base: str
    lists: dict[str, str]

    def page(self, file: str, anchor: str = "") -> str:
        """The address of a page by its file below the docs folder."""
        name = file.removesuffix(".md")
        name = name.removesuffix("index") if name.rpartition("/")[2] == "index" else f"{name}/"
        return f"{self.base}{name}{'#' if anchor else ''}{anchor}"

    def entry(self, block: str, anchor: str) -> str:
        """The address of an entry in the list that ``block`` makes; empty when no page has one."""
        return self.page(self.lists[block], anchor) if block in self.lists else ""


def find_places(docs: Path, base: str) -> Places:
    """Read which pages hold which blocks."""
    lists: dict[str, str] = {}
    for path in sorted(docs.rglob("*.md")):
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        for opening in scan(text.splitlines(), (), _MANY).openings:
            lists.setdefault(opening.name, path.relative_to(docs).as_posix())
    return Places(base, lists)
