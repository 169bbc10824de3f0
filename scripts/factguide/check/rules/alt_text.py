"""Images without words for those who do not see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Link, Page
from ..rule import finding, page_rule

RULE = "alt-text"
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SAYS_NOTHING = re.compile(
    r"(?:an? |the |this )?(?:image|img|picture|photo|figure|graphic|screenshot|drawing|icon|alt"
    r"|logo)?[\s\d.,:-]*|\S+\.(?:svg|png|jpe?g|gif|webp)",
    re.IGNORECASE,
)


@page_rule(RULE, data=False)
def alt_text(page: Page, registry: Registry) -> Iterator[Finding]:
    """An image has no alternative text, or one that says nothing, such as the name of its file.

    Who does not see the image hears the text instead. An image that only decorates is HTML with an
    empty one: ``<img src="…" alt="">``.
    """
    for link in page.links:
        if link.image:
            words = _alternative(page, link)
            if words is None or not words.strip():
                if words is None or not page.text.startswith("<", link.start):
                    message = "this image has no alternative text."
                    hint = "Say in a few words what it shows: ![words](address)."
                    yield finding(page, link.start, RULE, message, hint)
            elif _SAYS_NOTHING.fullmatch(words.strip()):
                message = f"“{words}” does not say what the image shows."
                hint = "Say it in a few words."
                yield finding(page, link.start, RULE, message, hint)


def _alternative(page: Page, link: Link) -> str | None:
    """The alternative text of an image; None for a tag without one."""
    if page.text.startswith("![", link.start):
        depth, at = 0, link.start + 1
        while at < len(page.text):
            character = page.text[at]
            depth += (character == "[") - (character == "]")
            at += 2 if character == "\\" else 1
            if not depth:
                return page.text[link.start + 2 : at - 1]
        return ""
    end = page.text.find(">", link.start)
    if not page.text.startswith("<img", link.start) or end == -1:
        return "a player"  # a script, a film, a frame: they have no such text
    match = _ALT.search(page.text, link.start, end)
    return None if match is None else match[1] or match[2] or ""
