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
_WORD = re.compile(r"[^\W\d_]{6,}(?:-[^\W\d_]+)*")
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


misspelt_name = Rule(RULE, page=_on_page, site=_in_data)


def _hint(name: str) -> str:
    return f"Write “{name}”, or list the word under not_names in words.yml."


@lru_cache(maxsize=100_000)
def _meant(word: str, names: tuple[str, ...], others: frozenset[str]) -> str | None:
    """The name that ``word`` is a misspelling of, or None."""
    lower = word.lower()
    if lower in others:
        return None
    near: tuple[int, str] | None = None
    for name, plain, parts in _prepared(names):
        if lower == plain:
            wrong_capitals = name != plain and word not in (name, name.upper())
            return name if wrong_capitals else None
        # Two slips leave at least one third of the name whole.
        if abs(len(lower) - len(plain)) <= 2 and any(part in lower for part in parts):
            distance = _distance(lower, plain)
            if distance <= (1 if len(plain) == _SHORTEST else 2) and (
                near is None or distance < near[0]
            ):
                near = (distance, name)
    return near[1] if near else None


@lru_cache(maxsize=8)
def _prepared(names: tuple[str, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for name in names:
        plain = name.lower()
        if len(plain) >= _SHORTEST:
            third = len(plain) // 3
            parts = (plain[:third], plain[third : 2 * third], plain[2 * third :])
            found.append((name, plain, parts))
    return found


def _distance(one: str, other: str) -> int:
    """Letters to add, drop or change to get from ``one`` to ``other``."""
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        before, row[0] = row[0], count
        for index, wanted in enumerate(other, 1):
            before, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, before + (letter != wanted)),
            )
    return row[-1]
