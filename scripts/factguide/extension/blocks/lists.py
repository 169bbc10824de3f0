"""Lists made from the data: the glossary, and where sources disagree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from factguide.registry import Disagreement, Position, Registry

from ..meaning import mismatch
from ..text import sentence
from .base import fact_link, mark, names, text
from .generated import GeneratedBlock, unknown_ids


class Glossary(GeneratedBlock):
    """``/// glossary``: every hard word, in the order of the alphabet, with its id."""

    NAME = "glossary"

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """There is something to show."""
        return [] if registry.glossary else ["has nothing to show: glossary.yml is empty"]

    def build(self, parent: Element) -> Element:
        """The list."""
        found = SubElement(parent, "dl", {"class": "glossary"})
        for name in glossary_order(self.registry):
            entry = self.registry.glossary[name]
            text(found, "dt", entry.term, id=name)
            also = f" Also called: {', '.join(entry.also)}." if entry.also else ""
            text(found, "dd", sentence(entry.means) + also)
        return found


class Disagreements(GeneratedBlock):
    """``/// disagreements``: each question as a heading, or those in ``ids``."""

    NAME = "disagreements"
    OPTIONS = {"ids": (None, names)}  # noqa: RUF012

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The ids exist, and each position still says what its fact says."""
        if not registry.disagreements:
            return ["has nothing to show: disagreements.yml is empty"]
        wanted = options["ids"] or list(registry.disagreements)
        found = unknown_ids(wanted, registry.disagreements, "disagreement")
        for name in wanted:
            entry = registry.disagreements.get(name)
            for position in entry.positions if entry else []:
                reason = position.expects and mismatch(position.expects, position.fact, registry)
                if reason:
                    path, line, _ = registry.place("disagreements", name)
                    found.append(f"shows '{name}' ({path}:{line}), a position of which {reason}")
        return found

    def build(self, parent: Element) -> Element:
        """The sections, one below the other."""
        found = SubElement(parent, "div", {"class": "disagreements"})
        for name in self.options["ids"] or self.registry.disagreements:
            _append(found, name, self.registry.disagreements[name])
        return found


def glossary_order(registry: Registry) -> list[str]:
    """The ids of the glossary by the alphabet of their terms."""
    return sorted(registry.glossary, key=lambda name: registry.glossary[name].term.casefold())


def _append(parent: Element, name: str, entry: Disagreement) -> None:
    text(parent, "h2", entry.question, id=name)
    positions = SubElement(parent, "ul")
    for position in entry.positions:
        _append_position(SubElement(positions, "li"), position)
    printed = _labelled(parent, "What we print:", entry.prints)
    for fact in entry.facts:
        mark(printed, fact)
    _labelled(parent, "Why:", entry.why)


def _append_position(item: Element, position: Position) -> None:
    """The position; the words that carry its fact become the link."""
    if position.expects and position.expects in position.says:
        before, _, after = position.says.partition(position.expects)
        item.text = AtomicString(before)
        fact_link(item, position.fact, position.expects).tail = AtomicString(after)
    else:
        item.text = AtomicString(position.says)
        mark(item, position.fact)


def _labelled(parent: Element, label: str, words: str) -> Element:
    paragraph = SubElement(parent, "p")
    text(paragraph, "strong", label).tail = AtomicString(f" {words}")
    return paragraph
