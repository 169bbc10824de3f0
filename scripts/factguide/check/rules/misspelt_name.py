"""Names of medicines that are spelt wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factguide.registry import Finding, Registry

from ..data_texts import data_texts
from ..page import Page
from ..rule import Rule, finding
from ..site import Site

RULE = "misspelt-name"
# A name of six letters that lost one has five.
_WORD = re.compile(r"[^\W\d_]{5,}(?:-[^\W\d_]+)*")
_SHORTEST = 6


def _on_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """A word is one or two letters away from the name of a medicine, a brand or a maker.

    A wrong name can lead to a wrong medicine. Names stand in ``docs/data/words.yml`` under
    ``names``, with their capitals; an ordinary word that happens to be close goes under
    ``not_names``.
    """
    names, others = tuple(registry.words.names), frozenset(registry.words.not_names)
    for passage in page.passages:
        for match in _WORD.finditer(passage.prose):
            name = _meant(match.group(), names, others)
            if name:
                message = f"“{match.group()}” is not how “{name}” is spelt."
                yield finding(page, passage.offset(match.start()), RULE, message, _hint(name))


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    names, others = tuple(registry.words.names), frozenset(registry.words.not_names)
    for found in data_texts(registry):
        for match in _WORD.finditer(found.text):
            name = _meant(match.group(), names, others)
            if name:
                message = f"'{found.entry}': “{match.group()}” is not how “{name}” is spelt."
                yield Finding(*found.place, RULE, "error", message, _hint(name))


misspelt_name = Rule(RULE, page=_on_page, site=_in_data, settings=True, pages=False)


def _hint(name: str) -> str:
    return f"Write “{name}”, or list the word under not_names in words.yml."


@lru_cache(maxsize=100_000)
def _meant(word: str, names: tuple[str, ...], others: frozenset[str]) -> str | None:
    """The name that ``word`` is a misspelling of, or None."""
    lower = word.lower()
    if lower in others:
        return None
    exact, parts, sizes = _prepared(names)
    if lower in exact:
        name = exact[lower]
        return None if name.islower() or word in (name, name.upper()) else name
    pieces = {lower[at : at + size] for size in sizes for at in range(len(lower) - size + 1)}
    near = {name for piece in pieces & parts.keys() for name in parts[piece]}
    found = []
    for name in near:
        # In a name of six letters two others make a different word, such as "reflex".
        slips = 1 if len(name) == _SHORTEST else 2
        if abs(len(lower) - len(name)) <= slips:
            distance = _distance(lower, name.lower())
            if distance <= slips:
                found.append((distance, name))
    return min(found)[1] if found else None


_Parts = dict[str, list[str]]


@lru_cache(maxsize=8)
def _prepared(names: tuple[str, ...]) -> tuple[dict[str, str], _Parts, set[int]]:
    """Names by their small letters, and by their thirds: two slips leave one third whole."""
    exact = {name.lower(): name for name in names}
    parts: _Parts = {}
    for plain, name in exact.items():
        if len(plain) >= _SHORTEST:
            third = len(plain) // 3
            for part in (plain[:third], plain[third : 2 * third], plain[2 * third :]):
                parts.setdefault(part, []).append(name)
    return exact, parts, {len(part) for part in parts}


def _distance(one: str, other: str) -> int:
    """Letters to add, drop, change or exchange with the next to get from ``one`` to ``other``."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        earlier, before, row = before, row, [count]
        for index, wanted in enumerate(other, 1):
            steps = [
                before[index] + 1,
                row[index - 1] + 1,
                before[index - 1] + (letter != wanted),
            ]
            if earlier and index > 1 and letter == other[index - 2] and one[count - 2] == wanted:
                steps.append(earlier[index - 2] + 1)
            row.append(min(steps))
    return row[-1]
