"""Countries that are named beside a fact of another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factguide.registry import Fact, Finding, Registry

from ..page import Page
from ..rule import finding, page_rule
from ..turning import contexts

RULE = "country"


@page_rule(RULE)
def country(page: Page, registry: Registry) -> Iterator[Finding]:
    """A sentence or a row of a table names a country, and its fact is from another one.

    What a label allows in one country is not allowed in the next. A fact is from the countries in
    its ``country``; a country that its own sentence names, to compare, is no fault, nor is one that
    stands in its ``beside``. The names stand in ``docs/data/words.yml``.
    """
    names, pattern = _named(tuple(registry.words.countries.items()))
    for context in contexts(page) if names and pattern.search(page.text) else ():
        said = {names[word] for word in pattern.findall(context.words)}
        for link in context.links if said else ():
            fact = registry.facts.get(link.claim or "")
            own = _own(fact) if fact else set()
            if fact and own and not own & said and not _compared(fact, names, pattern) & said:
                shown = ", ".join(registry.words.countries[code] for code in sorted(said))
                message = f"{shown} stands beside '{link.claim}', which is from {fact.country}."
                hint = "Name the country of the fact, or link another fact."
                yield finding(page, link.start, RULE, message, hint)


def _own(fact: Fact) -> set[str]:
    return {code.strip() for code in (fact.country or "").split(",")} - {""}


def _compared(fact: Fact, names: dict[str, str], pattern: re.Pattern[str]) -> set[str]:
    texts = (fact.says, fact.population, *fact.wordings, *fact.beside)
    return {names[word] for text in texts for word in pattern.findall(text)}


@lru_cache(maxsize=4)
def _named(countries: tuple[tuple[str, str], ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Codes by name, and by the code itself where it is the initials: "US", but not "IT"."""
    names = {name: code for code, name in countries}
    names |= {code: code for code, name in countries if _initials(name) == code}
    longest = sorted(names, key=len, reverse=True)
    return names, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest)) or '(?!)'})\b")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
