"""Reads a PDF for the tests: words and their places, sizes and fonts, colours, structure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points
Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Shown:
    """A page. ``sizes`` counts letters by size in points; ``painted`` holds lines and grounds."""

    width: float
    height: float
    text: str
    lines: list[tuple[str, Box]]
    fonts: dict[str, bool]
    sizes: Counter[float] = field(default_factory=Counter)
    colours: set[Colour] = field(default_factory=set)
    painted: list[Box] = field(default_factory=list)


def shown(path: Path) -> list[Shown]:
    """The pages of a file."""
    with pypdfium2.PdfDocument(path) as read, pikepdf.open(path) as pdf:
        return [_page(read[index], page) for index, page in enumerate(pdf.pages)]


def structure(pdf: pikepdf.Pdf) -> list[Any]:
    """The structure elements in their order."""

    def below(node: Any) -> list[Any]:
        found = []
        for child in node if isinstance(node, pikepdf.Array) else [node]:
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                found += [child, *(below(child.K) if "/K" in child else [])]
        return found

    return below(pdf.Root.StructTreeRoot.K)


def overlaps(page: Shown) -> list[str]:
    """Lines that stand on one another: more than a fifth of the smaller one is shared."""
    found = []
    for index, (text, a) in enumerate(page.lines):
        for other, b in page.lines[index + 1 :]:
            wide = min(a[2], b[2]) - max(a[0], b[0])
            high = min(a[3], b[3]) - max(a[1], b[1])
            if wide > 0 and high > 0 and wide * high > 0.2 * min(_area(a), _area(b)):
                found.append(f"'{text}' and '{other}' overlap")
    return found


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _page(read: Any, page: Any) -> Shown:
    words = read.get_textpage()
    boxes = [words.get_rect(index) for index in range(words.count_rects())]
    lines = [(words.get_text_bounded(*box).strip(), box) for box in boxes]
    # pdfium marks a hyphen at the end of a line; here it belongs to the word.
    text = words.get_text_range().replace("\ufffe", "-").replace("-\r\n", "-")
    found = Shown(
        width=read.get_width(),
        height=read.get_height(),
        text=text,
        lines=[line for line in lines if line[0]],
        fonts=_fonts(page),
    )
    _read_marks(page, found)
    return found


def _fonts(page: Any) -> dict[str, bool]:
    """The fonts by name, and whether they are in the file."""
    found = {}
    for font in page.obj.Resources.get("/Font", {}).values():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        held = inner.get("/FontDescriptor", {})
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        found[str(inner.BaseFont)] = any(file in held for file in files)
    return found


def _read_marks(page: Any, found: Shown) -> None:
    """Sizes, colours and painted boxes, from the operators of the page."""
    place, font = (1.0, 1.0, 0.0, 0.0), 0.0  # scales and shifts, across and up
    stack: list[tuple[tuple[float, float, float, float], float]] = []
    path: list[tuple[float, float]] = []
    for parsed in pikepdf.parse_content_stream(page):
        name, operands = str(parsed.operator), parsed.operands
        wide, high, right, up = place
        if name == "q":
            stack.append((place, font))
        elif name == "Q":
            place, font = stack.pop()
        elif name == "cm":
            a, _, _, d, e, f = (float(value) for value in operands)
            place = (wide * a, high * d, right + wide * e, up + high * f)
        elif name == "Tf":
            font = float(operands[1])
        elif name in ("Tj", "TJ"):
            found.sizes[round(font * abs(high), 2)] += len(str(operands[0]))
        elif name in ("rg", "RG"):
            red, green, blue = (float(value) for value in operands)
            found.colours.add((red, green, blue))
        elif name in ("m", "l", "re"):
            x, y, *size = (float(value) for value in operands)
            corners = [(x, y), (x + size[0], y + size[1])] if size else [(x, y)]
            path += [(right + wide * x, up + high * y) for x, y in corners]
        elif name in ("S", "s", "f", "f*", "B", "n"):
            if path and name != "n":
                xs, ys = zip(*path, strict=True)
                found.painted.append((min(xs), min(ys), max(xs), max(ys)))
            path = []
