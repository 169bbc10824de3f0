"""Everything we know, in one object with look-ups."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from pathlib import Path

from .facts import Fact, Source
from .models import (
    ArticleClaim,
    Contact,
    Disagreement,
    GlossaryEntry,
    Statement,
    Topic,
    Trial,
    Words,
)

Claim = Fact | Contact | Statement


@dataclass(frozen=True)
class Registry:
    """The data of one guide, validated. Facts, contacts and statements share one set of ids.

    ``places`` gives the file, line and column at which an entry is defined: ``("facts", id)``.
    """

    root: Path
    facts: dict[str, Fact] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    glossary: dict[str, GlossaryEntry] = field(default_factory=dict)
    disagreements: dict[str, Disagreement] = field(default_factory=dict)
    trials: dict[str, Trial] = field(default_factory=dict)
    ledger: dict[str, ArticleClaim] = field(default_factory=dict)
    words: Words = field(default_factory=lambda: Words(routes={"any": "any"}, countries={}))
    places: dict[tuple[str, str], tuple[str, int, int]] = field(default_factory=dict)

    def claim(self, claim_id: str) -> Claim | None:
        """What a ``fact:`` link may name: a fact, a telephone number or a statement."""
        return (
            self.facts.get(claim_id) or self.contacts.get(claim_id) or self.statements.get(claim_id)
        )

    def nearest(self, claim_id: str) -> str | None:
        """The known id that looks most like ``claim_id``, for "did you mean"."""
        known = [*self.facts, *self.contacts, *self.statements]
        matches = difflib.get_close_matches(claim_id, known, n=1, cutoff=0.6)
        return matches[0] if matches else None

    def cited_sources(self, claim_id: str) -> list[str]:
        """Ids of the sources behind a claim, strongest claim first, each once."""
        return list(dict.fromkeys(source for source, _ in self.citations(claim_id)))

    def citations(self, claim_id: str) -> list[tuple[str, str]]:
        """``(source id, place in it)`` behind a claim, through what it is derived from."""
        found: list[tuple[str, str]] = []
        self._collect(claim_id, found, set())
        return list(dict.fromkeys(found))

    def _collect(self, claim_id: str, found: list[tuple[str, str]], seen: set[str]) -> None:
        if claim_id in seen:
            return
        seen.add(claim_id)
        entry = self.claim(claim_id)
        if isinstance(entry, Statement):
            for parent in (*entry.facts, *entry.contacts):
                self._collect(parent, found, seen)
        elif entry is not None:
            found.extend((citation.source, citation.at) for citation in entry.sources)
            if isinstance(entry, Fact):
                for parent in entry.derived_from:
                    self._collect(parent, found, seen)

    def place(self, kind: str, entry_id: str) -> tuple[str, int, int]:
        """File, line and column at which an entry is defined."""
        return self.places.get((kind, entry_id), (str(self.root), 1, 1))
