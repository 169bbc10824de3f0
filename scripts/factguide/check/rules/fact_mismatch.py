"""Words that do not mean their fact."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.extension.meaning import mismatch
from factguide.registry import Finding, Registry, Statement

from ..page import Page
from ..rule import finding, page_rule


@page_rule("fact-mismatch")
def fact_mismatch(page: Page, registry: Registry) -> Iterator[Finding]:
    """The words of a ``fact:`` link do not mean the value of the fact.

    An amount may be written in any words that mean it ("90 minutes", "an hour and a half"); a
    name or a sentence must be one of its approved wordings; a telephone number must be as it
    stands in the contacts.
    """
    for link in page.claims:
        claim = registry.claim(link.claim or "")
        if claim is None or isinstance(claim, Statement):
            continue
        reason = mismatch(link.text, link.claim or "", registry)
        if reason is not None:
            message, hint = split_reason(reason)
            yield finding(page, link.start, "fact-mismatch", message, hint)


def split_reason(reason: str) -> tuple[str, str]:
    """What is wrong, and the last sentence, which says what to do."""
    for start in (" Write “", " Add one to "):
        message, found, hint = reason.rpartition(start)
        if found:
            return message, (found + hint).strip()
    return reason, ""
