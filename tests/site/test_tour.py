"""One visit to every page: what it asks for, what it complains of, how wide it is, what comes first."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

SCREEN = {"width": 375, "height": 667}
# Where the last instruction of the emergency card and its first number end, or null without a card.
LAST = """() => {
  const card = document.querySelector('.card--emergency')
  const ends = card && [[...card.querySelectorAll('li, p')].at(-1), card.querySelector('a[href^="tel:"]')]
    .map(part => part?.getBoundingClientRect().bottom ?? Infinity)
  return ends && Math.max(...ends)
}"""
# Sets the size of the text, shows the first tips by focus, and measures.
WIDEST = """size => {
  document.documentElement.style.fontSize = size
  const width = () => document.documentElement.scrollWidth
  const tips = [...document.querySelectorAll('main .cite a')].slice(0, 2)
  return Math.max(width(), ...tips.map(tip => (tip.focus({focusVisible: true}), width())))
}"""


@dataclass
class Tour:
    """What was seen, each entry with the address of its page."""

    faults: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    cookies: int = 0


@pytest.fixture(scope="module")
def tour(browser: Browser, address: str, paths: list[str]) -> Tour:
    seen = Tour()
    with browser.new_context(base_url=address, viewport=SCREEN) as context:
        page = context.new_page()
        page.on("console", lambda m: seen.faults.append(f"{page.url}: {m.type}: {m.text}"))
        page.on("pageerror", lambda e: seen.faults.append(f"{page.url}: {e}"))
        page.on("requestfailed", lambda r: seen.faults.extend(_failed(r, page.url)))
        page.on("request", lambda r: seen.faults.extend(_outside(r.url, address, page.url)))
        page.goto("./")
        page.locator("[data-open=search]").click()
        page.keyboard.type("a")
        page.locator(".md-search-result__meta", has_text="found").wait_for()
        for path in paths:
            page.goto(path)
            _look(page, path, seen)
        page.wait_for_load_state("networkidle")
        seen.cookies = len(context.cookies())
    return seen


def _look(page: Page, path: str, seen: Tour) -> None:
    ends = page.evaluate(LAST)
    if ends and ends > SCREEN["height"]:
        seen.late.append(f"{path}: the emergency card ends at {ends:.0f} px")
    for width, size in ((320, "125%"), (640, "250%")):
        page.set_viewport_size({"width": width, "height": SCREEN["height"]})
        found = page.evaluate(WIDEST, size)
        if found > width:
            seen.wide.append(f"{path}: {found} px wide on a screen of {width}")
    page.set_viewport_size(SCREEN)


def _outside(url: str, address: str, page: str) -> list[str]:
    inside = url.startswith((address, "data:", "blob:"))
    return [] if inside else [f"{page}: request to {urlsplit(url).netloc}"]


def _failed(request: Request, page: str) -> list[str]:
    left = request.failure == "net::ERR_ABORTED"  # the next page was opened meanwhile
    return [] if left else [f"{page}: {request.failure}: {request.url}"]


def test_nothing_leaves_the_site_and_nothing_complains(tour: Tour) -> None:
    assert tour.faults == []
    assert tour.cookies == 0


def test_nothing_scrolls_sideways(tour: Tour) -> None:
    """At 320 px, and with text of 200% on 640 px; tips that show on focus do not change that."""
    assert tour.wide == []


def test_emergency_cards_stand_whole_within_the_first_screen_of_a_phone(tour: Tour) -> None:
    assert tour.late == []
