"""What a link says, and where none may lead away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

# Plain English; none of these says where a link leads.
_EMPTY_TALK = frozenset(
    [
        "article",
        "click here",
        "details",
        "go",
        "go here",
        "here",
        "info",
        "learn more",
        "link",
        "more",
        "more details",
        "more info",
        "more information",
        "page",
        "read here",
        "read more",
        "read this",
        "see here",
        "see more",
        "site",
        "that",
        "that page",
        "the link",
        "there",
        "this",
        "this article",
        "this link",
        "this one",
        "this page",
        "this site",
        "this website",
        "website",
    ]
)
_CARDS = ("emergency",)
_LETTERS = re.compile(r"[^\w ]+")


@page_rule("link-text", data=False)
def link_text(page: Page, registry: Registry) -> Iterator[Finding]:
    """A link whose words do not say where it leads, such as “here” or “read more”, or has none.

    Screen readers list the links of a page without the text around them.
    """
    for link in page.links:
        if link.image or not link.defined or link.claim is not None:
            continue
        words = " ".join(_LETTERS.sub(" ", link.text).lower().split())
        if words in _EMPTY_TALK and not page.text.startswith("[`", link.start):
            message = f"“{link.text}” does not say where this link leads."
            hint = "Link the words that name the page: [side effects](…)."
            yield finding(page, link.start, "link-text", message, hint)
        elif not link.text.strip() and page.text.startswith("[]", link.start):
            hint = "Say where it leads."
            yield finding(page, link.start, "link-text", "this link has no words.", hint)


@page_rule("card-link", data=False)
def card_link(page: Page, registry: Registry) -> Iterator[Finding]:
    """A link in an emergency card that leads to another page.

    The card says what to do now, and the numbers to call: nobody in an emergency should land
    elsewhere. Put the link below the card.
    """
    cards = [block for block in page.blocks if block.name in _CARDS]
    for link in page.links:
        leaves = link.claim is None and not link.image and not link.target.startswith("#")
        if leaves and any(card.start < link.start < (card.end or 0) for card in cards):
            message = f"the link to '{link.target}' leads out of an emergency card."
            yield finding(page, link.start, "card-link", message, "Put it below the card.")
