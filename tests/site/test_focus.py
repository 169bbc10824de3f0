"""By keyboard alone: every stop is seen, none lies hidden, and what scrolls or folds does so by keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import OURS

Open = Callable[..., Page]
# One page of each layout.
LAYOUTS = ["./", "safety/stopping/", "alcohol/trials/", "evidence/", "handouts/", "none/"]
STOPS = 80  # of a page, each way: past the head, a card, a table and several source numbers
# Where the focus is: its name, whether a mark shows it, how much of it can be seen, what lies over it.
STOP = """() => {
  const e = document.activeElement
  const name = (e.getAttribute('aria-label') || e.textContent).trim().replace(/\\s+/g, ' ').slice(0, 50)
  const { outlineStyle, outlineWidth } = getComputedStyle(e)
  const { left, right, top, bottom } = [...e.getClientRects()].find(r => r.width && r.height) ?? {}
  const x = [Math.max(left, 0), Math.min(right, innerWidth)]
  const y = [Math.max(top, 0), Math.min(bottom, innerHeight)]
  const hit = document.elementFromPoint((x[0] + x[1]) / 2, (y[0] + y[1]) / 2)
  const own = hit && (e.contains(hit) || hit.contains(e) && !hit.matches('header, .card__title'))
  return {
    name,
    end: e === document.body,
    marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    inside: x[1] - x[0] >= 1 && y[1] - y[0] >= 1,
    over: own ? '' : hit ? hit.outerHTML.slice(0, 60) : 'nothing',
  }
}"""


# What comes into view is laid out then, and the page moved to hold its place, within a frame.
SETTLE = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def _stop(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(STOP)
    if found["over"] or not found["inside"]:
        page.evaluate(SETTLE)
        found = page.evaluate(STOP)
    return found


def _faults(page: Page, key: str) -> list[str]:
    """Walk with a key, and say what was wrong at each stop."""
    found = []
    for count in range(STOPS):
        page.keyboard.press(key)
        stop = _stop(page)
        if stop["end"]:
            break
        place = f"{count + 1}. '{stop['name']}'"
        if not stop["marked"]:
            found.append(f"{place} shows no focus")
        if not stop["inside"]:
            found.append(f"{place} is off the screen")
        elif stop["over"]:
            found.append(f"{place} is covered by {stop['over']}")
    return found


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("path", LAYOUTS)
def test_the_focus_is_always_seen(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 667}, reduced_motion="reduce")
    assert _faults(page, "Tab") == []
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("document.querySelector('.site-foot a:last-of-type').focus()")
    assert _faults(page, "Shift+Tab") == []


def test_the_walk_sees_what_is_wrong(open_page: Open) -> None:
    page = open_page("none/", reduced_motion="reduce")
    page.add_style_tag(
        content=".brand:focus-visible { outline: none !important }"
        "html { scroll-padding: 0 !important } .way a { position: fixed; top: 5px; left: 9px }"
    )
    found = _faults(page, "Tab")
    assert any(f"'{OURS.name}' shows no focus" in each for each in found)
    assert any("is covered by" in each for each in found)


def test_a_wide_table_scrolls_by_keys(open_page: Open) -> None:
    page = open_page("alcohol/trials/")
    frame = page.locator(".table__scroll").first
    frame.focus()
    expect(frame).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_address_within_a_fold_opens_it(open_page: Open, scripts: bool) -> None:
    page = open_page("evidence/", java_script_enabled=scripts)
    entry = page.locator(".evidence__list > li").nth(40)
    expect(entry).to_be_hidden()
    name = entry.get_attribute("id")
    page.goto(f"evidence/#{name}")
    expect(entry).to_be_in_viewport()
    box, head = entry.bounding_box(), page.locator(".md-header").bounding_box()
    assert box and head and box["y"] >= head["y"] + head["height"] - 1


def test_folds_open_in_browsers_that_do_not_open_them(open_page: Open) -> None:
    """Our script, after the browser has had its turn and the fold was closed again."""
    page = open_page("evidence/#all-facts")
    entry = page.locator(".evidence__list > li").nth(40)
    name = entry.get_attribute("id")
    page.goto(f"evidence/#{name}")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = false })")
    expect(entry).to_be_hidden()
    page.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")
    expect(entry).to_be_in_viewport()


@pytest.mark.parametrize("path", LAYOUTS)
def test_controls_are_reached_by_keys_and_large_enough(open_page: Open, path: str) -> None:
    """A pointing hand promises that something happens: then the keyboard must get there too.

    Links in a line of text may be smaller (WCAG 2.5.8): axe judges them, on every page.
    """
    page = open_page(path)
    lost = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e =>
          e.checkVisibility() && getComputedStyle(e).cursor === 'pointer'
          && !e.closest('a[href], button, summary, input, [tabindex="0"]')
        ).map(e => e.outerHTML.slice(0, 90))"""
    )
    assert lost == []
    page.get_by_role("button", name="Menu", exact=True).click()
    small = page.evaluate(
        """() => [...document.querySelectorAll(
          'button, summary, input:not([type=checkbox]), nav a, .way, .standing a, [role=region]'
        )].filter(e => {
          const { width, height } = e.getBoundingClientRect()
          return e.checkVisibility({visibilityProperty: true}) && Math.min(width, height) < 24
        }).map(e => e.outerHTML.slice(0, 90))"""
    )
    assert small == []
