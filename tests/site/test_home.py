"""The home page: what readers need first is one press away, and the search is at its centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
# What the page must lead to, in this order: what cannot wait stands first.
FIRST = [
    "safety/overdose/", "safety/stopping/", "taking/first-weeks/", "taking/missed-doses/",
    "taking/side-effects/", "pump/", "alcohol/drinking/", "handouts/",
]  # fmt: skip


def test_the_first_ways_lead_to_what_readers_need_now(html: Callable[[str], Any]) -> None:
    page = html("/")
    tiles = page.xpath("//li[@class='way' or @class='way way--urgent'][svg]")
    assert [tile.xpath("a/@href")[0] for tile in tiles] == FIRST
    assert ["urgent" in tile.get("class") for tile in tiles] == [True] * 2 + [False] * 6
    assert page.xpath("//img | //picture | //video") == []


def test_words_typed_at_the_centre_are_answered_by_the_search(open_page: Open) -> None:
    page = open_page()
    field = page.get_by_role("searchbox", name="Search this guide")
    field.focus()
    page.keyboard.type("pump is beeping")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("found")
    expect(page.locator(".md-search-result__item").first).to_contain_text("alarm")
    inside = page.get_by_role("textbox", name="Search this guide")
    expect(inside).to_be_focused()
    expect(inside).to_have_value("pump is beeping")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()


def test_the_button_does_the_same(open_page: Open) -> None:
    page = open_page()
    form = page.locator("main").get_by_role("search")
    form.get_by_role("searchbox").fill("kidny")
    form.get_by_role("button", name="Search").click()
    expect(page.locator(".md-search-result__item").first).to_contain_text("idney")


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_tiles_and_the_search_are_large_and_within_the_page(open_page: Open, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    for part in ("li.way", ".ask__row > *"):
        boxes = page.locator(part).evaluate_all(
            "all => all.map(e => e.getBoundingClientRect()).map(r => [r.left, r.right, r.height])"
        )
        assert boxes and all(0 <= left < right <= width for left, right, _ in boxes), part
        assert all(height >= 44 for _, _, height in boxes), part
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_no_field_promises_a_search(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator("main").get_by_role("searchbox")).to_be_hidden()
    plain = page.locator(".ask__plain")
    expect(plain).to_contain_text("Search needs JavaScript, which is off in this browser.")
    links = plain.get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [
        "people/questions/", "basics/glossary/", "evidence/",
    ]  # fmt: skip
    links.first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions people ask")


def test_with_scripts_the_other_way_is_not_shown(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".ask__plain")).to_be_hidden()
    expect(page.locator("main").get_by_role("searchbox")).to_be_visible()
