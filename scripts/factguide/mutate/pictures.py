"""Mistakes in the blocks that draw: another drawing, another fact, labels that change places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.check.page import Block
from factguide.extension.blocks.pictures import PICTURES

from .meaning import opposites
from .mutant import Mutant, alike, any_of
from .places import Spot

_NAMES = frozenset(block.NAME for block in PICTURES)
_OPTION = re.compile(r"(?m)^ {4}(file|id|ids|compare|labels|below|above|axis): *(.*)$")
_ID = re.compile(r"[\w.-]{3,}")
_LABEL = re.compile(r'"[^"]*"|[^\[\],"]+')


def pictures(spot: Spot) -> Iterator[Mutant]:
    """A slip in each name and id; ids, labels, ends of a scale exchanged; captions turned round."""
    for block in spot.page.blocks:
        if block.name not in _NAMES:
            continue
        text, end = spot.page.text, block.end or len(spot.page.text)
        yield _lost(spot, block.start + text[block.start :].index(block.name), block.name)
        yield from _caption(spot, block)
        options = {match[1]: match for match in _OPTION.finditer(text, block.start, end)}
        for name, match in options.items():
            if name in ("file", "id", "compare"):
                yield _lost(spot, match.start(2), match[2])
            elif name == "ids":
                parts = list(_ID.finditer(text, match.start(2), match.end(2)))
                yield from (_lost(spot, part.start(), part.group()) for part in parts)
                yield from _exchanged(spot, parts)
            elif name == "labels":
                yield from _exchanged(spot, list(_LABEL.finditer(text, *match.span(2))))
        yield from _exchanged(spot, _values(spot, options, ("below", "above")))
        yield from _exchanged(spot, _values(spot, options, ("id", "compare")))


def _lost(spot: Spot, start: int, name: str) -> Mutant:
    """``name`` without one of its letters."""
    cut = start + spot.chance.randrange(len(name))
    return spot.mutant("image", cut, cut + 1, "")


def _values(
    spot: Spot, options: dict[str, re.Match[str]], names: tuple[str, ...]
) -> list[re.Match[str]]:
    found = [options[name] for name in names if name in options]
    pattern = re.compile(r".+")
    spans = (match.span(2) for match in found)
    return [hit for span in spans if (hit := pattern.match(spot.page.text, *span))]


def _exchanged(spot: Spot, parts: list[re.Match[str]]) -> Iterator[Mutant]:
    """Two of the ``parts`` change places."""
    if len(parts) > 1:
        one, other = spot.chance.sample(parts, 2)
        edits = ((*one.span(), other.group()), (*other.span(), one.group()))
        what = f"“{one.group().strip()}” and “{other.group().strip()}” change places"
        yield Mutant("image", spot.page.path, spot.page.place(one.start())[0], what, edits)


def _caption(spot: Spot, block: Block) -> Iterator[Mutant]:
    """A turning word of the caption that becomes its opposite."""
    at = spot.page.text.find(block.argument, block.start)
    swaps = opposites(spot)
    for match in re.finditer(any_of(swaps), block.argument, re.IGNORECASE) if swaps else ():
        new = alike(match.group(), swaps[match.group().lower()])
        yield spot.mutant("image", at + match.start(), at + match.end(), new)
