"""Mistakes planted in the real guide: what the checker must find of each kind."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from factguide.extension.meaning import mismatch
from factguide.mutate.judge import Judge
from factguide.mutate.mutant import Mutant
from factguide.mutate.plan import drawn, every_mutant, seed_of
from factguide.mutate.report import SHARES, SURE, Outcome, as_list, as_table

ROOT = Path(__file__).parents[2]
ACCEPTED: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "accepted.yml").read_text(encoding="utf-8")
)
COUNT = 300
# There must be so many places for each kind, or the measure says nothing about it.
FEWEST = dict.fromkeys(SURE, 40) | dict.fromkeys(SHARES, 150)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(ROOT)


@pytest.fixture(scope="module")
def places(judge: Judge) -> dict[str, list[Mutant]]:
    return every_mutant(judge, Random(seed_of(ROOT)))


@pytest.fixture(scope="module")
def outcome(judge: Judge, places: dict[str, list[Mutant]]) -> Outcome:
    found = Outcome()
    for mutant in drawn(places, COUNT, Random(seed_of(ROOT))):
        found.add(mutant, judge.caught_by(mutant))
    print(as_table(found))
    return found


def test_at_least_two_hundred_mistakes_of_every_kind(
    outcome: Outcome, places: dict[str, list[Mutant]]
) -> None:
    assert sum(outcome.planted.values()) >= 200
    short = {
        kind: len(places.get(kind, []))
        for kind, least in FEWEST.items()
        if len(places.get(kind, [])) < least
    }
    assert short == {}
    assert {kind for kind in FEWEST if outcome.planted[kind] < 8} == set()


def test_the_required_shares_are_found(outcome: Outcome) -> None:
    assert outcome.failures() == [], as_list(outcome.survivors)


def test_each_survivor_is_accepted_with_a_reason(outcome: Outcome, judge: Judge) -> None:
    open_ones = [mutant for mutant in outcome.survivors if not _accepted(mutant, judge)]
    assert open_ones == [], as_list(open_ones)


def _accepted(mutant: Mutant, judge: Judge) -> bool:
    return any(
        entry["kind"] == mutant.kind
        and re.search(entry["what"], mutant.what)
        and (entry.get("only") != "same words" or _same_words(mutant, judge))
        for entry in ACCEPTED
    )


def _same_words(mutant: Mutant, judge: Judge) -> bool:
    """Whether two facts that changed places fit the words of each other."""
    page = judge.pages[mutant.path]
    new = {start: name for start, _, name in mutant.edits}
    swapped = [(link.text, new.get(link.target_start + len("fact:"))) for link in page.claims]
    return all(mismatch(text, name, judge.registry) is None for text, name in swapped if name)


def test_accepted_survivors_give_a_reason() -> None:
    assert [entry for entry in ACCEPTED if len(entry.get("reason", "")) < 40] == []


def test_the_unspoilt_pages_and_data_hide_nothing(judge: Judge) -> None:
    """A mutant that changes nothing is not found: what is found is found because of the mistake."""
    page = next(iter(judge.pages.values()))
    unchanged = Mutant("digit", page.path, 1, "nothing", ((0, 0, ""),))
    assert judge.caught_by(unchanged) is None


def test_nothing_is_written(judge: Judge, places: dict[str, list[Mutant]]) -> None:
    mutant = places["digit"][0]
    before = (ROOT / mutant.path).read_bytes()
    assert judge.caught_by(mutant) is not None
    assert (ROOT / mutant.path).read_bytes() == before
