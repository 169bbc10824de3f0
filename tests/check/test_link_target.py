"""Links that name one page and lead to another."""

from __future__ import annotations

import pytest

from .conftest import Guide

ROUTES = """
route_words:
  oral: {words: [by mouth, tablets]}
  intrathecal: {words: [into the spine, pump]}
"""


@pytest.fixture
def pages(guide: Guide) -> Guide:
    """A guide with pages on rest and on sleep, a handout, and one more hard word."""
    words = "docs/data/words.yml"
    guide.replace(words, "any: in any way", "any: in any way, intrathecal: into the spine")
    guide.write(words, guide.read(words) + ROUTES)
    glossary = "docs/data/glossary.yml"
    guide.write(glossary, guide.read(glossary) + "fit:\n  term: Fit\n  means: A sudden attack.\n")
    guide.page("Lie down. See [fits](words.md#fit).", "rest.md", "Rest after each dose")
    guide.page("Sleep well.", "sleep.md", "Sleep at night")
    guide.page("Lie down and sleep.", "sheet.md", "A good night")
    guide.replace("docs/sheet.md", "audience:", "handout: {kind: sheet}\naudience:")
    guide.page("Hold still.", "pump.md", "Help with the pump")
    guide.replace("docs/pump.md", "route: oral", "route: intrathecal")
    assert guide.findings() == []
    return guide


BAD = [
    ("[Rest after a dose](sleep.md)", "'sleep.md'. Did you mean 'rest.md'?"),
    ("[Sleep at night](rest.md)", "'rest.md'. Did you mean 'sleep.md'?"),
    ("[handout: good night](rest.md)", "'rest.md'. Did you mean 'sheet.md'?"),
    ("[cramp](words.md#fit)", "'words.md#fit'. Did you mean 'words.md#cramp'?"),
]
GOOD = [
    "[Rest after a dose](rest.md), [rest](rest.md) and [sleeping at night](sleep.md)",
    "[A good night](sleep.md) is also the name of a handout, which is not meant here.",
    "[Cramps](words.md#cramp), [hard words](words.md)",
    "[Whatever else](rest.md)",
    "[Help with the pump](pump.md)",
]


@pytest.mark.parametrize(("body", "expected"), BAD)
def test_flags(pages: Guide, body: str, expected: str) -> None:
    pages.page(body)
    words = body[1 : body.index("]")]
    found = pages.findings()
    assert [line.partition(" ")[2] for line in found] == [
        f"link-target “{words}” leads to {expected}"
    ]


@pytest.mark.parametrize("body", GOOD)
def test_passes(pages: Guide, body: str) -> None:
    pages.page(body)
    assert pages.findings() == []


def test_words_that_lead_elsewhere_on_every_other_page(pages: Guide) -> None:
    for number in ("one", "two", "three"):
        pages.page("[What to do](rest.md)", f"{number}.md", f"Page {number}")
    pages.page("[What to do](sleep.md)")
    pages.replace("docs/rest.md", "Lie down.", "[What to do](#rest-after-each-dose).")
    found = [line for line in pages.findings() if " link-target " in line]
    assert found == []  # "what to do" names nothing
    for number in ("one", "two", "three"):
        pages.page("[The best way](rest.md)", f"{number}.md", f"Page {number}")
    pages.page("[The best way](sleep.md)")
    assert [line for line in pages.findings() if " link-target " in line] == [
        "docs/extra.md:12:16 link-target “The best way” leads to 'sleep.md'. "
        "Did you mean 'rest.md'?"
    ]


def test_a_link_to_another_route_says_so(pages: Guide) -> None:
    pages.page("[Some help](pump.md)")
    assert pages.findings() == [
        "docs/extra.md:12:13 link-target “Some help” leads to a page on the route into the spine, "
        "and does not say so. Name the route in the link, or link another page."
    ]
