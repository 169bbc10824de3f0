"""Sentences, paragraphs and lists that are too long to follow."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

LONGEST, LONG, SHARE = 25, 20, 0.05
SENTENCES = 3
ITEMS = 6


@page_rule("sentence-length", data=False, house=True)
def sentence_length(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence has more than 25 words, or more than 5% of the page's have over 20.

    A heading, a list item and a block's title count as sentences. Cells of tables may not pass
    25 words either, but do not enter the 5%.
    """
    rule = "sentence-length"
    counted = 0
    long: list[tuple[int, int]] = []
    for passage in page.passages:
        if passage.kind in ("alt", "front"):
            continue
        for sentence in passage.sentences:
            words = sentence.words
            counted += passage.kind != "cell"
            if words <= LONG:
                continue
            offset = passage.offset(sentence.start)
            if words > LONGEST:
                message = f"this sentence has {words} words."
                yield finding(page, offset, rule, message, f"Split it: {LONG} at best.")
            if passage.kind != "cell":
                long.append((offset, words))
    if len(long) > SHARE * counted and any(words <= LONGEST for _, words in long):
        lines = ", ".join(f"line {page.place(offset)[0]} ({words})" for offset, words in long)
        message = f"{len(long)} of {counted} sentences have over {LONG} words: {lines}."
        allowed = int(SHARE * counted)
        hint = f"Shorten all but {allowed}." if allowed else "Shorten it."
        yield finding(page, long[0][0], rule, message, hint)


@page_rule("paragraph-length", data=False, house=True)
def paragraph_length(page: Page, registry: Registry) -> Iterator[Finding]:
    """A paragraph or a list item has more than three sentences."""
    for passage in page.passages:
        count = len(passage.sentences)
        if passage.kind in ("paragraph", "item") and count > SENTENCES:
            message = f"this {passage.kind} has {count} sentences."
            hint = f"Split it: {SENTENCES} at most."
            yield finding(page, passage.offset(0), "paragraph-length", message, hint)


@page_rule("list-length", data=False, house=True)
def list_length(page: Page, registry: Registry) -> Iterator[Finding]:
    """A list has more than six items: readers lose the thread."""
    for listed in page.lists:
        if listed.items > ITEMS:
            message = f"this list has {listed.items} items."
            hint = f"Group them: {ITEMS} at most in one list."
            yield finding(page, listed.start, "list-length", message, hint, "warning")
