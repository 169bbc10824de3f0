"""Amounts in the guide's own words, and rounding."""

from math import inf

import pytest

from factguide.quantities import Amount, express, means
from factguide.quantities.rounding import rounds_to, step

AMOUNTS = [
    (Amount("quantity", 2, 6, "hour"), "2 to 6 hours"),
    (Amount("quantity", 1, 1, "hour"), "1 hour"),
    (Amount("quantity", 0.5, 0.5, "hour"), "half an hour"),
    (Amount("quantity", 0.5, 1.5, "hour"), "0.5 to 1.5 hours"),
    (Amount("quantity", 10, 10, "mg", times=(3, 3), per="day"), "10 mg three times a day"),
    (Amount("quantity", 10, 10, "mg", times=(1, 1), per="day"), "10 mg once a day"),
    (Amount("quantity", 5, 5, "mg", times=(2, 3), per="day"), "5 mg two to three times a day"),
    (Amount("quantity", 5, 5, "mg", times=(0, 3), per="day"), "5 mg up to three times a day"),
    (Amount("quantity", 5, 5, "mg", times=(2, inf), per="day"), "5 mg at least twice a day"),
    (Amount("quantity", 80, 80, "mg", per="day"), "80 mg a day"),
    (Amount("quantity", 5, 5, "microgram", per="hour"), "5 micrograms an hour"),
    (Amount("quantity", None, 80, "mg", per="day"), "up to 80 mg a day"),
    (Amount("quantity", 3, None, "day"), "at least 3 days"),
    (Amount("quantity", 1, None, "week"), "at least 1 week"),
    (Amount("quantity", 50, 50, "microgram"), "50 micrograms"),
    (Amount("quantity", 0.001, 0.001, "mg/mL"), "0.001 mg/mL"),
    (Amount("quantity", 20, 25, "degree C"), "20 to 25 degrees C"),
    (Amount("quantity", 30, 60, "mL/min/1.73 m2"), "30 to 60 mL/min/1.73 m2"),
    (Amount("quantity", 9.07, 9.07, "percentage point"), "9.07 percentage points"),
    (Amount("quantity", 10, 10, "fold"), "10-fold"),
    (Amount("quantity", 10, 10, "percent"), "10%"),
    (Amount("quantity", 3, 3, "time", per="day"), "three times a day"),
    (Amount("quantity", 1, None, "time", per="year"), "at least once a year"),
    (Amount("quantity", 2, 3, "time", per="day"), "two to three times a day"),
    (Amount("quantity", 8.5, 8.5, "time"), "8.5 times"),
    (Amount("quantity", 13, 13, "time"), "13 times"),
    (Amount("quantity", 0.1 + 0.2, 0.1 + 0.2, "mg"), "0.3 mg"),
    (
        Amount("quantity", 0.87, 0.87, "risk ratio", ci=(0.77, 0.99, 95)),
        "risk ratio 0.87 (95% CI 0.77 to 0.99)",
    ),
    (Amount("quantity", 8, 8, "number needed to treat"), "number needed to treat 8"),
    (Amount("proportion", 0.1, 0.1, of=10), "1 in 10"),
    (Amount("proportion", 0.71, 0.71, of=100), "71 out of 100"),
    (Amount("proportion", 0.75, 0.75, of=40, noun="people"), "30 out of 40 people"),
    (Amount("proportion", None, 0.1, of=10), "up to 1 in 10"),
    (Amount("proportion", 0.07, 0.07), "7%"),
    (Amount("proportion", 0.1, 0.63), "10% to 63%"),
    (Amount("proportion", 0.71, 0.71, ci=(0.6, 0.8, 95)), "71% (95% CI 60% to 80%)"),
    (Amount("count", 1818, 1818), "1,818"),
    (Amount("count", 1818, 1818, noun="people"), "1,818 people"),
    (Amount("count", 26, 26, noun="randomised trials"), "26 randomised trials"),
    (Amount("count", -0.3, -0.3), "-0.3"),
    (Amount("count", 284263.5, 284263.5), "284,263.5"),
    (Amount("date", None, None, first="2018"), "2018"),
    (Amount("date", None, None, first="2018-10", last="2018-10"), "October 2018"),
    (Amount("date", None, None, first="2018-08-06"), "6 August 2018"),
    (Amount("date", None, None, first="2002", last="2004"), "2002 to 2004"),
]


@pytest.mark.parametrize(("amount", "words"), AMOUNTS, ids=[words for _, words in AMOUNTS])
def test_express(amount, words):
    assert express(amount) == words


@pytest.mark.parametrize("amount", [amount for amount, _ in AMOUNTS], ids=str)
def test_our_own_words_mean_the_amount(amount):
    assert means(express(amount), amount) is None


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount("quantity", 1, 2, "no such unit"), "1 to 2 no such unit"),
        (Amount("quantity", None, None, "mg"), "no figure mg"),
        (Amount("count", inf, inf), "inf"),
        (Amount("date", None, None, first="soon"), "soon"),
        (Amount("date", None, None, first="2018-13"), "2018-13"),
        (Amount("date", None, None), ""),
    ],
)
def test_what_no_fact_should_hold_is_said_without_failing(amount, words):
    assert express(amount) == words


@pytest.mark.parametrize(
    ("words", "fineness"),
    [("71%", 0.01), ("71.4%", 0.001), ("70 percent", 0.1), ("7 in 10", 0.1), ("1 in 8", 0.125),
     ("71 out of 100", 0.01), ("1,800", 100), ("1,818", 1), ("1.5", 0.1), ("half", 0.06)],
)  # fmt: skip
def test_step(words, fineness):
    assert step(words) == pytest.approx(fineness)


@pytest.mark.parametrize(
    ("exact", "shown", "fineness", "fits"),
    [(0.714, 0.71, 0.01, True), (0.714, 0.72, 0.01, False), (0.716, 0.71, 0.01, False),
     (0.14, 0.1, 0.1, False), (1818, 1800, 100, True), (1818, 1900, 100, False),
     (0.0, 0.1, 0.5, False)],
)  # fmt: skip
def test_rounds_to(exact, shown, fineness, fits):
    assert rounds_to(exact, shown, fineness) is fits
