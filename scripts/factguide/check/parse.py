"""From the text of a Markdown file to a Page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from factguide.registry.located import parse_yaml

from .chunks import Chunk, read_chunks
from .flatten import flatten
from .inline import read_inline
from .page import Block, Fault, Heading, Kind, Link, Page, Passage
from .slugs import slugify, unique

# As MkDocs reads it: from the very first line to the next line of dashes or dots.
_FRONT = re.compile(r"-{3}[ \t]*\n(.*?)^(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NEWLINE = re.compile(r"\n")
_NOT_NEWLINE = re.compile(r"[^\n]")
_Places = dict[tuple[str | int, ...], tuple[int, int]]
# Front matter that a reader sees: in search results and shared links.
_SHOWN_KEYS = ("title", "description")


def parse(path: str, name: str, text: str, appended: Mapping[str, str] | None = None) -> Page:
    """Read ``text`` into a Page. Never raises, whatever the text holds.

    ``appended`` are the addresses by name that the build adds to every page.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front, places, faults, body = _front_matter(text)
    bare = _without_comments(_without_fences(text, body))
    found = read_chunks(bare, body)
    definitions = {**(appended or {}), **found.definitions}
    faults += found.faults
    passages = _front_passages(text, front, places)
    passages += _option_passages(text, found.blocks)
    links: list[Link] = []
    ids: list[tuple[str, int]] = []
    headings: list[tuple[Chunk, str, str | None]] = []
    for chunk in found.chunks:
        inline = read_inline(bare, chunk, definitions)
        passages += [inline.passage, *inline.extra]
        links += inline.links
        ids += inline.ids
        if chunk.kind == "heading":
            headings.append((chunk, inline.passage.text, inline.own_id))
    return Page(
        path=path,
        name=name,
        text=text,
        front=front,
        front_places=places,
        passages=tuple(passages),
        headings=_with_ids(bare, headings, {known for known, _ in ids}),
        links=tuple(sorted(links, key=lambda link: link.start)),
        blocks=tuple(sorted(found.blocks, key=lambda block: block.start)),
        lists=tuple(sorted(found.lists, key=lambda listed: listed.start)),
        tables=tuple(found.tables),
        ids=tuple(ids),
        faults=tuple(sorted(faults, key=lambda fault: fault.start)),
    )


def read_definitions(text: str) -> dict[str, str]:
    """The addresses by name, ``[name]: address``, in a text."""
    return read_chunks(text.replace("\r\n", "\n"), 0).definitions


def _front_matter(text: str) -> tuple[dict[str, object], _Places, list[Fault], int]:
    """The front matter, the places of its keys, what is wrong with it, and where it ends."""
    match = _FRONT.match(text)
    if not match:
        return {}, {}, [], 0
    # One line before it, so that the lines in messages and places are those of the file.
    located, faults = parse_yaml("\n" + match[1], "")
    starts = [0, *(at.end() for at in re.finditer("\n", text[: match.end()]))]
    found = [
        Fault(
            "front-matter",
            starts[min(fault.line, len(starts)) - 1] + fault.column - 1,
            fault.message,
            fault.hint,
        )
        for fault in faults
    ]
    data = located.data if isinstance(located.data, dict) else {}
    return data, located.places, found, match.end()


def _front_passages(text: str, front: dict[str, object], places: _Places) -> list[Passage]:
    shown = {key: front[key] for key in _SHOWN_KEYS if key in front}
    return list(_data_passages(text, "front", shown, places, "", ()))


def _option_passages(text: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The texts in the options of blocks. A single word there is an id or a setting."""
    for block in blocks:
        places = block.option_places
        for passage in _data_passages(text, "title", block.options, places, block.name, ()):
            if " " in passage.text:
                yield passage


def parse_settings(path: str, text: str, texts: Iterable[tuple[str, int, int]]) -> Page:
    """A page that holds the ``texts`` (words, line, column) of a settings file."""
    found = (
        passage
        for words, line, column in texts
        for passage in _data_passages(text, "setting", words, {(): (line, column)}, "", ())
    )
    return Page(path, path, text, passages=tuple(found))


def _data_passages(
    text: str, kind: Kind, value: object, places: _Places, block: str, key: tuple[str | int, ...]
) -> Iterator[Passage]:
    """Each text in a piece of YAML that stands in the page."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _data_passages(text, kind, inner, places, block, (*key, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _data_passages(text, kind, inner, places, block, (*key, index))
    elif isinstance(value, str) and value.strip() and key in places:
        line, column = places[key]
        starts = _line_starts(text)
        # YAML ends lines at more characters than we do (U+2028): never past the last.
        start = starts[min(line, len(starts)) - 1] + column - 1
        at = text.find(value, start)
        words, marks = flatten(value, 0, len(value), [])
        if at == -1:  # folded over lines, or with escapes: all of it stands where it starts
            at, marks = start, tuple((place, 0) for place in range(len(words)))
        found = tuple((flat, at + own) for flat, own in marks)
        yield Passage(kind, words, found, block=block)


@lru_cache(maxsize=1)
def _line_starts(text: str) -> list[int]:
    """Where each line starts. A page's text is asked for once for each text in its options."""
    return [0, *(match.end() for match in _NEWLINE.finditer(text))]


def _without_fences(text: str, start: int) -> str:
    """``text`` with fenced code blanked out, line by line; a fence without an end is no fence."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    number = text.count("\n", 0, start)
    endless: set[str] = set()
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        fence = opening[1] if opening else ""
        if fence and fence not in endless:
            close = _closing(lines, number, fence)
            if close is None:
                endless.add(fence)
            else:
                for inside in range(number, close + 1):
                    lines[inside] = " " * len(lines[inside])
                number = close
        number += 1
    return "\n".join(lines)


def _closing(lines: list[str], opening: int, fence: str) -> int | None:
    for number in range(opening + 1, len(lines)):
        line = lines[number].strip(" \t>")
        if line.startswith(fence) and not line.strip(fence[0]):
            return number
    return None


def _without_comments(text: str) -> str:
    if "<!--" not in text:
        return text
    return _COMMENT.sub(lambda match: _NOT_NEWLINE.sub(" ", match.group()), text)


def _with_ids(
    bare: str, headings: list[tuple[Chunk, str, str | None]], used: set[str]
) -> tuple[Heading, ...]:
    # Python-Markdown first gathers every explicit id, then names the other headings in order.
    used |= {own_id for _, _, own_id in headings if own_id}
    counts: dict[str, int] = {}
    return tuple(
        Heading(
            chunk.level,
            text,
            _mark(bare, chunk),
            own_id or unique(slugify(text), used, counts),
            own_id is not None,
        )
        for chunk, text, own_id in headings
    )


def _mark(bare: str, chunk: Chunk) -> int:
    """Where a heading starts: at its first "#", or at its words when it is underlined."""
    marks = "#" * chunk.level
    return chunk.start - chunk.level * bare.endswith(marks, 0, chunk.start)
