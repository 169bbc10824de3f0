"""Ids that blocks make in the built page, so that links to them are known to be good."""

from __future__ import annotations

from factguide.extension.anchors import SOURCES_SECTION, block_anchors
from factguide.registry import Registry

from .page import Page


def generated_anchors(page: Page, registry: Registry) -> set[str]:
    """The ids that the extension will put on ``page`` beyond those written there."""
    found = {SOURCES_SECTION} if any(True for _ in page.claims) else set()
    for block in page.blocks:
        chosen = block.options.get("ids")
        made = block_anchors(block.name, registry)
        found |= set(made).intersection(chosen) if isinstance(chosen, list) else set(made)
    return found
