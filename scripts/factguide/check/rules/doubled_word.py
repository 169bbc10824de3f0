"""A word that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

_TWICE = re.compile(r"(?<![\w'’-])([a-z]+) (\1)(?![\w'’-])", re.IGNORECASE)
# Right twice in a row, now and then.
_MAY = frozenset(["had", "that", "is", "so", "very", "there", "blah", "bye"])


@page_rule("doubled-word", data=False)
def doubled_word(page: Page, registry: Registry) -> Iterator[Finding]:
    """One word stands twice in a row, mostly left over from a change of the text."""
    for passage in page.passages:
        for match in _TWICE.finditer(passage.prose):
            # A name may repeat itself, as in Walla Walla.
            if match[2].islower() and match[2] not in _MAY:
                offset = passage.offset(match.start())
                yield finding(page, offset, "doubled-word", f"“{match.group()}”.", "Drop one.")
