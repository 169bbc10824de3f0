"""Pictures made from facts: dates, ranges, shares, ratios.

Each has its caption, a picture with a title and a description, and the same facts in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Registry

from ..pictures import (
    Row,
    comparable,
    forest,
    icons,
    ranges,
    row_of,
    timeline,
)
from ..pictures.icons import PEOPLE
from ..pictures.ranges import AXES
from .base import fact_link, names, text, texts
from .drawing import Picture, append_picture, framed_picture, word
from .generated import GeneratedBlock, unknown_ids

_IN_WORDS = "In words, with sources"


class Figure(GeneratedBlock):
    """A picture made from facts. ``labels`` names them, one for each id, instead of ``says``."""

    ARGUMENT: bool | None = True
    OPTIONS = {"ids": ([], names), "labels": ([], texts)}  # noqa: RUF012
    REQUIRED: ClassVar[tuple[str, ...]] = ("ids",)
    FACTS: ClassVar[tuple[str, ...]] = ("ids",)
    FEWEST: ClassVar[int] = 1

    @classmethod
    def ids(cls, options: Mapping[str, Any]) -> list[str]:
        """The facts of the picture, in the order of the page."""
        found: list[str] = options["ids"]
        return found

    @classmethod
    def rows(cls, options: Mapping[str, Any], registry: Registry) -> list[Row]:
        """What the picture shows of its facts; those without a figure are left out."""
        ids, labels = cls.ids(options), options["labels"]
        facts = [registry.facts[name] for name in ids]
        labels = labels or [fact.says.rstrip(".") for fact in facts]
        found = map(row_of, ids, labels, facts)
        return [row for row in found if row is not None]

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The ids are facts with figures; there are as many labels as ids."""
        ids, labels = cls.ids(options), options["labels"]
        found = unknown_ids(ids, registry.facts, "fact")
        if labels and len(labels) != len(ids):
            found.append(f"has {len(labels)} labels for {len(ids)} ids")
        if len(ids) < cls.FEWEST:
            found.append(f"needs {cls.FEWEST} ids at least")
        if found:
            return found
        rows = cls.rows(options, registry)
        for name in ids:
            if name not in {row.fact_id for row in rows}:
                found.append(f"names the fact '{name}', which has no figure to show")
        return found or [reason for row in rows if (reason := cls.fault(row, rows))][:1]

    @classmethod
    def fault(cls, row: Row, rows: list[Row]) -> str | None:
        """Why ``row`` cannot stand in this picture."""
        raise NotImplementedError

    def draw(self, rows: list[Row]) -> Element:
        """The picture itself."""
        raise NotImplementedError

    def build(self, parent: Element) -> Element:
        """Caption, picture, and the same in words."""
        rows = self.ordered(self.rows(self.options, self.registry))
        figure = framed_picture(self, parent)
        says = " ".join([*(row.spoken for row in rows), *self.remarks()])
        append_picture(self, figure, self.draw(rows), self.argument or "", says)
        words = SubElement(figure, "details", {"class": "picture__words"})
        text(words, "summary", _IN_WORDS)
        entries = SubElement(words, "ul")
        for row in rows:
            fact_link(text(entries, "li", f"{row.label}: "), row.fact_id, row.words)
        for remark in self.remarks():
            text(words, "p", remark)
        return figure

    def ordered(self, rows: list[Row]) -> list[Row]:
        """The rows in the order of the picture."""
        return rows

    def remarks(self) -> list[str]:
        """Sentences that the picture also says."""
        return []


class Timeline(Figure):
    """``/// timeline | Caption``: dates, sorted, on a line of years."""

    NAME, FEWEST = "timeline", 2

    @classmethod
    def fault(cls, row: Row, rows: list[Row]) -> str | None:
        """Only dates stand on a line of years."""
        return None if row.first else f"names the fact '{row.fact_id}', which is no date"

    def ordered(self, rows: list[Row]) -> list[Row]:
        """By date; those of one date in the order of the page."""
        return sorted(rows, key=lambda row: (row.first, row.last))

    def draw(self, rows: list[Row]) -> Element:
        """The line."""
        return timeline(rows)


class Ranges(Figure):
    """``/// ranges | Caption``: times in hours, or people in 100, on one ``axis``."""

    NAME = "ranges"
    OPTIONS = {**Figure.OPTIONS, "axis": ("", lambda value: _words(value))}  # noqa: RUF012

    @classmethod
    def fault(cls, row: Row, rows: list[Row]) -> str | None:
        """Times or shares, not both."""
        if row.unit not in AXES:
            unit = row.unit or "no unit"
            return f"names the fact '{row.fact_id}', which counts in {unit}, not in hours or in 100"
        return comparable(rows)

    def draw(self, rows: list[Row]) -> Element:
        """The bars."""
        return ranges(rows, self.options["axis"] or AXES[rows[0].unit])


class Icons(Figure):
    """``/// icons | Caption``: one share as people in 100, ``id``, beside another, ``compare``."""

    NAME = "icons"
    OPTIONS = {  # noqa: RUF012
        "id": ("", lambda value: word(value)),
        "compare": ("", lambda value: word(value)),
        "labels": ([], texts),
    }
    REQUIRED = ("id", "labels")
    FACTS = ("id", "compare")

    @classmethod
    def ids(cls, options: Mapping[str, Any]) -> list[str]:
        """The fact, then the one beside it."""
        return [name for name in (options["id"], options["compare"]) if name]

    @classmethod
    def fault(cls, row: Row, rows: list[Row]) -> str | None:
        """One share of a hundred people."""
        if row.unit != f"in {PEOPLE}":
            return f"names the fact '{row.fact_id}', which is no share of {PEOPLE} people"
        if not row.single:
            return f"names the fact '{row.fact_id}', which is a range; use '/// ranges' for it"
        return None

    def draw(self, rows: list[Row]) -> Element:
        """The people."""
        return icons(rows)


class Forest(Figure):
    """``/// forest | Caption``: ratios of one kind with their confidence intervals.

    ``below`` and ``above`` say what a ratio under and over 1 means.
    """

    NAME = "forest"
    OPTIONS = {  # noqa: RUF012
        **Figure.OPTIONS,
        "below": ("", lambda value: _words(value)),
        "above": ("", lambda value: _words(value)),
    }
    REQUIRED = ("ids", "below", "above")

    @classmethod
    def fault(cls, row: Row, rows: list[Row]) -> str | None:
        """Ratios with an interval, all of one unit."""
        if row.ends is None or min(row.ends) <= 0 or not row.single:
            return f"names the fact '{row.fact_id}', which is no ratio with a confidence interval"
        return comparable(rows)

    def draw(self, rows: list[Row]) -> Element:
        """The intervals."""
        return forest(rows, self.options["below"], self.options["above"])

    def remarks(self) -> list[str]:
        """What the two sides mean."""
        return [
            f"Under one: {self.options['below']}.",
            f"Over one: {self.options['above']}.",
            "A line that touches one: the result may be chance.",
        ]


PICTURES = (Picture, Timeline, Ranges, Icons, Forest)


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or any(map(str.isdigit, value)):
        raise ValueError("expected words without a figure")
    return value.strip().rstrip(".")
