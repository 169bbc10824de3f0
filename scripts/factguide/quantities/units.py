"""The units: their words, what they measure, and how they convert.

Two units convert only within one dimension. Days and weeks are one, months and years another:
a month is no fixed number of days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .folding import OPTIONAL_GAP, alternatives, pattern


@dataclass(frozen=True)
class Unit:
    """A unit. The first of ``words`` is the singular and the second the plural in print."""

    name: str
    words: tuple[str, ...]
    dimension: str
    factor: float


# name | dimension | factor to the dimension's base | singular, plural, other words.
# A word with a capital letter alone ("L") or of one letter is matched in exactly that case.
_TABLE = """
nanogram | mass | 0.001 | nanogram, nanograms, ng
microgram | mass | 1 | microgram, micrograms, mcg, mcgs, \u03bcg, ug
mg | mass | 1000 | mg, mg, mgs, milligram, milligrams, milligramme, milligrammes
gram | mass | 1000000 | gram, grams, gramme, grammes, g, gm
kg | mass | 1000000000 | kg, kg, kgs, kilogram, kilograms, kilo, kilos
mL | volume | 1 | mL, mL, millilitre, millilitres, milliliter, milliliters, mls
litre | volume | 1000 | litre, litres, liter, liters, L, l
nanogram/mL | concentration | 0.001 | nanogram/mL, nanograms/mL, ng/mL, nanograms per mL
microgram/mL | concentration | 1 | microgram/mL, micrograms/mL, mcg/mL, \u03bcg/mL, ug/mL, microgram per mL, micrograms per mL, micrograms per millilitre, micrograms in each mL
mg/mL | concentration | 1000 | mg/mL, mg/mL, mg per mL, mg per millilitre, milligrams per millilitre, mg in each mL
microgram/kg | mass by weight | 1 | microgram/kg, micrograms/kg, mcg/kg, \u03bcg/kg, micrograms per kg, micrograms per kilogram
mg/kg | mass by weight | 1000 | mg/kg, mg/kg, mg per kg, mg per kilogram, mg for each kg, milligrams per kilogram
second | time | 1 | second, seconds, sec, secs
minute | time | 60 | minute, minutes, min, mins
hour | time | 3600 | hour, hours, hr, hrs, h
day | time | 86400 | day, days
week | time | 604800 | week, weeks, wk, wks
month | calendar | 1 | month, months, months old, months of age, month-old
year | calendar | 12 | year, years, yr, yrs, years old, year old, year-old, year-olds, years of age
percent | share | 0.01 | %, %, percent, per cent
percentage point | percentage point | 1 | percentage point, percentage points, percent point, percent points, %-points
mm | length | 0.1 | mm, mm, millimetre, millimetres, millimeter, millimeters
cm | length | 1 | cm, cm, centimetre, centimetres, centimeter, centimeters
metre | length | 100 | metre, metres, meter, meters, m
degree C | degree C | 1 | degree C, degrees C, degree Celsius, degrees Celsius, °C, ° C
degree F | degree F | 1 | degree F, degrees F, degree Fahrenheit, degrees Fahrenheit, °F, ° F
mL/min/1.73 m2 | clearance by area | 1 | mL/min/1.73 m2, mL/min/1.73 m2, mL/min/1.73m2, mL/min/1.73 m\u00b2, mL/min/1.73m\u00b2, mL/min per 1.73 m2
mL/min | clearance | 1 | mL/min, mL/min, mL per minute, mL a minute
time | multiple | 1 | time, times
fold | multiple | 1 | fold, fold
tablet | tablet | 1 | tablet, tablets
dose | dose | 1 | dose, doses
drink | drink | 1 | drink, drinks, standard drink, standard drinks
unit | unit | 1 | unit, units, unit of alcohol, units of alcohol
point | point | 1 | point, points
"""

# Ratios stand before their number: "risk ratio 0.87".
_RATIOS = """
risk ratio | RR, relative risk, rate ratio
odds ratio | OR
hazard ratio | HR
standardised mean difference | SMD, standardized mean difference
number needed to treat | NNT
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def _units() -> dict[str, Unit]:
    units = {}
    for name, dimension, factor, words in _rows(_TABLE):
        spelt = tuple(word.strip() for word in words.split(","))
        units[name] = Unit(name, spelt, dimension, float(factor))
    for name, words in _rows(_RATIOS):
        spelt = (name, name, *(word.strip() for word in words.split(",")))
        units[name] = Unit(name, spelt, name, 1.0)
    return units


UNITS: Mapping[str, Unit] = MappingProxyType(_units())
RATIOS = frozenset(name for name, _ in _rows(_RATIOS))
PERIODS = ("minute", "hour", "day", "week", "month", "year", "dose")


def _exact_case(word: str) -> bool:
    """Whether capitals matter: "or 5 mg" is no odds ratio, "5 M" is no metre."""
    return len(word) == 1 and word.isalpha() or word.isalpha() and word.isupper()


def _by_word(names: list[str]) -> dict[str, str]:
    return {
        word if _exact_case(word) else word.lower(): name
        for name in names
        for word in UNITS[name].words
    }


_AFTER = _by_word([name for name in UNITS if name not in RATIOS])
_BEFORE = _by_word(sorted(RATIOS))


def _matcher(words: dict[str, str], lead: str, tail: str) -> re.Pattern[str]:
    loose = alternatives([word for word in words if not _exact_case(word)])
    exact = alternatives([word for word in words if _exact_case(word)])
    return pattern(rf"{lead}((?:{loose})(?![^\W_])|(?-i:{exact})(?![^\W_])|%){tail}")


_AFTER_NUMBER = _matcher(_AFTER, rf"(?:{OPTIONAL_GAP}|-)", "")
_BEFORE_NUMBER = _matcher(
    _BEFORE, "", rf"(?:{OPTIONAL_GAP}[=:,])?(?: (?:of|was|is))?{OPTIONAL_GAP}"
)
_SPACES = re.compile(r"\s+")


def _named(words: dict[str, str], found: str) -> str | None:
    spelt = _SPACES.sub(" ", found)
    return words.get(spelt) or words.get(spelt.lower())


def unit_at(text: str, at: int) -> tuple[str, int] | None:
    """The unit whose words stand at ``at`` (after a space or hyphen), and where they end."""
    match = _AFTER_NUMBER.match(text, at)
    name = _named(_AFTER, match[1]) if match else None
    return (name, match.end()) if match and name else None


def ratio_at(text: str, at: int) -> tuple[str, int] | None:
    """The ratio named at ``at`` ("RR", "risk ratio of"), and where its number begins."""
    match = _BEFORE_NUMBER.match(text, at)
    name = _named(_BEFORE, match[1]) if match else None
    return (name, match.end()) if match and name else None


def convert(value: float, unit: str, to: str) -> float | None:
    """``value`` of ``unit`` in ``to``; None where they do not measure the same."""
    if unit == to:
        return value
    here, there = UNITS.get(unit), UNITS.get(to)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    return value * here.factor / there.factor
