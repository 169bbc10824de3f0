"""How often: "a day", "per week", "daily", "three times a day"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .bounds import bound_at
from .folding import pattern
from .numbers import number_at

_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_SLASHED = pattern(r" ?/ ?(minute|hour|day|week|month|year|dose|min|h|hr|d)(?!\w)")
_SPOKEN = pattern(
    r"(?: |-)(?:an?|per|each|every|in a|in each)(?: |-)(minute|hour|day|week|month|year|dose)(?!\w)"
)
_DAILY = pattern(r"(?: |-)(hourly|daily|weekly|monthly|yearly|annually)(?!\w)")
_SHORT = {"min": "minute", "h": "hour", "hr": "hour", "d": "day"}
_OFTEN = pattern(r"(once|twice|thrice)(?!\w)")
_ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_TIMES = pattern(r"(?: |-)times?(?!\w)")
_TO = pattern(r"(?: (?:to|or) |-to-| ?[-–] ?)")
_LEAD = pattern(r",? ")


@dataclass(frozen=True)
class Rate:
    """``times`` (if said) in each ``per``, and where the words end."""

    times: tuple[float, float] | None
    per: str
    end: int


def period_at(text: str, at: int) -> tuple[str, int] | None:
    """The period that an amount stands for ("a day", "/day", "daily"), from right after it."""
    if match := _SPOKEN.match(text, at):
        return match[1].lower(), match.end()
    if match := _DAILY.match(text, at):
        return _ADVERBS[match[1].lower()], match.end()
    if match := _SLASHED.match(text, at):
        period = match[1].lower()
        return _SHORT.get(period, period), match.end()
    return None


def rate_at(text: str, at: int) -> Rate | None:
    """The frequency that follows an amount ending at ``at``."""
    lead = _LEAD.match(text, at)
    if lead:
        bound = bound_at(text, lead.end())
        start = bound.end if bound else lead.end()
        often = times_at(text, start)
        period = period_at(text, often[2]) if often else None
        if often and period:
            low, high, _ = often
            if bound and low == high:
                low, high = (low, math.inf) if bound.side == "low" else (0.0, high)
                return Rate((low, high), *period)
            if not bound:
                return Rate((low, high), *period)
    period = period_at(text, at)
    return Rate(None, *period) if period else None


def times_at(text: str, at: int) -> tuple[float, float, int] | None:
    """ "three times", "two to three times", "once": how often, and where the words end."""
    if match := _OFTEN.match(text, at):
        times = _ONCE[match[1].lower()]
        return times, times, match.end()
    first = number_at(text, at)
    if not first:
        return None
    low = high = first
    if to := _TO.match(text, first.end):
        high = number_at(text, to.end()) or first
    match = _TIMES.match(text, high.end)
    return (low.value, high.value, match.end()) if match else None
