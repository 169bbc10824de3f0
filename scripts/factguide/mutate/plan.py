"""Which mistakes to plant: every place on every page, and a fair draw of each kind."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

from .claims import claims, links
from .data import data_mutants
from .figures import figures
from .judge import Judge
from .meaning import directions, names, negations, people, prose, routes
from .mutant import Mutant
from .pictures import pictures
from .places import Spot
from .report import SHARES

_ON_PAGES = (
    figures, claims, links, pictures, names, negations, prose, directions, routes, people,
)  # fmt: skip


def every_mutant(judge: Judge, chance: Random) -> dict[str, list[Mutant]]:
    """All that can be planted, by kind, in the order of pages and places."""
    found: dict[str, list[Mutant]] = {}
    for mutant in _all(judge, chance):
        found.setdefault(mutant.kind, []).append(mutant)
    return found


def _all(judge: Judge, chance: Random) -> Iterator[Mutant]:
    for page in judge.site.pages:
        spot = Spot(page, judge.registry, chance)
        for plant in _ON_PAGES:
            yield from plant(spot)
    data = judge.registry.root
    files = [(path, "facts") for path in sorted((data / "facts").glob("*.yml"))]
    files += [(data / f"{kind}.yml", kind) for kind in ("contacts", "statements", "sources")]
    for path, kind in files:
        text = path.read_text(encoding="utf-8")
        shown = path.relative_to(judge.root).as_posix()
        yield from data_mutants(shown, text, kind, judge.registry, chance)


def drawn(found: dict[str, list[Mutant]], count: int, chance: Random) -> list[Mutant]:
    """``count`` of them: the same number of each kind, while there are any.

    Kinds of which a share may survive are drawn twice as often, so that one survivor in a small
    draw is not taken for many.
    """
    waiting = {kind: chance.sample(group, len(group)) for kind, group in sorted(found.items())}
    taken: list[Mutant] = []
    while waiting and len(taken) < count:
        for kind in list(waiting):
            for _ in range(2 if kind in SHARES else 1):
                if waiting[kind] and len(taken) < count:
                    taken.append(waiting[kind].pop())
            if not waiting[kind]:
                del waiting[kind]
    return taken


def seed_of(root: Path) -> int:
    """A number from the commit that is checked out; 0 where there is none."""
    try:
        told = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=True
        )
        return int(told.stdout.strip()[:12], 16)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 0
