"""People who are named beside a fact about others."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..contexts import closest, stretches
from ..page import Page
from ..rule import finding, page_rule
from ..turning import Vocabulary, vocabulary

RULE = "population"


@page_rule(RULE)
def population(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence, a table or a heading names children, and its fact is about adults.

    The groups and the words for each stand in ``docs/data/words.yml`` under ``populations``. A
    fact is about the groups in its ``population``; one that its own sentence names, to compare, is
    no fault, nor is one that stands in its ``beside``. Looked at: the sentence or the row round a
    fact, the top of its column, and the title or heading over facts that are all about others.
    """
    words = vocabulary(registry)
    if not words.groups:
        return
    for context in closest(page):
        said = _groups(context.words, words)
        for link in context.links if said else ():
            fact = registry.facts.get(link.claim or "")
            if fact and _others(fact, said, words):
                message = (
                    f"{_shown(said)} stand beside '{link.claim}', which is about {fact.population}."
                )
                hint = "Name the people of the fact, or link another fact."
                yield finding(page, link.start, RULE, message, hint)
    for text, start, claims in stretches(page):
        said = _groups(text, words)
        facts = [registry.facts[name] for name in claims if said and name in registry.facts]
        tied = [fact for fact in facts if _groups(fact.population, words)]
        if tied and all(_others(fact, said, words) for fact in tied):
            message = f"“{text}” names {_shown(said)}; the facts below it are about others."
            yield finding(page, start, RULE, message, "Name the people of the facts.")


def _others(fact: Fact, said: set[str], words: Vocabulary) -> bool:
    """Whether ``fact`` is about other people, and speaks of none of those ``said``."""
    own = _groups(fact.population, words)
    texts = (fact.says, *fact.wordings, *fact.beside)
    return bool(own) and not own & said and not any(_groups(text, words) & said for text in texts)


def _groups(text: str, words: Vocabulary) -> set[str]:
    return {name for name, pattern in words.groups.items() if pattern.search(text)}


def _shown(groups: set[str]) -> str:
    return " and ".join(sorted(groups))
