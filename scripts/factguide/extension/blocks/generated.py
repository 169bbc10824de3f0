"""What the blocks that print data share: no text of their own, ids that must exist."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Collection, Iterable
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Fact, Words

from ..text import capital, listing
from .base import GuideBlock


class GeneratedBlock(GuideBlock):
    """A block whose content comes from the data. Text inside it is a fault."""

    def on_create(self, parent: Element) -> Element:
        """Build the content, and a place where text of the page would fall."""
        made = self.build(parent)
        self._surplus = SubElement(made, "div")
        return made

    def build(self, parent: Element) -> Element:
        """Make the content below ``parent`` and return its outermost element."""
        raise NotImplementedError

    def on_add(self, block: Element) -> Element:
        """Catch the text of the page."""
        return self._surplus

    def on_end(self, block: Element) -> None:
        """Complain about text, take the place away."""
        if len(self._surplus):
            words = "".join(self._surplus.itertext()).strip().split("\n")[0]
            message = (
                f"the block '{self.NAME}' is made from the data and takes no text, "
                f"found '{words}'. Put the text below its closing line; options are indented "
                "by four spaces."
            )
            self.page.fault(self.page.line_of(words), message)
        block.remove(self._surplus)


def unknown_ids(wanted: Iterable[str], known: Collection[str], what: str) -> list[str]:
    """A fault for each id that is not defined."""
    found = []
    for name in wanted:
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1)
            hint = f"; did you mean '{close[0]}'?" if close else ""
            found.append(f"names the {what} '{name}', which is not defined{hint}")
    return found


def day(date: dt.date) -> str:
    """``22 November 2026``."""
    return f"{date.day} {date:%B} {date.year}"


def countries(codes: str | None, words: Words) -> str:
    """``United States and United Kingdom`` for ``US, UK``; empty for none."""
    named = [code.strip() for code in (codes or "").split(",") if code.strip()]
    return listing(words.countries.get(code, code) for code in named) if named else ""


def whom(fact: Fact, words: Words) -> str:
    """For whom a fact holds: ``Adults, by mouth, United States``."""
    people = "" if fact.population == "any" else fact.population
    # A date or a name belongs to no way of taking the medicine unless the fact says so.
    routeless = fact.route == "any" and fact.shape in ("date", "name")
    route = "" if routeless else words.routes[fact.route]
    parts = [part for part in (people, route, countries(fact.country, words)) if part]
    return capital(", ".join(parts))
