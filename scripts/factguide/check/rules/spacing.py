"""Spaces that are not what they seem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

# A non-breaking space that is right, what looks like a space, and what looks like nothing at all.
_STRANGE = re.compile(
    "[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff]"
)
_GOOD = re.compile("[0-9][\u00a0\u202f](?=[0-9a-zA-Zµ%])")
_LIST_MARK = re.compile(r"\s*(?:\w{1,5}|#)[.)]\s*")
_NO_WIDTH = frozenset("\u00ad\u200b\u2060\ufeff")
# Their words stand in YAML, which may be folded: places in them are not exact.
_INEXACT = ("setting", "title", "front")


@page_rule("spacing", data=False)
def spacing(page: Page, registry: Registry) -> Iterator[Finding]:
    """A space that is not what it seems: non-breaking, without width, or two in a row.

    Good is a non-breaking space after a figure: it keeps the unit on its line. Elsewhere a search
    for the phrase misses it, and a figure may look parted from its unit, or joined
    to the next. ``--fix`` writes one plain space, or nothing where there was no width.
    """
    for start, end in strange_spaces(page):
        words = page.text[start:end]
        if _STRANGE.search(words):
            odd = _STRANGE.search(words)
            name = unicodedata.name(odd.group() if odd else " ").lower()
            message = f"a {name} stands here."
        else:
            message = f"{len(words)} spaces stand in a row."
        hint = "Write one." if replacement(words) else "Take it out."
        yield finding(page, start, "spacing", message, f"{hint} --fix does it.", "warning")


def strange_spaces(page: Page) -> Iterator[tuple[int, int]]:
    """Start and end of each run of spaces that is no plain one, in running text only."""
    for passage in page.passages:
        if passage.kind in _INEXACT:
            continue
        ends = [place for place, _ in passage.marks[1:]] + [len(passage.text)]
        before = None
        for (place, source), end in zip(passage.marks, ends, strict=True):
            if any(low <= place < high for low, high in passage.code):
                before = None
                continue
            stop = source + end - place
            # Words end with the first space of a run; what follows it was left out.
            if before is not None and _gap(page.text[before:source]) and not _marker(page, before):
                yield before - 1, source
            for match in _STRANGE.finditer(page.text, source, stop):
                if not _GOOD.match(page.text, match.start() - 1):
                    yield match.span()
            before = stop if page.text[stop - 1 : stop] in (" ", "\t") else None


def _marker(page: Page, offset: int) -> bool:
    """Whether only a mark such as ``iv.`` stands before ``offset``: lists are laid out so."""
    line = page.text[page.text.rfind("\n", 0, offset) + 1 : offset]
    return _LIST_MARK.fullmatch(line) is not None


def replacement(words: str) -> str:
    """What belongs in the place of a run of strange spaces."""
    return "" if words and not set(words) - _NO_WIDTH else " "


def _gap(words: str) -> bool:
    return bool(words) and words.isspace() and "\n" not in words
