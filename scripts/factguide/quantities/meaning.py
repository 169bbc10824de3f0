"""Do these words mean this amount, no more and no less?"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from .amount import Amount
from .figures import PEOPLE
from .folding import fold
from .reading import scan
from .units import RATIOS, convert
from .wording import express

_FILLERS = frozenset("about around roughly approximately a an the of in every".split())
_APPROXIMATE = frozenset("about around roughly approximately".split())
_NEGATIONS = frozenset("not no never without neither nor cannot don't isn't".split())
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\s\w]")
_AGE = re.compile(r"\b(?:aged?|ages|under|over|older|younger)\b", re.IGNORECASE)
_ONLY_AFTER = frozenset(".,;:")


def means(words: str, expected: Amount) -> str | None:
    """None when ``words`` express exactly ``expected``; else a sentence that says why not.

    Filler words ("about", "the") may stand before the amount. Other words, negations and
    further amounts may not. "About" allows a share or a count to be rounded.
    """
    folded = fold(words)
    amounts = scan(words, loose=True)
    fact = f"the fact is {express(expected)}"
    if not amounts:
        return f"no amount can be read here; {fact}."
    if len(amounts) > 1:
        listed = " and ".join(express(amount) for amount in amounts)
        return f"reads as more than one amount ({listed}); {fact}."
    amount = _as_expected(amounts[0], expected, folded)
    before = _words(folded[: amount.start])
    after = _words(folded[amount.end :])
    if negation := next((w for w in before + after if w in _NEGATIONS), None):
        return f"'{negation}' turns the amount round; {fact}."
    about = bool(_APPROXIMATE & set(_words(folded)))
    if not _same(amount, expected, about, folded[amount.start : amount.end]):
        backwards = " (backwards)" if _backwards(amount) else ""
        return f"reads as {express(amount)}{backwards}; {fact}."
    return _surplus(before, after, amount, expected, fact)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _as_expected(amount: Amount, expected: Amount, text: str) -> Amount:
    """``amount`` with what the expected one settles: a bare ratio, an age, a count like a year."""
    if amount.kind == "count" and expected.kind == "quantity" and amount.noun is None:
        if expected.unit in RATIOS:
            return replace(amount, kind="quantity", unit=expected.unit)
        one_sided = amount.low is None or amount.high is None
        if expected.unit == "year" and one_sided and _AGE.search(text):
            return replace(amount, kind="quantity", unit="year")
    if amount.kind == "date" and expected.kind == "count" and len(amount.first or "") == 4:
        low, high = float(amount.first or 0), float(amount.last or 0)
        return replace(amount, kind="count", low=low, high=high, first=None, last=None)
    return amount


def _backwards(amount: Amount) -> bool:
    return amount.low is not None and amount.high is not None and amount.low > amount.high


def _same(amount: Amount, expected: Amount, about: bool, text: str) -> bool:
    if amount.kind != expected.kind:
        return False
    if amount.kind == "date":
        last = expected.last or expected.first
        return (amount.first, amount.last) == (expected.first, last)
    if (amount.per, amount.times) != (expected.per, expected.times):
        return False
    if amount.ci is not None and not (
        expected.ci and all(_close(a, b) for a, b in zip(amount.ci, expected.ci, strict=True))
    ):
        return False
    rounded = about and amount.kind in ("proportion", "count")
    step = _step(text) if rounded else 0.0
    return all(
        _end_matches(a, b, amount, expected, step)
        for a, b in ((amount.low, expected.low), (amount.high, expected.high))
    )


def _close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def _end_matches(
    a: float | None, b: float | None, amount: Amount, expected: Amount, step: float
) -> bool:
    if a is None or b is None:
        return a is b
    if amount.kind == "quantity":
        converted = convert(a, amount.unit or "", expected.unit or "")
        return converted is not None and _close(converted, b)
    return _close(a, b) or (abs(a - b) <= step / 2 + 1e-12 and abs(a - b) <= 0.1 * abs(b))


_SHARE_OF = re.compile(r"(?:in|of|every) ?([0-9][0-9,]*)")
_DIGITS = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?")


def _step(text: str) -> float:
    """How finely the figures in ``text`` are given: 71% to 0.01, 1,800 to 100, 1 in 8 to 1/8."""
    whole = _SHARE_OF.search(text)
    if whole:
        return 1 / max(1.0, float(whole[1].replace(",", "")))
    digits = _DIGITS.search(text)
    if not digits:
        return 0.1
    plain = digits[1].replace(",", "")
    zeros = len(plain) - len(plain.rstrip("0"))
    step = 10.0 ** -len(digits[2]) if digits[2] else 10.0**zeros
    return step / 100 if "%" in text or "cent" in text else step


def _surplus(
    before: list[str], after: list[str], amount: Amount, expected: Amount, fact: str
) -> str | None:
    """What stands beside the amount and may not."""
    noun = [_singular(word) for word in _words(expected.noun or "")]
    if amount.noun and noun != [_singular(amount.noun)]:
        return f"'{amount.noun}' is not what the fact counts: {fact}; put other words outside."
    rest = [_singular(word) for word in after if word not in _ONLY_AFTER]
    if noun and not amount.noun and rest == noun:
        rest = []
    if amount.kind == "proportion" and rest in (["of"], ["of", "the"]):
        rest = []
    odd = [word for word in before if word not in _FILLERS] + rest
    if odd:
        return f"'{' '.join(odd)}' is no part of the amount: {fact}; put other words outside."
    return None


_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "studies": "study"}


def _singular(word: str) -> str:
    if word in PEOPLE:
        return "person"
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
