"""Look for whole words, in any case, in many texts at once."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

_EXACT = re.compile(r"\(\?-i:((?:[^()\\]|\\.)*)\)")
_CLASS = re.compile(r"\\[A-Z]")


@dataclass(frozen=True)
class Hit:
    """``words`` stand at ``start`` of the text with this number."""

    text: int
    start: int
    words: str


class Texts:
    """Texts joined into one: a regular expression runs over it once, not once for each."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.whole = "\n".join(texts)
        self.small = small_letters(self.whole)
        self.starts = [0, *itertools.accumulate(len(text) + 1 for text in texts)]

    def find(self, pattern: str) -> Iterator[Hit]:
        """Every place where ``pattern``, a regular expression, matches whole words."""
        expression, small = _compiled(pattern)
        where = self.small if small else self.whole
        at = 0
        while match := expression.search(where, at):
            start, end = match.span()
            inside = start > 0 and (where[start - 1].isalnum() or where[start - 1] == "_")
            if end > start and not inside:
                text = bisect_right(self.starts, start) - 1
                yield Hit(text, start - self.starts[text], self.whole[start:end])
                at = end
            else:  # nothing, or the end of a longer word: go on behind its first character
                at = start + 1
            if at > len(where):
                return


@cache
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """The expression, and whether it looks at the text in small letters.

    The regular expressions of Python are many times faster when they need not ignore case. So
    a pattern that asks for no exact case, and has no class such as ``\\W``, gets small letters.
    """
    exact = _EXACT.fullmatch(pattern)
    if exact:
        return re.compile(rf"(?:{exact[1]})(?!\w)"), False
    small = "(?-i:" not in pattern and not _CLASS.search(pattern)
    if small:
        return re.compile(rf"(?:{pattern.lower()})(?!\w)"), True
    return re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE), False


def small_letters(text: str) -> str:
    """``text`` in small letters, of the same length: a few capitals would become two letters."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)
