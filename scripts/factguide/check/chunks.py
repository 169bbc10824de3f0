"""Cut a page into chunks (heading, paragraph, list item, table cell …), line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from factguide.registry.located import parse_yaml

from .page import Block, Fault, ItemList, Kind, Table

_BLOCK_START = re.compile(r"[ ]{0,3}(/{3,})[ ]*([\w-]+)[ ]*(?:\|[ ]*(.*?)[ ]*)?$")
_BLOCK_END = re.compile(r"[ ]{0,3}(/{3,})[ ]*$")
# "#." numbers a list item in PyMdown; nobody writes a heading that way.
_HEADING = re.compile(r"(#{1,6})(?!\.)(.*?)#*\s*$")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*$")
_ITEM = re.compile(r"([ \t]*)(?:[*+-]|\d{1,9}\.)[ \t]+(?=\S)")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})$")
_DEFINITION = re.compile(r"[ ]{0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s>]+)>?")
_DELIMITERS = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
# Notes, foldable notes and tabs of other sites: the words in quotes are a title, then text follows.
_OPENER = re.compile(r"""[ \t]*(?:!!!|\?\?\?\+?|===[!+]*)[ ]+[^"]*(?:"([^"]*)")?""")
# Text that a plugin makes from code, with its options indented below.
_DIRECTIVE = re.compile(r"([ \t]*)::: ")
_SNIPPET = re.compile(r"[ \t]*;*-+8<-+")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
# A bar ends a cell, unless it is escaped or stands in code.
_CELL_END = re.compile(r"(?<!\\)(`+)(?!`).+?(?<!`)\1(?!`)|(?<!\\)(\|)")


@dataclass
class Chunk:
    """A stretch that inline marks cannot leave. ``gaps`` are ranges that hold no words."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    block: str = ""
    gaps: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Chunks:
    """What the line reader found."""

    chunks: list[Chunk] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    lists: list[ItemList] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass
class _Open:
    """A block that is not closed yet."""

    name: str
    argument: str
    slashes: int
    start: int
    option_lines: list[tuple[int, str]] = field(default_factory=list)


class _Reader:
    """Walks the lines once. ``text`` has its code and comments blanked out by spaces."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Chunks()
        self.lines: list[tuple[int, int]] = []  # of the paragraph that is being gathered
        self.kind: Kind = "paragraph"
        self.open: list[_Open] = []
        self.lists: list[tuple[int, int, int]] = []  # indent, start, items
        self.in_options = False
        self.directive: int | None = None  # the indent of a directive whose options may follow

    def run(self, start: int) -> Chunks:
        while start < len(self.text):
            end = self.text.find("\n", start)
            end = len(self.text) if end == -1 else end
            self.line(start, end)
            start = end + 1
        self.flush()
        self.end_lists(-1)
        while self.open:
            self.close(self.open.pop(), None)
        return self.found

    def line(self, start: int, end: int) -> None:
        quote = _QUOTE.match(self.text, start, end)
        inner = quote.end() if quote else start
        line = self.text[inner:end]
        if self.directive is not None:
            if not line.strip() or len(line) - len(line.lstrip()) > self.directive:
                return
            self.directive = None
        if not line.strip():
            self.in_options = False
            self.flush()
        elif self.in_options and line.startswith("    "):
            self.open[-1].option_lines.append((inner, line))
        else:
            self.in_options = False
            self.content(inner, end, line)

    def content(self, start: int, end: int, line: str) -> None:
        """A line that is neither blank nor an option of a block."""
        if line.lstrip().startswith("///") and self.block_mark(start, end, line):
            return
        if directive := _DIRECTIVE.match(line):
            self.flush()
            self.directive = len(directive[1])
        elif _SNIPPET.match(line):
            self.flush()
        elif opener := _OPENER.match(line):
            self.flush()
            if opener[1]:
                self.add("title", start + opener.start(1), start + opener.end(1))
        elif heading := _HEADING.match(line):
            self.flush()
            self.end_lists(-1)
            level = len(heading[1])
            self.add("heading", start + level, start + level + len(heading[2]), level)
        elif len(self.lines) == 1 and self.kind == "paragraph" and _UNDERLINE.match(line):
            first, last = self.lines.pop()
            self.add("heading", first, last, 1 if line[0] == "=" else 2)
        elif _RULE.match(line):
            self.flush()
        elif item := _ITEM.match(line):
            self.indented(start, line)
            self.item(start, end, item)
        elif not self.lines and (definition := _DEFINITION.match(line)):
            self.found.definitions[" ".join(definition[1].lower().split())] = definition[2]
        else:
            self.indented(start, line)
            if not self.lines and line[0] not in " \t":
                self.end_lists(-1)
            self.lines.append((start, end))

    def indented(self, start: int, line: str) -> None:
        """A line far to the right, in no list and below no other line, is shown as code."""
        if not self.lines and not self.lists and line.expandtabs(4).startswith("    "):
            message = "this line is indented, and so it is shown as code, marks and all."
            hint = "Take out the spaces before it."
            self.found.faults.append(Fault("indented", start, message, hint))

    def item(self, start: int, end: int, match: re.Match[str]) -> None:
        if self.lines and self.kind == "paragraph" and not self.lists:
            self.found.faults.append(
                Fault(
                    "list-gap",
                    start + len(match[1]),
                    "a list directly below a paragraph is not read as a list.",
                    "Put an empty line before it.",
                )
            )
        self.flush()
        indent = len(match[1].expandtabs(4))
        self.end_lists(indent)
        if self.lists and self.lists[-1][0] == indent:
            _, first, items = self.lists.pop()
            self.lists.append((indent, first, items + 1))
        else:
            self.lists.append((indent, start, 1))
        self.kind = "item"
        self.lines.append((start + match.end(), end))

    def end_lists(self, indent: int) -> None:
        """The lists that are indented deeper than ``indent`` are complete."""
        while self.lists and self.lists[-1][0] > indent:
            _, first, items = self.lists.pop()
            self.found.lists.append(ItemList(first, items))

    def flush(self) -> None:
        """The gathered lines are a paragraph, an item or a table."""
        lines, kind = self.lines, self.kind
        self.lines, self.kind = [], "paragraph"
        if not lines:
            return
        delimiters = [self.text[start:end] for start, end in lines[1:2]]
        if delimiters and "|" in delimiters[0] and _DELIMITERS.match(delimiters[0]):
            rows = [(start, self.cells(start, end)) for start, end in (lines[0], *lines[2:])]
            columns = delimiters[0].strip().strip("|").count("|") + 1
            block = self.open[-1].name if self.open else ""
            self.found.tables.append(Table(lines[0][0], columns, tuple(rows), block))
            return
        gaps = [(before[1], after[0]) for before, after in pairwise(lines)]
        self.add(kind, lines[0][0], lines[-1][1], gaps=gaps)

    def cells(self, start: int, end: int) -> int:
        """Read the cells of a row, and count those that hold something."""
        before = len(self.found.chunks)
        matches = _CELL_END.finditer(self.text, start, end)
        for bar in [match.start() for match in matches if match[2]]:
            self.add("cell", start, bar)
            start = bar + 1
        self.add("cell", start, end)
        return len(self.found.chunks) - before

    def add(
        self,
        kind: Kind,
        start: int,
        end: int,
        level: int = 0,
        gaps: list[tuple[int, int]] | None = None,
    ) -> None:
        if kind == "heading" or self.text[start:end].strip():
            block = self.open[-1].name if self.open else ""
            self.found.chunks.append(Chunk(kind, start, end, level, block, gaps or []))

    def block_mark(self, start: int, end: int, line: str) -> bool:
        """Take a line that opens or closes a block; False when it does neither."""
        if closing := _BLOCK_END.match(line):
            self.flush()
            self.end_lists(-1)
            slashes = len(closing[1])
            if any(block.slashes == slashes for block in self.open):
                self.close_to(slashes, end, start)
            else:
                message = f"'{'/' * slashes}' closes no block."
                hint = "Remove it, or open the block with as many slashes."
                self.found.faults.append(Fault("unclosed-block", start, message, hint))
            return True
        opening = _BLOCK_START.match(line)
        if not opening:
            return False
        self.flush()
        self.end_lists(-1)
        slashes, name, argument = len(opening[1]), opening[2].lower(), opening[3] or ""
        if any(block.slashes == slashes for block in self.open):
            # PyMdown would end the outer block at the end of the inner one.
            self.close_to(slashes, None, start)
        self.open.append(_Open(name, argument, slashes, start))
        self.in_options = True
        if argument:
            at = start + opening.start(3)
            self.add("title", at, at + len(argument))
        return True

    def close_to(self, slashes: int, end: int | None, at: int) -> None:
        """Close the innermost block of so many slashes, and what stands open inside it.

        ``end`` is None where the block should have been closed before ``at``.
        """
        while self.open[-1].slashes != slashes:
            self.close(self.open.pop(), None, at)
        self.close(self.open.pop(), end, at)

    def close(self, block: _Open, end: int | None, at: int | None = None) -> None:
        if end is None:
            before = f"before line {self.text.count(chr(10), 0, at) + 1}" if at else "on this page"
            message = f"the block '{block.name}' is not closed {before}."
            hint = f"Write '{'/' * block.slashes}' on a line of its own where it ends."
            if at:
                hint += " A block round another one needs more slashes than it."
            self.found.faults.append(Fault("unclosed-block", block.start, message, hint))
        options, places, readable = self.options(block)
        self.found.blocks.append(
            Block(
                block.name,
                block.argument,
                block.slashes,
                block.start,
                end,
                options,
                places,
                readable,
            )
        )

    def options(
        self, block: _Open
    ) -> tuple[dict[str, object], dict[tuple[str | int, ...], tuple[int, int]], bool]:
        """The YAML below a block's first line: its data, their places, and whether it is YAML."""
        if not block.option_lines:
            return {}, {}, True
        starts = [start for start, _ in block.option_lines]
        # As many lines before them as in the file, so that messages and places name its lines.
        before = self.text.count("\n", 0, starts[0])
        options = "\n" * before + "\n".join(line for _, line in block.option_lines)
        located, faults = parse_yaml(options, "")
        for fault in faults:
            at = starts[min(max(fault.line - before, 1), len(starts)) - 1] + fault.column - 1
            self.found.faults.append(Fault("block-options", at, fault.message, fault.hint))
        readable = isinstance(located.data, dict) and not faults
        return located.data if readable else {}, located.places, readable


def read_chunks(text: str, start: int) -> Chunks:
    """The chunks of ``text`` from ``start`` on. ``text`` has code and comments blanked out."""
    return _Reader(text).run(start)
