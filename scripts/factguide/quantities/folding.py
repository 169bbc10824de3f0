"""Spaces and dashes made alike, each character still in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Characters nobody sees (soft hyphen, zero-width space) become spaces: hidden marks inside a
# figure must break it, never pass.
_SPACES = (
    "\t\r\u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff"
)
_HYPHENS = "\u2010\u2011\ufe63\uff0d"
# An en dash stands for every longer one: unlike a hyphen it never makes a name ("COVID-19").
_DASHES = "\u2012\u2013\u2014\u2015\u2212\ufe58"
_TABLE = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_DASHES, "–")}
    | {"\u2019": "'", "\u00b5": "\u03bc", "\u2044": "/", "\u2215": "/", "\uff05": "%"}
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}  # full-width digits
)

# At most one line break: what stands in two paragraphs is never one amount. The bounds keep
# every search linear.
GAP = r"(?: {1,3}\n? {0,8}|\n {0,8})"


def fold(text: str) -> str:
    """``text`` with one kind of space, hyphen, dash and apostrophe; same length, same places."""
    if text.isascii() and "\t" not in text and "\r" not in text:
        return text  # most words are, and translating them takes longer than looking
    return text.translate(_TABLE)


def pattern(expression: str) -> re.Pattern[str]:
    """Compile ``expression``, in which a space stands for a gap and case does not matter."""
    return re.compile(expression.replace(" ", GAP), re.IGNORECASE)


def either(words: Iterable[str]) -> str:
    """An expression that matches any of ``words``, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("\\ ", " ") for word in longest_first)
