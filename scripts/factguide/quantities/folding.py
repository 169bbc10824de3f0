"""Spaces and dashes made alike, each character still in its place."""

from __future__ import annotations

import re

_SPACES = "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u00ad\ufe63\uff0d"
# An en dash stands for every longer one: unlike a hyphen it never makes a name ("COVID-19").
_DASHES = "\u2012\u2013\u2014\u2015\u2212\ufe58"
_TABLE = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_DASHES, "–")}
    | {"\u2019": "'", "\u00b5": "\u03bc", "\u2215": "/", "\u2044": "/"}
)

# At most one line break: what stands in two paragraphs is never one amount. The bounds keep
# every search linear.
GAP = r"(?: {1,3}\n? {0,8}|\n {0,8})"
OPTIONAL_GAP = rf"{GAP}?"


def fold(text: str) -> str:
    """``text`` with one kind of space, hyphen, dash and apostrophe; same length, same places."""
    return text.translate(_TABLE)


def pattern(expression: str) -> re.Pattern[str]:
    """Compile ``expression``, in which a space stands for a gap and case does not matter."""
    return re.compile(expression.replace(" ", GAP), re.IGNORECASE)


def alternatives(words: list[str]) -> str:
    """An expression that matches any of ``words``, the longest first."""
    return "|".join(re.escape(w).replace("\\ ", " ") for w in sorted(words, key=len, reverse=True))
