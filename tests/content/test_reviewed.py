"""The guide keeps a record of what was reviewed, and everything in the data stands in it."""

from __future__ import annotations

from pathlib import Path

from factguide.check.lock import FILE, entries_now, read_lock
from factguide.quantities import UNITS
from factguide.registry import load_registry

DATA = Path(__file__).parents[2] / "docs/data"


def test_everything_is_reviewed() -> None:
    lock = read_lock(DATA)
    assert lock is not None, f"{DATA / FILE} is missing: run 'make review-facts'"
    now = dict(entries_now(load_registry(DATA, UNITS)))
    assert sorted(lock.entries) == sorted(now)
    assert {key for key, entry in now.items() if lock.entries[key] != entry} == set()
