"""The texts in the data that readers see on generated lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factguide.registry import Registry


@dataclass(frozen=True)
class DataText:
    """A text, and where the entry that holds it is defined."""

    kind: str
    entry: str
    text: str
    place: tuple[str, int, int]


def data_texts(registry: Registry) -> Iterator[DataText]:
    """Sentences and wordings of facts, glossary, disagreements, contacts and trials.

    Statements are left out: their words were approved as they stand.
    """
    for kind, entry_id, texts in _texts(registry):
        place = registry.place(kind, entry_id)
        for text in texts:
            if text:
                yield DataText(kind, entry_id, text, place)


def _texts(registry: Registry) -> Iterator[tuple[str, str, list[str | None]]]:
    for key, fact in registry.facts.items():
        values = fact.value if isinstance(fact.value, list) else []
        yield "facts", key, [fact.says, fact.population, *fact.wordings, *values]
    for key, entry in registry.glossary.items():
        yield "glossary", key, [entry.term, entry.means, *entry.also]
    for key, clash in registry.disagreements.items():
        says = [position.says for position in clash.positions]
        yield "disagreements", key, [clash.question, clash.prints, clash.why, *says]
    for key, contact in registry.contacts.items():
        yield "contacts", key, [contact.label, contact.says, contact.hours, contact.limits]
    for key, trial in registry.trials.items():
        told = [trial.who, trial.dose, trial.compared_with, trial.found]
        yield "trials", key, [trial.name, *told]
