"""Telephone numbers of more than one group, so that they are not read as amounts.

Three-digit numbers (911, 112) stay counts: only the contacts know which of them are meant.
"""

from __future__ import annotations

import re

from .folding import fold

_PHONE = re.compile(
    r"(?<![\w.,+/-])(?:"
    r"\+[0-9]{1,3}(?:[ -][0-9]{2,5}){2,5}|\+[0-9]{8,14}"  # international
    r"|(?:\+?1[ -])?(?:\([0-9]{3}\) ?|[2-9][0-9]{2}[ -])(?:[0-9]{3}|[A-Z]{3})[ -][0-9]{4}"  # US
    r"|1-8[0-9]{2}-(?=[0-9-]{0,8}[A-Z])[A-Z0-9][A-Z0-9-]{5,8}"  # US, in letters
    r"|\(0[0-9]{2,4}\) ?[0-9]{3,8}(?:[ -][0-9]{3,4})?"  # UK
    r"|0[0-9]{2,4}(?:[ -][0-9]{2,8}){1,3}|0[0-9]{8,10}"
    r"|1[38]00(?:[ -][0-9]{2,4}){2,3}|13(?:[ -][0-9]{2}){2}"  # Australia
    r"|116[ -][0-9]{3}"  # helplines with one number all over Europe
    r")(?![\w-])(?![.,][0-9])"
)


_DIGIT = re.compile(r"\d")


def find_phone_numbers(text: str) -> list[tuple[int, int, str]]:
    """Every telephone number of more than three digits: start, end, and as written."""
    if _DIGIT.search(text) is None:
        return []
    return [
        (match.start(), match.end(), text[match.start() : match.end()])
        for match in _PHONE.finditer(fold(text).replace("–", "-"))
    ]
