"""The cards: what to do in an emergency, what to do, what not to do, the key points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Registry

from ..phones import append_linked, split_numbers
from .base import GuideBlock


class Card(GuideBlock):
    """A box with a title. Screen readers hear the kind of card before its title.

    A card without a title has its kind for one.
    """

    ARGUMENT: bool | None = True
    IN_EVERY_LANGUAGE = True

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """A title holds no link, and no figure but a contact's number."""
        if "](" in argument:
            return ["has a link in its title; put the link into the text below"]
        pieces = split_numbers(argument, registry.contacts)
        rest = "".join(piece for piece, contact in pieces if contact is None)
        if any(character.isdigit() for character in rest):
            return [
                f"has a figure in its title '{argument}' that is no contact's number; "
                "put figures into the text below, as facts"
            ]
        return []

    def on_create(self, parent: Element) -> Element:
        """The card and its title; the content goes below."""
        self.page.cards += 1
        title_id = f"card-{self.page.cards}"
        classes = f"card card--{self.NAME}"
        card = SubElement(parent, "aside", {"class": classes, "aria-labelledby": title_id})
        title = SubElement(card, "p", {"class": "card__title", "id": title_id})
        label = self.page.language.labels.of(self.NAME)
        words = self.argument or label
        if not words.lower().startswith(label.lower()):
            hidden = SubElement(title, "span", {"class": "visually-hidden"})
            hidden.text = f"{label}: "
        append_linked(title, words, self.registry.contacts)
        return card


class Emergency(Card):
    """Call for help now."""

    NAME = "emergency"


class Urgent(Card):
    """Get help today."""

    NAME = "urgent"


class Advice(Card):
    """Ask somebody."""

    NAME = "advice"


class Do(Card):
    """What to do."""

    NAME, ARGUMENT = "do", None


class Dont(Card):
    """What not to do."""

    NAME, ARGUMENT = "dont", None


class KeyPoints(Card):
    """The three to five things to take away."""

    NAME, ARGUMENT = "keypoints", None


class Unknown(Card):
    """Where evidence lacks."""

    NAME, ARGUMENT = "unknown", None


CARDS = (Emergency, Urgent, Advice, Do, Dont, KeyPoints, Unknown)
