"""Whom or what the words beside a fact name: held against what the fact itself is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factguide.registry import Fact, Finding, Registry

from .contexts import closest, stretches
from .page import Page
from .rule import finding


@dataclass(frozen=True)
class Naming:
    """``said`` reads names out of words, ``own`` gives those that a fact belongs to.

    ``beside`` and ``above`` say what is wrong, of the names and a fact, or of the names alone.
    """

    rule: str
    what: str
    said: Callable[[str], set[str]]
    own: Callable[[Fact], set[str]]
    beside: Callable[[set[str], str, Fact], str]
    above: Callable[[set[str]], str]

    def other(self, fact: Fact, said: set[str]) -> bool:
        """Whether ``fact`` belongs elsewhere, and speaks of none of what is ``said``."""
        own = self.own(fact)
        texts = (fact.says, fact.population, *fact.wordings, *fact.beside)
        return bool(own) and not own & said and not any(self.said(text) & said for text in texts)


def misnamed(page: Page, registry: Registry, naming: Naming) -> Iterator[Finding]:
    """Sentences, cells, titles and headings that name another than the facts with them."""
    hint = f"Name the {naming.what} of the fact, or link another fact."
    for context in closest(page):
        said = naming.said(context.words)
        for link in context.links if said else ():
            fact = registry.facts.get(link.claim or "")
            if fact and naming.other(fact, said):
                message = naming.beside(said, link.claim or "", fact)
                yield finding(page, link.start, naming.rule, message, hint)
    for text, start, claims in stretches(page):
        said = naming.said(text)
        facts = [registry.facts[name] for name in claims if said and name in registry.facts]
        tied = [fact for fact in facts if naming.own(fact)]
        if tied and all(naming.other(fact, said) for fact in tied):
            message = f"“{text}” names {naming.above(said)}."
            yield finding(
                page, start, naming.rule, message, f"Name the {naming.what} of the facts."
            )
