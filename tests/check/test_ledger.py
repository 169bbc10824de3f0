"""The ledger of the articles' claims: each is dealt with in the section that it names."""

from __future__ import annotations

import pytest

from .conftest import Guide

HEAD = "id,article,claim,verdict,why,ruling,danger,facts,page,anchor\n"
GOOD = (
    "c-1,1,It lasts a day.,correct,2 to 6 hours.,half-life,yes,half-life top-dose,index.md,lasts\n"
)
WHOLE = "c-2,1,Ask first.,adopt,Ask first.,,no,kidney-first,index.md,zelotrin-in-plain-words\n"
LEFT_OUT = "c-3,1,It is red.,omit,Not sourced.,,no,,,\n"


def test_claims_that_are_dealt_with_are_silent(guide: Guide) -> None:
    guide.write("docs/data/claims.csv", HEAD + GOOD + WHOLE + LEFT_OUT)
    assert guide.findings() == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            GOOD.replace("index.md", "none.md"),
            "claim-ledger 'c-1': there is no page 'none.md'. Name a page below the docs folder.",
        ),
        (
            GOOD.replace(",lasts\n", ",last\n"),
            "claim-ledger 'c-1': 'index.md' has no heading '#last'."
            " Give the heading this id: { #id }.",
        ),
        (
            GOOD.replace("half-life top-dose", "half-life call-now"),
            "claim-ledger 'c-1': 'index.md#lasts' does not show call-now."
            " Link them in that section, or name the section that does.",
        ),
        (
            GOOD.replace("index.md,lasts", "words.md,words"),
            "claim-ledger 'c-1': 'words.md' has no heading '#words'."
            " Give the heading this id: { #id }.",
        ),
        (
            GOOD.replace("half-life top-dose", "half-lif"),
            "unknown-fact 'c-1' names the fact 'half-lif', which is not defined."
            " Did you mean 'half-life'?",
        ),
        (
            GOOD.replace("half-life top-dose,index.md,lasts", ",,"),
            "data : a claim that is dealt with names its page, anchor and facts",
        ),
        (
            LEFT_OUT.replace(",,,\n", ",half-life,,\n"),
            "data : a claim left out names no page, anchor or facts",
        ),
    ],
)
def test_claims_that_are_not(guide: Guide, row: str, expected: str) -> None:
    guide.write("docs/data/claims.csv", HEAD + row)
    found = guide.findings()
    assert len(found) == 1
    assert found[0].startswith(f"docs/data/claims.csv:2:1 {expected}")


def test_the_ledger_itself_is_no_place_to_deal_with_a_claim(guide: Guide) -> None:
    guide.page("[2 to 6 hours](fact:half-life)\n\n/// claims\n    docs: ''\n///", "ledger.md")
    row = GOOD.replace("half-life top-dose,index.md,lasts", "half-life,ledger.md,one-more-page")
    guide.write("docs/data/claims.csv", HEAD + row)
    found = [line for line in guide.findings() if "claim-ledger" in line]
    assert found == [
        "docs/data/claims.csv:2:1 claim-ledger 'c-1': 'ledger.md' is the ledger itself."
        " Name the page that deals with the claim."
    ]
