"""The entries of each published file, made from the registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from factguide.extension.meaning import canonical_words
from factguide.extension.usage import Use, uses
from factguide.registry import Citation, Fact, Registry
from factguide.registry.facts import Grade

from .models import (
    OpenClaim,
    OpenContact,
    OpenDisagreement,
    OpenFact,
    OpenGlossaryEntry,
    OpenSource,
    OpenStatement,
    PageUse,
)
from .places import Places


def all_entries(
    registry: Registry, docs: Path, places: Places
) -> dict[str, tuple[type[BaseModel], list[BaseModel]]]:
    """File name without its ending -> the model of its entries, and the entries."""
    used = uses(docs)

    def pages(name: str) -> list[PageUse]:
        return [_use(use, places) for use in used.get(name, [])]

    def made(model: type[BaseModel], name: str, entry: BaseModel, **more: Any) -> BaseModel:
        known = entry.model_dump(exclude_none=True)
        return model.model_validate(known | {"id": name} | more)

    def shown(model: type[BaseModel], name: str, entry: BaseModel, **more: Any) -> BaseModel:
        permalink = places.entry("evidence", name)
        return made(model, name, entry, permalink=permalink, pages=pages(name), **more)

    def listed(model: type[BaseModel], block: str, group: Mapping[str, Any]) -> list[BaseModel]:
        return [made(model, n, e, permalink=places.entry(block, n)) for n, e in group.items()]

    cited = _cited(registry)
    return {
        "facts": (OpenFact, [
            shown(OpenFact, name, fact, in_words=_words(fact), grade=best_grade(fact, registry))
            for name, fact in registry.facts.items()
        ]),
        "contacts": (OpenContact, [
            shown(OpenContact, name, entry) for name, entry in registry.contacts.items()
        ]),
        "statements": (OpenStatement, [
            shown(OpenStatement, name, entry) for name, entry in registry.statements.items()
        ]),
        "sources": (OpenSource, [
            made(OpenSource, name, entry, permalink=places.entry("evidence", f"source-{name}"),
                 facts=cited.get(name, []))
            for name, entry in registry.sources.items()
        ]),
        "claims": (OpenClaim, [
            made(OpenClaim, name, entry, permalink=places.entry("claims", name),
                 address=places.page(entry.page, entry.anchor) if entry.page else None)
            for name, entry in registry.ledger.items()
        ]),
        "disagreements": (
            OpenDisagreement, listed(OpenDisagreement, "disagreements", registry.disagreements)
        ),
        "glossary": (OpenGlossaryEntry, listed(OpenGlossaryEntry, "glossary", registry.glossary)),
    }  # fmt: skip


def best_grade(fact: Fact, registry: Registry) -> Grade | None:
    """The best grade among its sources; of a ruled fact, among those of the facts behind it."""
    grades = [_grade(citation, registry) for citation in fact.sources]
    for name in fact.derived_from:
        if behind := best_grade(registry.facts[name], registry):
            grades.append(behind)
    return min(grades, default=None)


def _grade(citation: Citation, registry: Registry) -> Grade:
    return citation.grade or registry.sources[citation.source].grade


def _words(fact: Fact) -> str | None:
    return None if fact.shape == "statement" else canonical_words(fact)


def _use(use: Use, places: Places) -> PageUse:
    return PageUse(title=use.title, address=places.page(use.page))


def _cited(registry: Registry) -> dict[str, list[str]]:
    """By source: the facts and contacts that cite it."""
    found: dict[str, list[str]] = {}
    groups: Iterable[tuple[str, Any]] = [*registry.facts.items(), *registry.contacts.items()]
    for name, entry in groups:
        for source in dict.fromkeys(citation.source for citation in entry.sources):
            found.setdefault(source, []).append(name)
    return found
