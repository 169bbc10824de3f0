"""Amounts found in prose: each with its value, unit and place; and silence where there are none."""

from dataclasses import replace
from math import inf

import pytest

from factguide.quantities import Amount, read


def quantity(low, high, unit, **more):
    return Amount("quantity", low, high, unit, **more)


def count(low, high=None, **more):
    return Amount("count", low, low if high is None else high, **more)


def share(low, high=None, **more):
    return Amount("proportion", low, low if high is None else high, **more)


def date(first, last=None):
    return Amount("date", None, None, first=first, last=last or first)


def found(text):
    """The amounts of ``text`` without their places, each with its words."""
    return [
        (text[amount.start : amount.end], replace(amount, start=0, end=0)) for amount in read(text)
    ]


WHOLE = [
    # Ranges and single figures with a unit.
    ("2 to 4 hours", quantity(2, 4, "hour")),
    ("2–4 hours", quantity(2, 4, "hour")),
    ("2-4 hours", quantity(2, 4, "hour")),
    ("2 – 4 hours", quantity(2, 4, "hour")),
    ("2—4 hours", quantity(2, 4, "hour")),
    ("2‑4 hours", quantity(2, 4, "hour")),
    ("2−4 hours", quantity(2, 4, "hour")),
    ("2- to 4-hour", quantity(2, 4, "hour")),
    ("2\u00a0to\u00a04\u202fhours", quantity(2, 4, "hour")),
    ("2 to\n    4 hours", quantity(2, 4, "hour")),
    ("two to four hours", quantity(2, 4, "hour")),
    ("two or three hours", quantity(2, 3, "hour")),
    ("2 hours to 4 hours", quantity(2, 4, "hour")),
    ("from 2 to 6 hours", quantity(2, 6, "hour")),
    ("from 2 up to 6 hours", quantity(2, 6, "hour")),
    ("between 2 and 6 hours", quantity(2, 6, "hour")),
    ("between two and six hours", quantity(2, 6, "hour")),
    ("6 to 2 hours", quantity(6, 2, "hour")),
    ("1 to 3 days", quantity(1, 3, "day")),
    ("0.5 to 1.5 hours", quantity(0.5, 1.5, "hour")),
    ("30 minutes to 2 hours", quantity(30, 120, "minute")),
    ("500 micrograms to 1 mg", quantity(500, 1000, "microgram")),
    ("50 micrograms", quantity(50, 50, "microgram")),
    ("50 mcg", quantity(50, 50, "microgram")),
    ("50 µg", quantity(50, 50, "microgram")),
    ("10mg", quantity(10, 10, "mg")),
    ("10-mg", quantity(10, 10, "mg")),
    ("10 milligrams", quantity(10, 10, "mg")),
    ("1,000 micrograms", quantity(1000, 1000, "microgram")),
    ("24 hours", quantity(24, 24, "hour")),
    ("24-hour", quantity(24, 24, "hour")),
    ("five-week", quantity(5, 5, "week")),
    ("12 years", quantity(12, 12, "year")),
    ("12-year-old", quantity(12, 12, "year")),
    ("12 years old", quantity(12, 12, "year")),
    ("20 to 25 degrees C", quantity(20, 25, "degree C")),
    ("68 to 77 °F", quantity(68, 77, "degree F")),
    ("30 to 60 mL/min/1.73 m2", quantity(30, 60, "mL/min/1.73 m2")),
    ("30 mL/min/1.73 m²", quantity(30, 30, "mL/min/1.73 m2")),
    ("30 mL/min", quantity(30, 30, "mL/min")),
    ("9.07 percentage points", quantity(9.07, 9.07, "percentage point")),
    ("-5.55 points", quantity(-5.55, -5.55, "point")),
    ("0.75 hour", quantity(0.75, 0.75, "hour")),
    ("3 tablets", quantity(3, 3, "tablet")),
    ("1 dose", quantity(1, 1, "dose")),
    ("two doses", quantity(2, 2, "dose")),
    ("one tablet a day", quantity(1, 1, "tablet", per="day")),
    ("14 units a week", quantity(14, 14, "unit", per="week")),
    # Halves and parts.
    ("half an hour", quantity(0.5, 0.5, "hour")),
    ("half-hour", quantity(0.5, 0.5, "hour")),
    ("a quarter of an hour", quantity(0.25, 0.25, "hour")),
    ("three quarters of an hour", quantity(0.75, 0.75, "hour")),
    ("an hour", quantity(1, 1, "hour")),
    ("an hour and a half", quantity(1.5, 1.5, "hour")),
    ("one hour and a half", quantity(1.5, 1.5, "hour")),
    ("a day and a half", quantity(1.5, 1.5, "day")),
    ("two and a half hours", quantity(2.5, 2.5, "hour")),
    ("2½ hours", quantity(2.5, 2.5, "hour")),
    ("2 1/2 hours", quantity(2.5, 2.5, "hour")),
    ("½ hour", quantity(0.5, 0.5, "hour")),
    ("half an hour to an hour", quantity(0.5, 1, "hour")),
    ("half to one hour", quantity(0.5, 1, "hour")),
    ("half a tablet", quantity(0.5, 0.5, "tablet")),
    ("an hour or two", quantity(1, 2, "hour")),
    ("a week or two", quantity(1, 2, "week")),
    ("1 hour 30 minutes", quantity(90, 90, "minute")),
    ("1 hour and 30 minutes", quantity(90, 90, "minute")),
    ("1 year and 6 months", quantity(18, 18, "month")),
    # Frequencies.
    ("80 mg a day", quantity(80, 80, "mg", per="day")),
    ("80 mg per day", quantity(80, 80, "mg", per="day")),
    ("80 mg each day", quantity(80, 80, "mg", per="day")),
    ("80 mg every day", quantity(80, 80, "mg", per="day")),
    ("80 mg daily", quantity(80, 80, "mg", per="day")),
    ("80 mg/day", quantity(80, 80, "mg", per="day")),
    ("80 mg in a day", quantity(80, 80, "mg", per="day")),
    ("5 mg per dose", quantity(5, 5, "mg", per="dose")),
    ("5 micrograms an hour", quantity(5, 5, "microgram", per="hour")),
    ("40 to 80 mg a day", quantity(40, 80, "mg", per="day")),
    ("1 mg/kg/day", quantity(1, 1, "mg/kg", per="day")),
    ("10 mg three times a day", quantity(10, 10, "mg", times=(3, 3), per="day")),
    ("10 mg, three times a day", quantity(10, 10, "mg", times=(3, 3), per="day")),
    ("10 mg 3 times daily", quantity(10, 10, "mg", times=(3, 3), per="day")),
    ("20 mg four times a day", quantity(20, 20, "mg", times=(4, 4), per="day")),
    ("10 mg twice a day", quantity(10, 10, "mg", times=(2, 2), per="day")),
    ("10 mg once daily", quantity(10, 10, "mg", times=(1, 1), per="day")),
    ("5 mg two to three times a day", quantity(5, 5, "mg", times=(2, 3), per="day")),
    ("5 mg two or three times a day", quantity(5, 5, "mg", times=(2, 3), per="day")),
    ("5 mg up to three times a day", quantity(5, 5, "mg", times=(0, 3), per="day")),
    ("5 mg at least twice a day", quantity(5, 5, "mg", times=(2, inf), per="day")),
    ("three times a day", quantity(3, 3, "time", per="day")),
    ("four times daily", quantity(4, 4, "time", per="day")),
    ("once a day", quantity(1, 1, "time", per="day")),
    ("twice a week", quantity(2, 2, "time", per="week")),
    ("twice", quantity(2, 2, "time")),
    ("ten times", quantity(10, 10, "time")),
    ("10-fold", quantity(10, 10, "fold")),
    ("tenfold", quantity(10, 10, "fold")),
    ("6-fold to 20-fold", quantity(6, 20, "fold")),
    # Concentrations.
    ("5 mg in 5 mL", quantity(1, 1, "mg/mL")),
    ("5 mg/5 mL", quantity(1, 1, "mg/mL")),
    ("25 mg/5 mL", quantity(5, 5, "mg/mL")),
    ("5 mg in each 5 mL", quantity(1, 1, "mg/mL")),
    ("2 mg/mL", quantity(2, 2, "mg/mL")),
    ("500 micrograms per mL", quantity(500, 500, "microgram/mL")),
    ("1 mg/L", quantity(0.001, 0.001, "mg/mL")),
    # Shares.
    ("1 in 10", share(0.1, of=10)),
    ("1-in-10", share(0.1, of=10)),
    ("one in ten", share(0.1, of=10)),
    ("one in every ten", share(0.1, of=10)),
    ("71 out of 100", share(0.71, of=100)),
    ("7 in 100", share(0.07, of=100)),
    ("10 to 63 in 100", share(0.1, 0.63, of=100)),
    ("1 in 100 to 1 in 10", share(0.01, 0.1)),
    ("30 of 40 people", share(0.75, of=40, noun="people")),
    ("1 in 2000", share(0.0005, of=2000)),
    ("7%", share(0.07)),
    ("7 %", share(0.07)),
    ("7 percent", share(0.07)),
    ("7 per cent", share(0.07)),
    ("10% to 63%", share(0.1, 0.63)),
    ("10 to 63%", share(0.1, 0.63)),
    ("10–63 percent", share(0.1, 0.63)),
    ("half", share(0.5, of=2)),
    ("two thirds", share(2 / 3, of=3)),
    ("two-thirds", share(2 / 3, of=3)),
    ("one third", share(1 / 3, of=3)),
    ("three quarters", share(0.75, of=4)),
    ("a tenth", share(0.1, of=10)),
    ("⅓", share(1 / 3)),
    # Counts.
    ("1,818 people", count(1818, noun="people")),
    ("1818 people", count(1818, noun="people")),
    ("284,263", count(284263)),
    ("five", count(5)),
    ("twenty-five", count(25)),
    ("ninety nine", count(99)),
    ("a hundred", count(100)),
    ("one hundred and twenty people", count(120, noun="people")),
    ("two thousand five hundred", count(2500)),
    ("half a dozen", count(6)),
    ("a dozen", count(12)),
    ("1.2 million people", count(1200000, noun="people")),
    ("-0.3", count(-0.3)),
    ("−0.3", count(-0.3)),
    ("-0.48 to 0.11", count(-0.48, 0.11)),
    ("911", count(911)),
    # Ratios and confidence intervals.
    ("RR 0.87", quantity(0.87, 0.87, "risk ratio")),
    ("risk ratio of 0.87", quantity(0.87, 0.87, "risk ratio")),
    ("RR = 0.87", quantity(0.87, 0.87, "risk ratio")),
    ("odds ratio 1.9", quantity(1.9, 1.9, "odds ratio")),
    ("hazard ratio: 1.83", quantity(1.83, 1.83, "hazard ratio")),
    ("number needed to treat of 8", quantity(8, 8, "number needed to treat")),
    ("RR 0.87 (95% CI 0.77 to 0.99)", quantity(0.87, 0.87, "risk ratio", ci=(0.77, 0.99, 95))),
    ("RR 0.87, 95% CI 0.77–0.99", quantity(0.87, 0.87, "risk ratio", ci=(0.77, 0.99, 95))),
    (
        "SMD −0.3 [95% CI −0.5, −0.1]",
        quantity(-0.3, -0.3, "standardised mean difference", ci=(-0.5, -0.1, 95)),
    ),
    ("0.87 (95% CI 0.77 to 0.99)", count(0.87, ci=(0.77, 0.99, 95))),
    ("71% (95% CI 60% to 80%)", share(0.71, ci=(0.6, 0.8, 95))),
    (
        "9.07 percentage points (95% confidence interval 3.30 to 14.85)",
        quantity(9.07, 9.07, "percentage point", ci=(3.3, 14.85, 95)),
    ),
    # One-sided.
    ("up to 80 mg a day", quantity(None, 80, "mg", per="day")),
    ("up to about 80 mg a day", quantity(None, 80, "mg", per="day")),
    ("no more than 100 mg a day", quantity(None, 100, "mg", per="day")),
    ("less than 2 hours", quantity(None, 2, "hour")),
    ("within 72 hours", quantity(None, 72, "hour")),
    ("within a week", quantity(None, 1, "week")),
    ("at least 3 days", quantity(3, None, "day")),
    ("more than 80 mg", quantity(80, None, "mg")),
    ("> 80 mg", quantity(80, None, "mg")),
    ("≥80 mg", quantity(80, None, "mg")),
    ("≤ 30 mL/min", quantity(None, 30, "mL/min")),
    ("over 65 years old", quantity(65, None, "year")),
    ("2 hours or more", quantity(2, None, "hour")),
    ("20 mg a day or less", quantity(None, 20, "mg", per="day")),
    ("aged 65 or over", quantity(65, None, "year")),
    ("65 years and older", quantity(65, None, "year")),
    ("aged under 12", quantity(None, 12, "year")),
    ("under the age of 12", quantity(None, 12, "year")),
    ("aged 12 to 17", quantity(12, 17, "year")),
    ("aged between 12 and 17", quantity(12, 17, "year")),
    ("under 12 years old", quantity(None, 12, "year")),
    ("under 12", Amount("count", None, 12)),
    ("under-12s", Amount("count", None, 12)),
    ("fewer than 1 in 10", Amount("proportion", None, 0.1, of=10)),
    ("more than half", Amount("proportion", 0.5, None, of=2)),
    ("at least once a year", quantity(1, None, "time", per="year")),
    # Dates.
    ("2018", date("2018")),
    ("October 2018", date("2018-10")),
    ("6 August 2018", date("2018-08-06")),
    ("August 6, 2018", date("2018-08-06")),
    ("6th August 2018", date("2018-08-06")),
    ("2018-08-06", date("2018-08-06")),
    ("from 2002 to 2004", date("2002", "2004")),
    ("between 2002 and 2004", date("2002", "2004")),
    ("2002–2004", date("2002", "2004")),
    ("October 2018 to March 2019", date("2018-10", "2019-03")),
    ("October to December 2018", date("2018-10", "2018-12")),
    ("6 to 8 August 2018", date("2018-08-06", "2018-08-08")),
    ("1970s", date("1970", "1979")),
]


@pytest.mark.parametrize(("text", "amount"), WHOLE, ids=[text for text, _ in WHOLE])
def test_the_whole_text_is_one_amount(text, amount):
    assert found(text) == [(text, amount)]


@pytest.mark.parametrize(("text", "amount"), WHOLE, ids=[text for text, _ in WHOLE])
def test_the_same_amount_is_found_inside_a_sentence(text, amount):
    assert found(f"It was so ({text}), they say.") == [(text, amount)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at least 1 to 2 weeks", ["1 to 2 weeks"]),
        ("every 3 days", ["3 days"]),
        ("take 5 or 10 mg", ["5", "10 mg"]),
        ("5, 10 and 20 mg", ["5", "10", "20 mg"]),
        ("10 mg every 8 hours", ["10 mg", "8 hours"]),
        ("half a 10 mg tablet", ["10 mg"]),
        ("a half-life of 4 hours", ["4 hours"]),
        ("it went on over 3 days", ["3 days"]),
        ("one to three weeks to 2 months", ["one to three weeks", "2 months"]),
        ("8 reports in 2018", ["8 reports", "2018"]),
        ("found 8 in 2018", ["8", "2018"]),
        ("1 in 10 minutes", ["1", "10 minutes"]),
        ("the 2018 trial", ["2018"]),
        ("in 2018, 12 trials", ["2018", "12 trials"]),
        (
            "from 5 mg three times a day to 20 mg four times a day",
            ["5 mg three times a day", "20 mg four times a day"],
        ),
        ("100 mg in 24 hours", ["100 mg", "24 hours"]),
        ("24 hours a day, 7 days a week", ["24 hours a day", "7 days a week"]),
        ("2,5 mg", ["2", "5 mg"]),
        ("open 8am to 10pm", ["8am to 10pm"]),
        ("in their 60s", ["60s"]),
        ("call 911, 999 or 112", ["911", "999", "112"]),
        ("the dose—5 mg—is small", ["5 mg"]),
        ("risk ratio 1.32 (95% CI 1.12 to 1.55) and fewer", ["risk ratio 1.32 (95% CI 1.12 to 1.55)"]),
        ("2 to\n\n4 hours", ["2", "4 hours"]),
        ("part 5 mg", ["5 mg"]),
        ("mid-2018", ["2018"]),
        ("1\u200b0 mg", ["1", "0 mg"]),
        ("１０ mg", ["１０ mg"]),
    ],
)  # fmt: skip
def test_what_belongs_together_and_what_does_not(text, words):
    assert [text[amount.start : amount.end] for amount in read(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n", "Take it with food.", "GABA-B", "Section 5.5", "sections 4.2 and 4.4",
        "Table 3", "phase 2", "type 2 diabetes", "B12", "vitamin B12", "COVID-19", "A&E", "NG220",
        "5-HT", "3D", "2nd", "C5-6", "CYP1A2", "M03BX01", "5.5.2", "omega-3", "hourly", "daily",
        "a day later", "once you have", "one of these", "two kinds", "three parts", "one or two",
        "a tablet", "a dose", "one dose", "one tablet", "at one time", "half-life", "half life", "halfway", "half-way", "first half",
        "a third person", "the second dose", "you may", "May", "March on", "or else", "hr", "RR",
        "between us", "from time to time", "over the day", "up to a point", "under a doctor",
        "at least", "more than that", "1-800-222-1222", "116 123", "0808 808 8000",
        "١٠", "x²", "%", "–", "½q",
    ],
)  # fmt: skip
def test_prose_without_amounts_is_silent(text):
    assert read(text) == []


def test_places_count_characters_of_the_text_as_given():
    text = "Für dich:\u00a02\u00a0–\u00a04 hours, then 10 mg."
    assert [(a.start, a.end) for a in read(text)] == [(10, 21), (28, 33)]
