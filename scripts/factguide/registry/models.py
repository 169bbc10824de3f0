"""The shape of the other entries in ``docs/data``. Each class is one kind of entry."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from .facts import Citation
from .language import Instructions, Opposites, RouteWords
from .values import Entry, Moment, Text


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


def _split(value: Any) -> Any:
    return value.split() if isinstance(value, str) else value


class ArticleClaim(Entry):
    """Something a source article says, our verdict, and where the guide deals with it.

    ``page`` and ``anchor`` lead to the section that shows ``facts``; a claim left out has none of
    them. ``danger`` marks a claim that could hurt a reader who believes it.
    """

    article: Text
    claim: Text
    verdict: Literal["adopt", "adopt-with-limits", "correct", "omit"]
    why: Text
    ruling: str = ""
    danger: bool = False
    facts: Annotated[list[Text], BeforeValidator(_split)] = []
    page: str = ""
    anchor: str = ""

    @model_validator(mode="after")
    def _dealt_with(self) -> ArticleClaim:
        placed = [bool(self.page), bool(self.anchor), bool(self.facts)]
        if self.verdict == "omit" and any(placed):
            raise ValueError("a claim left out names no page, anchor or facts")
        if self.verdict != "omit" and not all(placed):
            raise ValueError("a claim that is dealt with names its page, anchor and facts")
        return self


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
    instructions: Instructions | None = None
    opposites: list[Opposites] = []
    route_words: dict[str, RouteWords] = {}
    # Other words for a country, by its code, and the words for each group of people.
    country_words: dict[str, list[Text]] = {}
    populations: dict[str, list[Text]] = {}
    # Words that narrow what is said, such as "except": the lock holds them where they stand.
    limits: list[Text] = []
