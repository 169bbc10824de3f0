"""Dates and spans of dates, as ISO texts: "2018", "2018-10", "2018-10-06"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from .folding import pattern
from .numbers import glued_before

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]  # fmt: skip
SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]

# Months keep their capital: "you may 2018" is no date.
_MONTH = rf"(?-i:({'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})(?!\w)\.?))(?!\w)"
_DAY = r"(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?!\w)(?!\.[0-9])"
_YEAR = r"((?:19|20)[0-9]{2})(?![\w%])(?![.,][0-9])"
_DAY_MONTH_YEAR = pattern(rf"{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?")
_MONTH_DAY_YEAR = pattern(rf"{_MONTH} {_DAY}(?:,? {_YEAR})?")
_MONTH_YEAR = pattern(rf"{_MONTH}(?:,? {_YEAR})?")
_YEAR_ALONE = pattern(_YEAR)
_DAY_ALONE = pattern(_DAY)
_ISO = pattern(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?(?![\w-])")
_DECADE = pattern(r"((?:19|20)[0-9])0'?s(?!\w)")
_FROM = pattern(r"(?:from|(between)) ")
_TO = pattern(r"(?: (?:to|until|through) | ?[-–] ?)")
_AND = pattern(r" and ")
_SHORT_END = pattern(r"–([0-9]{2})(?![\w,.%])")


@dataclass(frozen=True)
class _Moment:
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
    if not opener and glued_before(text, at):
        return None
    if decade := _DECADE.match(text, start):
        return None if opener else (f"{decade[1]}0", f"{decade[1]}9", decade.end())
    moment = _moment_at(text, start)
    span = _span_at(text, start, moment, _AND if opener and opener[1] else _TO)
    if span or opener:
        return span
    return (moment.iso, moment.iso, moment.end) if moment and moment.iso else None


def _span_at(
    text: str, at: int, first: _Moment | None, joint: re.Pattern[str]
) -> tuple[str, str, int] | None:
    """Two dates with ``joint`` between them; the first may leave out what the last one says."""
    if first is None:
        day = _DAY_ALONE.match(text, at)
        first = _Moment(None, None, int(day[1]), day.end()) if day else None
    if first is None:
        return None
    short = _SHORT_END.match(text, first.end)
    if short and first.year and not first.month and joint is _TO:
        return f"{first.year}", f"{first.year // 100}{short[1]}", short.end()
    to = joint.match(text, first.end)
    last = _moment_at(text, to.end()) if to else None
    if last is None:
        return None
    if first.year is None:
        first = replace(first, year=last.year, month=first.month or last.month)
    if first.iso is None or last.iso is None or len(first.iso) != len(last.iso):
        return None
    return first.iso, last.iso, last.end


def _moment_at(text: str, at: int) -> _Moment | None:
    if match := _ISO.match(text, at):
        return _Moment(int(match[1]), int(match[2]), _int(match[3]), match.end())
    if match := _DAY_MONTH_YEAR.match(text, at):
        return _Moment(_int(match[3]), _month(match[2]), int(match[1]), match.end())
    if match := _MONTH_DAY_YEAR.match(text, at):
        return _Moment(_int(match[3]), _month(match[1]), int(match[2]), match.end())
    if match := _MONTH_YEAR.match(text, at):
        return _Moment(_int(match[2]), _month(match[1]), None, match.end())
    if match := _YEAR_ALONE.match(text, at):
        return _Moment(int(match[1]), None, None, match.end())
    return None


def _int(found: str | None) -> int | None:
    return int(found) if found else None


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3] == name[:3])
