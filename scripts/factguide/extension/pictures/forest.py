"""Ratios with their confidence intervals on one axis of ratios, where 1 means no difference."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from factguide.quantities.wording import number as figure

from .rows import Row
from .scale import Scale, around_one, ratio_marks
from .svg import SMALL, WIDTH, finish, line, new_sheet, shape, write, write_lines

_EDGE = 14.0
_STRIP = 30.0
_BETWEEN = 12.0
_APART = 34.0  # between the figures of the axis
_SIDE = 172.0  # width of the words below the two halves
NO_DIFFERENCE = "No difference"


def forest(rows: list[Row], below: str, above: str) -> Element:
    """The picture. ``below`` and ``above`` say what a ratio under and over 1 means."""
    values = [end for row in rows for end in row.ends or ()]
    scale = around_one(values, _EDGE, WIDTH - _EDGE, 1.06)
    sheet = new_sheet()
    middle = scale.place(1.0)
    anchor = "middle" if 50 < middle < WIDTH - 50 else "end" if middle > 180 else "start"
    write(sheet, NO_DIFFERENCE, (middle, 13), kind="p-soft", size=SMALL, anchor=anchor)
    y = 20.0
    for row in rows:
        line(sheet, "p-rule", (middle, y), (middle, y + 6))
        y = write_lines(sheet, row.label, (0, y + 6), WIDTH, kind="p-ink p-bold")
        y = write_lines(sheet, row.words, (0, y), WIDTH, kind="p-soft", size=SMALL)
        _interval(sheet, row, scale, y + 2)
        y += _STRIP + _BETWEEN
    line(sheet, "p-line", (0, y), (WIDTH, y))
    for mark in ratio_marks(scale, _APART):
        place = scale.place(mark)
        line(sheet, "p-line", (place, y), (place, y + 5))
        write(sheet, figure(mark), (place, y + 21), kind="p-soft", size=SMALL, anchor="middle")
    y += 28
    left = write_lines(sheet, below, (0, y), _SIDE, size=SMALL)
    right = write_lines(sheet, above, (WIDTH, y), _SIDE, size=SMALL, anchor="end")
    return finish(sheet, max(left, right) + 4)


def _interval(sheet: Element, row: Row, scale: Scale, top: float) -> None:
    """The interval as a line, the ratio as a square on it."""
    y = top + _STRIP / 2
    low, high = row.ends or (1.0, 1.0)
    middle, place = scale.place(1.0), scale.place(row.low or 1.0)
    line(sheet, "p-rule", (0, y), (WIDTH, y))
    line(sheet, "p-line", (middle, top), (middle, top + _STRIP))
    line(sheet, "p-main-line", (scale.place(low), y), (scale.place(high), y))
    shape(sheet, "rect", "p-main", x=place - 7, y=y - 7, width=14.0, height=14.0)
