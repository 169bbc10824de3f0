"""Places to write on, and the list of handouts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html as lxml_html

from .conftest import convert


def test_a_label_with_its_lines() -> None:
    [one] = lxml_html.fragments_fromstring(convert("/// fill | My team\n    lines: 3\n///"))
    assert one.text_content().split() == ["My", "team"]
    assert one.xpath("./div/@class") == ["fill__line"] * 3
    assert one.xpath("./div/@aria-hidden") == ["true"] * 3


@pytest.mark.parametrize(
    ("rows", "heads", "cells"),
    [("[Morning, Evening]", ["Morning", "Evening"], 4), ("2", [], 6)],
)
def test_a_table_to_write_in(rows: str, heads: list[str], cells: int) -> None:
    block = f"/// fill-table | My doses\n    columns: [When, Dose, Taken]\n    rows: {rows}\n///"
    tree = lxml_html.fromstring(convert(block))
    assert tree.xpath("//caption/text()") == ["My doses"]
    assert tree.xpath("//th[@scope='col']/text()") == ["When", "Dose", "Taken"]
    assert tree.xpath("//th[@scope='row']/text()") == heads
    # Heard, not seen: an empty cell would say nothing.
    assert tree.xpath("//td/span[@class='visually-hidden']/text()") == ["to fill in"] * cells


def test_a_list_of_handouts_is_whole_without_the_later_step() -> None:
    tree = lxml_html.fromstring(convert("/// handouts\n- [One](one.md): for a test.\n///"))
    assert tree.get("data-handouts") == "list"
    assert tree.xpath("./ul/li/a/@href") == ["one.md"]


@pytest.mark.parametrize(
    ("md", "fault"),
    [
        ("/// fill\n///", "needs a title: '/// fill | Title'."),
        ("/// fill | My 3 doses\n///", "has a figure or a link in 'My 3 doses'; put facts into the text outside it."),
        ("/// fill | A\n    lines: 13\n///", "option 'lines': expected a number from 1 to 12, found 13."),
        ("/// fill-table | A\n    columns: [B]\n    rows: 1\n///", "option 'columns': expected 2 to 4 texts, found ['B']."),
        ("/// fill-table | A\n    columns: [B, C]\n    rows: 0\n///", "option 'rows': expected a number from 1 to 14, found 0."),
    ],
)  # fmt: skip
def test_faults(check_faults: Callable[[str, list[str]], None], md: str, fault: str) -> None:
    name = md.split()[1]
    check_faults(md, [f"1: the block '{name}' {fault}"])


def test_a_list_of_handouts_that_is_none(check_faults: Callable[[str, list[str]], None]) -> None:
    check_faults(
        "/// handouts\nWords.\n///",
        ["1: the block 'handouts' must hold one list and nothing else: "
         "'- [Title](page.md): what it is for'."],
    )  # fmt: skip
