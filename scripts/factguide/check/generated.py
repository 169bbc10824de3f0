"""Ids that blocks make in the built page, so that links to them are known to be good."""

from __future__ import annotations

from factguide.registry import Registry

from .page import Page


def generated_anchors(page: Page, registry: Registry) -> set[str]:
    """The ids that the extension will put on ``page`` beyond those written there."""
    found = {"sources"} if any(True for _ in page.claims) else set()
    for block in page.blocks:
        if block.name == "glossary":
            found |= registry.glossary.keys()
        elif block.name == "evidence":
            found |= registry.facts.keys()
        elif block.name == "disagreements":
            found |= registry.disagreements.keys()
    return found
