"""Entries name each other by id: find the names that lead nowhere."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator

from .facts import Fact
from .findings import Finding
from .registry import Registry


def dangling_references(registry: Registry, units: Collection[str]) -> list[Finding]:
    """Every id, unit, route or country in the data that is not defined, and every shared id."""
    checks = [
        _shared_ids(registry),
        _facts(registry, units),
        _contacts(registry),
        _statements(registry),
        _disagreements(registry),
        _trials(registry),
        _ledger(registry),
    ]
    return [finding for check in checks for finding in check]


def _shared_ids(registry: Registry) -> Iterator[Finding]:
    kinds = ("facts", "contacts", "statements")
    for index, kind in enumerate(kinds):
        for other in kinds[index + 1 :]:
            for shared in getattr(registry, kind).keys() & getattr(registry, other).keys():
                message = f"'{shared}' is also defined in {kind}; ids must differ."
                yield _fault(registry, other, shared, "duplicate-id", message, "Rename one.")


def _facts(registry: Registry, units: Collection[str]) -> Iterator[Finding]:
    for fact_id, fact in registry.facts.items():
        at = (registry, "facts", fact_id)
        yield from _unit(registry, fact_id, fact, units)
        yield from _unknown(*at, [fact.route], registry.words.routes, "route")
        countries = [part.strip() for part in (fact.country or "").split(",") if part.strip()]
        yield from _unknown(*at, countries, registry.words.countries, "country")
        cited = [citation.source for citation in fact.sources]
        yield from _unknown(*at, cited, registry.sources, "source")
        yield from _unknown(*at, fact.derived_from, registry.facts, "fact")
        if fact_id in _ancestors(registry, fact_id):
            message = f"'{fact_id}' is derived from itself."
            yield _fault(*at, "data", message, "Break the circle.")


def _unit(
    registry: Registry, fact_id: str, fact: Fact, units: Collection[str]
) -> Iterator[Finding]:
    amount = fact.shape in ("quantity", "proportion")
    named = [fact.unit] if amount and fact.unit else []
    yield from _unknown(registry, "facts", fact_id, named, units, "unit")


def _ancestors(registry: Registry, fact_id: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(registry.facts[fact_id].derived_from)
    while waiting:
        parent = waiting.pop()
        if parent not in seen and parent in registry.facts:
            seen.add(parent)
            waiting.extend(registry.facts[parent].derived_from)
    return seen


def _contacts(registry: Registry) -> Iterator[Finding]:
    for contact_id, contact in registry.contacts.items():
        at = (registry, "contacts", contact_id)
        cited = [citation.source for citation in contact.sources]
        yield from _unknown(*at, cited, registry.sources, "source")
        yield from _unknown(*at, [contact.country], registry.words.countries, "country")


def _statements(registry: Registry) -> Iterator[Finding]:
    for statement_id, statement in registry.statements.items():
        at = (registry, "statements", statement_id)
        yield from _unknown(*at, statement.topics, registry.topics, "topic")
        yield from _unknown(*at, statement.facts, registry.facts, "fact")
        yield from _unknown(*at, statement.contacts, registry.contacts, "contact")
        besides = [*statement.beside, *(b for v in statement.variants for b in v.beside)]
        for beside in besides:
            wanted, _, number = beside.needs.partition("#")
            yield from _unknown(*at, [wanted], registry.statements, "statement")
            if beside.unless:
                yield from _unknown(*at, [beside.unless], registry.statements, "statement")
            if number and wanted in registry.statements:
                last = len(registry.statements[wanted].variants)
                if not number.isdigit() or not 0 <= int(number) <= last:
                    message = f"'{beside.needs}' names variant {number}, but there are {last}."
                    yield _fault(*at, "data", message, "Count the variants from 1.")


def _disagreements(registry: Registry) -> Iterator[Finding]:
    for entry_id, entry in registry.disagreements.items():
        at = (registry, "disagreements", entry_id)
        named = [*entry.facts, *(position.fact for position in entry.positions)]
        yield from _unknown(*at, named, registry.facts, "fact")


def _trials(registry: Registry) -> Iterator[Finding]:
    for trial_id, trial in registry.trials.items():
        yield from _unknown(
            registry, "trials", trial_id, [trial.source], registry.sources, "source"
        )


def _ledger(registry: Registry) -> Iterator[Finding]:
    known = registry.facts.keys() | registry.contacts.keys() | registry.statements.keys()
    for row_id, row in registry.ledger.items():
        yield from _unknown(registry, "ledger", row_id, row.facts, known, "fact")


def _unknown(
    registry: Registry,
    kind: str,
    entry_id: str,
    named: Iterable[str],
    known: Collection[str],
    what: str,
) -> Iterator[Finding]:
    for name in named:
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1)
            hint = (
                f"Did you mean '{close[0]}'?" if close else f"Define it, or name a {what} that is."
            )
            message = f"'{entry_id}' names the {what} '{name}', which is not defined."
            yield _fault(registry, kind, entry_id, f"unknown-{what}", message, hint)


def _fault(
    registry: Registry, kind: str, entry_id: str, rule: str, message: str, hint: str
) -> Finding:
    path, line, column = registry.place(kind, entry_id)
    return Finding(path, line, column, rule, "error", message, hint)
