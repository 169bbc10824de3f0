"""The one exception of this room."""

from __future__ import annotations


class HeadError(Exception):
    """The heads cannot be written. ``lines`` holds one message per fault."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))
