"""The command line: ``python -m factguide.mutate`` (``make mutate``)."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random

from factguide.check.config import CannotRun
from factguide.registry import RegistryError

from .judge import Judge
from .plan import drawn, every_mutant, seed_of
from .report import Outcome, as_list, as_table

DESCRIPTION = "Plant mistakes in the guide, in memory, one at a time, and count what is found."


def measure(root: Path, count: int, seed: int) -> Outcome:
    """Plant ``count`` mistakes in the guide in ``root``, chosen by ``seed``."""
    judge, chance = Judge(root), Random(seed)
    outcome = Outcome()
    for mutant in drawn(every_mutant(judge, chance), count, chance):
        outcome.add(mutant, judge.caught_by(mutant))
    return outcome


def main() -> int:
    """Measure, print, and give the exit code: 0, 1 when too much survives, 2 when it cannot run."""
    parser = argparse.ArgumentParser("factguide.mutate", description=DESCRIPTION)
    parser.add_argument("--count", type=int, default=400, help="how many mistakes to plant")
    parser.add_argument("--seed", type=int, help="which ones; the commit decides when not given")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    options = parser.parse_args()
    root = options.root.resolve()
    seed = seed_of(root) if options.seed is None else options.seed
    start = time.perf_counter()
    try:
        outcome = measure(root, options.count, seed)
    except (CannotRun, RegistryError, ValueError) as error:
        print(f"Mistakes cannot be planted: {error}", file=sys.stderr)
        return 2
    print(f"Seed {seed}, {time.perf_counter() - start:.1f} seconds\n\n{as_table(outcome)}")
    if outcome.survivors:
        print(f"\nSurvivors:\n{as_list(outcome.survivors)}")
    failures = outcome.failures()
    if failures:
        print("\nNot good enough:\n  " + "\n  ".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
