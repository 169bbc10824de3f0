"""Amounts in the words the guide prints."""

from __future__ import annotations

import math
from collections.abc import Callable

from .amount import Amount
from .dates import MONTHS
from .numbers import WORDS
from .units import RATIOS, UNITS

_OFTEN = {1.0: "once", 2.0: "twice"}
_SMALL = {value: word for word, value in WORDS.items() if value <= 12}


def express(expected: Amount) -> str:
    """``expected`` in our own words: "10 mg three times a day", "1 in 10", "October 2018"."""
    if expected.kind == "date":
        first = expected.first or ""
        last = expected.last or first
        return _date(first) if first == last else f"{_date(first)} to {_date(last)}"
    words = _figures(expected)
    if expected.times:
        words += f" {_often(*expected.times)}"
    if expected.per:
        words += f" {'an' if expected.per == 'hour' else 'a'} {expected.per}"
    if expected.ci:
        show = _percent if expected.kind == "proportion" else number
        low, high, level = expected.ci
        words += f" ({number(level)}% CI {show(low)} to {show(high)})"
    return words


def number(value: float) -> str:
    """``value`` in digits, with commas, and without the dust of binary fractions."""
    if not abs(value) < 1e15:
        return f"{value:g}"
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _percent(share: float) -> str:
    return f"{number(share * 100)}%"


def _figures(amount: Amount) -> str:
    low, high, unit = amount.low, amount.high, amount.unit
    if amount.kind == "proportion":
        words = _counted(amount, amount.of) if amount.of else _sided(low, high, _percent)
        return f"{words} {amount.noun}" if amount.noun else words
    figures = _sided(low, high, number)
    if amount.kind == "count" or unit is None:
        return f"{figures} {amount.noun}" if amount.noun else figures
    if unit in RATIOS:
        return f"{unit} {figures}"
    if unit == "percent":
        return f"{figures}%"
    if unit == "fold":
        return f"{figures}-fold"
    if unit == "time":
        one_figure = low is None or high is None or low == high
        return _sided(low, high, _times) if one_figure else f"{_sided(low, high, _small)} times"
    if unit == "hour" and low == high == 0.5:
        return "half an hour"
    single, several = UNITS[unit].words[:2] if unit in UNITS else (unit, unit)
    return f"{figures} {single if {low, high} <= {1.0, None} else several}"


def _counted(amount: Amount, of: float) -> str:
    """A share as it was counted: "1 in 10", "71 out of 100"."""
    joint = "in" if amount.low is None or amount.low * of <= 1 + 1e-9 else "out of"
    return (
        f"{_sided(amount.low, amount.high, lambda share: number(share * of))} {joint} {number(of)}"
    )


def _sided(low: float | None, high: float | None, show: Callable[[float], str]) -> str:
    if low is None:
        return "no figure" if high is None else f"up to {show(high)}"
    if high is None:
        return f"at least {show(low)}"
    return show(low) if low == high else f"{show(low)} to {show(high)}"


def _often(low: float, high: float) -> str:
    if low == high:
        return _times(low)
    if high == math.inf:
        return f"at least {_times(low)}"
    return f"{_small(low)} to {_small(high)} times" if low > 0 else f"up to {_times(high)}"


def _times(value: float) -> str:
    return _OFTEN.get(value) or f"{_small(value)} times"


def _small(value: float) -> str:
    return _SMALL.get(value) or number(value)


def _date(iso: str) -> str:
    """ "2018-08-06" as "6 August 2018"; what is no such text, as it stands."""
    year, *parts = iso.split("-")
    if not parts or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[0]) <= 12:
        return iso
    return " ".join([*(str(int(day)) for day in parts[1:]), MONTHS[int(parts[0]) - 1], year])
