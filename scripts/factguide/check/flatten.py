"""From a stretch of Markdown to the words that a reader sees, and back to the place of each."""

from __future__ import annotations

import re
from bisect import bisect_right

# Spaces of every kind count as one plain space.
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " "})
_MANY = re.compile(" {2,}")


def flatten(
    text: str, start: int, end: int, cuts: list[tuple[int, int, str]]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of ``text[start:end]`` without ``cuts``, and marks that lead back to the text."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    spaced = True  # a leading space is dropped

    def put(words: str, source: int) -> None:
        nonlocal length, spaced
        words = words.translate(_SPACES)
        at = 0
        for gap in [*_MANY.finditer(words), None]:
            stop = gap.start() + 1 if gap else len(words)
            first = at + 1 if spaced and words[at : at + 1] == " " else at
            if first < stop:
                marks.append((length, source + first))
                pieces.append(words[first:stop])
                length += stop - first
                spaced = words[stop - 1] == " "
            at = gap.end() if gap else stop

    done = start
    for cut_start, cut_end, instead in sorted(cuts):
        if cut_start < done or cut_start >= end:
            continue
        put(text[done:cut_start], done)
        if instead:
            put(instead, cut_start)
        done = min(cut_end, end)
    put(text[done:end], done)
    words = "".join(pieces)
    return words.rstrip(" "), tuple(marks) or ((0, start),)


class Places:
    """From an offset in the page to the place in the flattened words."""

    def __init__(self, marks: tuple[tuple[int, int], ...], length: int) -> None:
        self.flat = [flat for flat, _ in marks] + [length]
        self.sources = [source for _, source in marks]

    def at(self, offset: int) -> int:
        """The place of an offset; the nearest one where it was left out."""
        index = bisect_right(self.sources, offset) - 1
        if index < 0:
            return 0
        return min(self.flat[index] + offset - self.sources[index], self.flat[index + 1])
