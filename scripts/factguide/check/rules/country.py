"""Countries that are named beside a fact of another country."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..naming import Naming, misnamed
from ..page import Page
from ..rule import page_rule
from ..turning import vocabulary

RULE = "country"


@page_rule(RULE)
def country(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence, a table or a heading names a country, and its fact is from another one.

    What a label allows in one country is not allowed in the next. Looked at: the sentence or the
    row round a fact, the top of its column, and the title or heading over facts that are all from
    elsewhere. A fact is from the countries in its ``country``; a country that its own sentence
    names, to compare, is no fault, nor is one that stands in its ``beside``. The names stand in
    ``docs/data/words.yml``, with other words for them, such as "British" or "NHS", under
    ``country_words``.
    """
    words = vocabulary(registry)
    if not (words.countries and words.country.search(page.text)):
        return

    def said(text: str) -> set[str]:
        return {words.countries[word] for word in words.country.findall(text)}

    def shown(codes: set[str]) -> str:
        return ", ".join(registry.words.countries.get(code, code) for code in sorted(codes))

    naming = Naming(
        RULE,
        "country",
        said,
        _own,
        lambda codes, name, fact: (
            f"{shown(codes)} stands beside '{name}', which is from {fact.country}."
        ),
        lambda codes: f"{shown(codes)}; the facts below it are not from there",
    )
    yield from misnamed(page, registry, naming)


def _own(fact: Fact) -> set[str]:
    return {code.strip() for code in (fact.country or "").split(",")} - {""}
