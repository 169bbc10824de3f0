"""The first visit to a page: what it weighs as a server sends it, in how many requests."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from factguide.bench.weight import visit

from .conftest import PHONE

KIB = 1024
MOST, REQUESTS = 90 * KIB, 12
# Pages that may weigh more, each with its reason.
HEAVIER = {
    # Every fact with its sources and the pages that use it, about 900 entries: in one page, because its
    # addresses are permanent (data/facts.json names each), and readers look in it with the browser.
    "evidence/": 200 * KIB,
}


def test_every_page_is_light_and_asks_for_little(site: Path, paths: list[str]) -> None:
    """Of fonts, the preloaded ones count: test_fonts.py shows that pages need no others."""
    visits = {path: visit(site, path) for path in [*paths, "404.html"]}
    weights = {path: seen.weight for path, seen in visits.items()}
    requests = {path: seen.requests for path, seen in visits.items()}
    order = sorted(weights.items(), key=lambda each: -each[1])
    print(
        f"heaviest: {order[:4]}; middle: {order[len(order) // 2]}; requests {set(requests.values())}"
    )
    heavy = {path: size for path, size in order if size > HEAVIER.get(path, MOST)}
    assert heavy == {}, "bytes"
    assert {path: count for path, count in requests.items() if count > REQUESTS} == {}
    idle = [path for path in HEAVIER if weights[path] <= MOST]
    assert idle == [], "light enough to need no exception"


@pytest.mark.parametrize(
    "path", ["./", "taking/side-effects/", "alcohol/trials/", "handouts/day-by-day/"]
)
def test_a_browser_asks_for_just_that(
    browser: Browser, address: str, site: Path, path: str
) -> None:
    """So that what was weighed is what is sent. Scrolled to the end: nothing comes later either."""
    asked = set()
    with browser.new_context(viewport=PHONE, base_url=address) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url.removeprefix(address)))
        page.goto(path, wait_until="networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
    named = {name.removesuffix("index.html") for name in visit(site, path).files}
    assert asked - {"assets/favicon.svg"} == named - {"assets/favicon.svg"}, (
        "icons: only at leisure"
    )
