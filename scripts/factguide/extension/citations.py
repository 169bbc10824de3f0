"""The sources of one page: their numbers, the small marks in the text and the list at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from factguide.registry import Citation, Contact, Fact, Registry, Source, Statement
from factguide.registry.translation import ENGLISH, Labels

from .text import capital, sentence

MOST_PER_FACT = 2  # more marks behind one figure would hide the figure


@dataclass(frozen=True)
class Cited:
    """A place in a source; ``read`` names the copy that was read instead of the source itself."""

    source: str
    at: str | None = None
    read: str | None = None

    @classmethod
    def of(cls, citation: Citation) -> Cited:
        """The part of a citation that a reader sees."""
        return cls(citation.source, citation.at, citation.read)


@dataclass
class Citations:
    """Numbers sources in the order of their first use; a source has one number on a page."""

    registry: Registry
    labels: Labels = ENGLISH
    cited: dict[str, list[Cited]] = field(default_factory=dict)
    _links: dict[Cited, dict[str, str]] = field(default_factory=dict)

    def mark(self, claim_id: str) -> Element | None:
        """The small numbers behind a claim, or None when it names no source."""
        return self.mark_all(strongest(claim_id, self.registry))

    def mark_all(self, citations: list[Cited]) -> Element | None:
        """One ``sup`` with a link to the source of each citation."""
        if not citations:
            return None
        sup = Element("sup", {"class": "cite", "data-search-exclude": ""})
        for citation in citations:
            number = self._number(citation)
            if citation not in self._links:
                self._links[citation] = self._link(citation, number)
            # In brackets: a bare small digit behind "1 in 100" reads and copies as a figure.
            SubElement(sup, "a", self._links[citation]).text = AtomicString(f"[{number}]")
        return sup

    def _link(self, citation: Cited, number: int) -> dict[str, str]:
        source = self.registry.sources[citation.source]
        label, tip = (
            f"{self.labels.source} {number}: {source.title}",
            describe(source, [citation], self.labels),
        )
        return {"href": f"#source-{number}", "aria-label": label, "data-tip": tip}

    def section(self) -> Element | None:
        """The list of sources at the end of the page, or None when nothing was cited."""
        if not self.cited:
            return None
        # The list repeats titles on every page: search would find it instead of the text.
        hidden = {"data-search-exclude": ""}
        section = Element("section", {"class": "sources", "aria-labelledby": "sources", **hidden})
        SubElement(section, "h2", {"id": "sources", **hidden}).text = self.labels.sources
        entries = SubElement(section, "ol")
        for number, (source_id, citations) in enumerate(self.cited.items(), 1):
            item = SubElement(entries, "li", {"id": f"source-{number}"})
            append_source(item, self.registry.sources[source_id], citations, self.labels)
            item.tail = "\n"
        section.tail = "\n"
        return section

    def _number(self, citation: Cited) -> int:
        places = self.cited.setdefault(citation.source, [])
        if citation not in places:
            places.append(citation)
        return list(self.cited).index(citation.source) + 1


def strongest(claim_id: str, registry: Registry) -> list[Cited]:
    """What stands behind a claim in the text: its first citation.

    A ruled fact shows the first citation of each fact that it is derived from, two at most.
    """
    entry = registry.claim(claim_id)
    if isinstance(entry, Fact) and entry.derived_from:
        found: dict[str, Cited] = {}
        for parent in entry.derived_from:
            for citation in strongest(parent, registry)[:1]:
                found.setdefault(citation.source, citation)
        return list(found.values())[:MOST_PER_FACT] or _own(entry)
    if isinstance(entry, Statement):
        parents = (strongest(parent, registry) for parent in (*entry.facts, *entry.contacts))
        return next((citations[:1] for citations in parents if citations), [])
    return _own(entry) if entry is not None else []


def _own(entry: Fact | Contact) -> list[Cited]:
    return [Cited.of(citation) for citation in entry.sources[:1]]


def describe(source: Source, citations: list[Cited], labels: Labels = ENGLISH) -> str:
    """A source in words: title, publisher and year, places in it, where it was read."""
    return " ".join([sentence(source.title), *_details(source, citations, labels)])


def append_source(
    item: Element, source: Source, citations: list[Cited], labels: Labels = ENGLISH
) -> None:
    """The same as ``describe``, as HTML: the title is a link where the source may be linked."""
    title, details = source.title, " ".join(_details(source, citations, labels))
    if source.link is None:
        item.text = AtomicString(f"{sentence(title)} {details}")
        return
    link = SubElement(item, "a", {"href": source.link, "rel": "noopener external"})
    link.text = AtomicString(title)
    stop = "" if title.endswith((".", "?", "!")) else "."
    link.tail = AtomicString(f"{stop} {details}")


def _details(source: Source, citations: list[Cited], labels: Labels) -> Iterator[str]:
    yield sentence(f"{source.publisher}, {source.year}" if source.year else source.publisher)
    places = list(dict.fromkeys(cited.at for cited in citations if cited.at))
    if places:
        yield sentence("; ".join(capital(place.rstrip(".")) for place in places))
    reads = [cited.read or source.read for cited in citations] or [source.read]
    hosts = list(dict.fromkeys(read for read in reads if read))
    if hosts:
        yield f"{labels.read_in_a_copy} {', '.join(hosts)}."
