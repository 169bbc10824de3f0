"""One page of the guide, read once into the form that every rule shares."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from factguide.extension.blocks import BLOCKS

from .sentences import Sentence, split_sentences

Kind = Literal["heading", "paragraph", "item", "cell", "title", "alt", "front", "setting"]

# Stands in a text for what a rule must not read: no letter, no digit, no space.
BLANK = "\ufffc"

# Block -> its options that name facts.
_FACT_OPTIONS = {block.NAME: block.FACTS for block in BLOCKS}
FACT_BLOCKS = frozenset(name for name, options in _FACT_OPTIONS.items() if options)

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Link:
    """A link or an image. Offsets count characters in ``Page.text``."""

    text: str
    target: str
    start: int
    target_start: int
    image: bool = False
    defined: bool = True  # False: a reference link without its definition

    @property
    def claim(self) -> str | None:
        """The id after ``fact:``, or None for any other link."""
        scheme, colon, rest = self.target.partition(":")
        return rest if colon and scheme == "fact" and not self.image else None


@dataclass(frozen=True)
class Passage:
    """A stretch of running words, as the reader sees them: markup gone, spaces single.

    ``marks`` are ``(place in text, offset in the page)`` at each jump, so that a place in
    ``text`` can be led back to the source. ``links`` and ``code`` are ranges of ``text``.
    """

    kind: Kind
    text: str
    marks: tuple[tuple[int, int], ...]
    links: tuple[tuple[int, int, Link], ...] = ()
    code: tuple[tuple[int, int], ...] = ()
    block: str = ""

    def offset(self, place: int) -> int:
        """Where in the page the character at ``place`` stands."""
        index = max(bisect_right(self.marks, (place, 1 << 60)) - 1, 0)
        flat, source = self.marks[index]
        return source + place - flat

    @cached_property
    def prose(self) -> str:
        """The words with code blanked out, same length as ``text``."""
        return blank(self.text, self.code)

    @cached_property
    def unclaimed(self) -> str:
        """The words with code and every ``fact:`` link blanked out, same length as ``text``."""
        claims = [(start, end) for start, end, link in self.links if link.claim is not None]
        return blank(self.prose, claims)

    @cached_property
    def unlinked(self) -> str:
        """The words with code and every link blanked out, same length as ``text``."""
        return blank(self.prose, [(start, end) for start, end, _ in self.links])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of ``prose``."""
        return tuple(split_sentences(self.prose))


@dataclass(frozen=True)
class Heading:
    """``level`` 1 to 6; ``id`` as it will stand in the built page."""

    level: int
    text: str
    start: int
    id: str
    explicit: bool


@dataclass(frozen=True)
class Block:
    """A ``/// name | argument`` block. ``end`` is None where it is never closed.

    ``readable`` is False where its options are no YAML.
    """

    name: str
    argument: str
    slashes: int
    start: int
    end: int | None
    options: dict[str, Any] = field(default_factory=dict)
    option_places: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict)
    readable: bool = True


@dataclass(frozen=True)
class Fault:
    """Something in the page's form that the parser itself noticed; a rule reports it."""

    rule: str
    start: int
    message: str
    hint: str


@dataclass(frozen=True)
class ItemList:
    """A list: where it starts, and how many items it has at its own level."""

    start: int
    items: int


@dataclass(frozen=True)
class Table:
    """A Markdown table. ``rows`` gives, for each row, its offset and how many cells are filled.

    ``block`` is the block round it, or empty.
    """

    start: int
    columns: int
    rows: tuple[tuple[int, int], ...]
    block: str


@dataclass(frozen=True)
class Page:
    """A Markdown file. ``path`` is relative to the repository, ``name`` to the docs folder."""

    path: str
    name: str
    text: str
    front: dict[str, Any] = field(default_factory=dict)
    front_places: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    lists: tuple[ItemList, ...] = ()
    tables: tuple[Table, ...] = ()
    ids: tuple[tuple[str, int], ...] = ()  # explicit ids that are no heading's
    faults: tuple[Fault, ...] = ()

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line."""
        starts = [0]
        position = self.text.find("\n")
        while position != -1:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character."""
        index = bisect_right(self.line_starts, offset) - 1
        return index + 1, offset - self.line_starts[index] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty where there is none."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end == -1 else self.text[start:end]

    @property
    def claims(self) -> Iterator[Link]:
        """The ``fact:`` links, top down."""
        return (link for link in self.links if link.claim is not None)

    @cached_property
    def block_claims(self) -> list[tuple[str, int, int]]:
        """``(fact id, line, column)`` of each fact that a block shows, such as ``/// facts``."""
        found = []
        for block in self.blocks:
            for option in _FACT_OPTIONS.get(block.name, ()):
                named = block.options.get(option)
                known: dict[tuple[str | int, ...], object] = {(option,): named}
                if isinstance(named, list):
                    known = {(option, index): one for index, one in enumerate(named)}
                for key, fact_id in known.items():
                    if fact_id:
                        place = block.option_places.get(key, self.place(block.start))
                        found.append((str(fact_id), *place))
        return found

    @property
    def anchors(self) -> set[str]:
        """Ids written on this page; those of generated blocks come from the extension."""
        return {heading.id for heading in self.headings} | {name for name, _ in self.ids}


def blank(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """``text`` with each range replaced by as many BLANKs."""
    pieces, done = [], 0
    for start, end in sorted(ranges):
        start = max(start, done)
        if end > start:
            pieces += [text[done:start], BLANK * (end - start)]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text
