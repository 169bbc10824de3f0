"""What a guide in another language adds: how it writes numbers, and its words for what we know.

Facts stay where they are, with values, units, sources and dates; a translation holds words alone.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .values import Entry, Text

_WORDS = Annotated[list[Text], Field(min_length=1)]


class Labels(Entry):
    """The words that the guide itself puts on a page: before a card, above the list of sources."""

    emergency: Text
    urgent: Text
    advice: Text
    do: Text
    dont: Text
    keypoints: Text
    unknown: Text
    sources: Text
    source: Text
    read_in_a_copy: Text

    def of(self, block: str) -> str:
        """The word before the title of a card; empty for other blocks."""
        word = getattr(self, block, "")
        return word if isinstance(word, str) else ""


ENGLISH = Labels(
    emergency="Emergency",
    urgent="Urgent",
    advice="Advice",
    do="Do",
    dont="Do not",
    keypoints="Key points",
    unknown="What we do not know",
    sources="Sources",
    source="Source",
    read_in_a_copy="Read in a copy at",
)


class Translation(Entry):
    """One language. ``wordings`` gives the words allowed for a fact or a statement, by its id.

    ``units`` are the words for a unit, and for what an amount is counted by (``day``); ``months``
    are twelve, or none where a language writes them in figures.
    """

    decimal: Literal[",", "."]
    thousands: Literal[",", ".", " ", "\u2019", ""]
    months: list[Text] = Field(default=[], min_length=0, max_length=12)
    units: dict[str, _WORDS] = {}
    labels: Labels
    wordings: dict[str, _WORDS] = {}
