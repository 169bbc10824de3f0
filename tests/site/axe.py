"""axe on every page: WCAG 2.0 to 2.2, A and AA, and best practice, at one width, in both schemes.

Each page is opened once. In light colours all rules run; in dark ones those on colour again: a scheme
sets colours and nothing else (``test_schemes_change_colours_only``), so the others would only say the
same twice. The widths have a test file each, so that two workers share the pages.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, Page

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
# What a reader can unfold is looked at unfolded. The menu is left folded: test_access.py opens it.
UNFOLD = "document.querySelectorAll('main details').forEach(each => { each.open = true })"
# Parts that are laid out when they are scrolled to are laid out at once.
LAID_OUT = "main * { content-visibility: visible !important }"
# The list of all facts is hundreds of entries of one make, on a page 300,000 px long, where each scan
# takes 20 seconds. Ten of each list are looked at. Their HTML is validated whole (test_html.py).
SHORTEN = """document.querySelectorAll('.evidence__list > li:nth-child(n+11)')
  .forEach(each => each.remove())"""
# Four fifths of the time of a scan go into the colours of words that look the same: the same colour,
# size and weight on the same grounds, up to the root. Three of each look on a page stand for the rest.
SAME = """() => {
  const seen = new Map()
  const grounds = e => {
    const { color, backgroundColor, backgroundImage, opacity } = getComputedStyle(e)
    return color + backgroundColor + backgroundImage + opacity
      + (e.parentElement ? grounds(e.parentElement) : '')
  }
  const words = [...document.querySelectorAll('body *')].filter(e =>
    [...e.childNodes].some(each => each.nodeType === 3 && each.data.trim()))
  for (const e of words) {
    const { fontSize, fontWeight, textDecorationLine } = getComputedStyle(e)
    const look = [fontSize, fontWeight, textDecorationLine, e.tagName, grounds(e)].join()
    seen.set(look, (seen.get(look) ?? 0) + 1)
    e.dataset.look = seen.get(look) > 3 ? 'same' : 'new'
  }
  for (const e of words) if (e.querySelector('[data-look=new]')) e.dataset.look = 'around'
}"""
# Style sheets are not fetched a second time for rules that axe runs only on request.
RUN = """([exclude, options]) => axe.run({include: document, exclude},
  {resultTypes: ['violations'], preload: false, ...options})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`)))"""


def scan(page: Page) -> list[str]:
    """What axe finds on the page as it stands, each ``rule: place: HTML``."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    others = {rule: {"enabled": False} for rule in COLOUR_RULES}
    found: list[str] = page.evaluate(RUN, [[], {"runOnly": RULES, "rules": others}])
    return found + _scan_colours(page)


def scan_schemes(page: Page) -> list[str]:
    """What axe finds in light colours, and what its rules on colour find in dark ones."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    light = scan(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return [f"light: {each}" for each in light] + [f"dark: {each}" for each in _scan_colours(page)]


def scan_site(browser: Browser, address: str, paths: list[str], width: int) -> list[str]:
    """What axe finds on all pages, each with its address in front."""
    viewport: Any = {"width": width, "height": 800}
    found = []
    with browser.new_context(base_url=address, viewport=viewport) as context:
        page = context.new_page()
        for path in paths:
            page.goto(path)
            page.evaluate(UNFOLD)
            page.add_style_tag(content=LAID_OUT)
            page.evaluate(SHORTEN)
            found += [f"{path} {each}" for each in scan_schemes(page)]
    return found


def _scan_colours(page: Page) -> list[str]:
    page.evaluate(SAME)
    found: list[str] = page.evaluate(RUN, [["[data-look=same]"], {"runOnly": COLOUR_RULES}])
    return found
