"""What the words of the guide's language mean to the rules: orders, opposites and routes."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator

from .values import Entry, Text

_WORDS = Annotated[list[Text], Field(min_length=1)]


class Instructions(Entry):
    """How a reader is told to do something that needs an approved wording.

    ``verbs`` are bare ("take", "run out"), ``forms`` what is done to a medicine ("be stopped",
    "stopping"). ``allowed`` are regular expressions, in any case, for whole clauses that may stand
    in prose: signposts ("ask your pharmacist") and words that only describe. ``signposts`` are
    verbs that may stand in prose; the lock holds what follows them word for word.
    """

    verbs: _WORDS
    forms: list[Text] = []
    allowed: list[Text] = []
    signposts: list[Text] = []

    @model_validator(mode="after")
    def _compiles(self) -> Instructions:
        for pattern in self.allowed:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"'{pattern}' is no regular expression: {error}") from None
        return self


class Opposites(Entry):
    """Words that turn a sentence round when one takes the place of the ``other``."""

    one: _WORDS
    other: _WORDS


class RouteWords(Entry):
    """Words that name a route, and units in which only doses of that route are counted.

    ``never`` are words that no sentence about this route says, as "into the blood" of a pump.
    """

    words: _WORDS
    units: list[Text] = []
    never: list[Text] = []
