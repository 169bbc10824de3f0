"""Routes and units that do not go with a fact."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..page import Page
from ..rule import Rule, finding
from ..site import Site
from ..turning import Context, Vocabulary, contexts, vocabulary

RULE = "route-unit"


def _on_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Words or a unit name another route than the fact beside them: a pump beside a tablet's dose.

    The words and units of each route stand in ``docs/data/words.yml`` under ``route_words``.
    Looked at: the sentence or the row of a table round a fact, the title of a block or a table
    and the heading of a section whose facts are all of one route, and the unit of each fact in
    the data. A word that the fact itself uses, to compare, is no fault.
    """
    words = vocabulary(registry)
    if not words.routes:
        return
    for context in contexts(page):
        yield from _mixed(page, registry, words, context)
    for text, start, claims in _stretches(page):
        facts = [registry.facts[name] for name in claims if name in registry.facts]
        yield from _above(page, words, text, start, facts)


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    for fact_id, fact in registry.facts.items():
        own = registry.words.route_words.get(fact.route)
        if own is None or fact.unit in own.units:
            continue
        for name, route in registry.words.route_words.items():
            if fact.unit in route.units:
                said, other = registry.words.routes[fact.route], registry.words.routes[name]
                message = f"'{fact_id}' is {said}, but counted in {fact.unit}: that is {other}."
                place = registry.place("facts", fact_id)
                yield Finding(*place, RULE, "error", message, "Compare both with the source.")


route_unit = Rule(RULE, page=_on_page, site=_in_data, pages=False)


def _mixed(
    page: Page, registry: Registry, words: Vocabulary, context: Context
) -> Iterator[Finding]:
    facts = [registry.facts.get(link.claim or "") for link in context.links]
    known = [fact for fact in facts if fact is not None]
    routes = {fact.route for fact in known}
    if len(routes) != 1 or (own := routes.pop()) not in words.routes:
        return
    if words.routes[own].search(context.words):
        return
    for name, pattern in words.routes.items():
        found = None if name == own else pattern.search(context.words)
        if found and not any(_uses(fact, pattern) for fact in known):
            message = (
                f"“{found.group()}” stands beside '{context.links[0].claim}', "
                f"which is {registry.words.routes[own]}."
            )
            hint = "Name the route of the fact, or link another fact."
            yield finding(page, context.start, RULE, message, hint)


def _uses(fact: Fact, pattern: re.Pattern[str]) -> bool:
    texts = (fact.says, fact.population, *fact.wordings, *fact.beside)
    return any(pattern.search(text) for text in texts)


def _above(
    page: Page, words: Vocabulary, text: str, start: int, facts: list[Fact]
) -> Iterator[Finding]:
    """A title or heading over facts of one route that names only another."""
    routes = {fact.route for fact in facts} - {"any"}
    if len(routes) != 1 or (own := routes.pop()) not in words.routes:
        return
    named = {name: pattern for name, pattern in words.routes.items() if pattern.search(text)}
    compared = any(_uses(fact, pattern) for fact in facts for pattern in named.values())
    if named and own not in named and not compared:
        message = f"“{text}” names another route than the facts below it."
        yield finding(page, start, RULE, message, "Name the route of the facts.")


class _Claims:
    """The claims of a page by their place, so that a stretch of it is found at once."""

    def __init__(self, page: Page) -> None:
        listed = [(page.line_starts[line - 1], name) for name, line, _ in page.block_claims]
        found = sorted([*((link.start, link.claim or "") for link in page.claims), *listed])
        self.starts = [start for start, _ in found]
        self.names = [name for _, name in found]

    def between(self, start: int, end: int) -> list[str]:
        """The ids of the claims in a stretch of the page."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _stretches(page: Page) -> Iterator[tuple[str, int, list[str]]]:
    """The title of each block with the claims inside, each heading with those down to the next."""
    claims = _Claims(page)
    for block in page.blocks:
        if block.argument:
            end = len(page.text) if block.end is None else block.end
            yield block.argument, block.start, claims.between(block.start, end)
    starts = [heading.start for heading in page.headings[1:]] + [len(page.text)]
    for heading, end in zip(page.headings, starts, strict=False):
        yield heading.text, heading.start, claims.between(heading.start, end)
