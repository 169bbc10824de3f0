"""One or two figures as one amount: a range, a frequency, a ratio with its interval."""

from __future__ import annotations

from dataclasses import replace

from .amount import Amount
from .figures import Figure, figure_at
from .folding import pattern
from .intervals import interval_at
from .numbers import WORDS
from .rates import once_at, rate_at
from .unit_words import ratio_at
from .units import UNITS, convert

_FROM = pattern(r"(?:from|(between)) (?:about )?")
_TO = pattern(r"(?: (?:up )?to |-to-|- to | ?[-–] ?)")
_AND = pattern(r" and ")
_OR = pattern(r" or ")
_FOLD = pattern(rf"({'|'.join(WORDS)})fold(?!\w)")


def span_at(text: str, at: int, loose: bool) -> Amount | None:
    """The amount at ``at``, without the words that make it one-sided."""
    ratio = opener = None
    if text[at : at + 1].isalpha():
        if amount := _in_a_word(text, at, loose):
            return amount
        ratio = ratio_at(text, at)
        opener = None if ratio else _FROM.match(text, at)
    start = ratio[1] if ratio else opener.end() if opener else at
    first = figure_at(text, start, loose)
    if first is None:
        return None
    last = _last(text, first, between=bool(opener and opener[1]))
    if opener and last is None:
        return None
    amount = _joined(first, last)
    if amount is None or (ratio and (amount.kind != "count" or amount.noun)):
        return None
    if ratio:
        amount = replace(amount, kind="quantity", unit=ratio[0])
    return _completed(text, replace(amount, start=at))


def _in_a_word(text: str, at: int, loose: bool) -> Amount | None:
    """ "once a day", "twice", "tenfold"."""
    if often := once_at(text, at):
        value, per, end = often
        # In prose "once" alone says when, not how often.
        if per or value > 1 or loose:
            return Amount("quantity", value, value, "time", per, start=at, end=end)
    if match := _FOLD.match(text, at):
        value = WORDS[match[1].lower()]
        return Amount("quantity", value, value, "fold", start=at, end=match.end())
    return None


def _completed(text: str, amount: Amount) -> Amount:
    """``amount`` with the frequency and the confidence interval that follow it."""
    rate = rate_at(text, amount.end)
    if rate and (rate.times is None or amount.kind == "quantity"):
        amount = replace(amount, times=rate.times, per=rate.per, end=rate.end)
    if interval := interval_at(text, amount.end):
        scale = 100.0 if amount.kind == "proportion" else 1.0
        low, high, level, end = interval
        amount = replace(amount, ci=(low / scale, high / scale, level), end=end)
    return amount


def _last(text: str, first: Figure, between: bool) -> Figure | None:
    """The second figure of a range that begins with ``first``."""
    if first.high is not None:
        return None
    joint = (_AND if between else _TO).match(text, first.end)
    last = figure_at(text, joint.end(), False) if joint else None
    if last and _joined(first, last):
        return last
    # "two or three hours" is a range; "5 or 10 mg" are two doses.
    joint = None if between else _OR.match(text, first.end)
    last = figure_at(text, joint.end(), False) if joint and first.kind == "count" else None
    if last and last.value == first.value + 1 and last.high is None and _joined(first, last):
        return last
    return None


def _joined(first: Figure, last: Figure | None) -> Amount | None:
    """One amount out of one or two figures; None where they do not belong together."""
    if last is None:
        low, high = first.value, first.value if first.high is None else first.high
        return _amount(first, low / first.of, high / first.of, first.unit)
    if last.high is not None:
        return None
    if first.kind == "count" and first.noun is None:
        # "10 to 63%", "2 to 6 hours": the unit stands once.
        if last.kind == "proportion" and last.of <= first.value and last.unit is None:
            return None
        return _amount(last, first.value / last.of, last.value / last.of, last.unit)
    if first.kind == "proportion" and first.worded and last.kind == "quantity":
        return _amount(last, first.value / first.of, last.value, last.unit)  # "half to one hour"
    if first.kind != last.kind or (first.noun and first.noun != last.noun):
        return None
    low, high, unit = first.value / first.of, last.value / last.of, last.unit
    if first.unit and last.unit and first.unit != last.unit:
        unit = min(first.unit, last.unit, key=lambda name: UNITS[name].factor)
        smaller_low, smaller_high = convert(low, first.unit, unit), convert(high, last.unit, unit)
        if smaller_low is None or smaller_high is None:
            return None
        low, high = smaller_low, smaller_high
    amount = _amount(last, low, high, unit)
    return amount if first.of == last.of else replace(amount, of=None)


def _amount(figure: Figure, low: float, high: float, unit: str | None) -> Amount:
    proportion = figure.kind == "proportion"
    of = figure.of if proportion and unit is None and figure.of > 1 else None
    unit = None if proportion else unit
    return Amount(figure.kind, low, high, unit, noun=figure.noun, end=figure.end, of=of)
