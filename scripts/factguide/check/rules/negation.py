"""A "not" before a fact that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..page import Page
from ..rule import finding, page_rule
from ..turning import NEGATION

RULE = "negation"
# Directly before the link, or with one word between: "does not make", "not about".
_BEFORE = re.compile(rf"\b{NEGATION}(?: [\w'’-]+)? ?$", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:{NEGATION}|few|fewer|less|only|rare\w*|seldom|hardly|lack\w*|un\w+|stop\w*|miss\w*)\b",
    re.IGNORECASE,
)


@page_rule(RULE)
def negation(page: Page, registry: Registry) -> Iterator[Finding]:
    """A "not", "no" or "never" stands before a fact whose own sentence denies nothing.

    "It does not [make you sleepy](fact:sleepy)" links the right words and says the opposite. The
    sentence of the fact, ``says``, and its wordings must hold a negation too.
    """
    for passage in page.passages:
        for start, _, link in passage.links:
            fact = registry.facts.get(link.claim or "")
            if fact is None:
                continue
            before = _BEFORE.search(_clause(passage.unclaimed, start))
            if before and not _denies(fact):
                message = f"“{before.group().strip()}” turns '{link.claim}' round."
                hint = "Say what the fact says, or correct the fact."
                yield finding(page, passage.offset(start), RULE, message, hint)


def _clause(text: str, end: int) -> str:
    """What stands before a place, back to the last mark or link."""
    return re.split(r"[.:;,?!()\ufffc]", text[max(end - 60, 0) : end])[-1]


def _denies(fact: Fact) -> bool:
    return any(_SAID.search(text) for text in (fact.says, *fact.wordings))
