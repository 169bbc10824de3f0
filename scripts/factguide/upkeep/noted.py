"""``python -m factguide.upkeep.noted make due``: run a command, and keep what it said.

For the weekly run: what is printed also becomes the outputs ``code`` and ``said`` of the step,
which the job that writes the issue reads. Ends with the command's own exit code. Needs the
standard library alone.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

# An environment variable holds 128 kB, and all jobs together stand in one. The end says most.
LONGEST = 12_000


def main(command: Sequence[str] | None = None) -> int:
    """Run ``command``; returns its exit code, or 2 when it cannot be run."""
    command = sys.argv[1:] if command is None else command
    try:
        run = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        code, said = 2, f"'{' '.join(command)}' cannot be run: {error.strerror}.\n"
    else:
        code, said = run.returncode, run.stdout
    print(said, end="")
    file = os.environ.get("GITHUB_OUTPUT")
    if file:
        with Path(file).open("a", encoding="utf-8", newline="\n") as outputs:
            outputs.write(as_outputs(code, said, secrets.token_hex(16)))
    return code


def as_outputs(code: int, said: str, mark: str) -> str:
    """The outputs of a step as GitHub reads them; ``mark`` must not stand in ``said``."""
    end = said[-LONGEST:].rstrip("\n")
    return f"code={code}\nsaid<<{mark}\n{end}\n{mark}\n"


if __name__ == "__main__":
    sys.exit(main())
