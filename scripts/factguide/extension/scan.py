"""Reads the block structure of a page from its lines.

PyMdown shows a block with a wrong name or option as plain text, and closes an open block at the
end of the page. Both would hide a warning from a reader, so they are faults here, with their line.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SLASHES = re.compile(r"( *)(/{3,})[ ]*(.*?)[ ]*$")
_NESTED = 4  # from here on a line belongs to a list item, or is an example in code
_OPENER = re.compile(r"([\w-]+)[ ]*(?:\|[ ]*(.*?))?$")
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$")


@dataclass
class Opening:
    """The first line of a block, its options, and a fault when those are no options."""

    line: int
    slashes: int
    name: str
    argument: str
    options: dict[str, Any] = field(default_factory=dict)
    fault: str | None = None


@dataclass
class Scan:
    """What stands on a page: blocks that were opened, and faults as (line, message)."""

    openings: list[Opening] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)


def scan(lines: list[str], known: Collection[str], most_columns: int) -> Scan:
    """Find the blocks in ``lines`` (of a page's body). ``known`` are the names of blocks."""
    found = Scan()
    waiting: list[Opening] = []
    for number, line in _outside_fences(lines):
        if _DELIMITER.match(line):
            columns = len(line.strip().strip("|").split("|"))
            if columns > most_columns:
                message = f"a table of {columns} columns; at most {most_columns} fit on a phone."
                found.faults.append((number, f"{message} Split it, or merge columns."))
        slashes = _SLASHES.match(line)
        if slashes is None:
            continue
        indent, length, rest = len(slashes[1]), len(slashes[2]), slashes[3]
        if not rest:
            _close(length, number, waiting, found, quiet=indent >= _NESTED)
            continue
        opener = _OPENER.match(rest)
        if indent >= _NESTED and (opener is None or opener[1].lower() not in known):
            continue
        if opener is None:
            message = f"'{line.strip()}' is no block. Write '/// name' or '/// name | title'."
            found.faults.append((number, message))
            continue
        opening = Opening(number, length, opener[1].lower(), opener[2] or "")
        _read_options(opening, lines[number:], indent + 4)
        if opening.name not in known:
            found.faults.append((number, _unknown(opening.name, known)))
        for outer in waiting:
            if outer.slashes == opening.slashes:
                found.faults.append((outer.line, _unclosed(outer, number)))
        waiting = [outer for outer in waiting if outer.slashes != opening.slashes]
        waiting.append(opening)
        found.openings.append(opening)
    found.faults += [(opening.line, _unclosed(opening, None)) for opening in waiting]
    return found


def outside_code(lines: list[str]) -> list[str]:
    """``lines`` with those of fenced code emptied, so that the numbers stay."""
    kept = dict(_outside_fences(lines))
    return [kept.get(number, "") for number in range(1, len(lines) + 1)]


def _outside_fences(lines: list[str]) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(lines, 1):
        opened = _FENCE.match(line)
        if fence:
            if opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opened:
            fence = opened[1]
        else:
            yield number, line


def _close(slashes: int, number: int, waiting: list[Opening], found: Scan, quiet: bool) -> None:
    for index in reversed(range(len(waiting))):
        if waiting[index].slashes == slashes:
            inner = waiting[index + 1 :]
            found.faults += [(opening.line, _unclosed(opening, number)) for opening in inner]
            del waiting[index:]
            return
    if quiet:
        return
    message = f"'{'/' * slashes}' closes a block, but none of {slashes} slashes is open."
    found.faults.append((number, f"{message} Take it out, or open one above."))


def _read_options(opening: Opening, following: list[str], indent: int) -> None:
    """Options stand right below the first line, indented by four spaces or more."""
    inside = (bool(line.strip()) and line.startswith(" " * indent) for line in following)
    count = next((i for i, option in enumerate(inside) if not option), len(following))
    if not count:
        return
    try:
        options = yaml.safe_load("\n".join(following[:count]))
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "not readable"
        opening.fault = f"options are not valid YAML: {problem}"
        return
    if isinstance(options, dict):
        opening.options = {str(name): value for name, value in options.items()}
    else:
        opening.fault = f"expected options such as 'ids: [an-id]', found {options!r}"


def _unknown(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    hint = f"Did you mean '{close[0]}'?" if close else f"Blocks are: {', '.join(sorted(known))}."
    return f"there is no block '{name}'. {hint}"


def _unclosed(opening: Opening, at: int | None) -> str:
    mark = "/" * opening.slashes
    before = f"before line {at}" if at else "before the page ends"
    return (
        f"the block '{opening.name}' is not closed {before}. Add a line '{mark}' after its text; "
        "a block around another one needs more slashes than it."
    )
