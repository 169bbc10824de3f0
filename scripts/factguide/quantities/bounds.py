"""Words that make an amount one-sided: "at least", "up to", "or over"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .folding import alternatives, pattern

Side = Literal["low", "high"]

_BEFORE: dict[str, Side] = {
    **dict.fromkeys(
        ["at least", "more than", "greater than", "older than", "longer than", "higher than",
         "heavier than", "over", "above", "no less than", "not less than", "no fewer than",
         "not fewer than", "a minimum of", "as little as", ">", "≥", ">="],
        "low",
    ),
    **dict.fromkeys(
        ["up to", "at most", "less than", "fewer than", "younger than", "shorter than",
         "lower than", "lighter than", "under", "below", "within", "no more than",
         "not more than", "no longer than", "not longer than", "no higher than", "a maximum of",
         "as much as", "as many as", "<", "≤", "<="],
        "high",
    ),
}  # fmt: skip
_AFTER: dict[str, Side] = {
    **dict.fromkeys(["more", "over", "older", "above", "longer", "higher", "up", "heavier"], "low"),
    **dict.fromkeys(["less", "fewer", "under", "younger", "below", "lower", "shorter"], "high"),
}
_signs = [word for word in _BEFORE if not word[0].isalpha()]
_words = [word for word in _BEFORE if word[0].isalpha()]
_BOUND = pattern(
    rf"(?:({alternatives(_words)})(?: (?:about|around|roughly|approximately|the))? "
    rf"|({alternatives(_signs)}) ?)"
)
_SUFFIX = pattern(rf" (?:or|and) ({alternatives(list(_AFTER))})(?!\w)(?! than)")
FIRST_WORDS = frozenset(word.split()[0] for word in _words)


@dataclass(frozen=True)
class Bound:
    """Which end of the amount is given, and where the words end."""

    side: Side
    end: int


def bound_at(text: str, at: int) -> Bound | None:
    """The bound that stands before an amount, from ``at``."""
    match = _BOUND.match(text, at)
    if not match:
        return None
    words = " ".join((match[1] or match[2]).lower().split())
    return Bound(_BEFORE[words], match.end())


def bound_after(text: str, at: int) -> Bound | None:
    """The bound that stands after an amount ending at ``at``: "or over"."""
    match = _SUFFIX.match(text, at)
    return Bound(_AFTER[match[1].lower()], match.end()) if match else None
