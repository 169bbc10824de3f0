"""The PDF as a screen reader meets it."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from factguide.publish.forms import FORMS, Form

from .conftest import Write, made

TABLE = (
    "<table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tbody><tr><th>r</th><td>1</td></tr></tbody></table>"
)
BODY = f"<h2>First</h2>{TABLE}<h2>Second</h2><div class='fill'><p>Name</p><div class='fill__line'></div></div>"


def _elements(node: Any) -> list[Any]:
    found = []
    for child in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            found += [child, *(_elements(child.K) if "/K" in child else [])]
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("kind", ["sheet", "card"])
def test_every_mark_on_the_page_is_tagged_or_an_artifact(
    guide: Write, kind: str, form: Form
) -> None:
    with pikepdf.open(io.BytesIO(made(guide(BODY, kind), form).pdf)) as pdf:
        tagged = set()
        for element in _elements(pdf.Root.StructTreeRoot.K):
            kids = element.get("/K")
            tagged |= {
                kid
                for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
                if isinstance(kid, int)
            }
        for page in pdf.pages:
            depth, artifacts = 0, 0
            for parsed in pikepdf.parse_content_stream(page):
                operator = str(parsed.operator)
                if operator in ("BMC", "BDC"):
                    depth += 1
                    if operator == "BDC" and "/MCID" in parsed.operands[1]:
                        assert int(parsed.operands[1].MCID) in tagged
                    artifacts += str(parsed.operands[0]) == "/Artifact"
                elif operator == "EMC":
                    depth -= 1
                elif operator in ("Tj", "TJ", "f", "F", "f*", "B", "S", "s", "b", "Do", "sh"):
                    assert depth, f"'{operator}' paints outside the tags"
            assert depth == 0 and artifacts


def test_headers_have_a_scope_and_the_headings_an_outline(guide: Write) -> None:
    with pikepdf.open(io.BytesIO(made(guide(BODY)).pdf)) as pdf:
        headers = [e for e in _elements(pdf.Root.StructTreeRoot.K) if str(e.S) == "/TH"]
        assert [str(header.A.Scope) for header in headers] == ["/Column", "/Column", "/Row"]
        with pdf.open_outline() as outline:
            [top] = outline.root
            assert (top.title, [entry.title for entry in top.children]) == (
                "A test sheet",
                ["First", "Second"],
            )
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
