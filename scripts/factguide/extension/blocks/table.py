"""Tables: a caption, header cells with a scope, and a frame that scrolls on narrow screens."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from ..text import plain
from .base import GuideBlock

MOST_COLUMNS = 4  # more cannot be read on a phone


def framed(parent: Element, caption: str) -> Element:
    """The figure around a table; returns the element that holds the table itself."""
    figure = SubElement(parent, "figure", {"class": "table"})
    region = {"tabindex": "0", "role": "region", "aria-label": plain(caption)}
    return SubElement(figure, "div", {"class": "table__scroll", **region})


def new_table(parent: Element, caption: str, columns: Iterable[str]) -> Element:
    """A framed table with its head; returns its body. Columns: ``MOST_COLUMNS`` at most."""
    table = SubElement(framed(parent, caption), "table")
    SubElement(table, "caption").text = AtomicString(caption)
    row = SubElement(SubElement(table, "thead"), "tr")
    for column in columns:
        SubElement(row, "th", {"scope": "col"}).text = AtomicString(column)
    return SubElement(table, "tbody")


class Table(GuideBlock):
    """``/// table | Caption`` around one Markdown table."""

    NAME, ARGUMENT, IN_EVERY_LANGUAGE = "table", True, True

    def on_create(self, parent: Element) -> Element:
        """The frame; the Markdown inside becomes the table."""
        return framed(parent, self.argument or "")

    def on_add(self, block: Element) -> Element:
        """The table goes into the frame."""
        return block

    def on_end(self, block: Element) -> None:
        """Add the caption and the scopes, or note what stands there instead of one table."""
        if [child.tag for child in block] != ["table"]:
            found = ", ".join(str(child.tag) for child in block) or "nothing"
            caption = self.argument or ""
            message = (
                f"the block 'table' with the caption '{caption}' must hold one Markdown table "
                f"and nothing else, found: {found}. Leave no empty line inside the table."
            )
            self.page.fault(self.page.line_of(caption), message)
            return
        caption_element = Element("caption")
        caption_element.text = self.argument
        block[0].insert(0, caption_element)
        for header in block[0].iter("th"):
            header.set("scope", "col")
