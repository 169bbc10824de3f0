"""What an entry says in the published files: all that the data holds, with its id and addresses."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from factguide.registry import (
    ArticleClaim,
    Contact,
    Disagreement,
    Fact,
    GlossaryEntry,
    Source,
    Statement,
    Trial,
)
from factguide.registry.facts import Grade
from factguide.registry.values import Entry


class PageUse(Entry):
    """A page that shows an entry."""

    title: str
    address: str


class OpenFact(Fact):
    """A fact. ``in_words`` is its value as we write it; ``grade`` that of its best source."""

    id: str
    permalink: str
    in_words: str | None = None
    grade: Grade | None = None
    pages: list[PageUse] = Field(default_factory=list)


class OpenContact(Contact):
    """A telephone number."""

    id: str
    permalink: str
    pages: list[PageUse] = Field(default_factory=list)


class OpenStatement(Statement):
    """A safety statement, word for word."""

    id: str
    permalink: str
    pages: list[PageUse] = Field(default_factory=list)


class OpenSource(Source):
    """A document. ``facts`` are the ids of the facts and contacts that cite it."""

    id: str
    permalink: str
    facts: list[str] = Field(default_factory=list)


class OpenClaim(ArticleClaim):
    """What a source article said. ``address`` is where the guide deals with it."""

    id: str
    permalink: str
    address: str | None = None


class OpenDisagreement(Disagreement):
    """Where sources differ."""

    id: str
    permalink: str


class OpenGlossaryEntry(GlossaryEntry):
    """A medical word."""

    id: str
    permalink: str


class OpenTrial(Trial):
    """A row of ``trials.csv``."""

    id: str


E = TypeVar("E", bound=BaseModel)


class DataFile(BaseModel, Generic[E]):
    """A published file: where its schema stands, whose it is, and its entries."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    json_schema: str = Field(alias="$schema")
    site: str
    licence: str
    entries: list[E]
