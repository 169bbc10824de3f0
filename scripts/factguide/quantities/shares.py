"""Shares in words: half, a third, two thirds."""

from __future__ import annotations

import re

from .folding import pattern
from .numbers import WORDS, Number

_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
_names = "|".join(_PARTS)
_SHARE = pattern(
    r"(?:half(?!-(?!(?:hour|day|year)\b))"  # "half-hour" is an amount, "half-way" is not
    rf"|(an?|one)(?: |-)({_names})(?!-)"
    rf"|(two|three|four|five|six|seven|eight|nine)(?: |-)({_names})s)\b(?! ?li(?:fe|ves)\b)"
)
_ENDS = pattern(r"(?: of\b|[.,;:)!?–]| ?$)")
_ORDERED = re.compile(r"\b(?:first|second|other|latter|last)\s$", re.IGNORECASE)


def share_at(text: str, at: int) -> tuple[Number, int] | None:
    """The share that stands at ``at``, as a fraction, and the number of parts: 2/3, 3."""
    match = _SHARE.match(text, at)
    if not match or _ORDERED.search(text[max(0, at - 8) : at]):
        return None
    if match[3]:
        parts = _PARTS[match[4].lower()]
        return Number(WORDS[match[3].lower()] / parts, match.end(), worded=True), parts
    if not match[2]:
        return Number(0.5, match.end(), worded=True), 2
    # "a third person" is no share, "a third of them" is.
    if match[1].lower() != "one" and not _ENDS.match(text, match.end()):
        return None
    parts = _PARTS[match[2].lower()]
    return Number(1 / parts, match.end(), worded=True), parts
