"""Find the amounts in running prose."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from . import bounds
from .amount import Amount
from .bounds import Bound, bound_after, bound_at
from .dates import MONTHS, SHORT_MONTHS, date_at
from .folding import fold, pattern
from .numbers import WORDS
from .phones import find_phone_numbers
from .spans import span_at
from .unit_words import unit_at
from .units import RATIOS, UNITS, timed

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[½¼¾⅓⅔⅕⅛<>≤≥]|[-–.](?=\.?[0-9])")
_NAME = re.compile(r"\w+(?:[-.][A-Za-z0-9]+)*")
_MONTHS = frozenset([*MONTHS, *SHORT_MONTHS])
_FROM = frozenset(["from", "between"])
_ARTICLES = frozenset(["a", "an"])
_AFTER_ARTICLE = pattern(
    r"an? (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|dozen|hundred"
    r"|thousand|million|minimum|maximum|hour|day|week|month|year|minute|second)\b"
)
_RATIO_WORDS = frozenset(word.split()[0] for name in RATIOS for word in UNITS[name].words)
_OPENERS = (
    (bounds.FIRST_WORDS | _FROM | _ARTICLES | frozenset(WORDS))
    | {"half", "aged", "age", "ages", "once", "twice", "thrice"}
    | {word for word in _RATIO_WORDS if word.islower()}
)
_CAPITALS = _MONTHS | {word for word in _RATIO_WORDS if word.isupper()}
# One of these, in words, is no more of a figure than "a dose".
_THINGS = frozenset(["dose", "tablet", "drink", "point", "time"])
_AGED = pattern(r"(?:the )?(?:aged?|ages)(?: of)? (?:from )?")
_OLD = re.compile(r"\b(?:old|age|aged)\b", re.IGNORECASE)
# "Section 5.5" names a place in a text; "part 5 mg" would not.
_DIGIT = re.compile("[0-9]")
_LABEL = re.compile(
    r"\b(?:sections?|chapters?|tables?|figures?|fig\.|appendix|pages?|parts?|phases?|types?"
    r"|versions?|articles?|steps?)[ \n][0-9][0-9.]*[a-z]?"
    r"(?:(?:,| and| to| or|-|–) ?[0-9]+(?:\.[0-9]+)*)*\b",
    re.IGNORECASE,
)


def read(text: str) -> list[Amount]:
    """Every amount in ``text``, left to right, the longest reading first.

    Small number words (up to three) count only with a unit, a frequency or as a share.
    Telephone numbers and figures within names (B12, section 5.5) are no amounts.
    """
    return scan(text, loose=False)


def scan(text: str, loose: bool) -> list[Amount]:
    """As ``read``; ``loose`` also takes small number words alone and "a week" for 1 week."""
    folded = fold(text)
    skipped = _skipped(text, folded)
    found: list[Amount] = []
    done = 0
    for token in _TOKEN.finditer(folded):
        word = token[0]
        if not _may_open(word):
            continue
        at = token.start()
        if at < done or not _opens(word, folded, at, loose):
            continue
        while skipped and skipped[-1][1] <= at:
            skipped.pop()
        if skipped and skipped[-1][0] <= at:
            done = skipped[-1][1]
            continue
        amount = _amount_at(folded, at, word, loose)
        if amount is None:
            if word.isdigit() and (name := _NAME.match(folded, at)):
                done = name.end()
            continue
        done = amount.end
        if loose or not _idle(amount, folded):
            found.append(amount)
    return found


def _skipped(text: str, folded: str) -> list[tuple[int, int]]:
    """Places of telephone numbers and of the numbers of sections and tables; the last first."""
    if _DIGIT.search(folded) is None:
        return []
    places = [(start, end) for start, end, _ in find_phone_numbers(text)]
    for match in _LABEL.finditer(folded):
        if not unit_at(folded, match.end()):
            places.append(match.span())
    return sorted(places, reverse=True)


@lru_cache(maxsize=65536)
def _may_open(word: str) -> bool:
    """Whether an amount can begin with ``word``. Few words can, and pages hold the same ones."""
    lower = word.lower()
    known = lower in _OPENERS or word in _CAPITALS or lower.endswith("fold")
    return known or not word[0].isalpha()


def _opens(word: str, text: str, at: int, loose: bool) -> bool:
    """Whether it does so here: an article alone begins none."""
    if loose or word.lower() not in _ARTICLES:
        return True
    return _AFTER_ARTICLE.match(text, at) is not None


def _idle(amount: Amount, text: str) -> bool:
    """Words that measure nothing: "two kinds", "one of these", "a day later", "one dose"."""
    words = text[amount.start : amount.end]
    if any(character.isdigit() for character in words):
        return False
    if amount.kind == "count":
        return all(value is None or value <= 3 for value in (amount.low, amount.high))
    if amount.per or not amount.low == amount.high == 1:
        return False
    article = words.split()[0].lower() in _ARTICLES
    return amount.unit in _THINGS or (article and amount.unit != "hour")


def _amount_at(text: str, at: int, word: str, loose: bool) -> Amount | None:
    """The longest amount that begins with ``word`` at ``at``."""
    if word[0].isalpha() and at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        return None
    quantity = None if word in _MONTHS else _quantity_at(text, at, loose)
    if word[0].isdigit() or word in _MONTHS or word.lower() in _FROM:
        date = date_at(text, at)
        if date and (quantity is None or quantity.end <= date[2]):
            return Amount("date", None, None, first=date[0], last=date[1], start=at, end=date[2])
    return quantity


def _quantity_at(text: str, at: int, loose: bool) -> Amount | None:
    worded = not text[at].isdigit()
    bound = bound_at(text, at) if worded else None
    aged = _AGED.match(text, bound.end if bound else at) if worded else None
    if aged and not bound:
        bound = bound_at(text, aged.end())
    start = max(at, bound.end if bound else at, aged.end() if aged else at)
    amount = span_at(text, start, loose)
    if amount is None:
        return None
    if aged and amount.kind == "count" and amount.noun is None:
        amount = replace(amount, kind="quantity", unit="year")
    amount = replace(amount, start=at)
    if bound:
        return _bounded(text, amount, bound, loose)
    after = bound_after(text, amount.end) if amount.single and amount.ci is None else None
    return replace(_one_sided(amount, after), end=after.end) if after else amount


def _bounded(text: str, amount: Amount, bound: Bound, loose: bool) -> Amount | None:
    """``amount`` with one end open; None where the words before it do not open it."""
    if not amount.single:
        return None  # "at least 1 to 2 weeks": the range is read by itself
    # "over 3 days" says how long it went on, "over 65 years old" how old.
    aged = _OLD.search(text, amount.start, amount.end)
    if bound.words == "over" and timed(amount.unit) and not aged and not loose:
        return None
    return _one_sided(amount, bound)


def _one_sided(amount: Amount, bound: Bound) -> Amount:
    return replace(amount, high=None) if bound.side == "low" else replace(amount, low=None)
