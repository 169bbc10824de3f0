"""Data that no reader meets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factguide.extension.blocks.log import kept
from factguide.registry import Finding, Registry

from ..rule import site_rule
from ..site import Site


@site_rule("unused-fact")
def unused_fact(site: Site, registry: Registry) -> Iterator[Finding]:
    """A fact stands in the data, but nowhere on a page.

    It is used when a page links it, shows it in a table or a picture, links a statement that
    it carries, or when a used fact is derived from it, or a disagreement names it. The list of
    all facts on the evidence page does not count. A correction may keep a fact whose page was
    withdrawn.
    """
    used = set(_linked(site)) | kept(registry)
    for statement_id in used & registry.statements.keys():
        statement = registry.statements[statement_id]
        used |= {*statement.facts, *statement.contacts}
    for entry in registry.disagreements.values():
        used |= {*entry.facts, *(position.fact for position in entry.positions)}
    waiting = [fact_id for fact_id in used if fact_id in registry.facts]
    while waiting:
        parents = set(registry.facts[waiting.pop()].derived_from) - used
        used |= parents
        waiting += [parent for parent in parents if parent in registry.facts]
    hint = "Link it from a page, or remove it."
    for fact_id in registry.facts.keys() - used:
        yield _unused(registry, "facts", fact_id, "unused-fact", "is used on no page.", hint)


@site_rule("unused-source", pages=False)
def unused_source(site: Site, registry: Registry) -> Iterator[Finding]:
    """A source stands in ``sources.yml``, but no fact, contact or trial cites it."""
    cited = {trial.source for trial in registry.trials.values()}
    for entries in (registry.facts.values(), registry.contacts.values()):
        cited |= {citation.source for entry in entries for citation in entry.sources}
    hint = "Cite it where it says something, or remove it."
    for source_id in registry.sources.keys() - cited:
        yield _unused(registry, "sources", source_id, "unused-source", "is cited nowhere.", hint)


@site_rule("unused-glossary")
def unused_glossary(site: Site, registry: Registry) -> Iterator[Finding]:
    """A word is explained in ``glossary.yml``, but no page links to it.

    Readers reach the glossary from the first use of a hard word: ``[word](glossary.md#id)``.
    """
    linked = {link.target.partition("#")[2] for page in site.pages for link in page.links}
    hint = "Link the word where a page first uses it, or remove it."
    for entry_id in registry.glossary.keys() - linked - kept(registry):
        message = "is linked from no page."
        yield _unused(registry, "glossary", entry_id, "unused-glossary", message, hint)


def _linked(site: Site) -> Iterable[str]:
    for page in site.pages:
        yield from (link.claim or "" for link in page.claims)
        yield from (fact_id for fact_id, _, _ in page.block_claims)


def _unused(
    registry: Registry, kind: str, entry_id: str, rule: str, message: str, hint: str
) -> Finding:
    path, line, column = registry.place(kind, entry_id)
    return Finding(path, line, column, rule, "error", f"'{entry_id}' {message}", hint)
