"""Dates on a line that runs down: each dot stands at its true place, its words beside it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .rows import Row
from .scale import Scale, spread
from .svg import LABEL, LEADING, SMALL, WIDTH, finish, line, new_sheet, shape, write, write_lines
from .words import wrap

_LINE = 56.0  # where the line of years runs
_TEXT = 92.0
_TOP = 8.0
_BETWEEN = 10.0
_DOT = 5.0
_DECADE = 10


def timeline(rows: list[Row]) -> Element:
    """The picture; ``rows`` ascend."""
    room = WIDTH - _TEXT
    heights = [
        LEADING * (LABEL + SMALL * len(wrap(row.label, room, SMALL))) + _BETWEEN for row in rows
    ]
    bottom = _TOP + sum(heights)
    first = int(year(rows[0].first)) // _DECADE * _DECADE
    last = -(-int(year(rows[-1].last) + 1) // _DECADE) * _DECADE
    scale = Scale(first, last, _TOP + LABEL / 2, bottom - LABEL)
    sheet = new_sheet()
    _years(sheet, scale, first, last)
    wanted = [scale.place(year(row.first)) - LABEL * LEADING / 2 for row in rows]
    for row, top in zip(rows, spread(wanted, heights, _TOP, bottom), strict=True):
        _entry(sheet, row, scale, top)
    return finish(sheet, bottom)


def year(date: str) -> float:
    """An ISO date as a year and a part of it; a year or month alone stands at its start."""
    parts = [int(part) for part in date.split("-")]
    months = parts[1] - 1 if len(parts) > 1 else 0
    days = parts[2] - 1 if len(parts) > 2 else 0
    return parts[0] + months / 12 + days / 372


def _years(sheet: Element, scale: Scale, first: int, last: int) -> None:
    line(sheet, "p-line", (_LINE, scale.start), (_LINE, scale.end))
    for decade in range(first, last + 1, _DECADE):
        y = scale.place(decade)
        line(sheet, "p-line", (_LINE - 6, y), (_LINE, y))
        write(sheet, str(decade), (_LINE - 11, y + 5), kind="p-soft", size=SMALL, anchor="end")


def _entry(sheet: Element, row: Row, scale: Scale, top: float) -> None:
    start, end = scale.place(year(row.first)), scale.place(year(row.last))
    beside = top + LABEL * LEADING / 2
    shape(
        sheet,
        "polyline",
        "p-rule",
        points=f"{_LINE:g},{start:.1f} {_LINE + 20:g},{beside:.1f} {_TEXT - 6:g},{beside:.1f}",
    )
    if end > start:
        line(sheet, "p-main-line", (_LINE, start), (_LINE, end))
    shape(sheet, "circle", "p-main", cx=_LINE, cy=start, r=_DOT)
    room = WIDTH - _TEXT
    below = write_lines(sheet, row.words, (_TEXT, top), room, kind="p-ink p-bold")
    write_lines(sheet, row.label, (_TEXT, below), room, size=SMALL)
