"""Figures in words and signs in which no fact can be shown: "a couple of", "a teaspoon", "⅗"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPANS = "hour|day|week|month|year|minute|night"
_THINGS = rf"(?:{_SPANS}|morning|evening|dose)s?"
_WAYS = (
    "a couple of",
    rf"every (?:other|second|few) {_THINGS}",
    rf"(?:for|within|in|after|lasts?|takes?|every|per|once) an? (?:{_SPANS})(?! or )",
    r"(?:an? |\w+ )?fortnight(?:s|ly)?",
    r"(?:double|triple|treble|twofold|threefold|half)[ -]?(?:(?:the|your|a|usual|normal) ){,2}"
    "(?:doses?|strength|amount)",
    "(?:dozens|scores|hundreds|thousands|millions) of",
    r"(?:\w+ )?(?:tea|table|dessert)[ -]?spoon(?:s|ful|fuls|sful)?",
    "the (?:nineteen-|early |late |mid-)?(?:twen|thir|for|fif|six|seven|eigh|nine)ties",
    "overnight|hourly",
)
# Fractions, Roman numerals, raised and lowered digits, and digits of other scripts.
_SIGNS = "\xb2\xb3\xb9\u2070-\u2089\u2150-\u2188"
_FIGURE = re.compile(rf"\b(?:{'|'.join(_WAYS)})\b|(?:[{_SIGNS}]|(?![0-9])\d)+", re.IGNORECASE)
# What all of these hold, and few texts do.
_MAY = re.compile(
    "couple|every|fortnight|double|treble|triple|fold|half|dozens|scores|hundreds|thousands"
    rf"|millions|overnight|hourly|spoon|ties| an? (?:{_SPANS})|[{_SIGNS}]|\d(?<![0-9])"
)


def figure_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each such figure in ``text``."""
    if _MAY.search(text.lower()):
        for match in _FIGURE.finditer(text):
            yield match.span()
