"""Recognise the words of units in folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .folding import GAP, either, pattern
from .units import RATIOS, UNITS

_SPACES = re.compile(r"\s+")


def _exact(word: str) -> bool:
    """Whether capitals matter: "or 5" is no odds ratio, "5 M" no metre."""
    return word.isalpha() and word.isascii() and (len(word) == 1 or word.isupper())


class _Words:
    """The words of some units, and the pattern that finds them between two others."""

    def __init__(self, names: Iterable[str], before: str, after: str) -> None:
        self._name: dict[str, str] = {}
        for name in names:
            for word in UNITS[name].words:
                self._name[word if _exact(word) else word.lower()] = name
        exact = either(word for word in self._name if _exact(word))
        loose = either(word for word in self._name if not _exact(word))
        # A unit ends where its word ends; only "%" may have a letter after it.
        words = rf"(?:{loose})(?![^\W_])|(?-i:{exact})(?![^\W_])|%"
        self._pattern = pattern(f"{before}({words}){after}")

    def at(self, text: str, at: int) -> tuple[str, int] | None:
        match = self._pattern.match(text, at)
        if not match:
            return None
        found = _SPACES.sub(" ", match[1])
        name = self._name.get(found) or self._name.get(found.lower())
        return (name, match.end()) if name else None


_AFTER = _Words((name for name in UNITS if name not in RATIOS), rf"(?:{GAP}?|-)", "")
_BEFORE = _Words(
    RATIOS, "", rf"(?:{GAP}?[=:,])?(?: (?:of|was|is))?(?: (?:about|around))?(?:{GAP}|(?<=[=:,]))"
)


def unit_at(text: str, at: int) -> tuple[str, int] | None:
    """The unit whose words stand at ``at``, after a space, a hyphen or nothing; and their end."""
    return _AFTER.at(text, at)


def ratio_at(text: str, at: int) -> tuple[str, int] | None:
    """The ratio named at ``at`` ("RR", "risk ratio of"), and where its number begins."""
    return _BEFORE.at(text, at)
