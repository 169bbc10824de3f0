"""The one exception of this room."""

from __future__ import annotations

from collections.abc import Iterable


class PublishError(Exception):
    """Something that must not reach a reader. ``lines`` holds one message per fault."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))
