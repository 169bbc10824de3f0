"""Amounts in the words the guide prints."""

from __future__ import annotations

from .amount import Amount
from .dates import MONTHS
from .units import RATIOS, UNITS

_NUMBERS = {1: "once", 2: "twice"}
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()


def express(expected: Amount) -> str:
    """``expected`` in our own words: "10 mg three times a day", "1 in 10", "October 2018"."""
    if expected.kind == "date":
        first, last = _date(expected.first or ""), _date(expected.last or expected.first or "")
        return first if first == last else f"{first} to {last}"
    words = _figures(expected)
    if expected.times:
        words += f" {_often(expected.times)}"
    if expected.per:
        article = "an" if expected.per == "hour" else "a"
        words += f" {article} {expected.per}"
    if expected.ci:
        scale = 100 if expected.kind == "proportion" else 1
        low, high, level = expected.ci
        mark = "%" if expected.kind == "proportion" else ""
        words += (
            f" ({number(level)}% CI {number(low * scale)}{mark} to {number(high * scale)}{mark})"
        )
    return words


def number(value: float) -> str:
    """``value`` in digits, with commas, and without the dust of binary fractions."""
    rounded = round(value, 10)
    if abs(rounded) >= 1e15 or rounded != rounded:
        return f"{value:g}"
    text = f"{rounded:,.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _figures(amount: Amount) -> str:
    low, high = amount.low, amount.high
    if amount.kind == "proportion":
        return _sided(low, high, _share)
    unit = amount.unit
    if amount.kind == "count" or unit is None:
        words = _sided(low, high, number)
        return f"{words} {amount.noun}" if amount.noun else words
    if unit == "time" and low == high and not amount.times and low in _NUMBERS:
        return _NUMBERS[int(low)]
    if unit in RATIOS:
        return f"{unit} {_sided(low, high, number)}"
    figures = _sided(low, high, number)
    if unit == "fold":
        return f"{figures}-fold"
    one = low in (1, None) and high in (1, None)
    return f"{figures} {UNITS[unit].words[0 if one else 1] if unit in UNITS else unit}"


def _sided(low: float | None, high: float | None, show: object) -> str:
    assert callable(show)
    if low is None and high is None:
        return "?"
    if low is None:
        return f"up to {show(high)}"
    if high is None:
        return f"at least {show(low)}"
    return str(show(low)) if low == high else f"{show(low)} to {show(high)}"


def _share(value: float) -> str:
    return f"{number(value * 100)}%"


def _often(times: tuple[float, float]) -> str:
    low, high = times
    if low == high and low in _NUMBERS:
        return _NUMBERS[int(low)]
    if low == high:
        return f"{_small(low)} times"
    if low <= 0:
        return f"up to {_small(high)} times"
    if high == float("inf"):
        return f"at least {_small(low)} times"
    return f"{_small(low)} to {_small(high)} times"


def _small(value: float) -> str:
    whole = int(value) if value == int(value) else -1
    return _SMALL[whole] if 0 <= whole < len(_SMALL) else number(value)


def _date(iso: str) -> str:
    parts = iso.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return " ".join([*(str(int(day)) for day in parts[2:]), month, parts[0]])
