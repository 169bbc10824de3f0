"""Confidence intervals: "(95% CI 0.77 to 0.99)"."""

from __future__ import annotations

from .folding import pattern
from .numbers import number_at
from .units import unit_at

_OPEN = pattern(
    r"[,;:]? ?([(\[])?([0-9]{2}(?:\.[0-9])?) ?(?:%|per ?cent)"
    r" ?(?:CI|(?:confidence|credible) interval)s?[:,=]?(?: (?:of|from|was))? ?"
)
_TO = pattern(r"(?: (?:to|and) | ?[-–,] ?)")
_CLOSE = pattern(r" ?[)\]]")


def interval_at(text: str, at: int) -> tuple[float, float, float, int] | None:
    """The interval that follows an amount ending at ``at``: low, high, level in percent, end."""
    opener = _OPEN.match(text, at)
    low = number_at(text, opener.end()) if opener else None
    if not opener or not low:
        return None
    unit = unit_at(text, low.end)
    to = _TO.match(text, unit[1] if unit else low.end)
    high = number_at(text, to.end()) if to else None
    if not high:
        return None
    unit = unit_at(text, high.end)
    end = unit[1] if unit else high.end
    if opener[1]:
        close = _CLOSE.match(text, end)
        if not close:
            return None
        end = close.end()
    return low.value, high.value, float(opener[2]), end
