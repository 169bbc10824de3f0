"""Labelled ranges on one axis: a bar from the lowest to the highest figure, a dot for one figure.

No curve: a line between figures would claim what no source says.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from factguide.quantities.wording import number as figure

from .rows import Row
from .scale import Scale, from_zero
from .svg import LABEL, LEADING, SMALL, WIDTH, finish, line, new_sheet, shape, write, write_lines
from .words import width_of, wrap

AXES = {"hour": "Hours", "in 100": "People in 100"}
_EDGE = 9.0  # room for a dot at both ends of the axis
_BAR = 14.0
_STRIP = 26.0  # height of the place for a bar
_BETWEEN = 12.0


def ranges(rows: list[Row], axis: str) -> Element:
    """The picture. ``axis`` says what the axis counts."""
    marks = from_zero(max(end for row in rows for end in (row.low, row.high) if end is not None))
    scale = Scale(marks[0], marks[-1], _EDGE, WIDTH - _EDGE)
    sheet = new_sheet()
    strips = _strips(rows)
    for foot, _ in strips:
        for mark in marks:
            line(sheet, "p-rule", (scale.place(mark), foot - _STRIP), (scale.place(mark), foot))
    for row, (foot, joined) in zip(rows, strips, strict=True):
        _words(sheet, row, foot - _STRIP, joined)
        _bar(sheet, row, scale, foot - _STRIP / 2)
    bottom = strips[-1][0] + 20
    for mark in marks:
        place = (scale.place(mark), bottom)
        write(sheet, figure(mark), place, kind="p-soft", size=SMALL, anchor="middle")
    bottom = write_lines(sheet, axis, (WIDTH / 2, bottom + 4), WIDTH, size=SMALL, anchor="middle")
    return finish(sheet, bottom + 4)


def _strips(rows: list[Row]) -> list[tuple[float, bool]]:
    """For each row the lower edge of its bar's place, and if label and figures share a line."""
    found = []
    y = 0.0
    for row in rows:
        room = WIDTH - width_of(row.words, LABEL) - 12
        joined = width_of(row.label, LABEL, bold=True) <= room
        lines = 1 if joined else len(wrap(row.label, WIDTH, LABEL, bold=True)) + 1
        y += lines * LABEL * LEADING + 3 + _STRIP
        found.append((y, joined))
        y += _BETWEEN
    return found


def _words(sheet: Element, row: Row, foot: float, joined: bool) -> None:
    lines = 1 if joined else len(wrap(row.label, WIDTH, LABEL, bold=True)) + 1
    top = foot - 3 - lines * LABEL * LEADING
    below = write_lines(sheet, row.label, (0, top), WIDTH, kind="p-ink p-bold")
    if joined:
        write_lines(sheet, row.words, (WIDTH, top), WIDTH, anchor="end")
    else:
        write_lines(sheet, row.words, (0, below), WIDTH)


def _bar(sheet: Element, row: Row, scale: Scale, y: float) -> None:
    start = scale.place(scale.low if row.low is None else row.low)
    end = scale.place(scale.high if row.high is None else row.high)
    line(sheet, "p-rule", (0, y), (WIDTH, y))
    if row.single:
        shape(sheet, "circle", "p-main", cx=start, cy=y, r=_BAR / 2)
        return
    top, width = y - _BAR / 2, end - start
    shape(sheet, "rect", "p-main", x=start, y=top, width=width, height=_BAR, rx=3)
