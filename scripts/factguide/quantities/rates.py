"""How often: "a day", "per week", "daily", "three times a day"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .bounds import bound_at
from .folding import either, pattern
from .numbers import number_at
from .units import PERIODS

_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_ADVERBS |= {"yearly": "year", "annually": "year"}
_SHORT = {"min": "minute", "h": "hour", "hr": "hour", "d": "day"}
_PERIOD = pattern(
    rf"(?:(?: |-)(?:(?:an?|per|each|every|in a|in each)(?: |-)({either(PERIODS)})"
    rf"|({either(_ADVERBS)}))| ?/ ?({either((*PERIODS, *_SHORT))}))(?!\w)"
)
_ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_OFTEN = pattern(rf"({either(_ONCE)})(?!\w)")
_TIMES = pattern(r"(?: |-)times?(?!\w)")
_TO = pattern(r"(?: to |-to-| ?[-–] ?| (or) )")
_LEAD = pattern(r",? ")


@dataclass(frozen=True)
class Rate:
    """``times`` (if said) in each ``per``, and where the words end."""

    times: tuple[float, float] | None
    per: str
    end: int


def rate_at(text: str, at: int) -> Rate | None:
    """The frequency that follows an amount ending at ``at``."""
    period = _period_at(text, at)
    if period:
        return Rate(None, *period)
    lead = _LEAD.match(text, at)
    if not lead:
        return None
    bound = bound_at(text, lead.end())
    often = _often_at(text, bound.end if bound else lead.end())
    period = _period_at(text, often[2]) if often else None
    if not often or not period:
        return None
    low, high, _ = often
    if bound and low != high:
        return None
    if bound:
        low, high = (low, math.inf) if bound.side == "low" else (0.0, high)
    return Rate((low, high), *period)


def once_at(text: str, at: int) -> tuple[float, str | None, int] | None:
    """ "once a day", "twice": how often, in which period, and where the words end."""
    match = _OFTEN.match(text, at)
    if not match:
        return None
    period = _period_at(text, match.end())
    return (_ONCE[match[1].lower()], *(period or (None, match.end())))


def _period_at(text: str, at: int) -> tuple[str, int] | None:
    match = _PERIOD.match(text, at)
    if not match:
        return None
    word = (match[1] or match[2] or match[3]).lower()
    return _ADVERBS.get(word) or _SHORT.get(word, word), match.end()


def _often_at(text: str, at: int) -> tuple[float, float, int] | None:
    """ "three times", "two to three times", "once": lowest, highest, and where the words end."""
    if match := _OFTEN.match(text, at):
        return _ONCE[match[1].lower()], _ONCE[match[1].lower()], match.end()
    low = high = number_at(text, at)
    if low and (to := _TO.match(text, low.end)):
        last = number_at(text, to.end())
        if last and not (to[1] and last.value != low.value + 1):
            high = last
    match = _TIMES.match(text, high.end) if high else None
    return (low.value, high.value, match.end()) if low and high and match else None
