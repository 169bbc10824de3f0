"""Mistakes in the data: values, words and sources of facts, contacts and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from factguide.registry import Registry

from .mutant import Mutant, shorten

# Fields that say something to a reader, and so may not change without a review.
_FIELD = re.compile(
    r"(?m)^ +(?:- )?(value|unit|per|times|route|country|population|says|approved|words|number|tel"
    r"|n|of|low|high|title|url|doi|year|grade|at): (\S.*)$"
)
_SOURCE = re.compile(r"(?m)^  - (?:\{source: .*\}\n|source: .*\n(?:    .*\n)*)")
_WORDS = {"oral": "intrathecal", "intrathecal": "oral", "mg": "microgram", "microgram": "mg",
          "hour": "day", "day": "hour", "week": "day", "adults": "children", "US": "UK", "UK": "US",
          "A": "B", "B": "A"}  # fmt: skip


def data_mutants(
    path: str, text: str, kind: str, registry: Registry, chance: Random
) -> Iterator[Mutant]:
    """One changed value and one lost source for each entry of a file, where it has any."""
    starts = [match.start() for match in re.finditer(r"(?m)^[a-z0-9][\w.'-]*:", text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        name = text[start : text.index(":", start)]
        if name not in getattr(registry, kind):
            continue
        fields = list(_FIELD.finditer(text, start, end))
        if fields:
            field = chance.choice(fields)
            new = _changed(field[2], chance)
            line = text.count("\n", 0, field.start(2)) + 1
            what = f"'{name}' {field[1]}: {shorten(field[2])} → {shorten(new)}"
            edit = (field.start(2), field.end(2), new)
            yield Mutant("YAML value", path, line, what, (edit,), (kind, name))
        sources = list(_SOURCE.finditer(text, start, end))
        if sources:
            lost = chance.choice(sources)
            line = text.count("\n", 0, lost.start()) + 1
            what = f"'{name}' without “{shorten(lost.group())}”"
            edit = (lost.start(), lost.end(), "")
            yield Mutant("source deleted", path, line, what, (edit,), (kind, name))
        if kind == "sources":
            line = text.count("\n", 0, start) + 1
            edit = (start, end, "")
            yield Mutant("source deleted", path, line, f"'{name}' deleted", (edit,), (kind, name))


def _changed(value: str, chance: Random) -> str:
    """Another value in the place of ``value``: a digit, a known word, or a word left out."""
    digits = [match.start() for match in re.finditer(r"\d", value)]
    if digits:
        at = chance.choice(digits)
        other = chance.choice([digit for digit in "123456789" if digit != value[at]])
        return value[:at] + other + value[at + 1 :]
    if value in _WORDS:
        return _WORDS[value]
    words = [match.span() for match in re.finditer(r"[A-Za-z]{2,}", value)]
    if len(words) > 1:
        start, end = chance.choice(words[1:])
        return value[: start - 1] + value[end:]
    return value + " more"
