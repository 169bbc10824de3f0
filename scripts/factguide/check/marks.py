"""The part of a line that is shown with a finding, and the marks below its words."""

from __future__ import annotations

import re

_LONGEST = 160
_BEFORE = 40
_LINK = re.compile(r"!?\[[^\[\]]*\]\((?:[^()]|\([^()]*\))*\)")
_QUOTED = re.compile(r"\u201c([^\u201d]+)\u201d|'([^']+)'|\"([^\"]+)\"")
_WORD = re.compile(r"[\w\u2019'&%-]+|\S")


def shown_part(line: str, column: int, message: str) -> tuple[str, str]:
    """``line``, cut where it is very long, and carets below the words that ``message`` is about."""
    start = min(column - 1, len(line))
    width = max(1, min(_width(line, start, message), len(line) - start))
    if len(line) > _LONGEST:
        low = max(0, min(start - _BEFORE, len(line) - _LONGEST))
        high = min(low + _LONGEST, len(line))
        cut = ("\u2026" if low else "") + line[low:high] + ("\u2026" if high < len(line) else "")
        start, width = start - low + bool(low), min(width, high - start)
        line = cut
    # Tabs stay tabs, so that the marks stand below the words.
    before = "".join("\t" if character == "\t" else " " for character in line[:start])
    return line, before + "^" * width


def _width(line: str, start: int, message: str) -> int:
    """How many characters are meant: a link, a heading, the words the message quotes, a word."""
    link = _LINK.match(line, start)
    if link:
        return link.end() - start
    if line.startswith("#", start):
        return len(line.rstrip()) - start
    for match in _QUOTED.finditer(message):
        words = next(group for group in match.groups() if group)
        if line.startswith(words, start):
            return len(words)
    word = _WORD.match(line, start)
    return word.end() - start if word else 1
