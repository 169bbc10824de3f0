"""A hundred small people, the share of a fact filled in; a second hundred to compare with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .rows import Row
from .svg import LABEL, LEADING, WIDTH, finish, new_sheet, number, shape, write_lines
from .words import wrap

PEOPLE = 100
_ACROSS = 10
_COLUMN = 166.0  # width of one hundred people; two stand side by side
_STEP_X, _STEP_Y = 16.6, 21.0
_FIGURES = 20.0
# A head and shoulders, from the middle of the head.
_PERSON = "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0m-2.5 13v-4a5.5 5 0 0 1 11 0v4z"


def icons(rows: list[Row]) -> Element:
    """The picture of one row, or of two side by side. Each is one figure "in 100"."""
    sheet = new_sheet()
    room = _COLUMN if len(rows) > 1 else WIDTH
    lines = max(len(wrap(row.label, room, LABEL, bold=True)) for row in rows)
    top = lines * LABEL * LEADING
    for index, row in enumerate(rows):
        x = index * (WIDTH - _COLUMN)
        height = len(wrap(row.label, room, LABEL, bold=True)) * LABEL * LEADING
        write_lines(sheet, row.label, (x, top - height), room, kind="p-ink p-bold")
        below = write_lines(sheet, row.words, (x, top), room, kind="p-ink", size=_FIGURES)
        _people(sheet, round(row.low or 0.0), x, below + 8)
    return finish(sheet, top + _FIGURES * LEADING + 8 + _STEP_Y * PEOPLE / _ACROSS)


def _people(sheet: Element, filled: int, x: float, y: float) -> None:
    """Two paths only, the filled and the hollow: a hundred elements would weigh too much."""
    places = [
        f"M{number(x + (i % _ACROSS + 0.5) * _STEP_X)} {number(y + i // _ACROSS * _STEP_Y + 4)}"
        for i in range(PEOPLE)
    ]
    for kind, chosen in (("p-main", places[:filled]), ("p-hollow", places[filled:])):
        if chosen:
            shape(sheet, "path", kind, d="".join(place + _PERSON for place in chosen))
