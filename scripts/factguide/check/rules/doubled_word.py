"""A word that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

# Small letters only: a name may repeat itself, as in Walla Walla.
_TWICE = re.compile(r"(?<![\w'’-])([A-Za-z]?[a-z]+) ([a-z]+)(?![\w'’-])")
# Right twice in a row, now and then.
_MAY = frozenset(["had", "that", "is", "so", "very", "there", "blah", "bye"])


@page_rule("doubled-word", data=False)
def doubled_word(page: Page, registry: Registry) -> Iterator[Finding]:
    """One word stands twice in a row, mostly left over from a change of the text."""
    for passage in page.passages:
        words = passage.prose
        at = 0
        while match := _TWICE.search(words, at):
            at = match.start(2)
            if match[1].lower() == match[2] and match[2] not in _MAY:
                offset = passage.offset(match.start())
                yield finding(page, offset, "doubled-word", f"“{match.group()}”.", "Drop one.")
