"""Search in the browser: a page that answers comes first, and the count is said aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def _search(page: Page, words: str) -> None:
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    field = page.get_by_role("textbox", name="Search this guide")
    field.fill(words[:-1])
    field.press_sequentially(words[-1])  # the search listens to keys: one key, one list of results


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("half-life", ["basics/timing/"]),
        ("Lioresal", ["basics/forms-and-brands/", "basics/what-is-baclofen/"]),
        ("stopping", ["safety/stopping/"]),
        ("overdose", ["safety/overdose/"]),
        ("side effects", ["taking/side-effects/"]),
    ],
)
def test_a_page_that_answers_comes_first(
    open_page: Open, address: str, words: str, answers: list[str]
) -> None:
    page = open_page("evidence/about/")
    _search(page, words)
    first = page.locator(".md-search-result__item").first.locator("a").first
    expect(first).to_be_visible()
    found = page.evaluate("link => link.href", first.element_handle())
    assert found.removeprefix(address).split("#")[0].split("?")[0] in answers
    expect(page.get_by_role("status")).to_contain_text("found")


def test_words_that_stand_nowhere_get_a_plain_answer(open_page: Open) -> None:
    page = open_page()
    _search(page, "xylophone")
    expect(page.get_by_role("status")).to_have_text("No page found. Try another word.")


def test_enter_opens_the_first_result(open_page: Open) -> None:
    page = open_page()
    _search(page, "overdose")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("overdose")
