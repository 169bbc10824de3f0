"""Which pages show a fact: links, lists in blocks, titles; and the line on the page of evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.extension.usage import Use, shown, title_of, uses

from .conftest import convert


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("No facts, and [a page](other.md).", []),
        ("[2 hours](fact:peak) and [it](fact:peak), [so](<fact:other>).", ["peak", "other"]),
        (
            "/// facts | Doses\n    ids: [start, top]\n    labels: [a, b]\n///",
            ["start", "top", "a", "b"],
        ),
        ("/// trials | Trials\n///\n[x](fact:y)", ["y"]),
    ],
)
def test_ids_of_a_page(text: str, ids: list[str]) -> None:
    assert shown(text) == ids


@pytest.mark.parametrize(
    ("text", "title"),
    [("---\ntitle: One: two\nroute: any\n---\n# One", "One: two"), ("# One", ""),
     ("---\ntitle: 'Quoted'\n---\n", "Quoted")],
)  # fmt: skip
def test_titles(text: str, title: str) -> None:
    assert title_of(text) == title


def test_pages_are_read_again_when_one_changes(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("---\ntitle: A\n---\n[x](fact:one)", "utf-8")
    assert uses(tmp_path) == {"one": [Use("a.md", "A")]}
    page.write_text("---\ntitle: A\n---\n[x](fact:other)", "utf-8")
    (tmp_path / "b.md").write_text("[x](fact:other)", "utf-8")
    assert uses(tmp_path) == {"other": [Use("a.md", "A"), Use("b.md", "b")]}


def test_an_entry_names_the_pages_that_use_it(own_data: Path) -> None:
    (own_data.parent / "b.md").write_text("---\ntitle: Second\n---\n[x](fact:half-life)", "utf-8")
    (own_data.parent / "a.md").write_text("---\ntitle: First\n---\n[x](fact:half-life)", "utf-8")
    line = '<p class="used">Used on: <a href="../a.md">First</a>, <a href="../b.md">Second</a>.</p>'
    found = convert("/// evidence\n    docs: ../\n///", own_data)
    assert found.count(line) == found.count('class="used"') == 1
    assert 'class="used"' not in convert("/// evidence\n///", own_data)
