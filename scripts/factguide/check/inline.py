"""Read the inline marks of one chunk: links, images, code, emphasis, HTML, attribute lists."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from .chunks import Chunk
from .flatten import Places, flatten
from .page import Kind, Link, Passage

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ADDRESS = re.compile(r"<((?:[a-zA-Z][\w+.-]*:|//)[^<>\s]*)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_TAG_NAME = re.compile(r"</?([a-zA-Z]+)")
_TAG_VALUE = re.compile(
    r"""\b(id|name|href|src|alt|title|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')"""
)
_ATTRIBUTES = re.compile(r"\{:?[ ]*([^{}\n]*[#.=][^{}\n]*)\}")
_EXPLICIT_ID = re.compile(r"""(?:^|\s)(?:#([^\s}]+)|id=["']?([^\s"'}]+))""")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3})")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()<>#+\-.!|])")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
# An address in angle brackets, or one without spaces whose brackets come in pairs; then a title.
_DESTINATION = re.compile(
    r"""\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*+))"""
    r"""(?:\s+("[^"]*"|'[^']*'|\([^()]*\)))?\s*\)"""
)
_REFERENCE = re.compile(r"[ ]?\[([^\[\]]*)\]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")


@dataclass
class Inline:
    """What one chunk holds: its passage, its links, the alt texts and ids in it."""

    passage: Passage
    links: list[Link] = field(default_factory=list)
    extra: list[Passage] = field(default_factory=list)
    ids: list[tuple[str, int]] = field(default_factory=list)
    own_id: str | None = None


@dataclass
class _Raw:
    """A link by its offsets, before its words are read."""

    start: int
    text: tuple[int, int]
    target: str
    target_start: int
    image: bool = False
    defined: bool = True


class _Reader:
    def __init__(self, text: str, chunk: Chunk, definitions: dict[str, str]) -> None:
        self.text = text
        self.chunk = chunk
        self.definitions = definitions
        self.cuts: list[tuple[int, int, str]] = [(a, b, " ") for a, b in chunk.gaps]
        self.code: list[tuple[int, int]] = []
        self.raw: list[_Raw] = []
        self.extra: list[Passage] = []
        self.ids: list[tuple[str, int]] = []
        self.own_id: str | None = None
        self.names: set[int] = set()  # where the name of a reference link opens

    def run(self) -> Inline:
        start, end = self.chunk.start, self.chunk.end
        source = self.text[start:end]
        if "`" in source:
            self.code_spans()
        if "<" in source:
            self.tags()
        if "[" in source:
            self.brackets()
        if "{" in source:
            self.attributes()
        if "*" in source or "_" in source:
            self.emphasis()
        if "\\" in source:
            for match in _ESCAPE.finditer(self.text, start, end):
                self.cut(match.start(), match.end())
        if "&" in source:
            for match in _ENTITY.finditer(self.text, start, end):
                self.cut(match.start(), match.end(), html.unescape(match.group()))
        words, marks = flatten(self.text, start, end, self.cuts)
        return self.inline(words, marks)

    def cut(self, start: int, end: int, instead: str = "") -> None:
        """Leave a range out of the words, or put ``instead`` in its place."""
        if not self.in_code(start):
            self.cuts.append((start, end, instead))

    def in_code(self, offset: int) -> bool:
        index = bisect_right(self.code, (offset, len(self.text))) - 1
        return index >= 0 and offset < self.code[index][1]

    def code_spans(self) -> None:
        for match in _CODE.finditer(self.text, self.chunk.start, self.chunk.end):
            self.cuts += [(*match.span(1), ""), (match.end(2), match.end(), "")]
            self.code.append(match.span())

    def tags(self) -> None:
        for match in _ADDRESS.finditer(self.text, self.chunk.start, self.chunk.end):
            if not self.in_code(match.start()):
                self.raw.append(_Raw(match.start(), match.span(1), match[1], match.start(1)))
                self.cuts += [
                    (match.start(), match.start() + 1, ""),
                    (match.end() - 1, match.end(), ""),
                ]
        addresses = {raw.start for raw in self.raw}
        for match in _TAG.finditer(self.text, self.chunk.start, self.chunk.end):
            if match.start() in addresses or self.in_code(match.start()):
                continue
            self.cut(match.start(), match.end())
            name = _TAG_NAME.match(match.group())
            self.tag(match, name[1].lower() if name else "")

    def tag(self, match: re.Match[str], name: str) -> None:
        for value in _TAG_VALUE.finditer(self.text, match.start(), match.end()):
            group = 2 if value[2] is not None else 3
            key, words, at = value[1], value[group], value.start(group)
            if key in ("href", "src"):
                image = key == "src"
                self.raw.append(_Raw(match.start(), (at, at), words, at, image))
            elif key == "id" or (key == "name" and name == "a"):
                self.ids.append((words, at))
            elif key != "name":
                self.extra_words(at, at + len(words), "alt")

    def extra_words(self, start: int, end: int, kind: Kind) -> None:
        if self.text[start:end].strip():
            words, marks = flatten(self.text, start, end, [])
            self.extra.append(Passage(kind, words, marks, block=self.chunk.block))

    def brackets(self) -> None:
        waiting: list[int] = []
        start, end = self.chunk.start, self.chunk.end
        for match in _FOOTNOTE.finditer(self.text, start, end):
            self.cut(match.start(), match.end())
        for match in _BRACKET.finditer(self.text, start, end):
            at = match.start()
            if match.group() == "[" and not self.in_code(at):
                waiting.append(at)
            elif match.group() == "]" and waiting and not self.in_code(at):
                self.pair(waiting.pop(), at)

    def pair(self, opening: int, closing: int) -> None:
        """A pair of brackets is a link when an address or a defined name follows."""
        after = closing + 1
        if opening in self.names:
            return
        if self.text[after : after + 1] == "(":
            match = _DESTINATION.match(self.text, after, self.chunk.end)
            if match:
                group = 1 if match[1] is not None else 2
                self.link(opening, closing, match[group], match.start(group), match.end())
                if match[3]:  # shown when the pointer rests on the link
                    self.extra_words(match.start(3) + 1, match.end(3) - 1, "alt")
                return
        self.reference(opening, closing)

    def reference(self, opening: int, closing: int) -> None:
        """``[words][name]`` or ``[name]`` is a link where the name is defined."""
        after = closing + 1
        own = self.text[opening + 1 : closing]
        second = _REFERENCE.match(self.text, after, self.chunk.end)
        if second:
            target = self.definitions.get(_key(second[1] or own))
            # "[a] [b](page.md)" are a bracket and a link; "[a][b]" was meant as one.
            meant = self.text[after] == "[" and self.text[second.end() : second.end() + 1] != "("
            if target is not None or (meant and second[1].strip("^")):
                self.names.add(second.start(1) - 1)
                shown = target or second[1]
                at = second.start(1) if second[1] else opening + 1
                self.link(opening, closing, shown, at, second.end(), target is not None)
                return
        target = self.definitions.get(_key(own))
        if target is not None:
            self.link(opening, closing, target, opening + 1, after)

    def link(
        self, opening: int, closing: int, target: str, at: int, end: int, defined: bool = True
    ) -> None:
        image = opening > self.chunk.start and self.text[opening - 1] == "!"
        if opening > self.chunk.start + 1 and self.text[opening - 2 : opening] == "\\!":
            image = False
        start = opening - 1 if image else opening
        self.raw.append(_Raw(start, (opening + 1, closing), target, at, image, defined))
        if image:
            self.extra_words(opening + 1, closing, "alt")
            self.cut(start, end, " ")
        else:
            self.cut(opening, opening + 1)
            self.cut(closing, end)

    def emphasis(self) -> None:
        """Stars and underscores that come in pairs; a single one is a character like others."""
        waiting: dict[str, list[int]] = {}
        for match in _EMPHASIS.finditer(self.text, self.chunk.start, self.chunk.end):
            mark, start, end = match.group(), match.start(), match.end()
            before, after = self.text[start - 1 : start], self.text[end : end + 1]
            if self.in_code(start):
                continue
            closes, opens = before.strip() != "", after.strip() != ""
            if mark[0] == "_":
                closes, opens = closes and not after.isalnum(), opens and not before.isalnum()
            if closes and waiting.get(mark):
                opened = waiting[mark].pop()
                self.cut(opened, opened + len(mark))
                self.cut(start, end)
            elif opens:
                waiting.setdefault(mark, []).append(start)

    def attributes(self) -> None:
        for match in _ATTRIBUTES.finditer(self.text, self.chunk.start, self.chunk.end):
            if self.in_code(match.start()):
                continue
            last = not self.text[match.end() : self.chunk.end].strip()
            before = self.text[match.start() - 1 : match.start()]
            if not last and before not in ")]*_`>^~=+":
                continue
            self.cut(match.start(), match.end())
            for found in _EXPLICIT_ID.finditer(match[1]):
                name = _ESCAPE.sub("", found[1] or found[2])
                if self.chunk.kind == "heading" and last:
                    self.own_id = name
                else:
                    self.ids.append((name, match.start()))

    def inline(self, words: str, marks: tuple[tuple[int, int], ...]) -> Inline:
        placed = Places(marks, len(words))
        links, ranges = [], []
        for raw in sorted(self.raw, key=lambda raw: (raw.start, raw.target_start)):
            low, high = placed.at(raw.text[0]), placed.at(raw.text[1])
            shown = words[low:high]
            lead = len(shown) - len(shown.lstrip(" "))
            low, high = low + lead, max(low + lead, low + len(shown.rstrip(" ")))
            if raw.image:
                low = high
            link = Link(
                words[low:high], raw.target, raw.start, raw.target_start, raw.image, raw.defined
            )
            links.append(link)
            if not raw.image:
                ranges.append((low, high, link))
        code = [(placed.at(start), placed.at(end)) for start, end in self.code]
        passage = Passage(
            self.chunk.kind, words, marks, tuple(ranges), tuple(code), self.chunk.block
        )
        return Inline(passage, links, self.extra, self.ids, self.own_id)


def _key(name: str) -> str:
    """The name of a definition: small letters, single spaces."""
    return " ".join(name.lower().split())


def read_inline(text: str, chunk: Chunk, definitions: dict[str, str]) -> Inline:
    """The words, links and ids of ``chunk``."""
    return _Reader(text, chunk, definitions).run()
