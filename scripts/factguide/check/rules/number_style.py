"""How numbers are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factguide.quantities import UNITS, find_phone_numbers
from factguide.registry import Contact, Finding, Registry, Statement

from ..page import Page, Passage, blank
from ..rule import finding, page_rule

RULE = "number-style"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DIGIT = re.compile(r"\d")
_NUMBER = r"\d+(?:[.,]\d+)*"
# Pattern, what is wrong, what to write. What one pattern has found is hidden from the next.
_STYLES = (
    (
        r"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)|(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)"
        rf"|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
        rf"|\d{{1,2}}(?:st|nd|rd|th) (?:{_MONTHS})",
        "this date is read in two ways, or not at all.",
        "Write 6 August 2018.",
    ),
    (
        rf"(?<![\w.,-]){_NUMBER}%?[ ]?[–—-][ ]?{_NUMBER}(?![\w-])",
        "a dash between numbers is misread as a minus, or overlooked.",
        "Write “to”.",
    ),
    (r"\d+\.0+(?!\d)", "a zero after the point is misread as ten times more.", "Drop it."),
    (r"(?<![\w.])\.\d+", "a point without a zero before it is overlooked.", "Write 0 before it."),
    (
        r"(?<![\d.,/-])(?:\d{5,}|1[0-8]\d\d|2[1-9]\d\d|[3-9]\d{3})(?![\d/-]|[.,]\d)",
        "a number from 1,000 up needs a comma.",
        "Write it as 1,818.",
    ),
    (rf"{_NUMBER}[ ]%", "the percent sign stands apart.", "Write 7%."),
)


@page_rule(RULE, settings=True)
def number_style(page: Page, registry: Registry) -> Iterator[Finding]:
    """A number, a date or a unit is written in a way that people misread.

    No 10.0 and no .5, a comma from 1,000 up, a space before the unit, “to” in a range, dates
    as 6 August 2018. These forms are from the lists of errors with medicines. Approved
    statements and telephone numbers are left as they are.
    """
    for passage in page.passages:
        words = passage.prose
        if _DIGIT.search(words) is None:
            continue
        words = blank(words, _kept(passage, registry))
        for pattern, message, hint in _compiled():
            matches = list(pattern.finditer(words))
            for match in matches:
                offset = passage.offset(match.start())
                yield finding(page, offset, RULE, f"“{match.group()}”: {message}", hint)
            words = blank(words, [match.span() for match in matches])


def _kept(passage: Passage, registry: Registry) -> list[tuple[int, int]]:
    kept = [(start, end) for start, end, _ in find_phone_numbers(passage.prose)]
    for start, end, link in passage.links:
        claim = registry.claim(link.claim or "")
        outside = link.claim is None and link.text.startswith("https:")
        if isinstance(claim, (Contact, Statement)) or outside:
            kept.append((start, end))
    return kept


@lru_cache(maxsize=1)
def _compiled() -> list[tuple[re.Pattern[str], str, str]]:
    styles = [(re.compile(pattern), message, hint) for pattern, message, hint in _STYLES]
    words = {word for unit in UNITS.values() for word in unit.words if word.isalpha()}
    units = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    joined = re.compile(rf"(?<![\w.]){_NUMBER}(?:{units})(?!\w)")
    styles.append((joined, "the unit stands too close.", "Put a space before the unit."))
    return styles
