"""axe on what opens over a page, and proof that it can find something. Pages: test_axe_*.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from playwright.sync_api import Page

from .axe import scan, scan_schemes

Open = Callable[..., Page]
ASSETS = Path(__file__).parents[2] / "docs/assets"
# The address of a page from conftest.open_page, changed by a script: what axe must say then.
BAD = {
    "image-alt": "document.querySelector('article').append(new Image())",
    "color-contrast": "document.querySelector('h1').style.color = '#bbb'",
    "heading-order": "document.querySelector('h2').outerHTML = '<h5>Deep</h5>'",
    "target-size": """document.querySelector('article').insertAdjacentHTML('beforeend',
      '<button style="width:9px;height:9px" title="a"></button><button style="width:9px;height:9px" title="b"></button>')""",
    "region": "document.querySelector('article').closest('main').outerHTML = '<div><p>Outside</p></div>'",
    "scrollable-region-focusable": """document.querySelector('article').insertAdjacentHTML('beforeend',
      '<div style="height:30px;overflow:auto"><p style="height:300px">Long</p></div>')""",
}


@pytest.mark.parametrize(("rule", "damage"), BAD.items())
def test_axe_finds_what_is_wrong(open_page: Open, rule: str, damage: str) -> None:
    page = open_page("basics/timing/")
    page.evaluate(damage)
    assert any(found.startswith(f"{rule}:") for found in scan(page))


def test_axe_finds_pale_words_in_dark_colours(open_page: Open) -> None:
    page = open_page("basics/timing/")
    page.add_style_tag(
        content="@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }"
    )
    assert [each[:21] for each in scan_schemes(page)] == ["dark: color-contrast:"]


def test_axe_finds_nothing_in_the_open_menu_and_search(open_page: Open) -> None:
    page = open_page("safety/overdose/", reduced_motion="reduce")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.evaluate(
        "document.querySelectorAll('#site-menu details').forEach(each => each.open = true)"
    )
    assert scan_schemes(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.keyboard.type("pump")
    page.locator(".md-search-result__item").first.wait_for()
    assert scan_schemes(page) == []


def test_axe_finds_nothing_where_scripts_do_not_run(
    open_page: Open, html: Callable[..., Any]
) -> None:
    """axe is a script itself: so the page loses its own scripts, not the browser its engine."""
    page = open_page("safety/overdose/")
    root = deepcopy(html("safety/overdose/"))
    for script in root.xpath("//script"):
        script.drop_tree()
    body = lxml.html.tostring(root, doctype="<!doctype html>", encoding="unicode")
    page.route(
        "**/safety/overdose/", lambda route: route.fulfill(body=body, content_type="text/html")
    )
    page.reload()
    assert page.evaluate("document.documentElement.className").startswith("no-js")
    assert scan_schemes(page) == []


def test_schemes_change_colours_only() -> None:
    """What axe.py leaves out in the dark rests on this."""
    for file in ASSETS.glob("*.css"):
        css = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", file.read_text("utf-8"), flags=re.S)
        for body in re.findall(r"(?:\[data-scheme|:root)[^{]*\{([^}]*)\}", css):
            names = [part.split(":")[0].strip() for part in body.split(";") if part.strip()]
            assert all(n == "color-scheme" or n.startswith("--") for n in names), (file.name, names)
        dark = re.findall(r"prefers-color-scheme[^{]*\{\s*([^{]*)\{", css)
        assert all(each.strip().startswith(":root:where(:not([data-scheme]))") for each in dark), (
            file.name
        )
