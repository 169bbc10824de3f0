"""The outline of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..generated import generated_anchors, takes_in
from ..page import Heading, Page
from ..rule import finding, page_rule

RULE = "headings"
_CLOSE = re.compile(r"#{1,6}[^#\s]")
STYLE = "heading-style"
LONGEST = 65
DEEPEST = 4


@page_rule(RULE, data=False)
def headings(page: Page, registry: Registry) -> Iterator[Finding]:
    """The headings do not form a clean outline.

    One h1, and first; no level skipped; no heading without words; no two with one id, and none
    with an id that a block or the list of sources gets.
    """
    firsts = [heading for heading in page.headings if heading.level == 1]
    if not firsts and not takes_in(page):
        yield finding(page, 0, RULE, "this page has no h1.", "Start it with '# Title'.")
    for extra in firsts[1:]:
        yield finding(page, extra.start, RULE, "this is a second h1.", "Make it '##'.")
    before = 0
    made = generated_anchors(page, registry)
    for heading in page.headings:
        if heading.explicit and heading.id in made:
            message = f"the id '{heading.id}' is one that the build gives to another part."
            yield finding(page, heading.start, RULE, message, "Rename it.")
    seen: set[str] = set()
    for heading in page.headings:
        for message, hint in _faults(heading, before, seen):
            yield finding(page, heading.start, RULE, message, hint)
        before = heading.level
        seen.add(heading.id)
    for name, start in page.ids:
        if name in seen:
            yield finding(page, start, RULE, f"the id '{name}' stands twice.", "Rename one.")
        seen.add(name)


@page_rule(STYLE, data=False, house=True)
def heading_style(page: Page, registry: Registry) -> Iterator[Finding]:
    """A heading is a question, deeper than h4, an h1 of over 65 characters, or ``##Too close``.

    A statement can be understood without the text below. Where most headings below the h1 are
    questions, the page is one of questions and answers, and they may stay.
    """
    below = [heading for heading in page.headings if heading.level > 1]
    answers = 2 * sum(map(_asks, below)) > len(below) > 1
    for heading in page.headings:
        if _CLOSE.match(page.text, heading.start):
            message = "no space stands between '#' and the words of this heading."
            yield finding(
                page, heading.start, STYLE, message, "Add one: not every reader takes it."
            )
        for message, hint in _style(heading, answers):
            yield finding(page, heading.start, STYLE, message, hint)


def _asks(heading: Heading) -> bool:
    return heading.text.rstrip().endswith("?")


def _faults(heading: Heading, before: int, seen: set[str]) -> Iterator[tuple[str, str]]:
    if not heading.text.strip():
        yield "this heading is empty.", "Write it, or remove it."
    if before and heading.level > before + 1:
        yield f"h{heading.level} follows h{before}: a level is skipped.", "Use one '#' fewer."
    if not before and heading.level != 1:
        yield f"the first heading is h{heading.level}.", "Start the page with '# Title'."
    if heading.explicit and heading.id in seen:
        yield f"the id '{heading.id}' stands twice.", "Rename one."


def _style(heading: Heading, answers: bool) -> Iterator[tuple[str, str]]:
    if heading.level > DEEPEST:
        yield f"h{heading.level} is too deep.", "Use '####' at most, or split the page."
    if heading.level == 1 and len(heading.text) > LONGEST:
        yield f"the h1 has {len(heading.text)} characters.", f"Use {LONGEST} at most."
    if _asks(heading) and not answers:
        yield "this heading is a question.", "Say the answer."
