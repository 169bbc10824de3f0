"""axe on every page: WCAG 2.0 to 2.2, A and AA, and best practice, at one width, in both schemes.

Each page is opened once. In light colours all rules run. In dark colours the rules on colour run: a
scheme sets colours and nothing else (``test_schemes_change_colours_only``), so the other rules would
only say the same again. The widths have a test file each, so that two workers share the pages.
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
# The list of all facts is hundreds of entries of one make, on a page 300,000 px long, where each scan
# takes 20 seconds. Ten of each list are looked at. Their HTML is validated whole (test_html.py).
SHORTEN = """document.querySelectorAll('.evidence__list > li:nth-child(n+11)')
  .forEach(each => each.remove())"""
# Style sheets are not fetched a second time for rules that axe runs only on request.
RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`)))"""


def scan(page: Page, rules: list[str] = RULES) -> list[str]:
    """What axe finds on the page as it stands, each ``rule: place: HTML``."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    found: list[str] = page.evaluate(RUN, rules)
    return found


def scan_schemes(page: Page) -> list[str]:
    """What axe finds in light colours, and what its rules on colour find in dark ones."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    light = scan(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return [f"light: {each}" for each in light] + [
        f"dark: {each}" for each in scan(page, COLOUR_RULES)
    ]


def scan_site(browser: Browser, address: str, paths: list[str], width: int) -> list[str]:
    """What axe finds on all pages, each with its address in front."""
    viewport: Any = {"width": width, "height": 800}
    found = []
    with browser.new_context(base_url=address, viewport=viewport) as context:
        page = context.new_page()
        for path in paths:
            page.goto(path)
            page.evaluate(UNFOLD)
            page.evaluate(SHORTEN)
            found += [f"{path} {each}" for each in scan_schemes(page)]
    return found
