"""Facts and the documents behind them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from .values import Entry, Interval, OutOf, Range, Span, Text, as_text, is_date

Grade = Literal["A", "B", "C", "D"]
Kind = Literal["quantity", "count", "proportion", "date", "name", "statement", "ruled"]


class Citation(Entry):
    """Where a source says it. ``grade`` and ``read`` stand here when a weaker copy was read."""

    source: Text
    at: Text
    says: str | None = None
    grade: Grade | None = None
    read: str | None = None


class Source(Entry):
    """A document we may cite. Without ``doi`` and ``url`` it is named, but not linked."""

    title: Text
    publisher: Text
    kind: Text
    grade: Grade
    year: int | None = None
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    read: str | None = None
    checked: dt.date
    withdrawn: bool = False

    @property
    def link(self) -> str | None:
        """The address a reader may follow: the DOI before the publisher's page."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Fact(Entry):
    """One thing we state: a figure, a date, a name or a sentence, with its sources.

    ``value`` and ``unit`` hold an amount; ``times`` and ``per`` a frequency (10 mg, 3 times per
    day); ``ci`` a confidence interval; ``wordings`` the sentences or phrases allowed for a
    statement, or extra ones for an amount ("about half"). ``beside`` are words such as "less" or
    "tablets" that may stand beside it beyond those of ``says``; ``constraints`` hold it against
    other facts ("value >= start-dose * times").
    """

    says: Text
    kind: Kind
    value: OutOf | Range | Span | float | list[Text] | str | None = None
    unit: str | None = None
    times: float | Range | None = None
    per: str | None = None
    ci: Interval | None = None
    route: str = "any"
    population: Text
    country: str | None = None
    wordings: list[Text] = []
    sources: list[Citation] = []
    derived_from: list[Text] = []
    ruling: str | None = None
    beside: list[Text] = []
    constraints: list[Text] = []
    checked: dt.date
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _datesas_text(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("kind") == "date":
            return {**data, "value": as_text(data.get("value"))}
        return data

    @model_validator(mode="after")
    def _complete(self) -> Fact:
        for fault in _incomplete(self):
            raise ValueError(fault)
        return self

    @property
    def shape(self) -> str:
        """What the words must express: quantity, count, proportion, date, name or statement."""
        if self.kind != "ruled":
            return self.kind
        if isinstance(self.value, Span) or is_date(self.value):
            return "date"
        if isinstance(self.value, (str, list)):
            return "name"
        if isinstance(self.value, OutOf) or self.unit == "percent":
            return "proportion"
        if self.value is None:
            return "statement"
        return "quantity" if self.unit else "count"


def _incomplete(fact: Fact) -> list[str]:
    """What is missing from ``fact`` for its kind, in words."""
    faults = []
    value = fact.value
    numeric = isinstance(value, (float, Range))
    if fact.kind == "quantity" and not (numeric and fact.unit):
        faults.append("a quantity needs a value (a number, or low and high) and a unit")
    if fact.kind == "count" and not numeric:
        faults.append("a count needs a number, or low and high")
    if fact.kind == "proportion" and not (
        isinstance(value, OutOf) or (numeric and fact.unit == "percent")
    ):
        faults.append("a proportion needs n and of, or a number with the unit percent")
    if fact.kind == "date" and not (isinstance(value, Span) or is_date(value)):
        faults.append("a date needs YYYY, YYYY-MM or YYYY-MM-DD, or start and end")
    if fact.kind == "name" and not (isinstance(value, (str, list)) and value):
        faults.append("a name needs a text, or a list of texts")
    if fact.kind == "statement" and value is not None:
        faults.append("a statement has wordings, and no value")
    if fact.kind == "ruled" and not (fact.derived_from and fact.ruling):
        faults.append("a ruled fact needs derived_from and the id of its ruling")
    if fact.kind == "ruled" and value is None and not fact.wordings:
        faults.append("a ruled fact needs a value or wordings")
    if not fact.sources and not fact.derived_from:
        faults.append("a fact needs at least one source")
    return faults
