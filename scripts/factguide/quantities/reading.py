"""Find the amounts in running prose."""

from __future__ import annotations

import re
from dataclasses import replace

from . import bounds
from .amount import Amount
from .bounds import bound_after, bound_at
from .dates import MONTHS, date_at
from .figures import Figure, figure_at
from .folding import fold, pattern
from .intervals import interval_at
from .numbers import WORDS
from .phones import find_phone_numbers
from .rates import period_at, rate_at, times_at
from .units import RATIOS, UNITS, convert, ratio_at

_OPENERS = (
    frozenset(WORDS)
    | bounds.FIRST_WORDS
    | {word.lower()[:3] for word in MONTHS}
    | {word.lower() for word in MONTHS}
    | {"half", "a", "an", "between", "from", "aged", "ages", "age", "once", "twice", "thrice"}
    | {"sept", "the"}
    | {word.lower().split()[0] for name in RATIOS for word in UNITS[name].words}
)
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[½¼¾⅓⅔⅕⅛<>≤≥]|[-–.](?=\.?[0-9])")
_RANGE = pattern(r"(?:-? to |-to-| ?[-–] ?)")
_AND = pattern(r" and ")
_OR = pattern(r" or ")
_FROM = pattern(r"(?:(from)|(between)|(?:aged?|ages)(?: (?:from|(between)))?) (?:about )?")
_LABEL = re.compile(
    r"\b(?:sections?|chapters?|tables?|figures?|fig\.|appendix|pages?|parts?|phases?|types?|"
    r"versions?|articles?|steps?|numbers?|no\.)[ ]"
    r"[0-9][0-9.]*[a-z]?(?:(?:,| and| to| or|-|–)[ ]?[0-9]+(?:\.[0-9]+)*)*\b(?!%)",
    re.IGNORECASE,
)
_FOLD = pattern(rf"({'|'.join(WORDS)})fold(?!\w)")


def read(text: str) -> list[Amount]:
    """Every amount in ``text``, left to right, the longest reading first.

    Small number words (up to three) count only with a unit, a frequency or as a share.
    Telephone numbers and figures within names (B12, section 5.5) are no amounts.
    """
    return scan(text, loose=False)


def scan(text: str, loose: bool) -> list[Amount]:
    """As ``read``; ``loose`` also takes small number words alone and "a week"."""
    folded = fold(text)
    skipped = [(start, end) for start, end, _ in find_phone_numbers(text)]
    skipped += [match.span() for match in _LABEL.finditer(folded)]
    skipped.sort(reverse=True)
    found: list[Amount] = []
    done = 0
    for token in _TOKEN.finditer(folded):
        at = token.start()
        if at < done:
            continue
        while skipped and skipped[-1][1] <= at:
            skipped.pop()
        if skipped and skipped[-1][0] <= at:
            done = skipped[-1][1]
            continue
        word = token[0]
        if word[0].isalpha() and word.lower() not in _OPENERS and not word.endswith("fold"):
            continue
        amount = _amount_at(folded, at, loose)
        if amount is None:
            continue
        done = amount.end
        if loose or not _small_word(amount, folded):
            found.append(amount)
    return found


def _small_word(amount: Amount, text: str) -> bool:
    """A number word up to three that counts nothing we know: "two kinds", "one of these"."""
    if amount.kind != "count" or any(c.isdigit() for c in text[amount.start : amount.end]):
        return False
    return amount.noun is None and all(v is None or v <= 3 for v in (amount.low, amount.high))


def _amount_at(text: str, at: int, loose: bool) -> Amount | None:
    if at and text[at].isalpha() and (text[at - 1].isalnum() or text[at - 1] == "_"):
        return None
    date = date_at(text, at)
    quantity = _bounded_at(text, at, loose)
    if date and (quantity is None or quantity.end <= date[2]):
        return Amount("date", None, None, first=date[0], last=date[1], start=at, end=date[2])
    return quantity


def _bounded_at(text: str, at: int, loose: bool) -> Amount | None:
    bound = bound_at(text, at)
    amount = _span_at(text, bound.end if bound else at, loose)
    if amount is None:
        return None
    amount = replace(amount, start=at)
    one = amount.low == amount.high
    if bound:
        # "at least 1 to 2 weeks" is no one-sided amount: its two ends are read without the words.
        return _one_sided(amount, bound.side) if one else None
    after = bound_after(text, amount.end) if one else None
    return replace(_one_sided(amount, after.side), end=after.end) if after else amount


def _one_sided(amount: Amount, side: str) -> Amount:
    return replace(amount, high=None) if side == "low" else replace(amount, low=None)


def _span_at(text: str, at: int, loose: bool) -> Amount | None:
    often = times_at(text, at)
    if often and (period := period_at(text, often[2])):
        low, high, _ = often
        return Amount("quantity", low, high, "time", period[0], start=at, end=period[1])
    if match := _FOLD.match(text, at):
        value = WORDS[match[1].lower()]
        return Amount("quantity", value, value, "fold", start=at, end=match.end())
    if often and text[at : at + 5].lower() == "twice":
        return Amount("quantity", 2.0, 2.0, "time", start=at, end=often[2])
    ratio = ratio_at(text, at)
    opener = None if ratio else _FROM.match(text, at)
    start = ratio[1] if ratio else opener.end() if opener else at
    first = figure_at(text, start, loose)
    if first is None:
        return None
    between = bool(opener and (opener[2] or opener[3]))
    last = _last_figure(text, first, between)
    if opener and opener[0].lower().startswith(("from", "between")) and last is None:
        return None
    amount = _joined(first, last)
    if amount is None:
        return None
    if ratio:
        if amount.kind != "count":
            return None
        amount = replace(amount, kind="quantity", unit=ratio[0], noun=None)
    elif opener and opener[0].lower().startswith("age") and amount.kind == "count":
        amount = replace(amount, kind="quantity", unit="year")
    return _with_rest(text, replace(amount, start=at))


def _with_rest(text: str, amount: Amount) -> Amount:
    """``amount`` with the frequency and the confidence interval that follow it."""
    if amount.kind == "quantity" and (rate := rate_at(text, amount.end)):
        amount = replace(amount, times=rate.times, per=rate.per, end=rate.end)
    elif amount.kind != "quantity" and (period := period_at(text, amount.end)):
        amount = replace(amount, per=period[0], end=period[1])
    if interval := interval_at(text, amount.end):
        scale = 100.0 if amount.kind == "proportion" else 1.0
        low, high, level, end = interval
        amount = replace(amount, ci=(low / scale, high / scale, level), end=end)
    return amount


def _last_figure(text: str, first: Figure, between: bool) -> Figure | None:
    if first.high is not None:
        return None
    if between:
        joint = _AND.match(text, first.end)
        return figure_at(text, joint.end()) if joint else None
    joint = _RANGE.match(text, first.end)
    last = figure_at(text, joint.end()) if joint else None
    if last and _joined(first, last):
        return last
    joint = _OR.match(text, first.end)
    last = figure_at(text, joint.end()) if joint else None
    if last and last.value == first.value + 1 and first.kind == "count" and _joined(first, last):
        return last
    return None


def _joined(first: Figure, last: Figure | None) -> Amount | None:
    """One amount out of one or two figures; None where they do not belong together."""
    if last is None:
        low, high = first.value / first.of, (first.high or first.value) / first.of
        return Amount(first.kind, low, high, first.unit, noun=first.noun, end=first.end)
    if first.kind == "count" and first.noun is None and last.kind != "count":
        low, high, unit = first.value / last.of, last.value / last.of, last.unit
    elif first.kind != last.kind:
        return None
    else:
        low, high, unit = first.value / first.of, last.value / last.of, last.unit
        if first.unit and last.unit and first.unit != last.unit:
            smaller = min(first.unit, last.unit, key=lambda name: UNITS[name].factor)
            parts = convert(low, first.unit, smaller), convert(high, last.unit, smaller)
            if parts[0] is None or parts[1] is None:
                return None
            low, high, unit = parts[0], parts[1], smaller
    return Amount(last.kind, low, high, unit, noun=last.noun or first.noun, end=last.end)
