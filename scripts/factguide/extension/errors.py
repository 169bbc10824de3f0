"""The one exception of this room: a page or the data cannot be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Base = Exception
else:
    # MkDocs ends a build without a traceback, and with exit code 1, for its own error class only.
    try:
        from mkdocs.exceptions import BuildError as _Base
    except ImportError:
        _Base = Exception


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong on a line (counted from 1) of the page's source file, and what to do."""

    line: int
    message: str


class FactguideError(_Base):
    """A page that must not be shown. The message holds one ``path:line: …`` line per fault."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))

    @classmethod
    def on_page(cls, path: str, faults: Iterable[Fault]) -> FactguideError:
        """All faults of one page, each once, in the order of their lines."""
        return cls(f"{path}:{fault.line}: {fault.message}" for fault in sorted(set(faults)))
