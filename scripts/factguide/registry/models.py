"""The shape of what we know. Each class is one kind of entry in ``docs/data``."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Grade = Literal["A", "B", "C", "D"]
Kind = Literal["quantity", "count", "proportion", "date", "name", "statement", "ruled"]
Text = Annotated[str, Field(min_length=1)]
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _as_text(value: Any) -> Any:
    # YAML reads 2018 as a number and 2018-10-06 as a date; a date fact keeps both as written.
    return (
        str(value) if isinstance(value, (int, dt.date)) and not isinstance(value, bool) else value
    )


Moment = Annotated[str, BeforeValidator(_as_text), Field(pattern=rf"^{_DATE.pattern}$")]


class Entry(BaseModel):
    """Base of every entry: unknown keys are faults, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Range(Entry):
    """From ``low`` to ``high``; one of them alone means "at least" or "up to"."""

    low: float | None = None
    high: float | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if self.low is None and self.high is None:
            raise ValueError("a range needs low, high or both")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low ({self.low:g}) must be below high ({self.high:g})")
        return self


class OutOf(Entry):
    """A share counted in people or things: ``n`` out of ``of``."""

    n: float
    of: Annotated[float, Field(gt=0)]

    @model_validator(mode="after")
    def _within(self) -> OutOf:
        if self.n > self.of:
            raise ValueError(f"n ({self.n:g}) cannot exceed of ({self.of:g})")
        return self


class Span(Entry):
    """From one date to another, each ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

    start: Moment
    end: Moment


class Interval(Entry):
    """A confidence interval, ``level`` in percent."""

    low: float
    high: float
    level: float = 95


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
    statement, or extra ones for an amount ("about half").
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
    checked: dt.date
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _dates_as_text(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("kind") == "date":
            return {**data, "value": _as_text(data.get("value"))}
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
        if isinstance(self.value, Span) or _is_date(self.value):
            return "date"
        if isinstance(self.value, (str, list)):
            return "name"
        if isinstance(self.value, OutOf) or self.unit == "percent":
            return "proportion"
        if self.value is None:
            return "statement"
        return "quantity" if self.unit else "count"


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None


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
    if fact.kind == "date" and not (isinstance(value, Span) or _is_date(value)):
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


class Contact(Entry):
    """A telephone number. ``number`` is as printed, ``tel`` as dialled."""

    label: Text
    country: Text
    number: Text
    tel: Annotated[str, Field(pattern=r"^\+?\d+$")]
    says: Text
    hours: str | None = None
    limits: str | None = None
    sources: Annotated[list[Citation], Field(min_length=1)]
    checked: dt.date


class Beside(Entry):
    """``needs`` (a statement id, or ``id#2`` for its second variant) must stand on the same page,
    ``unless`` another statement stands there."""

    needs: Text
    unless: str | None = None


class Variant(Entry):
    """Another approved wording, and when it is used."""

    words: Text
    when: str | None = None
    beside: list[Beside] = []


class Statement(Entry):
    """Something the guide must say, word for word, wherever one of its topics comes up."""

    approved: Text
    variants: list[Variant] = []
    topics: Annotated[list[Text], Field(min_length=1)]
    facts: list[Text] = []
    contacts: list[Text] = []
    beside: list[Beside] = []
    note: str | None = None
    checked: dt.date

    @model_validator(mode="after")
    def _carried(self) -> Statement:
        if not self.facts and not self.contacts:
            raise ValueError("a statement needs the facts or contacts that carry it")
        return self

    @property
    def wordings(self) -> list[str]:
        """The approved wording, then its variants."""
        return [self.approved, *(variant.words for variant in self.variants)]


class Topic(Entry):
    """A subject that carries duties. A page belongs to it by its path or by its words."""

    title: Text
    pages: list[Text] = []
    words: list[Text] = []


class GlossaryEntry(Entry):
    """A medical word in plain words."""

    term: Text
    means: Text
    also: list[Text] = []


class Position(Entry):
    """What one side says. ``expects`` is the wording that its fact must still mean."""

    says: Text
    fact: Text
    expects: str | None = None


class Disagreement(Entry):
    """Where sources differ, what we print, and why."""

    question: Text
    positions: Annotated[list[Position], Field(min_length=2)]
    prints: Text
    why: Text
    facts: list[Text] = []


class Trial(Entry):
    """One row of the table of randomised trials; an empty cell was not seen in the source."""

    name: Text
    year: Moment
    country: str
    people: int
    who: Text
    dose: Text
    compared_with: Text
    weeks: str
    found: Text
    source: Text


class Forbidden(Entry):
    """Words that must not be printed: a pattern (regular expression, whole words, any case)."""

    pattern: Text
    message: Text
    say: str = ""
    level: Literal["error", "warning"] = "error"

    @model_validator(mode="after")
    def _compiles(self) -> Forbidden:
        try:
            re.compile(self.pattern)
        except re.error as error:
            raise ValueError(f"the pattern is no regular expression: {error}") from None
        return self


class Words(Entry):
    """The language of the guide: routes, countries, spellings, and what is not said."""

    routes: dict[str, Text]
    countries: dict[str, Text]
    names: list[Text] = []
    not_names: list[Text] = []
    forbidden: list[Forbidden] = []
