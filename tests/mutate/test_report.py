"""The table of planted mistakes, and when it is good enough."""

from __future__ import annotations

from random import Random

import pytest

from factguide.mutate.mutant import Mutant
from factguide.mutate.plan import drawn
from factguide.mutate.report import Outcome, as_list, as_table


def mutant(kind: str = "digit", line: int = 3) -> Mutant:
    return Mutant(kind, "docs/a.md", line, "“2” → “3”", ((4, 5, "3"),))  # type: ignore[arg-type]


def outcome(kind: str, caught: int, survived: int) -> Outcome:
    found = Outcome()
    for number in range(caught + survived):
        found.add(mutant(kind), "some-rule" if number < caught else None)
    return found


def test_the_mistake_is_applied_to_the_text() -> None:
    two = Mutant("digit", "docs/a.md", 1, "", ((0, 1, "BB"), (2, 3, "")))
    assert two.apply("abc") == "BBb"


def test_the_table() -> None:
    found = outcome("digit", 3, 1)
    assert as_table(found).split("\n") == [
        "kind                 planted  caught    rate  found first by",
        "digit                      4       3   75.0%  some-rule 3",
        "all                        4       3   75.0%",
    ]
    assert as_list(found.survivors) == "  docs/a.md:3: digit: “2” → “3”"


@pytest.mark.parametrize(
    ("kind", "caught", "survived", "failures"),
    [
        ("digit", 100, 0, []),
        ("digit", 99, 1, ["digit: 99.0% found, 100% required"]),
        ("negation", 98, 2, []),
        ("negation", 94, 6, ["negation: 94.0% found, 95% required", "6 of 100 survive; at most 2% may"]),
        ("route", 85, 15, ["15 of 100 survive; at most 2% may"]),
        ("direction", 84, 16, ["direction: 84.0% found, 85% required", "16 of 100 survive; at most 2% may"]),
        ("facts swapped", 98, 2, []),
    ],
)  # fmt: skip
def test_what_is_good_enough(kind: str, caught: int, survived: int, failures: list[str]) -> None:
    assert outcome(kind, caught, survived).failures() == failures


def test_each_kind_gets_its_share_and_the_seed_decides() -> None:
    places = {
        "digit": [mutant("digit", line) for line in range(50)],
        "unit": [mutant("unit", line) for line in range(3)],
        "date": [],
    }
    taken = drawn(places, 20, Random(1))
    assert [sum(one.kind == kind for one in taken) for kind in ("digit", "unit")] == [17, 3]
    assert taken == drawn(places, 20, Random(1))
    assert taken != drawn(places, 20, Random(2))
