"""How far a long step is: a bar on a terminal, plain lines elsewhere, nothing for a single step."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TextIO

WIDTH = 24
LINES = 4  # so many plain lines a step


@dataclass
class Progress:
    """``step`` after each of ``total`` parts; ``label`` names the whole."""

    label: str
    total: int
    stream: TextIO | None = None
    done: int = 0

    def step(self, name: str = "") -> None:
        """One part more is done; ``name`` is what it was."""
        self.done += 1
        out = self.stream or sys.stderr
        if out.isatty():
            filled = WIDTH * self.done // self.total
            bar = "#" * filled + "." * (WIDTH - filled)
            line = f"\r{self.label} [{bar}] {self.done} of {self.total} {name}"
            out.write(f"{line[:78]:<78}" + ("\n" if self.done == self.total else ""))
            out.flush()
        elif self.done == self.total or self.done % max(1, self.total // LINES) == 0:
            out.write(f"{self.label}: {self.done} of {self.total}\n")
            out.flush()
