"""Turns ``[words](fact:ID)`` into the words, their mark and, for a telephone number, a link."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor

from factguide.registry import Contact, Statement

from .citations import Cited
from .origin import tree_processor
from .phones import dial, link_numbers, statement_contacts
from .text import words_of

if TYPE_CHECKING:
    from .page import Page

SCHEME = "fact:"
GENERATED = "data-generated"  # a link that a block made: its words come from the data
CITE = "data-cite"  # a mark that a block asks for: the claim's id
CITE_SOURCE = "data-cite-source"  # the same, naming a source
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class FactLinks(Treeprocessor):
    """Runs after attribute lists and before the table of contents."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.md)
        self.page = page

    def run(self, root: Element) -> None:
        """Replace the links, label the headings, add the list of sources."""
        self._walk(root)
        self._label_headings(root)
        section = self.page.citations.section()
        if section is not None:
            root.append(section)

    def _walk(self, parent: Element) -> None:
        for child in list(parent):
            href = child.get("href", "")
            if child.tag == "a" and href.startswith(SCHEME):
                self._replace(parent, child, href.removeprefix(SCHEME))
            elif child.get(CITE) or child.get(CITE_SOURCE):
                self._fill(parent, child)
            else:
                self._walk(child)

    def _replace(self, parent: Element, link: Element, claim_id: str) -> None:
        words = words_of(link, self.page.md)
        registry = self.page.registry
        reason = None if link.get(GENERATED) else self.page.language.mismatch(words, claim_id)
        if reason is not None:
            self.page.fault(self.page.link_line(claim_id, words), reason)
            return
        claim = registry.claim(claim_id)
        if isinstance(claim, Contact):
            # No mark: a small digit behind a number could be dialled with it.
            dial(link, claim_id, claim).attrib.pop(GENERATED, None)
            return
        classes = ["fact", *link.get("class", "").split()]
        link.tag = "span"
        link.attrib = {"class": " ".join(classes), "data-fact": claim_id}
        if isinstance(claim, Statement):
            link_numbers(link, statement_contacts(claim, registry))
        mark = self.page.citations.mark(claim_id)
        if mark is not None:
            mark.tail, link.tail = link.tail, None
            parent.insert(list(parent).index(link) + 1, mark)

    def _fill(self, parent: Element, wanted: Element) -> None:
        claim_id, source = wanted.get(CITE), wanted.get(CITE_SOURCE)
        citations = self.page.citations
        mark = citations.mark(claim_id) if claim_id else citations.mark_all([Cited(source or "")])
        if mark is not None:
            mark.tail = wanted.tail
            parent[list(parent).index(wanted)] = mark

    def _label_headings(self, root: Element) -> None:
        """Keep the marks out of the ids of headings and out of the table of contents."""
        toc = tree_processor(self.page.md, "toc")
        used = {element.get("id", "") for element in root.iter()}
        for heading in root.iter():
            if toc is None or heading.tag not in _HEADINGS or heading.find(".//sup") is None:
                continue
            words = "".join(_without_marks(heading))
            heading.attrib.setdefault("data-toc-label", words)
            if "id" not in heading.attrib:
                heading.set("id", unique(toc.slugify(words, toc.sep), used))


def _without_marks(element: Element) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if child.get("class") != "cite":
            parts += _without_marks(child)
        parts.append(child.tail or "")
    return parts
