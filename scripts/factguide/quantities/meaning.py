"""Do these words mean this amount, no more and no less?"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache

from .amount import Amount
from .folding import fold
from .nouns import singular
from .reading import scan
from .rounding import rounds_to, step
from .units import RATIOS, UNITS, convert
from .wording import express

_ABOUT = frozenset(["about", "around", "roughly", "approximately", "~", "≈"])
_FILLERS = _ABOUT | {"a", "an", "the", "of", "in", "every"}
_NEGATIONS = frozenset(["not", "no", "never", "without", "neither", "nor", "cannot"])
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\s\w]|_")
_AGE = re.compile(r"\b(?:under|over|older|younger)\b", re.IGNORECASE)
_CLOSING = " \n.,;:"
# Forms that a tired eye misreads: ".5" as 5, "1.0" as 10, "05" as 50; and "2s", "10x".
_POINT_FIRST = re.compile(r"(?<![0-9])\.[0-9]+|(?<![\w.,])0[0-9]+")
_POINT_ZERO = re.compile(r"[0-9]+\.0+(?![0-9])")
_TAIL = re.compile(r"[0-9]+(s|x|am|pm)\b")


@lru_cache(maxsize=4096)
def means(words: str, expected: Amount) -> str | None:
    """None when ``words`` express exactly ``expected``; else why not, in words.

    Filler words ("about", "the") may stand before the amount. Other words, negations and
    further amounts may not. "About" allows a share or a count to be rounded.
    """
    expected = _in_fractions(expected)
    folded = fold(words)
    fact = f"the fact is {express(expected)}"
    amounts = scan(words, loose=True)
    if not amounts:
        return f"no amount can be read here; {fact}"
    if len(amounts) > 1:
        listed = " and ".join(express(amount) for amount in amounts[:4])
        return f"reads as more than one amount ({listed}); {fact}"
    amount = _settled(amounts[0], expected, folded)
    before = _words(folded[: amount.start])
    after = _words(folded[amount.end :].rstrip(_CLOSING))
    negation = next((word for word in before + after if _negates(word)), None)
    if negation:
        return f"'{negation}' turns the amount round; {fact}"
    shown = folded[amount.start : amount.end]
    about = bool(_ABOUT & set(_words(folded))) and _round_share(amount)
    rounded = step(shown) if about else 0.0
    if not _same(amount, expected, rounded):
        backwards = amount.low is not None and amount.high is not None and amount.low > amount.high
        # Both in the same form, so that the difference is plain.
        read_as = express(amount if expected.of else replace(amount, of=None))
        return f"reads as {read_as}{' (backwards)' if backwards else ''}; {fact}"
    if form := _misread(shown, amount):
        return f"'{form}' is easily misread: write it as a plain figure; {fact}"
    odd = _surplus(before, after, amount, expected)
    return f"'{odd}' is no part of the amount and stands outside; {fact}" if odd else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _in_fractions(expected: Amount) -> Amount:
    """``expected`` as read, where its author gave percent as the unit of a quantity."""
    if expected.kind != "quantity" or expected.unit != "percent":
        return expected
    low, high = (None if v is None else v / 100 for v in (expected.low, expected.high))
    ci = expected.ci and (expected.ci[0] / 100, expected.ci[1] / 100, expected.ci[2])
    return replace(expected, kind="proportion", unit=None, low=low, high=high, ci=ci)


def _settled(amount: Amount, expected: Amount, text: str) -> Amount:
    """``amount`` with what only the fact can settle.

    The figure of a ratio may stand alone, an age go without "years", a count look like a year
    ("2018"), and what is counted be a unit elsewhere ("3 doses").
    """
    if amount.kind == "count" and amount.noun is None and expected.kind == "quantity":
        if expected.unit in RATIOS:
            return replace(amount, kind="quantity", unit=expected.unit)
        if expected.unit == "year" and not amount.single and _AGE.search(text):
            return replace(amount, kind="quantity", unit="year")
    if expected.kind != "count":
        return amount
    if amount.kind == "date" and amount.first and amount.last and len(amount.first) == 4:
        low, high = float(amount.first), float(amount.last)
        return replace(amount, kind="count", low=low, high=high, first=None, last=None)
    if amount.unit and expected.noun in UNITS[amount.unit].words:
        return replace(amount, kind="count", unit=None, noun=expected.noun)
    return amount


def _round_share(amount: Amount) -> bool:
    """Whether a share is counted in a number that people round to: 4, 20, 100 or 1,000."""
    of = amount.of or 1.0
    return of <= 20 or math.log10(of).is_integer()


def _same(amount: Amount, expected: Amount, rounded: float) -> bool:
    """Whether both measure the same; figures may differ by rounding to ``rounded``."""
    if amount.kind != expected.kind:
        return False
    if amount.kind == "date":
        return (amount.first, amount.last) == (expected.first, expected.last or expected.first)
    if (amount.per, amount.times) != (expected.per, expected.times):
        return False
    # The words may leave the confidence interval out, but not change it.
    if amount.ci and not (expected.ci and all(map(_close, amount.ci, expected.ci))):
        return False
    ends = ((amount.low, expected.low), (amount.high, expected.high))
    return all(_same_end(a, b, amount, expected, rounded) for a, b in ends)


def _same_end(
    a: float | None, b: float | None, amount: Amount, expected: Amount, rounded: float
) -> bool:
    if a is None or b is None:
        return a is b
    if amount.kind == "quantity":
        converted = convert(a, amount.unit or "", expected.unit or "")
        return converted is not None and _close(converted, b)
    return _close(a, b) or (rounded > 0 and rounds_to(b, a, rounded))


def _close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def _misread(shown: str, amount: Amount) -> str:
    """A figure in ``shown`` that is right, but easily taken for another."""
    if amount.kind == "date":
        return ""
    found = _POINT_FIRST.search(shown)
    if amount.kind == "quantity" and amount.unit not in RATIOS:
        found = found or _POINT_ZERO.search(shown)
    tail = _TAIL.search(shown)
    # "the under-12s" is how ages are written.
    if tail and not (tail[1] == "s" and amount.unit == "year"):
        found = found or tail
    return found[0] if found else ""


def _surplus(before: list[str], after: list[str], amount: Amount, expected: Amount) -> str:
    """The words beside the amount that may not stand there; empty when there are none."""
    noun = [singular(word) for word in _words(expected.noun or "")]
    counted = ([amount.noun] if amount.noun else []) + after
    if [singular(word) for word in counted] in (noun, noun[: 1 if amount.noun else 0]):
        counted = []
    if amount.kind == "proportion" and counted in (["of"], ["of", "the"]):
        counted = []
    return " ".join([word for word in before if word not in _FILLERS] + counted)
