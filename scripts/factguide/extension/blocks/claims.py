"""``/// claims``: what the source articles said, our verdict, and where the guide deals with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import ArticleClaim, Registry

from .base import folder, text
from .generated import GeneratedBlock
from .table import new_table

# Heading id -> title and the verdicts below it. The dangerous errors come first, then the others.
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "dangerous": ("Errors that could hurt a reader", ()),
    "corrected": ("Claims that we correct", ("correct",)),
    "limited": ("Claims that hold only with limits", ("adopt-with-limits",)),
    "adopted": ("Claims that we keep", ("adopt",)),
    "left-out": ("Claims that we leave out", ("omit",)),
}


class Claims(GeneratedBlock):
    """The ledger. ``docs`` leads from the page to the folder of all pages, such as ``../``."""

    NAME = "claims"
    OPTIONS = {"docs": ("", folder)}  # noqa: RUF012

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """There is something to show."""
        return [] if registry.ledger else ["has nothing to show: claims.csv is empty"]

    def build(self, parent: Element) -> Element:
        """A heading and a table for each group that has claims."""
        found = SubElement(parent, "div", {"class": "claims"})
        for group, (title, verdicts) in GROUPS.items():
            chosen = _chosen(self.registry, group, verdicts)
            if chosen:
                text(found, "h2", f"{title} ({len(chosen)})", id=group)
                self._table(found, title, chosen)
        return found

    def _table(self, parent: Element, title: str, chosen: Mapping[str, ArticleClaim]) -> None:
        columns = ("Claim", "The article said", "What we say, and why", "Where")
        body = new_table(parent, title, columns)
        for name, claim in chosen.items():
            row = SubElement(body, "tr", {"id": name})
            text(row, "td", f"{name}, article {claim.article}")
            text(row, "td", claim.claim)
            text(row, "td", claim.why)
            where = SubElement(row, "td")
            if claim.page:
                # A relative link to the page's file: the builder turns it into the page's address.
                target = f"{self.options['docs']}{claim.page}#{claim.anchor}"
                text(where, "a", claim.page.removesuffix(".md"), href=target)
            else:
                text(where, "span", "left out")


def _chosen(registry: Registry, group: str, verdicts: tuple[str, ...]) -> dict[str, ArticleClaim]:
    """The claims of a group. A dangerous claim stands in its own group, and in no other."""
    return {
        name: claim
        for name, claim in registry.ledger.items()
        if (
            claim.danger if group == "dangerous" else claim.verdict in verdicts and not claim.danger
        )
    }


def claim_anchors(registry: Registry) -> list[str]:
    """The ids on the page: the groups that are shown, and the claims."""
    shown = [group for group, (_, v) in GROUPS.items() if _chosen(registry, group, v)]
    return [*shown, *registry.ledger]
