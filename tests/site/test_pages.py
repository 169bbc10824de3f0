"""What a reader meets first: pages that open, numbers that dial, lines that stand everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

ROOT = Path(__file__).parents[2]
Open = Callable[..., Page]


def test_home_opens_with_its_title_and_the_emergency_numbers(open_page: Open) -> None:
    page = open_page()
    # The name of the site follows, where it says more than the title.
    expect(page).to_have_title(re.compile(r"^Baclofen guide for patients and carers(?: - .+)?$"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    card = page.locator(".card--emergency").first
    for number in ("911", "999", "112"):
        expect(card.locator(f'a[href="tel:{number}"]').first).to_be_in_viewport()


def test_a_core_page_shows_figures_and_leads_to_their_sources(open_page: Open) -> None:
    page = open_page("basics/timing/")
    fact = page.locator("main .fact[data-fact]").first
    expect(fact).to_be_visible()
    number = page.locator("main .cite a").first
    number.click()
    target = page.locator(number.get_attribute("href") or "")
    expect(target).to_be_in_viewport()
    expect(page.locator("section.sources")).to_contain_text(target.inner_text())


@pytest.mark.parametrize("path", ["./", "safety/stopping/", "safety/overdose/", "pump/"])
def test_the_emergency_card_stands_within_the_first_screen_of_a_phone(
    open_page: Open, path: str
) -> None:
    card = open_page(path).locator(".card--emergency").first
    box = card.bounding_box()
    assert box, f"{path} has no emergency card"
    assert box["y"] + box["height"] <= 667, f"the card ends at {box['y'] + box['height']:.0f} px"
    assert card.locator('a[href^="tel:"]').count() >= 3


def test_every_page_says_that_no_clinician_reviewed_it_and_when_its_facts_were_checked(
    html: Callable[[str], Any], paths: list[str], settings: dict[str, Any]
) -> None:
    words = settings["extra"]["status"]
    for path in paths:
        [status] = html(path).find_class("status")
        text = " ".join(status.text_content().split())
        assert text.endswith(f"{words['unreviewed']} {words['checked']} 22 November 2026."), path
        assert status.getprevious().tag == "h1"


def test_the_standing_line_is_the_approved_statement_and_stands_on_every_page(
    html: Callable[[str], Any], paths: list[str], settings: dict[str, Any]
) -> None:
    statements = yaml.safe_load((ROOT / "docs/data/statements.yml").read_text("utf-8"))
    wordings = {
        words
        for entry in statements.values()
        for words in [entry["approved"], *(v["words"] for v in entry.get("variants", []))]
    }
    lines = settings["extra"]["standing"]
    assert {line["words"] for line in lines} <= wordings
    assert "beside" not in lines[0]
    for path in [*paths, "404.html"]:
        made = set(html(path).xpath("//article//@data-fact"))
        due = [x["words"] for x in lines if "beside" not in x or made & set(x["beside"])]
        assert [p.text_content() for p in html(path).find_class("standing")] == due, path


def test_pages_named_in_the_settings_exist(settings: dict[str, Any], paths: list[str]) -> None:
    extra = settings["extra"]
    named = [x["page"] for x in (*extra["standing"], *extra["footer_links"])]
    named += [way["page"] for way in extra["missing"]["ways"]]
    assert {name.replace(".", "") or "/" for name in named} <= set(paths)


def test_a_missing_address_offers_the_urgent_pages(open_page: Open) -> None:
    page = open_page("no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page was not found")
    for name in ("Someone took too much", "Stopping, missed doses or running out", "Start page"):
        expect(page.get_by_role("link", name=name)).to_be_visible()
    page.get_by_role("link", name="Someone took too much").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("overdose")


def test_telephone_links_dial_numbers_of_the_data(
    html: Callable[[str], Any], paths: list[str]
) -> None:
    contacts = yaml.safe_load((ROOT / "docs/data/contacts.yml").read_text("utf-8"))
    known = {f"tel:{entry['tel']}" for entry in contacts.values()}
    for path in paths:
        dialled = set(html(path).xpath("//a/@href[starts-with(., 'tel:')]"))
        assert dialled <= known, path
