"""What stands in the built page without standing in its text, so that links to it are known."""

from __future__ import annotations

import re

from factguide.extension.anchors import SOURCES_SECTION, block_anchors
from factguide.registry import Registry

from .page import Page

# A directive, a snippet, a macro: plugins of other sites, which put text in the page.
_TAKES_IN = re.compile(r"^[ \t]*(?::::[ ]|-+8<-+|\{%|\{\{)", re.MULTILINE)


def generated_anchors(page: Page, registry: Registry) -> set[str]:
    """The ids that the extension will put on ``page`` beyond those written there."""
    found = {SOURCES_SECTION} if any(True for _ in page.claims) else set()
    for block in page.blocks:
        chosen = block.options.get("ids")
        made = block_anchors(block.name, registry)
        found |= set(made).intersection(chosen) if isinstance(chosen, list) else set(made)
    return found


def takes_in(page: Page) -> bool:
    """Whether text that is made elsewhere comes into ``page``: then its ids are not all known."""
    return _TAKES_IN.search(page.text) is not None
