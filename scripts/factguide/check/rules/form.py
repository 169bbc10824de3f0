"""Faults of form that the parser meets: blocks, lists, empty pages, two pages of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..generated import takes_in
from ..page import Page
from ..rule import finding, page_rule, site_rule
from ..site import Site

_DAMAGED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffd]")


@page_rule("unclosed-block", data=False)
def unclosed_block(page: Page, registry: Registry) -> Iterator[Finding]:
    """A ``///`` block is never closed, is closed twice, or opens inside one of equal slashes.

    PyMdown says nothing in that case: it takes the rest of the page into the block.
    """
    return _faults(page, "unclosed-block")


@page_rule("block-options", data=False)
def block_options(page: Page, registry: Registry) -> Iterator[Finding]:
    """The indented options below the first line of a block are not valid YAML."""
    return _faults(page, "block-options")


@page_rule("list-gap", data=False)
def list_gap(page: Page, registry: Registry) -> Iterator[Finding]:
    """A list stands directly below a paragraph; without an empty line it is shown as one line."""
    return _faults(page, "list-gap")


@page_rule("indented", data=False, house=True)
def indented(page: Page, registry: Registry) -> Iterator[Finding]:
    """A line with four spaces or a tab before it, in no list: it is shown as code.

    Readers see the marks, and the link to its fact is none.
    """
    return _faults(page, "indented")


@page_rule("empty-page", data=False)
def empty_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """A page without any words. Other rules leave it alone."""
    if is_empty(page):
        yield finding(page, 0, "empty-page", "this page is empty.", "Write it, or remove it.")


@page_rule("encoding", data=False)
def encoding(page: Page, registry: Registry) -> Iterator[Finding]:
    """A file that is not UTF-8, or holds a character that shows damage on the way.

    A NUL, another control character or U+FFFD is what is left of a letter, or of a digit.
    """
    for damaged in _DAMAGED.finditer(page.text):
        message = f"the character U+{ord(damaged.group()):04X} stands here."
        hint = "Remove it; a letter or a digit may be lost."
        yield finding(page, damaged.start(), "encoding", message, hint)


@site_rule("duplicate-title", data=False)
def duplicate_title(site: Site, registry: Registry) -> Iterator[Finding]:
    """Two pages have one title: readers cannot tell them apart in search results."""
    first: dict[str, Page] = {}
    for page in site.pages:
        title = page.front.get("title")
        if not isinstance(title, str):
            continue
        earlier = first.setdefault(" ".join(title.lower().split()), page)
        if earlier is not page:
            line, column = page.front_places.get(("title",), (1, 1))
            message = f"'{title}' is also the title of {earlier.path}."
            hint = "Give each page its own."
            yield Finding(page.path, line, column, "duplicate-title", "error", message, hint)


def is_empty(page: Page) -> bool:
    """No words and no block outside the front matter."""
    words = any(passage.kind != "front" for passage in page.passages)
    return not words and not page.blocks and not takes_in(page)


def _faults(page: Page, rule: str) -> Iterator[Finding]:
    for fault in page.faults:
        if fault.rule == rule:
            yield finding(page, fault.start, rule, fault.message, fault.hint)
