"""The one exception of this room."""

from __future__ import annotations


class HostingError(Exception):
    """The site must not go to a server as it is. ``lines`` holds one message per fault."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))
