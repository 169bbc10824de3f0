"""What a screen reader walks by: one heading of the first level, none skipped, landmarks with names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import lxml.html
import pytest

# As the standard maps elements to landmarks; a header or footer within main, article, aside is none.
WITHIN = "not(ancestor::main or ancestor::article or ancestor::aside or ancestor::section)"
ONE_EACH = {
    "banner": f"//header[{WITHIN}] | //*[@role='banner']",
    "main": "//main | //*[@role='main']",
    "contentinfo": f"//footer[{WITHIN}] | //*[@role='contentinfo']",
}
# The line at the head of every page is an aside of the theme's frame, the only one without a name.
NAMED = "//nav | //aside[not(@class='md-banner')] | //*[@role='navigation' or @role='region' or @role='dialog']"


def faults(page: Any) -> list[str]:
    """What is wrong with the headings and landmarks of a page."""
    found = []
    levels = [int(each.tag[1]) for each in page.xpath("//body//*[self::h1 or self::h2 or self::h3"
              " or self::h4 or self::h5 or self::h6]")]  # fmt: skip
    if levels.count(1) != 1 or levels[:1] != [1]:
        found.append(f"headings begin with h{levels[:1]} and hold {levels.count(1)} h1")
    found += [f"h{b} follows h{a}" for a, b in pairwise(levels) if b > a + 1]
    for name, query in ONE_EACH.items():
        if (count := len(page.xpath(query))) != 1:
            found.append(f"{count} landmarks '{name}'")
    names = [(each.get("role", each.tag), _name(page, each)) for each in page.xpath(NAMED)]
    found += [f"a {kind} without a name" for kind, name in names if not name]
    found += [f"two of {one}" for one in sorted({n for n in names if names.count(n) > 1})]
    if not page.xpath("/html/@lang"):
        found.append("no language")
    return found


def _name(page: Any, element: Any) -> str:
    ids = (element.get("aria-labelledby") or "").split()
    words = [page.get_element_by_id(each).text_content() for each in ids]
    return " ".join(" ".join(words).split()) or (element.get("aria-label") or "").strip()


def test_every_page_has_its_headings_in_order_and_its_landmarks(
    files: list[str], html: Callable[[str], Any]
) -> None:
    assert [f"{path}: {each}" for path in files for each in faults(html(path))] == []


FRAME = "<html lang=en><header></header><main>{}</main><footer></footer></html>"


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>", []),
        ("<h2>A</h2>", ["headings begin with h[2] and hold 0 h1"]),
        ("<h1>A</h1><h1>B</h1>", ["headings begin with h[1] and hold 2 h1"]),
        ("<h1>A</h1><h3>B</h3>", ["h3 follows h1"]),
        ("<h1>A</h1><nav></nav>", ["a nav without a name"]),
        ("<h1>A</h1><aside class=md-banner></aside>", []),
        ("<h1>A</h1><nav aria-label=B></nav><nav aria-label=B></nav>", ["two of ('nav', 'B')"]),
        ("<h1 id=a>A</h1><aside aria-labelledby=a></aside>", []),
        ("<h1>A</h1><div role=main></div>", ["2 landmarks 'main'"]),
        ("<header><h1>A</h1></header>", []),
    ],
)
def test_faults_are_named(main: str, expected: list[str]) -> None:
    assert faults(lxml.html.fromstring(FRAME.format(main))) == expected
