"""Places to write on, in handouts: ruled lines below a label, and tables with empty cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Registry

from .base import GuideBlock, text, texts
from .generated import GeneratedBlock
from .table import MOST_COLUMNS, new_table

MOST_LINES = 12
MOST_ROWS = 14
_UNSEEN = {"class": "visually-hidden", "data-search-exclude": ""}


class Fill(GeneratedBlock):
    """``/// fill | Label``: a label and ``lines`` ruled lines below it (one unless told)."""

    NAME = "fill"
    ARGUMENT: bool | None = True
    OPTIONS = {"lines": (1, lambda value: _number(value, MOST_LINES))}  # noqa: RUF012

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The label is plain words."""
        return _label_faults([argument])

    def build(self, parent: Element) -> Element:
        """The label, then the lines, which mean nothing to a screen reader."""
        found = SubElement(parent, "div", {"class": "fill"})
        text(found, "p", self.argument or "", **{"class": "fill__label"})
        for _ in range(self.options["lines"]):
            SubElement(found, "div", {"class": "fill__line", "aria-hidden": "true"})
        return found


class FillTable(GeneratedBlock):
    """``/// fill-table | Caption``: a table to write in.

    ``columns`` are its heads. ``rows`` are the first cells of its rows, or how many empty rows.
    """

    NAME = "fill-table"
    ARGUMENT: bool | None = True
    OPTIONS = {  # noqa: RUF012
        "columns": ([], lambda value: _columns(value)),
        "rows": (1, lambda value: _rows(value)),
    }
    REQUIRED: ClassVar[tuple[str, ...]] = ("columns", "rows")

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """Caption, heads and first cells are plain words."""
        rows = options["rows"]
        named = rows if isinstance(rows, list) else []
        return _label_faults([argument, *options["columns"], *named])

    def build(self, parent: Element) -> Element:
        """The table; a first cell with words heads its row."""
        found = SubElement(parent, "div", {"class": "fill-table"})
        columns, rows = self.options["columns"], self.options["rows"]
        body = new_table(found, self.argument or "", columns)
        for name in rows if isinstance(rows, list) else [None] * rows:
            row = SubElement(body, "tr")
            if name is not None:
                text(row, "th", name, scope="row")
            for _ in columns[1:] if name is not None else columns:
                cell = SubElement(row, "td", {"class": "fill-table__cell"})
                text(cell, "span", "to fill in", **_UNSEEN)
        return found


class Handouts(GuideBlock):
    """``/// handouts`` round one list whose items begin with a link to a handout.

    The step after the build adds pages, sizes and files to each item; without it the list is whole.
    """

    NAME = "handouts"

    def on_create(self, parent: Element) -> Element:
        """The place that the later step looks for."""
        return SubElement(parent, "div", {"class": "handouts", "data-handouts": "list"})

    def on_end(self, block: Element) -> None:
        """Complain about anything but one list of links."""
        items = list(block[0]) if [child.tag for child in block] == ["ul"] else []
        if not items:
            message = (
                "the block 'handouts' must hold one list and nothing else: "
                "'- [Title](page.md): what it is for'."
            )
            self.page.fault(self.page.line_of("/// handouts"), message)


def _label_faults(labels: list[str]) -> list[str]:
    return [
        f"has a figure or a link in '{label}'; put facts into the text outside it"
        for label in labels
        if "](" in label or any(character.isdigit() for character in label)
    ]


def _number(value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError(f"expected a number from 1 to {most}")
    return value


def _columns(value: Any) -> list[str]:
    named = texts(value)
    if not 2 <= len(named) <= MOST_COLUMNS:
        raise ValueError(f"expected 2 to {MOST_COLUMNS} texts")
    return named


def _rows(value: Any) -> list[str] | int:
    if isinstance(value, int):
        return _number(value, MOST_ROWS)
    named = texts(value)
    if not 1 <= len(named) <= MOST_ROWS:
        raise ValueError(f"expected 1 to {MOST_ROWS} texts, or a number of empty rows")
    return named
