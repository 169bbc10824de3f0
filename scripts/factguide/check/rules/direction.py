"""Words such as "more" or "after" that say the opposite of the fact beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factguide.registry import Fact, Finding, Registry

from ..contexts import contexts
from ..page import Page
from ..rule import finding, page_rule
from ..turning import spoken, vocabulary

RULE = "direction"


@page_rule(RULE)
def direction(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence says "more" where its fact says "less", "before" where it says "after".

    The pairs stand in ``docs/data/words.yml`` under ``opposites``. A word is held against the
    sentence and the wordings of every fact that is linked beside it; where one of them has the
    opposite, and none has the word itself, it is turned round. A word that fits all the same goes
    into the fact's ``beside``. A word of which the facts say nothing is held by the lock of
    reviewed words.
    """
    pairs = vocabulary(registry).directions
    if not pairs:
        return
    for context in contexts(page):
        facts = [registry.facts.get(link.claim or "") for link in context.links]
        said = frozenset[str]().union(*(_said(fact) for fact in facts if fact))
        words = spoken(context.words)
        for one, other in pairs:
            turned, opposite = words & one, said & other
            if turned and opposite and not said & one and not words & other:
                message = (
                    f"“{min(turned)}” stands beside '{context.links[0].claim}', "
                    f"which says “{min(opposite)}”."
                )
                hint = "Turn the sentence, or give the fact this word under 'beside'."
                yield finding(page, context.start, RULE, message, hint)


def _said(fact: Fact) -> frozenset[str]:
    texts = [fact.says, fact.population, *fact.wordings, *fact.beside]
    return _spoken(" . ".join(texts))


# A fact stands on many pages.
_spoken = lru_cache(maxsize=4096)(spoken)
