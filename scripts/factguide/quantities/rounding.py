"""How finely an amount is given in words, and whether another rounds to it."""

from __future__ import annotations

import re

_OF = re.compile(r"(?:in|of|every|each|the)[ \n-]+([0-9][0-9,]*)")
_DIGITS = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?")
# However coarse the words, what they say must lie within a tenth of what is so: "about 1 in 10"
# is no wording for 14%.
_FURTHEST = 0.1
# Half, a third: within three hundredths either way.
_IN_WORDS = 0.06


def step(words: str) -> float:
    """The fineness of the figures in ``words``: 71% 0.01, 1,800 100, 1 in 8 1/8."""
    whole = _OF.search(words)
    if whole:
        return 1 / max(1.0, float(whole[1].replace(",", "")[:15]))
    digits = _DIGITS.search(words)
    if not digits:
        return _IN_WORDS
    figures = digits[1].replace(",", "")
    zeros = len(figures) - len(figures.rstrip("0"))
    fineness = 10.0 ** -min(len(digits[2]), 15) if digits[2] else 10.0 ** min(zeros, 15)
    return fineness / 100 if "%" in words or "cent" in words.lower() else fineness


def rounds_to(exact: float, shown: float, fineness: float) -> bool:
    """Whether ``shown`` is ``exact``, rounded to ``fineness``."""
    distance = abs(exact - shown)
    return distance <= fineness / 2 + 1e-12 and distance <= _FURTHEST * abs(exact)
