"""Tables made from the data: facts, trials, telephone numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Contact, Registry, Trial

from ..citations import strongest
from ..links import CITE_SOURCE
from ..meaning import canonical_words
from ..phones import append_linked
from ..text import capital, sentence
from .base import fact_link, mark, names, text, texts
from .generated import GeneratedBlock, countries, day, unknown_ids, whom
from .table import new_table


class Facts(GeneratedBlock):
    """``/// facts | Caption`` with ``ids``: what, figure, for whom, source.

    ``labels`` replaces the sentences of the first column, one for each id.
    """

    NAME, ARGUMENT = "facts", True
    OPTIONS = {"ids": ([], names), "labels": ([], texts)}  # noqa: RUF012
    REQUIRED = ("ids",)
    FACTS = ("ids",)

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The ids are facts that have words; there are as many labels as ids."""
        ids, labels = options["ids"], options["labels"]
        found = unknown_ids(ids, registry.facts, "fact")
        if labels and len(labels) != len(ids):
            found.append(f"has {len(labels)} labels for {len(ids)} ids")
        for name in ids:
            if name in registry.facts and canonical_words(registry.facts[name]) is None:
                found.append(f"names the fact '{name}', which has no wordings to print")
        return found

    def build(self, parent: Element) -> Element:
        """The table."""
        columns = ("What", "Figure", "For whom", "Source")
        body = new_table(parent, self.argument or "", columns)
        ids = self.options["ids"]
        for number, name in enumerate(ids):
            fact = self.registry.facts[name]
            labels = self.options["labels"]
            row = SubElement(body, "tr")
            text(row, "td", labels[number] if labels else fact.says)
            fact_link(SubElement(row, "td"), name, canonical_words(fact) or "")
            text(row, "td", whom(fact, self.registry.words) or "Anyone")
            sources = [self.registry.sources[c.source] for c in strongest(name, self.registry)]
            named = [f"{s.publisher}, {s.year}" if s.year else s.publisher for s in sources]
            text(row, "td", "; ".join(dict.fromkeys(named)))
        return parent[-1]


class Trials(GeneratedBlock):
    """``/// trials | Caption``: the trials in the data, or those in ``ids``."""

    NAME, ARGUMENT = "trials", True
    OPTIONS = {"ids": (None, names)}  # noqa: RUF012

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The ids are trials, and there is one at least."""
        if not registry.trials:
            return ["has nothing to show: the data holds no trials (trials.csv)"]
        return unknown_ids(options["ids"] or [], registry.trials, "trial")

    def build(self, parent: Element) -> Element:
        """The table."""
        columns = ("Trial", "Who and dose", "Length and comparison", "What it found")
        body = new_table(parent, self.argument or "", columns)
        for name in self.options["ids"] or self.registry.trials:
            trial = self.registry.trials[name]
            row = SubElement(body, "tr")
            place = countries(trial.country, self.registry.words)
            text(row, "td", ", ".join(part for part in (trial.name, trial.year, place) if part))
            who = sentence(trial.who.strip().rstrip("."))
            text(row, "td", f"{trial.people:,} people. {who} {sentence(trial.dose)}")
            text(row, "td", f"{_length(trial)} Compared with {trial.compared_with.rstrip('.')}.")
            cell = text(row, "td", sentence(trial.found))
            SubElement(cell, "sup", {CITE_SOURCE: trial.source})
        return parent[-1]


class Contacts(GeneratedBlock):
    """``/// contacts | Caption``: the telephone numbers, or those of ``countries``."""

    NAME, ARGUMENT = "contacts", True
    OPTIONS = {"countries": (None, names)}  # noqa: RUF012

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """Every country named has a number."""
        if not registry.contacts:
            return ["has nothing to show: the data holds no contacts (contacts.yml)"]
        known = {contact.country for contact in registry.contacts.values()}
        return unknown_ids(options["countries"] or [], known, "country")

    def build(self, parent: Element) -> Element:
        """The table, country by country in the order asked for.

        Two columns, so that a number and when to call it are read together on a phone.
        """
        body = new_table(parent, self.argument or "", ("Number", "When to call"))
        [table] = parent[-1].iter("table")
        table.remove(body)
        contacts = self.registry.contacts
        known = dict.fromkeys(contact.country for contact in contacts.values())
        for country in self.options["countries"] or known:
            group = SubElement(table, "tbody")
            where = {"colspan": "2", "scope": "rowgroup"}
            text(SubElement(group, "tr"), "th", countries(country, self.registry.words), **where)
            for name, contact in contacts.items():
                if contact.country == country:
                    self._append(SubElement(group, "tr"), name, contact)
        return parent[-1]

    def _append(self, row: Element, name: str, contact: Contact) -> None:
        number = text(row, "td", f"{contact.label}: ")
        fact_link(number, name, contact.number)
        cell = SubElement(row, "td")
        parts = (contact.says, contact.hours, contact.limits, f"Read on {day(contact.checked)}")
        words = " ".join(sentence(part) for part in parts if part)
        append_linked(cell, words, self.registry.contacts)
        mark(cell, name)


def _length(trial: Trial) -> str:
    weeks = trial.weeks.strip()
    if not weeks:
        return "Length not given where we read it."
    return f"{weeks} weeks." if weeks.replace(" to ", "").isdigit() else sentence(capital(weeks))
