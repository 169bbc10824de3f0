"""Routes and units that do not go with a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Fact, Finding, Registry

from ..contexts import Context, columns, contexts, stretches
from ..page import BLANK, Page
from ..rule import Rule, finding
from ..site import Site
from ..turning import NEGATION, Vocabulary, vocabulary

RULE = "route-unit"
_LISTED = re.compile(r"(?:\b(?:and|or)|,) $")
_DENIES = re.compile(rf"\b{NEGATION}\b", re.IGNORECASE)


def _on_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Words or a unit name another route than the fact beside them: a pump beside a tablet's dose.

    The words and units of each route stand in ``docs/data/words.yml`` under ``route_words``.
    Looked at: the sentence or the row of a table round a fact, the top of its column, the title of
    a block or a table and the heading of a section whose facts are all of one route, and the unit
    of each fact in the data. A word that the fact itself uses, to compare, is no fault. Also found,
    beside a fact or not: words that a route ``never`` goes with, such as "into the blood" in a
    sentence on a pump that denies nothing.
    """
    words = vocabulary(registry)
    if not words.routes:
        return
    for context in (*contexts(page), *columns(page)):
        yield from _mixed(page, registry, words, context)
    yield from _never(page, registry, words)
    for text, start, claims in stretches(page):
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


def _never(page: Page, registry: Registry, words: Vocabulary) -> Iterator[Finding]:
    """Sentences about one route with words that never go with it."""
    for name, pattern in words.never.items():
        for passage in page.passages if pattern.search(page.text) else ():
            if passage.kind == "alt" or not pattern.search(passage.unclaimed):
                continue
            for sentence in passage.sentences:
                text = passage.unclaimed[sentence.start : sentence.end]
                found = pattern.search(text)
                rest = pattern.sub(BLANK, text) if found else ""
                own = words.routes[name].search(rest)
                others = (one for other, one in words.routes.items() if other != name)
                if not (found and own) or any(one.search(rest) for one in others):
                    continue
                if _LISTED.search(text, 0, found.start()):  # "by mouth and into the spine"
                    continue
                if not _DENIES.search(text):
                    route = registry.words.routes[name]
                    message = f"“{own.group()}” and “{found.group()}”: this route is {route}."
                    start = passage.offset(sentence.start + found.start())
                    yield finding(page, start, RULE, message, "Name one route.")


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
