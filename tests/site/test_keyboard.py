"""Without a pointer, on a narrow screen, without scripts: everything still works."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import OURS

Open = Callable[..., Page]
WIDE = {"width": 1280, "height": 800}


def _focused(page: Page) -> str:
    return page.evaluate(
        "(e => (e.getAttribute('aria-label') || e.textContent).trim().replace(/\\s+/g, ' '))"
        "(document.activeElement)"
    )


def _walk(page: Page, steps: int) -> list[str]:
    found = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        found.append(_focused(page))
        box = page.evaluate(
            "(r => [r.left, r.right, r.top, r.bottom])(document.activeElement.getBoundingClientRect())"
        )
        width = page.viewport_size["width"] if page.viewport_size else 0
        assert box[0] >= 0 and box[1] <= width + 1 and box[3] > 0, f"{found[-1]} is out of sight"
    return found


def _open_overdose(page: Page) -> None:
    """By the menu: unfold its group, then follow the link."""
    page.locator("summary", has_text="Safety").press("Enter")
    page.get_by_role("link", name="Overdose", exact=True).press("Enter")


def test_tab_goes_from_the_skip_link_through_the_head_to_the_text(open_page: Open) -> None:
    page = open_page("basics/timing/")
    assert _walk(page, 6) == [
        "Skip to the text",
        "Do not stop taking baclofen suddenly.",
        "Menu",
        OURS.name,
        "Colours: as on your device",
        "Search",
    ]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_skip_link_leads_to_the_heading(open_page: Open) -> None:
    page = open_page("basics/timing/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_wide_screens_show_the_menu_and_nothing_closed_is_reached(open_page: Open) -> None:
    page = open_page("basics/timing/", viewport=WIDE)
    assert _walk(page, 8)[2:] == [
        OURS.name,
        "Colours: as on your device",
        "Search",
        "Home",
        "Basics",
        "What baclofen is",
    ]
    current = page.get_by_role("navigation", name="Menu").locator("[aria-current=page]")
    assert current.count() == 1


def test_the_menu_opens_holds_the_focus_and_gives_it_back(open_page: Open) -> None:
    page = open_page("basics/timing/")
    button = page.get_by_role("button", name="Menu", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Close menu")).to_be_focused()
    page.keyboard.press("Tab")
    assert _focused(page) == "Home"
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    _open_overdose(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("overdose")


@pytest.mark.parametrize("width", [375, 1280])
def test_search_opens_lists_and_closes_by_keyboard(open_page: Open, width: int) -> None:
    page = open_page("basics/timing/", viewport={"width": width, "height": 800})
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Search this guide")
    expect(field).to_be_focused()
    page.keyboard.type("overdose")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(field).to_be_hidden()


def test_single_letters_do_nothing(open_page: Open) -> None:
    page = open_page("basics/timing/")
    for key in "fsnp/.,":
        page.keyboard.press(key)
    expect(page.locator(".md-search__input")).to_be_hidden()
    assert page.url.endswith("basics/timing/")


def test_a_source_shows_on_focus_and_goes_with_escape(open_page: Open) -> None:
    page = open_page("basics/timing/")
    number = page.locator("main .cite a").first
    shown = "e => getComputedStyle(e, '::after').display !== 'none'"
    assert not number.evaluate(shown)
    page.locator("main h1 .headerlink").focus()
    focused = page.locator("main .cite a:focus")
    for _ in range(12):  # past links in the first lines, whatever they are
        page.keyboard.press("Tab")
        if focused.count():
            break
    assert focused.count() == 1 and focused.get_attribute("data-tip")
    assert focused.evaluate(shown)
    content = focused.evaluate("e => getComputedStyle(e, '::after').content")
    assert content.strip('"') == (focused.get_attribute("data-tip") or "").replace('"', '\\"')
    page.keyboard.press("Escape")
    assert not focused.evaluate(shown)


def test_colours_go_round_and_stay(open_page: Open) -> None:
    page = open_page()
    button = page.locator("[data-palette]")
    expect(button).to_have_accessible_name("Colours: as on your device")
    for name, scheme in (("light", "default"), ("dark", "slate")):
        button.click()
        expect(button).to_have_accessible_name(f"Colours: {name}")
        expect(page.locator("html")).to_have_attribute("data-scheme", scheme)
    page.goto("basics/uses/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "slate")
    expect(page.locator("[data-palette]")).to_have_accessible_name("Colours: dark")


def test_without_scripts_the_menu_and_the_dark_scheme_still_work(open_page: Open) -> None:
    page = open_page("basics/timing/", java_script_enabled=False, color_scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(18, 25, 24)")
    page.get_by_role("link", name="Menu", exact=True).click()
    _open_overdose(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("overdose")


def test_motion_stops_for_those_who_ask(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    assert page.locator(".md-sidebar--primary").evaluate(
        "e => getComputedStyle(e).transitionDuration"
    ) in ("0s", "0s, 0s")
