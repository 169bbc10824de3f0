"""Which words say what a fact, a telephone number or a statement says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factguide.extension import canonical_words, expected_amount, mismatch
from factguide.quantities import UNITS, Amount, means
from factguide.registry import Fact, Registry


def fact(**fields: Any) -> Fact:
    common = {"says": "So it is.", "population": "any", "checked": "2026-11-22"}
    return Fact.model_validate(
        {**common, "sources": [{"source": "label", "at": "page 1"}], **fields}
    )


AMOUNTS = [
    (
        {"kind": "quantity", "value": {"low": 2, "high": 6}, "unit": "hour"},
        Amount("quantity", 2, 6, unit="hour"),
        "2 to 6 hours",
    ),
    (
        {"kind": "quantity", "value": 10, "unit": "mg", "times": 3, "per": "day"},
        Amount("quantity", 10, 10, unit="mg", per="day", times=(3, 3)),
        "10 mg three times a day",
    ),
    (
        {"kind": "quantity", "value": {"low": 3}, "unit": "day"},
        Amount("quantity", 3, None, unit="day"),
        "at least 3 days",
    ),
    (
        {"kind": "count", "value": 1818, "unit": "people"},
        Amount("count", 1818, 1818, noun="people"),
        "1,818 people",
    ),
    (
        {"kind": "proportion", "value": {"n": 71, "of": 100}},
        Amount("proportion", 0.71, 0.71),
        "71 out of 100",
    ),
    (
        {"kind": "proportion", "value": {"n": 1, "of": 1000}},
        Amount("proportion", 0.001, 0.001),
        "1 in 1,000",
    ),
    (
        {"kind": "proportion", "value": {"low": 10, "high": 63}, "unit": "percent"},
        Amount("proportion", 0.1, 0.63),
        "10% to 63%",
    ),
    (
        {"kind": "quantity", "value": 75, "unit": "percent"},
        Amount("proportion", 0.75, 0.75),
        "75%",
    ),
    (
        {"kind": "ruled", "value": 7, "unit": "percent", "derived_from": ["a"], "ruling": "r"},
        Amount("proportion", 0.07, 0.07),
        "7%",
    ),
    (
        {"kind": "date", "value": "2018-10"},
        Amount("date", None, None, first="2018-10", last="2018-10"),
        "October 2018",
    ),
    (
        {"kind": "date", "value": {"start": "2002", "end": "2004"}},
        Amount("date", None, None, first="2002", last="2004"),
        "2002 to 2004",
    ),
]


@pytest.mark.parametrize(("fields", "amount", "words"), AMOUNTS, ids=lambda v: str(v)[:20])
def test_a_fact_becomes_an_amount_and_words(
    fields: dict[str, Any], amount: Amount, words: str
) -> None:
    given = fact(**fields)
    assert expected_amount(given) == amount
    assert canonical_words(given) == words
    assert means(words, amount) is None
    assert given.unit is None or given.kind == "count" or given.unit in UNITS


def test_an_interval_is_on_the_scale_of_its_value() -> None:
    ci = {"low": 5, "high": 9}
    share = fact(kind="proportion", value=7, unit="percent", ci=ci)
    ratio = fact(kind="quantity", value=7, unit="risk ratio", ci=ci)
    assert [expected_amount(f) for f in (share, ratio)] == [
        Amount("proportion", 0.07, 0.07, ci=(0.05, 0.09, 95)),
        Amount("quantity", 7, 7, unit="risk ratio", ci=(5, 9, 95)),
    ]


@pytest.mark.parametrize("kind", ["name", "statement"])
def test_names_and_statements_are_no_amounts(kind: str) -> None:
    assert expected_amount(fact(kind=kind, value="Zamaril" if kind == "name" else None)) is None


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("2\u20136 hours", "half-life"),
        ("120 to 360 minutes", "half-life"),
        ("one in ten", "sleepy"),
        ("October 1977", "first-sold"),
        ("Quelbo", "brand"),
        ("quelbo", "brand"),
        ("Zamaril and Quelbo", "brand"),
        ("Zamaril or Quelbo", "brand"),
        ("Stopping at once can  cause fits", "stopping-warning"),
        ("911", "us-emergency"),
        ("1\u2011800\u2013555-0199", "us-poison"),
        ("Do not stop taking\u00a0zamarine suddenly.", "no-sudden-stop"),
        ("Fits after stopping? Call 911 now.", "no-sudden-stop"),
    ],
)
def test_right_words_pass(words: str, claim: str, registry: Registry) -> None:
    assert mismatch(words, claim, registry) is None


@pytest.mark.parametrize(
    ("words", "claim", "message"),
    [
        (
            "2 to 7 hours",
            "half-life",
            "found \u201c2 to 7 hours\u201d for 'half-life': reads as 2 to 7 hours; "
            "the fact is 2 to 6 hours. Write \u201c2 to 6 hours\u201d.",
        ),
        (
            "",
            "half-life",
            "found \u201c\u201d for 'half-life': no amount can be read here; "
            "the fact is 2 to 6 hours. Write \u201c2 to 6 hours\u201d.",
        ),
        (
            "2 in 10",
            "sleepy",
            "found \u201c2 in 10\u201d for 'sleepy': reads as 20%; the fact is 10%. "
            "Write \u201c1 in 10\u201d.",
        ),
        (
            "Stop taking zamarine suddenly.",
            "no-sudden-stop",
            "found \u201cStop taking zamarine suddenly.\u201d for 'no-sudden-stop': not an approved "
            "wording. Write \u201cDo not stop taking zamarine suddenly.\u201d.",
        ),
        (
            "do not stop taking zamarine suddenly.",
            "no-sudden-stop",
            "found \u201cdo not stop taking zamarine suddenly.\u201d for 'no-sudden-stop': not an "
            "approved wording. Write \u201cDo not stop taking zamarine suddenly.\u201d.",
        ),
        (
            "stopping cannot cause fits",
            "stopping-warning",
            "found \u201cstopping cannot cause fits\u201d for 'stopping-warning': not an approved "
            "wording. Write \u201cstopping at once can cause fits\u201d.",
        ),
        (
            "999",
            "us-emergency",
            "found \u201c999\u201d for 'us-emergency': not an approved wording. "
            "Write \u201c911\u201d.",
        ),
        (
            "Quello",
            "brand",
            "found \u201cQuello\u201d for 'brand': not an approved wording. "
            "Write \u201cQuelbo\u201d.",
        ),
        (
            "2 to 6 hours",
            "half-lief",
            "there is no fact, contact or statement 'half-lief'. Did you mean 'half-life'?",
        ),
        (
            "2 to 6 hours",
            "xyzzy",
            "there is no fact, contact or statement 'xyzzy'. Define it in the data folder.",
        ),
    ],
)
def test_wrong_words_are_told_what_is_right(
    words: str, claim: str, message: str, registry: Registry
) -> None:
    assert mismatch(words, claim, registry) == message


def test_a_statement_without_wordings_accepts_nothing(registry: Registry) -> None:
    bare = replace(registry, facts={"bare": fact(kind="statement")})
    assert mismatch("anything", "bare", bare) == (
        "found \u201canything\u201d for 'bare', which has no approved wording yet. "
        "Add one to its 'wordings'."
    )
    assert canonical_words(bare.facts["bare"]) is None
