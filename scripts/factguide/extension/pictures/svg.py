"""The sheet that pictures are drawn on: an SVG element, its styles and its names.

A browser takes the colours from the style sheet, by class. A PDF writer sees only the attributes,
so each class also stands for attributes in black and grey: they give the same picture on paper.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from .words import wrap

WIDTH = 360.0  # in units of the picture; about a phone's width in pixels, so text keeps its size
LABEL, SMALL = 17.0, 16.0  # sizes of text
LEADING = 1.25  # from line to line, in sizes of text
_FACE = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Helvetica, sans-serif"
_STROKE = {"fill": "none", "stroke": "currentColor"}
_ROUND = {"stroke-linecap": "round", "stroke-linejoin": "round"}

# Class -> how it looks on paper. The style sheet has a rule for each of them.
STYLES: dict[str, dict[str, str]] = {
    "p-ink": {"fill": "currentColor"},
    "p-soft": {"fill": "currentColor", "fill-opacity": "0.8"},
    "p-bold": {"font-weight": "700"},
    "p-main": {"fill": "currentColor", "fill-opacity": "0.85"},
    "p-pale": {"fill": "currentColor", "fill-opacity": "0.1"},
    "p-paper": {"fill": "#ffffff"},
    "p-hollow": {**_STROKE, "stroke-opacity": "0.55", "stroke-width": "1"},
    "p-rule": {**_STROKE, "stroke-opacity": "0.3", "stroke-width": "1"},
    "p-line": {**_STROKE, **_ROUND, "stroke-width": "2"},
    "p-main-line": {**_STROKE, **_ROUND, "stroke-width": "3.5"},
    "p-other-line": {**_STROKE, **_ROUND, "stroke-opacity": "0.6", "stroke-width": "3.5"},
    "p-dashes": {"stroke-dasharray": "2 6"},
}


def new_sheet() -> Element:
    """An empty picture; ``finish`` gives it its height."""
    return Element("svg", {"class": "picture__svg"})


def finish(sheet: Element, height: float) -> Element:
    """Set the size, in units of the picture."""
    sheet.set("viewBox", f"0 0 {number(WIDTH)} {number(height)}")
    return dress(sheet)


def dress(sheet: Element) -> Element:
    """Add to each element what its classes mean on paper, and the sheet's own size and face."""
    _, _, width, height = sheet.get("viewBox", "0 0 0 0").split()
    sheet.attrib |= {"width": width, "height": height, "font-family": _FACE}
    # The words beside a picture hold the same, and they are what search should find.
    sheet.attrib |= {"role": "img", "data-search-exclude": ""}
    for element in sheet.iter():
        looks: dict[str, str] = {}
        for name in element.get("class", "").split():
            looks |= STYLES.get(name, {})
        for key, value in looks.items():
            element.attrib.setdefault(key, value)
    return sheet


def name_picture(sheet: Element, name: str, title: str, says: str) -> Element:
    """Give a picture its title and description; ``name`` starts their ids."""
    for place, (tag, words) in enumerate((("title", title), ("desc", says))):
        element = Element(tag, {"id": f"{name}-{tag}"})
        element.text = AtomicString(words)
        sheet.insert(place, element)
    sheet.set("aria-labelledby", f"{name}-title {name}-desc")
    return sheet


def shape(parent: Element, tag: str, kind: str, **places: float | str) -> Element:
    """A shape of class ``kind``; numbers among ``places`` are rounded, ``_`` becomes ``-``."""
    found = {"class": kind}
    for key, value in places.items():
        found[key.replace("_", "-")] = value if isinstance(value, str) else number(value)
    return SubElement(parent, tag, found)


def line(parent: Element, kind: str, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A straight line from ``start`` to ``end``."""
    shape(parent, "line", kind, x1=start[0], y1=start[1], x2=end[0], y2=end[1])


def write(
    parent: Element,
    words: str,
    at: tuple[float, float],
    *,
    kind: str = "p-ink",
    size: float = LABEL,
    anchor: str = "start",
) -> None:
    """One line of text; ``at`` is the foot of its first letter (or middle, or last)."""
    places = {} if anchor == "start" else {"text_anchor": anchor}
    found = shape(parent, "text", kind, x=at[0], y=at[1], font_size=size, **places)
    found.text = AtomicString(words)


def write_lines(
    parent: Element,
    words: str,
    at: tuple[float, float],
    width: float,
    *,
    kind: str = "p-ink",
    size: float = LABEL,
    anchor: str = "start",
) -> float:
    """Text on as many lines as ``width`` needs, ``at`` its upper corner; returns its lower edge."""
    x, y = at
    for words_of_line in wrap(words, width, size, bold="p-bold" in kind):
        y += size * LEADING
        foot = y - size * (LEADING - 0.95)
        write(parent, words_of_line, (x, foot), kind=kind, size=size, anchor=anchor)
    return y


def number(value: float) -> str:
    """A length in the picture, to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0")
