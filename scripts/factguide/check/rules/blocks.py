"""Blocks and tables that would not be shown as they are meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from factguide.extension.blocks import BLOCKS
from factguide.extension.blocks.table import MOST_COLUMNS
from factguide.registry import Finding, Registry

from ..page import Block, Page
from ..rule import finding, page_rule

_KNOWN = {block.NAME: block for block in BLOCKS}


@page_rule("block")
def block(page: Page, registry: Registry) -> Iterator[Finding]:
    """A ``///`` block has a name, a title or an option that does not exist, or lacks one.

    PyMdown would show such a block as plain text, slashes included.
    """
    unknown = {fact_id for fact_id, _, _ in page.block_claims if registry.claim(fact_id) is None}
    for found in page.blocks:
        if found.name not in _KNOWN:
            message = f"there is no block '{found.name}'."
            yield finding(page, found.start, "block", message, _similar(found))
            continue
        if not found.readable:
            continue
        for reason in _KNOWN[found.name].faults(found.argument, found.options, registry):
            # An unknown fact and a figure in a title have rules of their own, with the place.
            own = "has a figure in its title" in reason
            if not own and not any(f"'{fact_id}'" in reason for fact_id in unknown):
                message = f"the block '{found.name}' {reason}."
                yield finding(page, found.start, "block", message, "See CONTRIBUTING.md.")


def _similar(found: Block) -> str:
    close = difflib.get_close_matches(found.name, sorted(_KNOWN), n=1)
    return f"Did you mean '{close[0]}'?" if close else f"Blocks: {', '.join(sorted(_KNOWN))}."


@page_rule("table")
def table(page: Page, registry: Registry) -> Iterator[Finding]:
    """A table has no caption, too many columns for a phone, or an empty cell.

    The caption comes from the block round it: ``/// table | Caption``. An empty cell leaves a
    reader to guess: write "none", "not known" or "not told".
    """
    for found in page.tables:
        if found.block != "table":
            hint = "Put it in '/// table | Caption' and '///'."
            yield finding(page, found.start, "table", "this table has no caption.", hint)
        if found.columns > MOST_COLUMNS:
            message = f"this table has {found.columns} columns."
            hint = f"Use {MOST_COLUMNS} at most: split it, or merge columns."
            yield finding(page, found.start, "table", message, hint)
        for start, filled in found.rows:
            if filled != found.columns:
                message = f"{filled} cells of this row are filled; the table has {found.columns}."
                yield finding(page, start, "table", message, "Fill or remove the others.")
