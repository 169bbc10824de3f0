"""Ways on, for a page that leads readers: boxes that are one link each, and the site's search."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from .base import GuideBlock, text, texts
from .icons import ICONS, WAVE, draw

TONES = ("calm", "urgent")
_WAY = re.compile(r"(\[.+?\]\([^()\s]+\)):(\s.+)", re.DOTALL)


class Ways(GuideBlock):
    """``/// ways`` round one list: ``- [Title](page.md): what is there``.

    ``icons`` names a drawing for each item; ``tone: urgent`` is for what cannot wait.
    """

    NAME = "ways"
    OPTIONS = {  # noqa: RUF012
        "tone": ("calm", lambda value: _tone(value)),
        "icons": ([], lambda value: _icons(value)),
    }

    def on_create(self, parent: Element) -> Element:
        """The frame of the list."""
        return SubElement(parent, "div")

    def on_end(self, block: Element) -> None:
        """Draw the icons, and set what is there on a line of its own."""
        items = list(block[0]) if [child.tag for child in block] == ["ul"] else []
        icons = self.options["icons"]
        if not items or (icons and len(icons) != len(items)):
            count = f"{len(icons)} icons for {len(items)} items" if items else "no list"
            message = (
                f"the block 'ways' must hold one list and nothing else, an icon for each item or "
                f"none, found: {count}. Write '- [Title](page.md): what is there'."
            )
            self.page.fault(self.page.line_of("/// ways"), message)
            return
        block[0].set("class", "ways")
        tone = "way way--urgent" if self.options["tone"] == "urgent" else "way"
        for item, icon in zip_longest(items, icons):
            item.set("class", tone)
            found = _WAY.fullmatch(item.text or "")
            link, says = (found[1], found[2]) if found else (item.text or "", "")
            item.text = link
            if icon:
                item.text = ""
                draw(item, ICONS[icon], "0 0 24 24", **{"class": "way__icon"}).tail = link
            if says:
                SubElement(item, "span").text = says


class Search(GuideBlock):
    """``/// search | Label``: a field that opens the site's search with the words typed there.

    ``hint`` stands below it. The content is for browsers without scripts, where nothing can search.
    """

    NAME = "search"
    ARGUMENT: bool | None = True
    OPTIONS = {  # noqa: RUF012
        "button": ("", lambda value: _words(value)),
        "hint": ("", lambda value: _words(value)),
    }
    REQUIRED: ClassVar[tuple[str, ...]] = ("button", "hint")

    def on_create(self, parent: Element) -> Element:
        """The form; it has no address, for docs/assets/search.js answers it."""
        frame = SubElement(parent, "div", {"class": "ask", "data-search-exclude": ""})
        draw(frame, WAVE, "0 0 800 80", **{"class": "ask__wave"})
        form = SubElement(frame, "form", {"class": "ask__form", "role": "search"})
        text(form, "label", self.argument or "", **{"class": "ask__label", "for": "ask"})
        row = SubElement(form, "div", {"class": "ask__row"})
        field = {"id": "ask", "name": "query", "type": "search", "aria-describedby": "ask-hint"}
        quiet = dict.fromkeys(("autocomplete", "autocapitalize", "autocorrect"), "off")
        SubElement(row, "input", {**field, **quiet, "spellcheck": "false"})
        text(row, "button", self.options["button"], type="submit")
        text(form, "p", self.options["hint"], **{"class": "ask__hint", "id": "ask-hint"})
        return SubElement(frame, "div", {"class": "ask__plain"})


def _tone(value: Any) -> str:
    if value not in TONES:
        raise ValueError(f"expected one of {', '.join(TONES)}")
    return str(value)


def _icons(value: Any) -> list[str]:
    named = texts(value)
    unknown = [name for name in named if name not in ICONS]
    if unknown:
        raise ValueError(f"there is no icon '{unknown[0]}' (there are: {', '.join(ICONS)})")
    return named


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("expected words")
    return value
