"""The page at hand: its source lines, its facts and what was found wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown

from factguide.registry import Registry

from .citations import Citations
from .data import find_folder, load
from .errors import FactguideError, Fault
from .origin import Origin, find_origin
from .text import fold, plain
from .translation import Language, read_language

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?fact:([^)>\s]*)")


@dataclass(frozen=True)
class _Link:
    line: int
    claim_id: str
    words: str


class Page:
    """Everything that the processors and blocks share while one page is converted.

    ``begin`` must be called first; it loads the data, so it may raise FactguideError.
    """

    registry: Registry
    language: Language
    citations: Citations

    def __init__(self, md: Markdown, data: str, wordings: str = "") -> None:
        self.md = md
        self.data = data
        self.wordings = wordings
        self.reset()

    def reset(self) -> None:
        """Forget the last page."""
        self.origin = Origin()
        self.faults: list[Fault] = []
        self.cards = 0
        self.pictures = 0
        self.body: list[str] = []
        self._links: list[_Link] | None = None

    def begin(self, lines: list[str]) -> None:
        """Take the lines of a new page, as they stand before any other processor."""
        self.reset()
        self.origin = find_origin(self.md)
        self.registry = load(find_folder(self.data, self.origin.root))
        self.language = self._language()
        self.citations = Citations(self.registry, self.language.labels)
        self.body = list(lines)

    def _language(self) -> Language:
        if not self.wordings:
            return Language(self.registry)
        return read_language(
            self.registry, (self.origin.root or Path()) / self.wordings, self.wordings
        )

    def fault(self, line: int, message: str) -> None:
        """Note a fault on a line of the body (from 1)."""
        self.faults.append(Fault(line, message))

    def link_line(self, claim_id: str, words: str) -> int:
        """The body line of the link to ``claim_id`` with these words, each link once."""
        if self._links is None:
            self._links = list(_links("\n".join(self.body)))
        named = [link for link in self._links if link.claim_id == claim_id]
        exact = [link for link in named if link.words == fold(words)]
        for link in [*exact, *named]:
            self._links.remove(link)
            return link.line
        return self.line_of(f"fact:{claim_id}")

    def line_of(self, text: str) -> int:
        """The first body line that holds ``text``; 1 when none does."""
        return next((n for n, line in enumerate(self.body, 1) if text in line), 1)

    def finish(self) -> None:
        """Raise FactguideError when anything was found wrong."""
        if self.faults:
            above = _offset(self.origin.text(), self.body)
            placed = [Fault(fault.line + above, fault.message) for fault in self.faults]
            raise FactguideError.on_page(self.origin.shown, placed)


def _links(text: str) -> Iterator[_Link]:
    for match in _LINK.finditer(text):
        yield _Link(text.count("\n", 0, match.start()) + 1, match[2], fold(plain(match[1])))


def _offset(source: str | None, lines: list[str]) -> int:
    """How many lines of the source file (its front matter) stand above the body."""
    body = "\n".join(lines).strip()
    place = source.replace("\r\n", "\n").rfind(body) if source and body else -1
    if source is None or place < 0:
        return 0
    leading = next(number for number, line in enumerate(lines) if line.strip())
    return source.replace("\r\n", "\n").count("\n", 0, place) - leading
