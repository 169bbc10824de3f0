"""Words that make an amount one-sided: "at least", "up to", "or over"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .folding import either, pattern

Side = Literal["low", "high"]

_LOW = ["at least", "more than", "greater than", "older than", "longer than", "higher than",
        "heavier than", "over", "above", "no less than", "not less than", "no fewer than",
        "not fewer than", "a minimum of", "as little as", ">", "≥", ">="]  # fmt: skip
_HIGH = ["up to", "at most", "less than", "fewer than", "younger than", "shorter than",
         "lower than", "lighter than", "under", "below", "within", "no more than",
         "not more than", "no longer than", "not longer than", "no higher than",
         "a maximum of", "as much as", "as many as", "<", "≤", "<="]  # fmt: skip
_BEFORE: dict[str, Side] = {**dict.fromkeys(_LOW, "low"), **dict.fromkeys(_HIGH, "high")}
_MORE = ["more", "over", "older", "above", "longer", "higher", "heavier"]
_LESS = ["less", "fewer", "under", "younger", "below", "lower"]
_AFTER: dict[str, Side] = {**dict.fromkeys(_MORE, "low"), **dict.fromkeys(_LESS, "high")}
_words = either(word for word in _BEFORE if word[0].isalpha())
_signs = either(word for word in _BEFORE if not word[0].isalpha())
_BOUND = pattern(
    rf"(?:({_words})(?:(?: (?:about|around|roughly|approximately))? |-(?=[0-9]))|({_signs}) ?)"
)
# "or more" closes any amount; "and over" only those that are not counted against something.
_SUFFIX = pattern(
    rf" (?:or ({either(_AFTER)})|and (over|older|above|under|younger|below))(?!\w)(?! than)"
)
FIRST_WORDS = frozenset(word.split()[0] for word in _BEFORE if word[0].isalpha())


@dataclass(frozen=True)
class Bound:
    """Which end of the amount is given, by which words, and where they end."""

    side: Side
    words: str
    end: int


def bound_at(text: str, at: int) -> Bound | None:
    """The bound that stands before an amount, from ``at``."""
    match = _BOUND.match(text, at)
    if not match:
        return None
    words = " ".join((match[1] or match[2]).lower().split())
    return Bound(_BEFORE[words], words, match.end())


def bound_after(text: str, at: int) -> Bound | None:
    """The bound that stands after an amount ending at ``at``: "or over"."""
    match = _SUFFIX.match(text, at)
    if not match:
        return None
    words = (match[1] or match[2]).lower()
    return Bound(_AFTER[words], words, match.end())
