"""Nothing moves while a page is read: no layout shift at load, on a slow device and a slow line."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

# A page of each layout: home, cards and pictures, tables, list, handout, questions, facts, missing.
PATHS = [
    "./", "taking/side-effects/", "alcohol/trials/", "basics/glossary/", "handouts/day-by-day/",
    "people/questions/", "evidence/", "no/such/page/",
]  # fmt: skip
WATCH = """new PerformanceObserver((list) => {
  for (const shift of list.getEntries())
    for (const { node } of shift.sources.length ? shift.sources : [{}])
      (window.shifts ??= []).push(`${shift.value.toFixed(4)} ${node?.nodeName} ${node?.className}`);
}).observe({ type: "layout-shift", buffered: true })"""
SLOWER = 6  # times; drawn in pieces, a page shows what moves between them


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_at_load(browser: Browser, address: str, width: int) -> None:
    """Fonts come late: after the page was drawn without them."""
    found = {}
    viewport: Any = {"width": width, "height": 800}
    for path in PATHS:
        with browser.new_context(viewport=viewport, base_url=address) as context:
            page = context.new_page()
            slow = context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.add_init_script(WATCH)
            held = _hold_fonts(page)
            page.goto(path, wait_until="domcontentloaded")
            page.wait_for_timeout(400)
            assert [r.request.url for r in held if "fonts-first" not in r.request.url] == [], path
            assert len(held) == 2, "both weights are fetched ahead"
            for route in held:
                route.continue_()
            page.wait_for_timeout(400)
            if shifts := page.evaluate("window.shifts"):
                found[path] = shifts
    assert found == {}


def _hold_fonts(page: Page) -> list[Route]:
    """Keeps the requests for fonts open; returns the list that they are put on."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.woff2", hold)
    return held


def test_a_shift_would_be_seen(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto("basics/timing/", wait_until="networkidle")
        page.evaluate("document.querySelector('h1').style.paddingTop = '200px'")
        page.wait_for_function("window.shifts?.length > 0")
