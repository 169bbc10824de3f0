"""Countries that are named beside a fact of another country."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..contexts import closest, stretches
from ..page import Page
from ..rule import finding, page_rule
from ..turning import Vocabulary, vocabulary

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
    for context in closest(page):
        said = _named(context.words, words)
        for link in context.links if said else ():
            fact = registry.facts.get(link.claim or "")
            if fact and _elsewhere(fact, said, words):
                message = (
                    f"{_shown(said, registry)} stands beside '{link.claim}', "
                    f"which is from {fact.country}."
                )
                hint = "Name the country of the fact, or link another fact."
                yield finding(page, link.start, RULE, message, hint)
    for text, start, claims in stretches(page):
        said = _named(text, words)
        facts = [registry.facts[name] for name in claims if said and name in registry.facts]
        tied = [fact for fact in facts if fact.country]
        if tied and all(_elsewhere(fact, said, words) for fact in tied):
            message = (
                f"“{text}” names {_shown(said, registry)}; the facts below it are not from there."
            )
            yield finding(page, start, RULE, message, "Name the country of the facts.")


def _elsewhere(fact: Fact, said: set[str], words: Vocabulary) -> bool:
    """Whether ``fact`` is from other countries, and speaks of none of those ``said``."""
    own = {code.strip() for code in (fact.country or "").split(",")} - {""}
    texts = (fact.says, fact.population, *fact.wordings, *fact.beside)
    return bool(own) and not own & said and not any(_named(text, words) & said for text in texts)


def _named(text: str, words: Vocabulary) -> set[str]:
    return {words.countries[word] for word in words.country.findall(text)}


def _shown(codes: set[str], registry: Registry) -> str:
    return ", ".join(registry.words.countries.get(code, code) for code in sorted(codes))
