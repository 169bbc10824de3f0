"""Numbers in digits and in words, and shares such as a half or two thirds."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from .folding import GAP, pattern

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, float] = {
    "zero": 0.0,
    **{word: float(n) for n, word in enumerate(_ONES, 1)},
    **{word: float(n) for n, word in enumerate(_TEENS, 10)},
    **{word: float(n) for n, word in enumerate(_TENS, 2) for n in [n * 10]},
}
_SCALES = {"hundred": 100.0, "thousand": 1000.0, "million": 1e6, "dozen": 12.0}
_SHARES = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
_SHARES |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
_SLASHED = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}

_ones, _teens, _tens = "|".join(_ONES), "|".join(_TEENS), "|".join(_TENS)
_below_100 = rf"(?:(?:{_tens})(?:(?:-| )(?:{_ones})\b)?|{_teens}|{_ones})\b"
_below_1000 = rf"(?:(?:{_ones}|a) hundred\b(?:(?: and)? {_below_100})?|{_below_100})"
_IN_WORDS = pattern(
    rf"(?:(?:{_below_1000}|a) (?:thousand|million)\b(?:,?(?: and)? {_below_1000})?"
    rf"|half a dozen\b|(?:{_below_100}|a) dozen\b|{_below_1000}|zero\b)"
)
_IN_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+")
_SLASH = re.compile(r"([1-3]/[2-4])(?![0-9/])")
_AND_PART = pattern(r" and (?:(?:a|one) (half|quarter)|(three) quarters)\b")
_MILLION = pattern(r" (million|thousand|hundred)\b")
_NEGATIVE = re.compile(r"(?<![\w)%.–-])[-–](?=\.?[0-9])")
_WORD = re.compile(r"[a-z]+")
# "mid-2018" is a year; "COVID-19" is a name.
_NAME_BEFORE = re.compile(r"(?:[^\W\d_]|[\d_])-$")
_PARTED = re.compile(r"(?:mid|pre|post|to)-$", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """A number read from words or digits, and where it ends. ``share``: a slash or ½ alone."""

    value: float
    end: int
    worded: bool = False
    share: bool = False


def number_at(text: str, at: int) -> Number | None:
    """The number that stands at ``at``, its fraction included ("two and a half", "2½")."""
    number = _digits_at(text, at) or _words_at(text, at)
    if number is None or not math.isfinite(number.value):
        return None
    if number.share:
        return number
    part = _AND_PART.match(text, number.end)
    if part:
        value = 0.75 if part[2] else 0.5 if part[1].lower() == "half" else 0.25
        return Number(number.value + value, part.end(), number.worded)
    return number


def _digits_at(text: str, at: int) -> Number | None:
    sign = _NEGATIVE.match(text, at)
    if not sign and glued_before(text, at):
        return None
    start = sign.end() if sign else at
    if text[start : start + 1] in _VULGAR:
        return Number(_VULGAR[text[start]], start + 1, share=True)
    slashed = _SLASH.match(text, start)
    if slashed and slashed[1] in _SLASHED:
        return Number(_SLASHED[slashed[1]], slashed.end(), share=True)
    match = _IN_DIGITS.match(text, start)
    if not match:
        return None
    value, end = float(match[0].replace(",", "")), match.end()
    scale = _MILLION.match(text, end)
    if scale:
        value, end = value * _SCALES[scale[1].lower()], scale.end()
    elif text[end : end + 1] in _VULGAR:
        value, end = value + _VULGAR[text[end]], end + 1
    elif (gap := re.compile(GAP).match(text, end)) and (slashed := _SLASH.match(text, gap.end())):
        value, end = value + _SLASHED.get(slashed[1], 0.0), slashed.end()
    return Number(-value if sign else value, end)


def _words_at(text: str, at: int) -> Number | None:
    match = _IN_WORDS.match(text, at)
    if not match or (at and text[at - 1].isalnum()):
        return None
    words = _WORD.findall(match[0].lower())
    if words[0] == "half":
        return Number(6.0, match.end(), worded=True)
    total = current = 0.0
    for word in words:
        if word == "hundred" or word == "dozen":
            current = (current or 1) * _SCALES[word]
        elif word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0.0
        else:
            current += WORDS.get(word, 0.0)
    return Number(total + current, match.end(), worded=True)


def glued_before(text: str, at: int) -> bool:
    """Whether the digits at ``at`` belong to a name: B12, COVID-19, 5.5.2."""
    before = text[max(0, at - 5) : at]
    if not before:
        return False
    if before[-1].isalnum() or before[-1] == "_":
        return True
    if before[-1] == "." and before[-2:-1].isalnum():
        return True
    return before[-1] == "-" and before[-2:-1].isalpha() and not _PARTED.search(before)


_HALF = pattern(
    r"half\b(?!-?(?: ?li(?:fe|ves)\b))(?!-(?!hour|day|year|minute|hourly))"
    r"|(?:a|one)(?:-| )(half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)\b"
    r"(?!-)(?! ?li(?:fe|ves)\b)"
    r"|(two|three|four|five|six|seven|eight|nine)(?:-| )"
    r"(halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths)\b"
)
_PART_FOLLOWS = pattern(r" ?(?:of\b|$|[.,;:)!?–])")
_ORDERED = re.compile(r"(?:first|second|other|latter|last)\s$", re.IGNORECASE)


def share_at(text: str, at: int) -> Number | None:
    """The share that stands at ``at``: half, a third, two thirds. As a fraction."""
    match = _HALF.match(text, at)
    if not match or _ORDERED.search(text[max(0, at - 8) : at]):
        return None
    if match[1]:
        # "a third person" is no share; "a third of" is.
        if match[0][0] in "aA" and not _PART_FOLLOWS.match(text, match.end()):
            return None
        return Number(1 / _SHARES[match[1].lower()], match.end(), worded=True)
    if match[2]:
        kind = match[3].lower()
        parts = _SHARES[kind if kind == "halves" else kind[:-1]]
        return Number(WORDS[match[2].lower()] / parts, match.end(), worded=True)
    return Number(0.5, match.end(), worded=True)
