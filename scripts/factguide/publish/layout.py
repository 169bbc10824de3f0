"""Look at the pages as they were set: too many, or words that are cut, hidden or too small.

WeasyPrint keeps the boxes of a page in ``page._page_box``; its version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .forms import MM, POINT, Form

Box = Any  # WeasyPrint ships no types
SLACK = 0.6  # CSS pixels that rounding may add
PANEL, LINE = "panel", "fill__line"  # classes: a part of a card, a line to write on


def faults_of(pages: Sequence[Any], kind: str, form: Form) -> Iterator[str]:
    """What must not be printed, each with its page and by how much."""
    yield from _too_long(pages, form.most_pages(kind))
    for number, page in enumerate(pages, 1):
        root, *margins = page._page_box.children
        bottom = page._page_box.content_box_y() + page._page_box.height
        right = page._page_box.content_box_x() + page._page_box.width
        found = [*_wide(root, right), *_low(root, bottom, "the page")]
        for panel in (box for box in root.descendants() if _has_class(box, PANEL)):
            edge = panel.content_box_y() + panel.height
            title = next((words for line in _lines(panel) if (words := _text(line).strip())), "")
            found += _low(panel, edge, f"the part that begins '{title}'")
        for margin in margins:
            found += [
                *_wide(margin, right),
                *_low(margin, page._page_box.margin_height(), "the paper"),
            ]
        found += _small(page._page_box, form.least_size(kind))
        yield from (f"page {number}: {fault}" for fault in dict.fromkeys(found))


def _too_long(pages: Sequence[Any], most: int | None) -> Iterator[str]:
    if most is None or len(pages) <= most:
        return
    over = words = 0.0
    for page in pages[most:]:
        root = page._page_box.children[0]
        lines = list(_lines(root))
        top = page._page_box.content_box_y()
        over += max((line.position_y + line.height - top for line in lines), default=0)
        words += len(_words(root).split())
    yield (
        f"{len(pages)} pages, at most {most}: page {most + 1} holds {over / MM:.0f} mm "
        f"({words:.0f} words) too much. Shorten the text"
    )


def _wide(root: Box, edge: float) -> Iterator[str]:
    """Lines that are wider than their box, or reach over the edge: a long word in a table."""
    for box in root.descendants():
        if not _holds_lines(box):
            continue
        for line in box.children:
            # Spaces at the end of a line hang over its edge, as they should.
            right = max((_right(text) for text in _texts(line) if text.text.strip()), default=0)
            over = right - min(box.content_box_x() + box.width, edge)
            if over > SLACK:
                yield f"'{_text(line).strip()}' is {over / MM:.1f} mm too wide for its place"


def _low(root: Box, edge: float, place: str) -> Iterator[str]:
    """What reaches below the edge of the box, in millimetres."""
    below = [box for box in root.descendants() if _bottom(box) > edge + SLACK]
    if below:
        over = max(map(_bottom, below)) - edge
        words = next((text for box in below if (text := _text(box).strip())), "a line or picture")
        yield f"{place} overflows by {over / MM:.1f} mm, at '{words}'"


def _bottom(box: Box) -> float:
    """The lower edge of what is printed: of a line, a picture or a line to write on."""
    if type(box).__name__ == "LineBox":
        return float(box.position_y + box.height)
    if _has_class(box, LINE) or type(box).__name__.endswith("ReplacedBox"):
        return float(box.position_y + box.margin_height())
    return 0.0


def _small(root: Box, least: float) -> Iterator[str]:
    for box in _texts(root):
        size = box.style["font_size"] / POINT
        if box.text.strip() and size < least - 0.01:
            yield f"'{box.text.strip()}' is set in {size:.1f} points, at least {least:g}"


def _holds_lines(box: Box) -> bool:
    return bool(getattr(box, "children", None)) and type(box.children[0]).__name__ == "LineBox"


def _lines(root: Box) -> Iterator[Box]:
    return (box for box in root.descendants() if type(box).__name__ == "LineBox")


def _texts(root: Box) -> Iterator[Box]:
    return (box for box in root.descendants() if type(box).__name__ == "TextBox")


def _text(root: Box) -> str:
    return "".join(box.text for box in _texts(root))


def _words(root: Box) -> str:
    lines = [line for line in _lines(root) if not any(_lines(line))]  # a box may stand in a line
    return " ".join(_text(line).strip() for line in lines)


def _right(text: Box) -> float:
    # A word keeps the space behind it: measure without.
    spaces = len(text.text) - len(text.text.rstrip())
    width = text.width * (1 - spaces / len(text.text)) if spaces else text.width
    return float(text.position_x + width)


def _has_class(box: Box, name: str) -> bool:
    """Whether a box stands for an element with this class, not for a part that CSS added to it."""
    element = getattr(box, "element", None)
    if element is None or box.element_tag != element.tag:
        return False
    return name in (element.get("class") or "").split()
