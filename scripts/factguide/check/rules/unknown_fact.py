"""A ``fact:`` link to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule


@page_rule("unknown-fact")
def unknown_fact(page: Page, registry: Registry) -> Iterator[Finding]:
    """A link or a block names a fact that is not in the data.

    The page would show a figure without a source, so the build stops too. Usually the id is
    misspelt; else the fact has to be added to ``docs/data/facts/`` first.
    """
    for link in page.claims:
        if registry.claim(link.claim or "") is None:
            hint = _hint(link.claim or "", registry)
            message = f"there is no fact '{link.claim}'."
            yield finding(page, link.target_start, "unknown-fact", message, hint)
    for fact_id, line, column in page.block_claims:
        if registry.claim(fact_id) is None:
            hint = _hint(fact_id, registry)
            message = f"there is no fact '{fact_id}'."
            yield Finding(page.path, line, column, "unknown-fact", "error", message, hint)


def _hint(fact_id: str, registry: Registry) -> str:
    nearest = registry.nearest(fact_id)
    return f"Did you mean '{nearest}'?" if nearest else "Define it in the data first."
