"""Confidence intervals: "(95% CI 0.77 to 0.99)"."""

from __future__ import annotations

from .folding import pattern
from .numbers import number_at
from .unit_words import unit_at

_OPEN = pattern(
    r"[,;:]? ?([(\[])?([0-9]{2}(?:\.[0-9])?) ?(?:%|per ?cent)"
    r" ?(?:CI|(?:confidence|credible) interval)s?[:,=]?(?: (?:of|from|was))? ?"
)
_TO = pattern(r"(?: (?:to|and) | ?[-–,] ?)")
_CLOSE = pattern(r" ?[)\]]")


def interval_at(text: str, at: int) -> tuple[float, float, float, int] | None:
    """The interval that follows an amount ending at ``at``: low, high, level in percent, end."""
    opener = _OPEN.match(text, at)
    low = _end_at(text, opener.end()) if opener else None
    to = _TO.match(text, low[1]) if low else None
    high = _end_at(text, to.end()) if to else None
    if not opener or not low or not high:
        return None
    end = high[1]
    if opener[1]:
        close = _CLOSE.match(text, end)
        if not close:
            return None
        end = close.end()
    return low[0], high[0], float(opener[2]), end


def _end_at(text: str, at: int) -> tuple[float, int] | None:
    """One end of the interval, and where it ends; its unit is the amount's."""
    number = number_at(text, at)
    if not number:
        return None
    unit = unit_at(text, number.end)
    return number.value, unit[1] if unit else number.end
