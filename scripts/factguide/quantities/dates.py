"""Dates and spans of dates, as ISO texts: "2018", "2018-10", "2018-10-06"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .folding import pattern
from .numbers import glued_before

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_short = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
# Months keep their capital: "you may 2018" is no date.
_month = rf"(?-i:({'|'.join(MONTHS)}|(?:{_short})(?!\w)\.?))(?!\w)"
_day = r"(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?!\w)(?!\.[0-9])"
_year = r"((?:19|20)[0-9]{2})(?![\w%])(?!\.[0-9])(?!,[0-9])"

_DAY_MONTH = pattern(rf"{_day}(?: of)? {_month}(?:,? {_year})?")
_MONTH_DAY = pattern(rf"{_month} (?:{_day}(?:,? {_year})?)(?![0-9])")
_MONTH = pattern(rf"{_month}(?:,? {_year})?")
_YEAR = pattern(_year)
_ISO = pattern(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?(?![\w-])")
_DECADE = pattern(r"(?:the )?((?:19|20)[0-9])0'?s(?!\w)")
_DAY = pattern(_day)
_FROM = pattern(r"(from|between) ")
_TO = pattern(r"(?: (?:to|until|through) | ?[-–] ?)")
_AND = pattern(r" and ")
_SHORT_END = pattern(r"–([0-9]{2})(?![\w,.%])")


@dataclass(frozen=True)
class Moment:
    """A date as far as it was written; parts left out are None."""

    year: int | None
    month: int | None
    day: int | None
    end: int

    @property
    def iso(self) -> str | None:
        """ISO text, or None where the year is missing or there is no such day."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year}"
        try:
            date = dt.date(self.year, self.month, self.day or 1)
        except ValueError:
            return None
        return date.isoformat() if self.day else f"{self.year}-{self.month:02}"


def date_at(text: str, at: int) -> tuple[str, str, int] | None:
    """The date or span of dates that stands at ``at``: first, last, and where it ends."""
    opener = _FROM.match(text, at)
    start = opener.end() if opener else at
    joint = _AND if opener and opener[1].lower() == "between" else _TO
    if start and glued_before(text, start):
        return None
    span = _span_at(text, start, joint)
    if span or opener:
        return span
    if decade := _DECADE.match(text, start):
        return f"{decade[1]}0", f"{decade[1]}9", decade.end()
    moment = _moment_at(text, start)
    if moment and moment.iso:
        return moment.iso, moment.iso, moment.end
    return None


def _span_at(text: str, at: int, joint: object) -> tuple[str, str, int] | None:
    for first in (_moment_at(text, at), _lone_day_at(text, at)):
        if first is None:
            continue
        short = _SHORT_END.match(text, first.end)
        if short and first.year and not first.month and joint is _TO:
            year = first.year // 100 * 100 + int(short[1])
            return f"{first.year}", f"{year}", short.end()
        to = joint.match(text, first.end)  # type: ignore[attr-defined]
        last = _moment_at(text, to.end()) if to else None
        if last is None or (first.day and not last.day) or (first.month and not last.month):
            continue
        filled = Moment(first.year or last.year, first.month or last.month, first.day, first.end)
        if first.month is None and first.day is None:
            filled = first
        if filled.iso and last.iso and len(filled.iso) == len(last.iso):
            return filled.iso, last.iso, last.end
    return None


def _moment_at(text: str, at: int) -> Moment | None:
    if match := _ISO.match(text, at):
        return Moment(int(match[1]), int(match[2]), _int(match[3]), match.end())
    if match := _DAY_MONTH.match(text, at):
        return Moment(_int(match[3]), _number(match[2]), int(match[1]), match.end())
    if match := _MONTH_DAY.match(text, at):
        return Moment(_int(match[3]), _number(match[1]), int(match[2]), match.end())
    if match := _MONTH.match(text, at):
        return Moment(_int(match[2]), _number(match[1]), None, match.end())
    if match := _YEAR.match(text, at):
        return Moment(int(match[1]), None, None, match.end())
    return None


def _lone_day_at(text: str, at: int) -> Moment | None:
    match = _DAY.match(text, at)
    return Moment(None, None, int(match[1]), match.end()) if match else None


def _int(found: str | None) -> int | None:
    return int(found) if found else None


def _number(month: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3] == month[:3])
