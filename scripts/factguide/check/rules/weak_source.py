"""Figures that stand on weak sources alone."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Citation, Fact, Finding, Registry

from ..rule import site_rule
from ..site import Site

RULE = "weak-source"
_FIGURES = ("quantity", "count", "proportion", "date")


@site_rule(RULE, pages=False)
def weak_source(site: Site, registry: Registry) -> Iterator[Finding]:
    """A figure is carried only by sources of grade C or D, or a source is withdrawn.

    Grade A is a label, a regulator, a trial or a review; D is hearsay. A citation's own grade,
    given where a weaker copy was read, counts before the source's. A ruled fact also stands on
    what it is derived from.
    """
    for fact_id, fact in registry.facts.items():
        place = registry.place("facts", fact_id)
        citations = list(_citations(registry, fact_id, set()))
        grades = {
            citation.grade or registry.sources[citation.source].grade for citation in citations
        }
        if fact.shape in _FIGURES and grades and not grades & {"A", "B"}:
            shown = " and ".join(sorted(grades))
            message = f"the figure of '{fact_id}' stands only on sources of grade {shown}."
            yield Finding(*place, RULE, "error", message, "Record a better source, or drop it.")
        for citation in fact.sources:
            if registry.sources[citation.source].withdrawn:
                message = f"'{fact_id}' cites '{citation.source}', which is withdrawn."
                yield Finding(*place, RULE, "error", message, "Cite what replaced it.")


def _citations(registry: Registry, fact_id: str, seen: set[str]) -> Iterator[Citation]:
    fact: Fact | None = registry.facts.get(fact_id)
    if fact is None or fact_id in seen:
        return
    seen.add(fact_id)
    yield from fact.sources
    for parent in fact.derived_from:
        yield from _citations(registry, parent, seen)
