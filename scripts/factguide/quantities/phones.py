"""Telephone numbers of more than one group, so that they are not read as amounts.

Three-digit numbers (911, 112) stay counts: only the contacts know which of them are meant.
"""

from __future__ import annotations

import re

from .folding import fold

_PHONE = re.compile(
    r"(?<![\w.,+/-])(?:"
    r"\+[0-9]{1,3}(?:[ -][0-9]{1,5}){2,5}"  # international
    r"|\+[0-9]{8,14}"
    r"|(?:\+?1[ -])?\([0-9]{3}\) ?[0-9]{3}[ -][0-9]{4}"  # (800) 222-1222
    r"|(?:\+?1[ -])?[2-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4}"  # 1-800-222-1222
    r"|\(0[0-9]{2,4}\) ?[0-9]{3,8}(?:[ -][0-9]{3,4})?"
    r"|0[0-9]{2,4}(?:[ -][0-9]{2,8}){1,3}|0[0-9]{8,10}"  # 0808 808 8000
    r"|1[38]00[ -][0-9]{3}[ -][0-9]{3}|13[ -][0-9]{2}[ -][0-9]{2}"  # Australia
    r"|116[ -][0-9]{3}"  # harmonised European helplines
    r")(?![\w-])(?![.,][0-9])"
)


def find_phone_numbers(text: str) -> list[tuple[int, int, str]]:
    """Every telephone number of more than three digits: start, end, and as written."""
    return [
        (match.start(), match.end(), text[match.start() : match.end()])
        for match in _PHONE.finditer(fold(text).replace("–", "-"))
    ]
