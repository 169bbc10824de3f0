"""``/// evidence``: everything we state, each entry with its sources and an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from factguide.registry import Citation, Contact, Fact, Registry, Source, Statement

from ..citations import append_source
from ..meaning import canonical_words
from ..phones import dial
from ..text import capital, sentence
from ..usage import uses
from .base import folder, text
from .generated import GeneratedBlock, countries, day, unknown_ids, whom

SOURCE_PREFIX = "source-"
# Headings of the parts that are no facts: id -> words.
PARTS = {
    "telephone-numbers": "Telephone numbers",
    "safety-statements": "Safety statements",
    "documents": "Documents we cite",
}


class Evidence(GeneratedBlock):
    """Facts by file, telephone numbers, statements, documents.

    ``titles`` gives the heading of a file's facts: ``titles: {timing: How long it lasts}``.
    ``docs`` leads from the page to the folder of all pages, such as ``../``: with it each entry
    names the pages that use it.
    """

    NAME = "evidence"
    OPTIONS = {  # noqa: RUF012
        "titles": ({}, lambda value: _titles(value)),
        "docs": ("", folder),
    }

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """Titles name files that exist."""
        return unknown_ids(options["titles"], fact_groups(registry), "file of facts")

    def build(self, parent: Element) -> Element:
        """Headings and lists; the lists stay out of the search, which would find nothing else.

        Lists are folded: unfolded they would be hundreds of screens on a phone. Browsers open a
        fold for an address that leads into it (the standard's "ancestor revealing algorithm": in
        Chromium since 97); for older ones a script of the site does.

        Lists inside an entry are ``ol``: the theme's search ends an exclusion at the first closing
        tag of the same name, and the build would fail at a ``ul`` within the excluded ``ul``.
        """
        found = SubElement(parent, "div", {"class": "evidence"})
        registry = self.registry
        self._uses = uses(registry.root.parent) if self.options["docs"] else {}
        for group, ids in fact_groups(registry).items():
            title = self.options["titles"].get(group) or capital(group.replace("-", " "))
            entries = _part(found, group_anchor(group), title)
            for name in ids:
                item = SubElement(entries, "li", {"id": name})
                _append_fact(item, name, registry.facts[name], registry)
                self._append_uses(item, name)
        contacts, statements, documents = (_part(found, *part) for part in PARTS.items())
        for name, contact in registry.contacts.items():
            item = SubElement(contacts, "li", {"id": name})
            _append_contact(item, name, contact, registry)
            self._append_uses(item, name)
        for name, statement in registry.statements.items():
            item = SubElement(statements, "li", {"id": name})
            _append_statement(item, name, statement, registry)
            self._append_uses(item, name)
        for name, source in sorted(registry.sources.items(), key=lambda s: s[1].title.casefold()):
            _append_document(SubElement(documents, "li", {"id": SOURCE_PREFIX + name}), source)
        for fold in found.iter("details"):
            summary, entries = fold
            summary.text = AtomicString(f"Show the list: {len(entries)}")
        return found

    def _append_uses(self, item: Element, name: str) -> None:
        """The pages that show the entry, as links to their files: the builder leads them on."""
        pages = self._uses.get(name, [])
        if not pages:
            return
        line = text(item, "p", "Used on: ", **{"class": "used"})
        for page in pages:
            link = text(line, "a", page.title, href=self.options["docs"] + page.page)
            link.tail = AtomicString("." if page is pages[-1] else ", ")


def fact_groups(registry: Registry) -> dict[str, list[str]]:
    """The ids of facts by the name of their file, both in the order of the data."""
    groups: dict[str, list[str]] = {}
    for name in registry.facts:
        groups.setdefault(PurePath(registry.place("facts", name)[0]).stem, []).append(name)
    return groups


def group_anchor(group: str) -> str:
    """The id of the heading above the facts of a file."""
    return f"facts-{group}"


def _titles(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(v and isinstance(v, str) for v in value.values()):
        raise ValueError("expected file names with titles, such as {timing: How long it lasts}")
    return {str(name): title for name, title in value.items()}


def _part(parent: Element, anchor: str, title: str) -> Element:
    text(parent, "h2", title, id=anchor)
    fold = SubElement(parent, "details", {"class": "evidence__fold"})
    SubElement(fold, "summary")
    return SubElement(fold, "ul", {"class": "evidence__list", "data-search-exclude": ""})


def _append_fact(item: Element, name: str, fact: Fact, registry: Registry) -> None:
    value = None if fact.shape == "statement" else canonical_words(fact)
    for_whom = whom(fact, registry.words)
    text(item, "p", fact.says)
    parts = [
        f"In short: {value}" if value else "",
        for_whom,
        f"Our ruling: {fact.ruling}" if fact.ruling else "",
        f"Checked {day(fact.checked)}",
    ]
    _append_line(item, name, parts)
    entries = SubElement(item, "ol")
    _append_citations(entries, fact.sources, registry)
    _append_carriers(entries, fact.derived_from, registry)


def _append_contact(item: Element, name: str, contact: Contact, registry: Registry) -> None:
    first = text(item, "p", f"{contact.label}: ")
    dial(SubElement(first, "a"), name, contact).text = AtomicString(contact.number)
    where = countries(contact.country, registry.words)
    parts = (where, contact.says, contact.hours, contact.limits, f"Checked {day(contact.checked)}")
    _append_line(item, name, parts)
    _append_citations(SubElement(item, "ol"), contact.sources, registry)


def _append_line(item: Element, name: str, parts: Iterable[str | None]) -> None:
    """The short line of an entry; at its end the id, which leads to the entry's own address."""
    words = [sentence(part) for part in parts if part]
    line = text(item, "p", " ".join([*words, "Id: "]))
    text(SubElement(line, "a", {"href": f"#{name}"}), "code", name)


def _append_statement(item: Element, name: str, statement: Statement, registry: Registry) -> None:
    text(item, "p", statement.approved)
    for variant in statement.variants:
        when = f" ({variant.when.rstrip('.')})" if variant.when else ""
        text(item, "p", f"Or: {variant.words}{when}")
    _append_line(item, name, [f"Checked {day(statement.checked)}"])
    entries = SubElement(item, "ol")
    _append_carriers(entries, [*statement.facts, *statement.contacts], registry)


def _append_document(item: Element, source: Source) -> None:
    append_source(item, source, [])
    kind = source.kind.replace("-", " ")
    withdrawn = " Withdrawn." if source.withdrawn else ""
    last = f" {sentence(kind)} Grade {source.grade}. Checked {day(source.checked)}.{withdrawn}"
    if len(item):
        item[-1].tail = AtomicString((item[-1].tail or "") + last)
    else:
        item.text = AtomicString((item.text or "") + last)


def _append_citations(entries: Element, cited: Iterable[Citation], registry: Registry) -> None:
    for citation in cited:
        source = registry.sources[citation.source]
        item = SubElement(entries, "li")
        link = text(item, "a", source.title, href=f"#{SOURCE_PREFIX}{citation.source}")
        read = citation.read or source.read
        where = f", read in a copy at {read}" if read else ""
        grade = citation.grade or source.grade
        link.tail = AtomicString(f", {citation.at.rstrip('.')} (grade {grade}{where})")


def _append_carriers(entries: Element, ids: Iterable[str], registry: Registry) -> None:
    for name in ids:
        claim = registry.claim(name)
        words = claim.label if isinstance(claim, Contact) else getattr(claim, "says", name)
        item = SubElement(entries, "li")
        link = text(item, "a", words, href=f"#{name}")
        documents = [_document(citation, registry) for citation in getattr(claim, "sources", [])]
        if documents:
            link.tail = AtomicString(f" {'; '.join(documents)}.")


def _document(citation: Citation, registry: Registry) -> str:
    """A document in short, with the place in it; its entry is reached through the claim's."""
    source = registry.sources[citation.source]
    grade = citation.grade or source.grade
    return f"{source.title}, {citation.at.rstrip('.')} (grade {grade})"
