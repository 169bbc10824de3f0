"""Split running words into sentences, and count their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A full stop, a question or an exclamation mark, with what closes round it, before a space.
_END = re.compile(r"[.!?][.!?]*[\"')\]’”]*(?= |$)")
# Words after which a full stop does not end the sentence.
_SHORTENED = re.compile(
    r"(?:^|[ (])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|cf|approx|e\.g|i\.e|U\.[SK]|et al)\.$"
)
_WORD = re.compile(r"[^\W_][^\s/–—]*|\ufffc+")


@dataclass(frozen=True)
class Sentence:
    """``text`` is ``passage[start:end]``."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> int:
        """Words as a reader counts them; a hyphenated word is one, ``and/or`` is two."""
        return len(_WORD.findall(self.text))


def split_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of ``text``; what follows the last mark is a sentence too."""
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _SHORTENED.search(text, start, match.start() + 1):
            continue
        if text[match.end() : match.end() + 2].strip()[:1].islower():
            continue
        yield from _sentence(text, start, match.end())
        start = match.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    if start < end:
        yield Sentence(text[start:end], start, end)
