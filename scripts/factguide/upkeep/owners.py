"""Is anybody named who must agree to a change? GitHub passes over an owner it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factguide.registry import Finding

FILE = ".github/CODEOWNERS"
# Stands in the file until a copy of the guide has somebody.
NOBODY = "@OWNER"


def owners_missing(root: Path) -> Iterator[Finding]:
    """The first line that names nobody. A copy without the file has no such duty."""
    path = root / FILE
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, 1):
        rule, _, _ = line.partition("#")
        if NOBODY in rule.split():
            message = f"'{NOBODY}' is nobody: no change of a figure waits for anyone to agree."
            hint = f"Put your account or team, such as @you, for every {NOBODY} in this file."
            column = line.index(NOBODY) + 1
            yield Finding(FILE, number, column, "no-owner", "error", message, hint)
            return
