"""Does a figure in the data's own texts agree with a fact? Looser than the words of a link.

The texts of the data round ("about 71 in 100"), count people instead of shares, or say "day 5" for
5 days. So it is enough that its numbers are the fact's, or that two shares lie close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.extension.meaning import expected_amount
from factguide.quantities import Amount, means, read
from factguide.registry import Fact, OutOf, Range

_DIGIT = re.compile("[0-9]")
# Two shares that differ by less, relatively, are one share and its rounding.
_SHARE = 0.08


def figures(text: str) -> list[Amount]:
    """The amounts in ``text`` that are written with digits."""
    if not _DIGIT.search(text):
        return []
    return [found for found in read(text) if _DIGIT.search(text, found.start, found.end)]


def agrees(text: str, amount: Amount, fact: Fact) -> bool:
    """Whether ``amount``, read from ``text``, can be the figure of ``fact``."""
    expected = expected_amount(fact)
    if expected is None:
        return False
    if amount.kind == "proportion" and expected.kind == "proportion":
        if _close(amount.low, expected.low) and _close(amount.high, expected.high):
            return True
    elif "date" not in (amount.kind, expected.kind):
        ends = [value for value in (amount.low, amount.high) if value is not None]
        if all(any(_same(value, own) for own in _numbers(fact)) for value in ends):
            return True
    return means(text[amount.start : amount.end], expected) is None


def _close(one: float | None, other: float | None) -> bool:
    """An open end is close to any: "up to 1 in 10" tells a tenth."""
    return one is None or other is None or abs(one - other) <= _SHARE * max(one, other)


def _same(value: float, own: float) -> bool:
    return value == own or (value == round(value) and value == round(own))


def _numbers(fact: Fact) -> Iterator[float]:
    value = fact.value
    if isinstance(value, OutOf):
        yield from (value.n, value.of)
    elif isinstance(value, Range):
        yield from (end for end in (value.low, value.high) if end is not None)
    elif isinstance(value, (int, float)):
        yield float(value)
