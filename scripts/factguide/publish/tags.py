"""What WeasyPrint leaves open in a tagged PDF: scopes, artifacts, names of links, fixed bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

Object = Any
# Operators that only paint when a path or a picture ends; those that begin or go on with a path.
_PAINT = {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "n"}
_PATH = {"m", "l", "c", "v", "y", "h", "re", "W", "W*"}
_AT_ONCE = {"Do", "sh", "BI", "INLINE IMAGE"}


def finish(pdf: bytes) -> bytes:
    """The same document, conforming: every mark is tagged or an artifact. Same bytes each time."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        elements = list(_elements(document.Root.StructTreeRoot.K))
        for element in elements:
            if str(element.S) == "/TH":
                _scope(element)
        tagged = _tagged(elements)
        for page in document.pages:
            _artifacts(document, page, tagged.get(page.obj.objgen, set()))
            page.obj.Tabs = Name.S
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


def _elements(node: Object) -> Iterator[Object]:
    """The structure elements, from the top."""
    for child in node if isinstance(node, Array) else [node]:
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            if "/K" in child:
                yield from _elements(child.K)


def _scope(header: Object) -> None:
    """A header cell in the head of a table heads its column, any other its row."""
    in_head = str(header.P.P.S) == "/THead"
    attributes = header.get("/A", Dictionary(O=Name.Table))
    attributes.Scope = Name.Column if in_head else Name.Row
    header.A = attributes


def _tagged(elements: list[Object]) -> dict[tuple[int, int], set[int]]:
    """By page: the numbers of the marked stretches that the structure holds."""
    found: dict[tuple[int, int], set[int]] = {}
    for element in elements:
        kids = element.get("/K")
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                found.setdefault(element.Pg.objgen, set()).add(kid)
            elif isinstance(kid, Dictionary) and "/MCID" in kid:
                found.setdefault(kid.get("/Pg", element.get("/Pg")).objgen, set()).add(
                    int(kid.MCID)
                )
    return found


def _artifacts(document: pikepdf.Pdf, page: Object, tagged: set[int]) -> None:
    """Mark as artifacts: margin texts, which no element holds, and all lines and grounds."""
    made: list[Object] = []
    depth = 0  # of marked stretches
    path: int | None = None  # where the path at hand begins in ``made``
    begin: Object = ([Name.Artifact], Operator("BMC"))
    end: Object = ([], Operator("EMC"))
    for parsed in pikepdf.parse_content_stream(page):
        operands, name = parsed.operands, str(parsed.operator)
        instruction: Object = parsed
        if name in ("BDC", "BMC"):
            depth += 1
            if name == "BDC" and "/MCID" in operands[1] and int(operands[1].MCID) not in tagged:
                instruction = begin
        elif name == "EMC":
            depth -= 1
        elif depth == 0 and name in _PATH and path is None:
            path = len(made)
        elif depth == 0 and name in _AT_ONCE:
            made += [begin, instruction]
            instruction = end
        made.append(instruction)
        if name in _PAINT and path is not None:
            if name != "n":  # a path that only clips paints nothing
                made.insert(path, begin)
                made.append(end)
            path = None
    page.obj.Contents = document.make_stream(pikepdf.unparse_content_stream(made))
