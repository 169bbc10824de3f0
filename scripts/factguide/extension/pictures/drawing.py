"""Drawings made by hand, as SVG files: read strictly, their figures filled in from facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from factguide.quantities import read

from .svg import STYLES, dress

_TAGS = (
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "title", "desc",
)  # fmt: skip
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SLOT = re.compile(r"\{fact:([^{}]*)\}")
_VIEW = re.compile(r"0 0 \d+ \d+")
_STEP = re.compile(r"\d")  # the number of a step, alone in its text
# Colours come from classes; ids would meet those of another picture; scripts have no place here.
_REFUSED = re.compile(r"id|style|href|on\w+|fill|stroke|color|(.*\})?href")


@dataclass(frozen=True)
class Drawing:
    """A drawing as read: its picture, its title and description, and the ids of its slots."""

    sheet: Element
    title: str
    says: str
    facts: tuple[str, ...]


def read_drawing(path: Path, words: Callable[[str], str]) -> Drawing:
    """The drawing in ``path``, each ``{fact:id}`` replaced by ``words(id)``.

    Raises ValueError, in words, for anything that must not stand in a page.
    """
    try:
        sheet = ElementTree.fromstring(path.read_text("utf-8"))
    except OSError:
        raise ValueError(f"there is no file '{path.name}' in {path.parent.name}/") from None
    except (ElementTree.ParseError, UnicodeDecodeError) as error:
        raise ValueError(f"'{path.name}' is no readable SVG: {error}") from None
    facts: dict[str, None] = {}

    def filled(text: str) -> str:
        facts.update(dict.fromkeys(_SLOT.findall(text)))
        return _SLOT.sub(lambda slot: words(slot[1]), text)

    for element in sheet.iter():
        element.tag = str(element.tag).removeprefix(_NAMESPACE)
        _refuse(element, path.name)
        element.text = _text(element.text, filled)
        element.tail = _text(element.tail, filled)
    if sheet.tag != "svg" or not _VIEW.fullmatch(sheet.get("viewBox", "")):
        raise ValueError(f"'{path.name}' must be an <svg> with a viewBox such as '0 0 360 240'")
    title, says = (_taken(sheet, tag, path.name) for tag in ("title", "desc"))
    sheet.attrib = {"class": "picture__svg", "viewBox": sheet.get("viewBox", "")}
    return Drawing(dress(sheet), title, says, tuple(facts))


def _refuse(element: Element, name: str) -> None:
    if element.tag not in _TAGS:
        raise ValueError(f"'{name}' has a <{element.tag}>; allowed are {', '.join(_TAGS)}")
    for key in element.attrib:
        if _REFUSED.fullmatch(key):
            raise ValueError(f"'{name}' has '{key}' on <{element.tag}>; use a class instead")
    for kind in element.get("class", "").split():
        if kind not in STYLES:
            raise ValueError(f"'{name}' has the class '{kind}'; known are {', '.join(STYLES)}")
    for text in (element.text or "", element.tail or ""):
        bare = _SLOT.sub("", text).strip()
        if not _STEP.fullmatch(bare) and (re.search(r"\d", bare) or read(bare)):
            raise ValueError(f"'{name}' has a figure in '{bare}'; write {{fact:id}} in its place")


def _text(text: str | None, filled: Callable[[str], str]) -> str | None:
    return AtomicString(filled(" ".join(text.split()))) if text and text.strip() else None


def _taken(sheet: Element, tag: str, name: str) -> str:
    """The words of the drawing's own ``tag``, which is taken out: the block writes it anew."""
    found = sheet.find(tag)
    if found is None or not found.text:
        raise ValueError(f"'{name}' needs a <{tag}> with words, right below <svg>")
    sheet.remove(found)
    return str(found.text)
