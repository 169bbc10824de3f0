"""``/// picture``: a drawing made by hand, with the same in words below it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Registry

from ..meaning import canonical_words, unknown_claim
from ..pictures import Drawing, name_picture, read_drawing
from .base import GuideBlock, names, text
from .generated import unknown_ids

FOLDER = ("assets", "pictures")  # below the folder of all pages, beside the data


class Picture(GuideBlock):
    """``/// picture | Caption`` with the ``file`` of a drawing; the text in it says the same.

    ``ids`` are the facts whose figures the drawing shows.
    """

    NAME, ARGUMENT = "picture", True
    OPTIONS = {"file": ("", lambda value: word(value)), "ids": ([], names)}  # noqa: RUF012
    REQUIRED = ("file",)
    FACTS = ("ids",)

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The drawing is sound, and its facts are those named."""
        found = unknown_ids(options["ids"], registry.facts, "fact")
        try:
            drawing = _drawing(options["file"], registry)
        except ValueError as error:
            return [*found, f"cannot show its drawing: {error}"]
        for name in sorted({*drawing.facts} ^ {*options["ids"]}):
            where = "the drawing, but not in 'ids'" if name in drawing.facts else "'ids' alone"
            found.append(f"names the fact '{name}' in {where}")
        return found

    def on_create(self, parent: Element) -> Element:
        """The caption, the drawing, and the place for the words."""
        drawing = _drawing(self.options["file"], self.registry)
        figure = framed_picture(self, parent)
        append_picture(self, figure, drawing.sheet, drawing.title, drawing.says)
        self._words = SubElement(figure, "div", {"class": "picture__words"})
        return figure

    def on_add(self, block: Element) -> Element:
        """Text goes below the drawing."""
        return self._words

    def on_end(self, block: Element) -> None:
        """Complain when no words say what the drawing shows."""
        if not len(self._words):
            message = (
                "the block 'picture' needs the same in words, for those who do not see it: "
                "write a list with facts below its options."
            )
            self.page.fault(self.page.line_of(self.argument or "/// picture"), message)


def framed_picture(block: GuideBlock, parent: Element) -> Element:
    """The figure around a picture, with its caption."""
    figure = SubElement(parent, "figure", {"class": f"picture picture--{block.NAME}"})
    text(figure, "figcaption", block.argument or "")
    return figure


def append_picture(
    block: GuideBlock, figure: Element, sheet: Element, title: str, says: str
) -> None:
    """Put the picture into its figure, under a number of its own on the page."""
    block.page.pictures += 1
    figure.append(name_picture(sheet, f"picture-{block.page.pictures}", title, says))


def _drawing(file: str, registry: Registry) -> Drawing:
    """Raises ValueError, as ``read_drawing`` does, and for facts that have no words."""

    def words(fact_id: str) -> str:
        fact = registry.facts.get(fact_id)
        if fact is None:
            raise ValueError(f"'{file}': {unknown_claim(fact_id, registry)}")
        found = canonical_words(fact)
        if found is None:
            raise ValueError(f"'{file}' names the fact '{fact_id}', which has no words to print")
        return found

    return read_drawing(drawing_path(registry, file), words)


def drawing_path(registry: Registry, file: str) -> Path:
    """Where the drawing ``file`` stands, beside the data."""
    return registry.root.parent.joinpath(*FOLDER, file)


def word(value: Any) -> str:
    """An option that is one name."""
    if not isinstance(value, str) or not value or {*value} & {*" /\\"}:
        raise ValueError("expected one name, without spaces or slashes")
    return value
