"""Load ``docs/data`` and report every fault in it, in one go."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from .collector import collector_paused
from .facts import Fact, Source
from .findings import Finding, RegistryError
from .located import Located, read_text, read_yaml
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
from .references import dangling_references
from .registry import Registry

# Collection in the registry -> file below docs/data. Facts are a folder: one file a topic.
FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "sources": ("sources.yml", Source),
    "contacts": ("contacts.yml", Contact),
    "statements": ("statements.yml", Statement),
    "topics": ("topics.yml", Topic),
    "glossary": ("glossary.yml", GlossaryEntry),
    "disagreements": ("disagreements.yml", Disagreement),
}
# Tables: a header row, an id column, one entry a row. They may be absent.
TABLES: dict[str, tuple[str, type[BaseModel]]] = {
    "trials": ("trials.csv", Trial),
    "ledger": ("claims.csv", ArticleClaim),
}


def load_registry(folder: Path, units: Collection[str], shown: str | None = None) -> Registry:
    """Read and validate the data in ``folder``.

    ``units`` are the unit names that may stand in facts; ``shown`` is how messages name the
    folder. Raises RegistryError with every fault found and with what could be read.
    """
    with collector_paused():
        return _load(_Reader(folder, shown or folder.as_posix()), folder, units)


def _load(reader: _Reader, folder: Path, units: Collection[str]) -> Registry:
    registry = Registry(root=folder, places=reader.places)
    fact_files = sorted((folder / "facts").glob("*.yml"))
    if not fact_files:
        reader.fault("facts", 1, 1, "missing-file", "no fact files (*.yml) here.", "Add one.")
    for path in fact_files:
        registry.facts.update(reader.entries(f"facts/{path.name}", "facts", Fact))
    for name, (file, model) in FILES.items():
        getattr(registry, name).update(reader.entries(file, name, model))
    words = reader.single("words.yml", Words)
    for name, (file, model) in TABLES.items():
        getattr(registry, name).update(reader.rows(file, name, model))
    if words is not None:
        object.__setattr__(registry, "words", words)
    if not reader.findings:
        reader.findings.extend(dangling_references(registry, units))
    if reader.findings:
        raise RegistryError(reader.findings, registry)
    return registry


class _Reader:
    """Reads files below one folder and keeps what was wrong with them."""

    def __init__(self, folder: Path, shown: str) -> None:
        self.folder = folder
        self.shown = shown
        self.findings: list[Finding] = []
        self.places: dict[tuple[str, str], tuple[str, int, int]] = {}

    def fault(self, file: str, line: int, column: int, rule: str, message: str, hint: str) -> None:
        path = f"{self.shown}/{file}"
        self.findings.append(Finding(path, line, column, rule, "error", message, hint))

    def entries(self, file: str, kind: str, model: type[BaseModel]) -> dict[str, Any]:
        """A file that maps ids to entries."""
        located, faults = read_yaml(self.folder / file, f"{self.shown}/{file}")
        self.findings.extend(faults)
        if not isinstance(located.data, dict):
            self.fault(file, 1, 1, "data", "expected 'id:' entries here.", "See CONTRIBUTING.md.")
            return {}
        found: dict[str, Any] = {}
        for entry_id, raw in located.data.items():
            line, column = located.place((entry_id,))
            if (kind, entry_id) in self.places:
                first = self.places[kind, entry_id]
                message = f"'{entry_id}' is defined twice; the first is {first[0]}:{first[1]}."
                self.fault(file, line, column, "duplicate-id", message, "Keep one of them.")
                continue
            self.places[kind, entry_id] = (f"{self.shown}/{file}", line, column)
            entry = self._validated(file, located, (entry_id,), raw, model)
            if entry is not None:
                found[entry_id] = entry
        return found

    def single(self, file: str, model: type[BaseModel]) -> Any:
        """A file that is one entry."""
        located, faults = read_yaml(self.folder / file, f"{self.shown}/{file}")
        self.findings.extend(faults)
        return None if faults else self._validated(file, located, (), located.data, model)

    def rows(self, file: str, kind: str, model: type[BaseModel]) -> dict[str, Any]:
        """A table that has an entry in each row."""
        if not (self.folder / file).exists():
            return {}
        text, faults = read_text(self.folder / file, f"{self.shown}/{file}")
        self.findings.extend(faults)
        found: dict[str, Any] = {}
        table = csv.DictReader(io.StringIO(text or "", newline=""), restkey="surplus")
        for row in table:
            row_id = row.pop("id", "") or ""
            line = table.line_num
            entry = self._validated(file, Located(row, {(): (line, 1)}), (), row, model)
            if entry is not None and (kind, row_id) in self.places:
                hint = "Keep one of them."
                self.fault(file, line, 1, "duplicate-id", f"'{row_id}' is defined twice.", hint)
            elif entry is not None:
                self.places[kind, row_id] = (f"{self.shown}/{file}", line, 1)
                found[row_id] = entry
        return found

    def _validated(
        self,
        file: str,
        located: Located,
        key: tuple[str, ...],
        raw: Any,
        model: type[BaseModel],
    ) -> Any:
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                line, column = located.place((*key, *fault["loc"]))
                where = ".".join(str(part) for part in (*key, *fault["loc"]))
                message = f"{where}: {_plain(fault['msg'])} (found: {_short(fault['input'])})."
                hint = f"The fields of {model.__name__.lower()} stand in CONTRIBUTING.md."
                self.fault(file, line, column, "data", message, hint)
            return None


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ")


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
