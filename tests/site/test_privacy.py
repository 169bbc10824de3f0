"""Nobody is followed and nothing foreign runs: requests, cookies, storage, security policy.

A real Chromium reads the site as a server has it, with the policy in every page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from factguide.hosting.policy import refused, script_hashes

from .conftest import PHONE, ROOT
from .hosted import hosted, under_prefix

__all__ = ["hosted", "under_prefix"]
# Every kind of page: lists, tables, pictures, cards, sheets, the longest, and one that is not there.
PATHS = [
    "./", "basics/timing/", "basics/glossary/", "taking/side-effects/", "safety/overdose/", "pump/",
    "alcohol/trials/", "people/questions/", "handouts/", "handouts/card-tablets/", "evidence/",
    "evidence/claims/", "evidence/data/", "no/such/page/",
]  # fmt: skip


class Visit:
    """A page with a record of what it asked for and what the policy stopped."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.requests: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, path: str) -> None:
        self.page.goto(self.address + path, wait_until="networkidle")

    def foreign(self) -> list[str]:
        inside = (self.address, "data:", "blob:" + self.address.split("/our-guide")[0])
        return [url for url in self.requests if not url.startswith(inside)]

    def stopped(self) -> list[str]:
        """What the browser complained of, but for two things that are no complaint.

        A missing page is missing; and Playwright, looking for a role, measures the closed menu.
        """
        fine = ("404 (Not Found)", "performed in a subtree hidden by content-visibility")
        return [said for said in self.said if not any(one in said for one in fine)]

    def stored(self) -> dict[str, Any]:
        return self.page.evaluate(
            "async () => ({local: Object.keys(localStorage), session: Object.keys(sessionStorage), "
            "cookie: document.cookie, databases: (await indexedDB.databases()).length, "
            "caches: (await caches.keys()).length, "
            "workers: (await navigator.serviceWorker.getRegistrations()).length})"
        )  # type: ignore[no-any-return]


# A choice of colours is kept, named by where the site stands. Nothing of the reader.
COLOURS = "/our-guide/ colours"
NOTHING = {
    "local": [],
    "session": [],
    "cookie": "",
    "databases": 0,
    "caches": 0,
    "workers": 0,
}


@pytest.fixture
def visit(browser: Browser, under_prefix: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE)
    yield Visit(context.new_page(), under_prefix)
    context.close()


def test_pages_ask_for_nothing_foreign_and_keep_nothing(visit: Visit) -> None:
    for path in PATHS:
        visit.open(path)
        assert visit.stopped() == [], path
        assert visit.foreign() == [], path
        assert visit.stored() == NOTHING, path
    assert visit.page.context.cookies() == []
    assert len(visit.requests) > 4 * len(PATHS)


def test_search_and_the_choice_of_colours_work_under_the_policy(visit: Visit) -> None:
    visit.open("taking/side-effects/")
    page = visit.page
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    field = page.get_by_role("textbox", name="Search this guide")
    field.fill("overdos")
    field.press_sequentially("e")
    first = page.locator(".md-search-result__item").first.locator("a").first
    expect(first).to_be_visible()
    assert "/our-guide/" in str(page.evaluate("e => e.href", first.element_handle()))
    page.keyboard.press("Escape")
    page.locator("[data-palette]").first.click()
    page.reload(wait_until="networkidle")
    assert visit.stopped() == [] and visit.foreign() == []
    assert visit.stored() == {**NOTHING, "local": [COLOURS]}
    assert page.evaluate(f"localStorage.getItem('{COLOURS}')") == "default"
    for _ in range(2):  # dark, then as the device again: nothing to keep
        page.locator("[data-palette]").first.click()
    assert visit.stored() == NOTHING
    assert page.context.cookies() == []


def test_the_policy_stops_a_script_that_was_put_in(visit: Visit, hosted: Path) -> None:
    text = (hosted / "evidence/about/index.html").read_text("utf-8")
    foul = '<script>document.title = "taken"</script><img src="https://evil.example/x.png">'
    (hosted / "foul.html").write_text(text.replace("</h1>", f"</h1>{foul}", 1), "utf-8")
    try:
        visit.open("foul.html")
        assert visit.page.title() != "taken"
        assert sum("Content Security Policy" in said for said in visit.stopped()) == 2
        assert [u for u in visit.requests if "evil" in u and visit.page.url != u] in ([], [
            "https://evil.example/x.png"
        ])  # fmt: skip  # the browser tells of the request that it then stops
    finally:
        (hosted / "foul.html").unlink()


def test_every_page_names_its_scripts_and_sends_no_referrer(hosted: Path) -> None:
    pages = sorted(hosted.rglob("*.html"))
    for page in pages:
        text = page.read_text("utf-8")
        root = lxml.html.fromstring(text)
        [policy] = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'" and "unsafe" not in policy, page
        assert rules["script-src"] == " ".join(["'self'", *script_hashes(text)]), page
        assert root.xpath("//meta[@name='referrer']/@content") == ["no-referrer"], page
        assert refused(text) == [], page
        assert text.index("http-equiv") + len(policy) < 1024, "beyond where a charset is looked for"
    assert len(pages) > 70


def test_pages_load_no_frame_form_or_foreign_file(hosted: Path) -> None:
    for page in hosted.rglob("*.html"):
        root = lxml.html.parse(page).getroot()
        assert root.xpath("//iframe | //object | //embed | //form[@action]") == [], page
        loaded = root.xpath("//script/@src | //img/@src | //link[not(@rel='canonical')]/@href")
        assert [a for a in loaded if re.match(r"(?:https?:)?//", a)] == [], page


def test_scripts_of_ours_know_no_other_host_and_no_storage() -> None:
    for script in (ROOT / "docs/assets").glob("*.js"):
        text = script.read_text("utf-8")
        assert re.findall(r"https?://(?!www\.w3\.org/)", text) == [], script.name
        found = re.findall(r"document\.cookie|sendBeacon|indexedDB|sessionStorage", text)
        assert found == [], script.name


def test_vendored_files_are_those_listed() -> None:
    text = (ROOT / "VENDORED.md").read_text("utf-8")
    listed = {name: digest for digest, name in re.findall(r"`([0-9a-f]{64})` \| `([^`]+)`", text)}
    assets = ROOT / "docs/assets"
    foreign = [*(assets / "fonts").iterdir()]
    names = {f.relative_to(assets).as_posix() for f in foreign if f.name != "README.txt"}
    assert listed.keys() == names
    for name, digest in listed.items():
        assert hashlib.sha256((assets / name).read_bytes()).hexdigest() == digest, name


def test_no_script_style_or_picture_comes_from_the_theme(site: Path) -> None:
    """What pages load is what stands in docs/assets, unchanged."""
    served = [file for file in (site / "assets").rglob("*") if file.is_file()]
    for file in served:
        ours = ROOT / "docs/assets" / file.relative_to(site / "assets")
        assert file.read_bytes() == ours.read_bytes(), file
    assert len(served) > 5
