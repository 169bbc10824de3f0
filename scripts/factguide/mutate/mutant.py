"""One planted mistake."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "digit", "number word", "unit", "end of a range", "date", "phone", "fact id", "facts swapped",
    "figure unlinked", "link", "anchor", "image", "name", "statement deleted", "statement altered",
    "negation", "direction", "route", "population", "country", "source deleted", "YAML value",
    "negation in prose", "direction in prose", "route in prose", "population in prose",
    "country in prose",
]  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """``edits`` are ``(start, end, new text)`` in the file ``path``, which counts characters.

    ``entry`` is the collection and the id of the changed entry, for a file of data.
    """

    kind: Kind
    path: str
    line: int
    what: str
    edits: tuple[tuple[int, int, str], ...]
    entry: tuple[str, str] | None = None

    def apply(self, text: str) -> str:
        """The text of the file with the mistake in it."""
        for start, end, new in sorted(self.edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}: {self.what}"


def shorten(text: str, longest: int = 60) -> str:
    """``text`` on one line, cut where it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def alike(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def any_of(words: Iterable[str]) -> str:
    """An expression for whole words, the longest first."""
    longest = sorted(words, key=len, reverse=True)
    return rf"\b(?:{'|'.join(map(re.escape, longest))})\b"
