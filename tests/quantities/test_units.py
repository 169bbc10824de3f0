"""The table of units: what converts into what, and by which words a unit is known."""

import pytest

from factguide.quantities import UNITS
from factguide.quantities.unit_words import ratio_at, unit_at
from factguide.quantities.units import RATIOS, convert, timed

PROMISED = (
    "mg, microgram, gram, kg, mL, litre, microgram/mL, mg/mL, mg/kg, minute, hour, day, week, "
    "month, year, percent, percentage point, cm, metre, degree C, degree F, time, fold, "
    "risk ratio, odds ratio, hazard ratio, standardised mean difference, "
    "number needed to treat, mL/min, mL/min/1.73 m2, tablet, dose, drink, point"
)


def test_every_unit_that_facts_may_use_is_there():
    assert set(PROMISED.split(", ")) - set(UNITS) == set()


def test_every_unit_has_a_singular_and_a_plural_and_a_size():
    assert [u.name for u in UNITS.values() if len(u.words) < 2 or u.factor <= 0] == []


def test_no_word_names_two_units():
    words = [word for unit in UNITS.values() for word in set(unit.words)]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize(
    ("value", "unit", "to", "result"),
    [
        (90, "minute", "hour", 1.5),
        (7, "day", "week", 1),
        (24, "hour", "day", 1),
        (12, "month", "year", 1),
        (1000, "microgram", "mg", 1),
        (1, "gram", "mg", 1000),
        (0.5, "mg/mL", "microgram/mL", 500),
        (1, "litre", "mL", 1000),
        (2, "time", "fold", 2),
        (5, "mg", "mg", 5),
        (30, "day", "month", None),
        (52, "week", "year", None),
        (1, "mg", "mL", None),
        (1, "mg", "mg/kg", None),
        (1, "mg/mL", "mg", None),
        (37, "degree C", "degree F", None),
        (1, "percent", "percentage point", None),
        (1, "risk ratio", "odds ratio", None),
        (1, "mL/min", "mL/min/1.73 m2", None),
        (1, "tablet", "dose", None),
        (1, "no such unit", "mg", None),
    ],
)
def test_convert(value, unit, to, result):
    assert convert(value, unit, to) == (None if result is None else pytest.approx(result))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" mg", "mg"), ("mg", "mg"), ("-mg", "mg"), (" milligrams", "mg"), (" Mg", "mg"),
        (" micrograms", "microgram"), (" mcg", "microgram"), (" μg", "microgram"),
        (" g", "gram"), (" ng/mL", "nanogram/mL"), (" mg/kg", "mg/kg"), (" ml", "mL"),
        (" L", "litre"), ("%", "percent"), (" per cent", "percent"), ("%of", "percent"),
        (" percentage points", "percentage point"), (" hrs", "hour"), ("h", "hour"),
        (" mL/min", "mL/min"), (" mL/min/1.73 m2", "mL/min/1.73 m2"), ("°C", "degree C"),
        (" standard drinks", "drink"), ("-year-olds", "year"), (" years of age", "year"),
        (" meters", "metre"), (" H", None), (" G", None), (" M", None), (" mgx", None),
        (" hourly", None), (" days2", None), (" RR", None), (" people", None), ("", None),
        ("   ", None), (" – mg", None),
    ],
)  # fmt: skip
def test_unit_at(text, name):
    found = unit_at(text, 0)
    assert (found and found[0]) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RR 0.87", ("risk ratio", 3)),
        ("risk ratio of 0.87", ("risk ratio", 14)),
        ("Relative risk was about 0.87", ("risk ratio", 24)),
        ("OR=1.9", ("odds ratio", 3)),
        ("or 1.9", None),
        ("hr 2", None),
        ("smd 2", None),
        ("RRs 2", None),
    ],
)
def test_ratio_at(text, found):
    assert ratio_at(text, 0) == found


def test_ratios_and_times():
    assert {name for name in RATIOS if UNITS[name].dimension == name} == RATIOS
    assert [timed(unit) for unit in ("hour", "year", "mg", None)] == [True, True, False, False]
