"""Claims of the source articles that are not dealt with where the ledger says."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import site_rule
from ..site import Site

RULE = "claim-ledger"
BLOCK = "claims"  # a page with this block is the ledger itself


@site_rule(RULE)
def claim_ledger(site: Site, registry: Registry) -> Iterator[Finding]:
    """A claim in ``claims.csv`` that its section does not deal with.

    Each claim that is kept, limited or corrected names a page, an anchor on it and facts. The page
    is there and is not the ledger, the anchor is a heading on it, and the section below that
    heading, down to the next one of the same or a higher level, links every one of the facts.
    """
    for name, claim in registry.ledger.items():
        if not claim.page:
            continue
        fault = _fault(site.by_name.get(claim.page), claim.page, claim.anchor, claim.facts)
        if fault:
            path, line, column = registry.place("ledger", name)
            message, hint = fault
            yield Finding(path, line, column, RULE, "error", f"'{name}': {message}", hint)


def _fault(page: Page | None, name: str, anchor: str, facts: list[str]) -> tuple[str, str] | None:
    if page is None:
        return f"there is no page '{name}'.", "Name a page below the docs folder."
    if any(block.name == BLOCK for block in page.blocks):
        return f"'{name}' is the ledger itself.", "Name the page that deals with the claim."
    section = section_of(page, anchor)
    if section is None:
        return f"'{name}' has no heading '#{anchor}'.", "Give the heading this id: { #id }."
    missing = [fact for fact in facts if fact not in claims_between(page, *section)]
    if missing:
        shown = ", ".join(missing)
        hint = "Link them in that section, or name the section that does."
        return f"'{name}#{anchor}' does not show {shown}.", hint
    return None


def section_of(page: Page, anchor: str) -> tuple[int, int] | None:
    """Where the section of a heading starts and ends; the h1 stands for the whole page."""
    for index, heading in enumerate(page.headings):
        if heading.id == anchor:
            later = page.headings[index + 1 :]
            ends = (other.start for other in later if other.level <= heading.level)
            return heading.start, next(ends, len(page.text))
    return None


def claims_between(page: Page, start: int, end: int) -> set[str]:
    """Ids of the facts, contacts and statements shown in a stretch of a page."""
    shown = {link.claim for link in page.claims if start <= link.start < end}
    first, last = page.place(start)[0], page.place(end)[0]
    listed = {name for name, line, _ in page.block_claims if first <= line <= last}
    return {name for name in shown if name} | listed
