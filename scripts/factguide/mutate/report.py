"""What came of the planted mistakes, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .mutant import Mutant

# Kinds of which every one must be found; the others have their own share, and survivors in all.
SURE = (
    "digit", "number word", "unit", "end of a range", "date", "phone", "fact id", "figure unlinked",
    "link", "anchor", "image", "name", "statement deleted", "statement altered", "source deleted",
    "YAML value",
)  # fmt: skip
_TURNED = {"negation": 0.95, "direction": 0.85, "route": 0.85, "population": 0.85, "country": 0.85}
# The same in sentences that hold no fact.
SHARES = _TURNED | {f"{kind} in prose": share for kind, share in _TURNED.items()}
MOST_SURVIVORS = 0.02


@dataclass
class Outcome:
    """How many of each kind were planted and found, by which rule, and which survived."""

    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    survivors: list[Mutant] = field(default_factory=list)

    def add(self, mutant: Mutant, rule: str | None) -> None:
        """Count one."""
        self.planted[mutant.kind] += 1
        if rule is None:
            self.survivors.append(mutant)
        else:
            self.caught[mutant.kind] += 1
            self.rules.setdefault(mutant.kind, Counter())[rule] += 1

    def rate(self, kind: str) -> float:
        """The share that was found; 1 where none was planted."""
        return self.caught[kind] / self.planted[kind] if self.planted[kind] else 1.0

    def failures(self) -> list[str]:
        """What falls short of what is required."""
        wanted = {**dict.fromkeys(SURE, 1.0), **SHARES}
        short = [
            f"{kind}: {self.rate(kind):.1%} found, {share:.0%} required"
            for kind, share in wanted.items()
            if self.rate(kind) < share
        ]
        total = sum(self.planted.values())
        if len(self.survivors) > MOST_SURVIVORS * total:
            short.append(f"{len(self.survivors)} of {total} survive; at most 2% may")
        return short


def as_table(outcome: Outcome) -> str:
    """Caught and survived by kind, and which rule was the first to find how many."""
    rows = [f"{'kind':<20}{'planted':>8}{'caught':>8}{'rate':>8}  found first by"]
    for kind in sorted(outcome.planted):
        rules = ", ".join(
            f"{rule} {count}" for rule, count in outcome.rules.get(kind, Counter()).most_common(4)
        )
        planted, caught = outcome.planted[kind], outcome.caught[kind]
        rows.append(f"{kind:<20}{planted:>8}{caught:>8}{outcome.rate(kind):>8.1%}  {rules}")
    planted, caught = sum(outcome.planted.values()), sum(outcome.caught.values())
    rows.append(f"{'all':<20}{planted:>8}{caught:>8}{caught / max(planted, 1):>8.1%}")
    return "\n".join(rows)


def as_list(mutants: Iterable[Mutant]) -> str:
    """Mistakes, one a line."""
    return "\n".join(f"  {mutant}" for mutant in mutants)
