"""Rules of WCAG 2.0 to 2.2, A and AA, and best practice, by axe: one page a layout, all schemes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Open = Callable[..., Page]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def _violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['target'][0]}: {node['html'][:120]}"
        for rule in found
        for node in rule["nodes"][:5]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    ["./", "safety/stopping/", "alcohol/research/", "basics/glossary/", "evidence/", "none/"],
)
def test_axe_finds_nothing(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(path, color_scheme=scheme)
    # The evidence page repeats one kind of entry hundreds of times: ten of each are enough for axe.
    page.evaluate("document.querySelectorAll('li:nth-child(n+11)').forEach(e => e.remove())")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(251, 248, 242)" if scheme == "light" else "rgb(18, 25, 24)")
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert _violations(page) == [], f"{path} {scheme} at {width} px"


def test_axe_finds_nothing_in_the_open_menu_and_search(open_page: Open) -> None:
    page = open_page("safety/overdose/", reduced_motion="reduce")
    page.get_by_role("button", name="Menu", exact=True).click()
    assert _violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("pump")
    page.locator(".md-search-result__item").first.wait_for()
    assert _violations(page) == []
