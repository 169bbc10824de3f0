"""What every part of the project reports when something is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .registry import Registry

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """One fault, at one place, with its remedy. Sorts by place.

    ``path`` is relative to the repository, ``line`` and ``column`` count from 1.
    """

    path: str
    line: int
    column: int
    rule: str
    level: Level
    message: str
    hint: str

    def __str__(self) -> str:
        remedy = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column} {self.rule} {self.message}{remedy}"


class RegistryError(Exception):
    """The data cannot be used.

    ``findings`` holds every fault found, not only the first; ``registry`` what could be read, for
    checks that can go on without the rest.
    """

    def __init__(self, findings: list[Finding], registry: Registry | None = None) -> None:
        self.findings = sorted(findings)
        self.registry = registry
        super().__init__("\n".join(str(finding) for finding in self.findings))
