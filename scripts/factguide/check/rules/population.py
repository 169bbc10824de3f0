"""People who are named beside a fact about others."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..naming import Naming, misnamed
from ..page import Page
from ..rule import page_rule
from ..turning import vocabulary

RULE = "population"


@page_rule(RULE)
def population(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence, a table or a heading names children, and its fact is about adults.

    The groups and the words for each stand in ``docs/data/words.yml`` under ``populations``. A
    fact is about the groups in its ``population``; one that its own sentence names, to compare, is
    no fault, nor is one that stands in its ``beside``. Looked at: the sentence or the row round a
    fact, the top of its column, and the title or heading over facts that are all about others.
    """
    groups = vocabulary(registry).groups
    if not groups:
        return

    def said(text: str) -> set[str]:
        return {name for name, pattern in groups.items() if pattern.search(text)}

    naming = Naming(
        RULE,
        "people",
        said,
        lambda fact: said(fact.population),
        lambda names, name, fact: (
            f"{' and '.join(sorted(names))} stand beside '{name}', "
            f"which is about {fact.population}."
        ),
        lambda names: f"{' and '.join(sorted(names))}; the facts below it are about others",
    )
    yield from misnamed(page, registry, naming)
