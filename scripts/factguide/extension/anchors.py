"""The addresses that blocks make on their pages, for whoever checks links."""

from __future__ import annotations

from factguide.registry import Registry

from .blocks.claims import claim_anchors
from .blocks.evidence import PARTS, SOURCE_PREFIX, fact_groups, group_anchor
from .blocks.lists import glossary_order
from .blocks.log import log_anchors

SOURCES_SECTION = "sources"  # the list at the end of every page that cites something


def block_anchors(block: str, registry: Registry) -> list[str]:
    """The ids in the HTML of ``/// block`` without options; empty for blocks that make none."""
    if block == "glossary":
        return glossary_order(registry)
    if block == "disagreements":
        return list(registry.disagreements)
    if block == "claims":
        return claim_anchors(registry)
    if block == "evidence":
        return _evidence(registry)
    return log_anchors(block, registry)


def _evidence(registry: Registry) -> list[str]:
    found: list[str] = []
    for group, ids in fact_groups(registry).items():
        found += [group_anchor(group), *ids]
    numbers, statements, documents = PARTS
    found += [numbers, *registry.contacts, statements, *registry.statements, documents]
    return found + [SOURCE_PREFIX + name for name in registry.sources]
