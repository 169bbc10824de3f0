"""The units: their words, what they measure, and how they convert.

Two units convert only within one dimension. Days and weeks are one, months and years another:
a month is no fixed number of days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Unit:
    """A unit. The first of ``words`` is the singular and the second the plural in print.

    ``factor`` is its size in the base unit of its ``dimension``.
    """

    name: str
    words: tuple[str, ...]
    dimension: str
    factor: float


# name | dimension | factor | singular, plural, other words.
_MEASURES = """
nanogram   | mass   | 0.001         | nanogram, nanograms, ng
microgram  | mass   | 1             | microgram, micrograms, mcg, mcgs, \u03bcg, ug
mg         | mass   | 1000          | mg, mg, mgs, milligram, milligrams, milligramme, milligrammes
gram       | mass   | 1000000       | gram, grams, gramme, grammes, g, gm
kg         | mass   | 1000000000    | kg, kg, kgs, kilogram, kilograms, kilo, kilos
mL         | volume | 1             | mL, mL, mls, millilitre, millilitres, milliliter, milliliters
litre      | volume | 1000          | litre, litres, liter, liters, L, l
nanogram/mL  | concentration | 0.001 | nanogram/mL, nanograms/mL, ng/mL, nanograms per mL
microgram/mL | concentration | 1    | microgram/mL, micrograms/mL, mcg/mL, \u03bcg/mL, ug/mL
mg/mL        | concentration | 1000 | mg/mL, mg/mL, milligrams/mL
microgram/kg | mass by weight | 1   | microgram/kg, micrograms/kg, mcg/kg, \u03bcg/kg, micrograms per kg
mg/kg        | mass by weight | 1000 | mg/kg, mg/kg, mg per kg, mg per kilogram, milligrams per kilogram
second     | time | 1      | second, seconds, sec, secs
minute     | time | 60     | minute, minutes, min, mins
hour       | time | 3600   | hour, hours, hr, hrs, h
day        | time | 86400  | day, days
week       | time | 604800 | week, weeks, wk, wks
month      | calendar | 1  | month, months, months old, month-old, months of age
year       | calendar | 12 | year, years, yr, yrs, years old, year old, year-old, year-olds, years of age
percent    | share | 0.01  | %, %, percent, per cent
percentage point | percentage point | 1 | percentage point, percentage points, percent points, %-points
mm         | length | 0.1 | mm, mm, millimetre, millimetres, millimeter, millimeters
cm         | length | 1   | cm, cm, centimetre, centimetres, centimeter, centimeters
metre      | length | 100 | metre, metres, meter, meters, m
degree C   | degree C | 1 | degree C, degrees C, degree Celsius, degrees Celsius, °C, ° C, C
degree F   | degree F | 1 | degree F, degrees F, degree Fahrenheit, degrees Fahrenheit, °F, ° F, F
mL/min     | clearance | 1 | mL/min, mL/min, mL per minute, mL a minute, mL/minute
mL/min/1.73 m2 | clearance by body area | 1 | mL/min/1.73 m2, mL/min/1.73 m2, mL/min/1.73 m\u00b2, mL/min/1.73m2, mL/min/1.73m\u00b2, mL/min per 1.73 m2
time       | multiple | 1 | time, times
fold       | multiple | 1 | fold, fold
tablet     | tablet | 1   | tablet, tablets
dose       | dose | 1     | dose, doses
drink      | drink | 1    | drink, drinks, standard drink, standard drinks
unit       | unit | 1     | unit, units, unit of alcohol, units of alcohol
point      | point | 1    | point, points
"""  # noqa: E501 - one row a unit reads best

# Ratios stand before their number ("risk ratio 0.87"), and each is a measure of its own.
_RATIOS = """
risk ratio     | RR, relative risk, rate ratio
odds ratio     | OR
hazard ratio   | HR
standardised mean difference | SMD, standardized mean difference
number needed to treat       | NNT
"""

PERIODS = ("minute", "hour", "day", "week", "month", "year", "dose")


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))


def _units() -> dict[str, Unit]:
    units = {
        name: Unit(name, _listed(words), dimension, float(factor))
        for name, dimension, factor, words in _rows(_MEASURES)
    }
    for name, words in _rows(_RATIOS):
        units[name] = Unit(name, (name, name, *_listed(words)), name, 1.0)
    return units


UNITS: Mapping[str, Unit] = MappingProxyType(_units())
RATIOS = frozenset(name for name, _ in _rows(_RATIOS))


def convert(value: float, unit: str, to: str) -> float | None:
    """``value`` of ``unit`` in ``to``; None where they do not measure the same."""
    if unit == to:
        return value
    here, there = UNITS.get(unit), UNITS.get(to)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    return value * here.factor / there.factor


def timed(unit: str | None) -> bool:
    """Whether ``unit`` measures time (also months and years)."""
    return unit is not None and UNITS[unit].dimension in ("time", "calendar")
