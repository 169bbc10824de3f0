"""Numbers, in digits and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .folding import pattern

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen"]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS: dict[str, float] = {
    "zero": 0.0,
    **{word: float(n) for n, word in enumerate(_ONES + _TEENS, 1)},
    **{word: 10.0 * n for n, word in enumerate(_TENS, 2)},
}
_SCALES = {"dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6}
PARTS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8}
PARTS |= {"1/2": 1 / 2, "1/4": 1 / 4, "3/4": 3 / 4, "1/3": 1 / 3, "2/3": 2 / 3}

_ones, _tens = "|".join(_ONES), "|".join(_TENS)
_BELOW_100 = rf"(?:(?:{_tens})(?:(?:-| )(?:{_ones})\b)?|{'|'.join(_TEENS)}|{_ones})\b"
_BELOW_1000 = rf"(?:(?:{_ones}|a) hundred\b(?:(?: and)? {_BELOW_100})?|{_BELOW_100})"
_IN_WORDS = pattern(
    rf"(?:(?:{_BELOW_1000}|a) (?:thousand|million)\b(?:,?(?: and)? {_BELOW_1000})?"
    rf"|half a dozen\b|(?:{_BELOW_100}|a) dozen\b|{_BELOW_1000}|zero\b)"
)
_IN_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+")
_PART = pattern(r"( ?[½¼¾⅓⅔⅕⅛]|(?: |(?<![0-9]))[1-3]/[2-4](?![0-9/]))")
_AND_PART = pattern(
    r" and (?:(?:a|one) (?:(half)|quarter)|(three quarters))\b(?!-)(?! li(?:fe|ves)\b)"
)
_SCALE = pattern(r" (million|thousand|hundred)\b")
_NEGATIVE = re.compile(r"(?<![\w)%.–-])[-–](?=\.?[0-9])")
_WORD = re.compile(r"[a-z]+")
# "mid-2018" and "under-12s" are figures; "COVID-19" is a name.
_PREFIX = re.compile(r"\b(?:mid|pre|post|early|late|in|of|to|and|or|under|over)-$", re.IGNORECASE)
# More digits than a float holds exactly are no amount of anything.
_LONGEST = 15


@dataclass(frozen=True)
class Number:
    """A number and where it ends. ``part``: a fraction sign alone, such as ½ or 1/2."""

    value: float
    end: int
    worded: bool = False
    part: bool = False


def number_at(text: str, at: int) -> Number | None:
    """The number that stands at ``at``, its fraction included ("two and a half", "2½")."""
    number = _words_at(text, at) if text[at : at + 1].isalpha() else _digits_at(text, at)
    if number is None or number.part:
        return number
    match = _AND_PART.match(text, number.end)
    if not match:
        return number
    part = 0.5 if match[1] else 0.75 if match[2] else 0.25
    return Number(number.value + part, match.end(), number.worded)


def _digits_at(text: str, at: int) -> Number | None:
    sign = _NEGATIVE.match(text, at)
    if not sign and glued_before(text, at):
        return None
    start = sign.end() if sign else at
    part = _PART.match(text, start)
    if part:
        return Number(PARTS.get(part[1].strip(), 0.0), part.end(), part=True)
    match = _IN_DIGITS.match(text, start)
    if not match or len(match[0]) > _LONGEST:
        return None
    value, end = float(match[0].replace(",", "")), match.end()
    if scale := _SCALE.match(text, end):
        value, end = value * _SCALES[scale[1].lower()], scale.end()
    elif (part := _PART.match(text, end)) and part[1].strip() in PARTS:
        value, end = value + PARTS[part[1].strip()], part.end()
    return Number(-value if sign else value, end)


def _words_at(text: str, at: int) -> Number | None:
    match = _IN_WORDS.match(text, at)
    if not match or (at and (text[at - 1].isalnum() or text[at - 1] == "_")):
        return None
    words = _WORD.findall(match[0].lower())
    if words[0] == "half":
        return Number(6.0, match.end(), worded=True)
    total = current = 0.0
    for word in words:
        if word in ("hundred", "dozen"):
            current = (current or 1) * _SCALES[word]
        elif word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0.0
        else:
            current += WORDS.get(word, 0.0)
    return Number(total + current, match.end(), worded=True)


def glued_before(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is the rest of a name: B12, COVID-19, 5.5.2."""
    before = text[max(0, at - 8) : at]
    if not before:
        return False
    if before[-1] == "." or before[-1] == "-":
        glued = before[-2:-1].isalpha() if before[-1] == "-" else before[-2:-1].isalnum()
        return glued and not _PREFIX.search(before)
    return before[-1].isalnum() or before[-1] == "_"


def glued_after(text: str, number: Number) -> bool:
    """Whether ``number`` goes on as a name: 3D, 5-HT, 5.5.2."""
    after = text[number.end : number.end + 2]
    if not after or number.worded:
        return False
    if after[0] in ".-":
        return after[1:].isdigit() if after[0] == "." else after[1:].isupper()
    return after[0].isalnum() or after[0] == "_"
