"""Who reviewed a page: all three settings or none, a named person, not the author, no day to come."""

from __future__ import annotations

import pytest

from factguide.check.rules.reviewer import person

from .conftest import Guide

TOGETHER = "Set reviewed_by, reviewed_on and written_by together, or none of them."
CASES = [
    ("nothing", "", []),
    ("whole", "reviewed_by: Dr Ann Lee, neurologist\nreviewed_on: 2026-01-01\nwritten_by: Bo Ray\n", []),
    ("two authors", "reviewed_by: Ann Lee, nurse\nreviewed_on: 2026-01-01\nwritten_by: [Bo Ray, Cy Fox]\n", []),
    ("the author alone", "written_by: Bo Ray\n", []),
    ("no day", "reviewed_by: Ann Lee\n", [f"9:1 'reviewed_by' stands without 'reviewed_on'. {TOGETHER}"]),
    ("no name", "reviewed_on: 2026-01-01\n", [f"9:1 'reviewed_on' stands without 'reviewed_by'. {TOGETHER}"]),
    (
        "no author",
        "reviewed_by: Ann Lee\nreviewed_on: 2026-01-01\n",
        [f"9:1 'reviewed_by' stands without 'written_by'. {TOGETHER}"],
    ),
    (
        "its author",
        "reviewed_by: Dr. Ann  Lee, GP\nreviewed_on: 2026-01-01\nwritten_by: [Bo Ray, ann lee]\n",
        ["9:1 'Dr. Ann  Lee, GP' wrote this page, and so cannot have reviewed it. "
         "Ask somebody else to review it."],
    ),
    (
        "nobody",
        "reviewed_by: TBD\nreviewed_on: soon\nwritten_by: Bo Ray\n",
        ["9:1 'reviewed_by' is 'TBD', which names nobody. Give first name, last name and role.",
         "10:1 'reviewed_on' must be a date. Write it as 2026-11-22."],
    ),
    (
        "a day to come",
        "reviewed_by: Ann Lee\nreviewed_on: 2999-01-01\nwritten_by: Bo Ray\n",
        ["10:1 'reviewed_on' is 2999-01-01, a day to come. Give the day of the review."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "settings", "found"), CASES, ids=[case[0] for case in CASES])
def test_reviewer(guide: Guide, name: str, settings: str, found: list[str]) -> None:
    guide.replace(
        "docs/index.md", "next_review: 2027-01-02\n", f"next_review: 2027-01-02\n{settings}"
    )
    said = [f for f in guide.findings() if "review-due" not in f]
    assert said == [
        f"docs/index.md:{one.partition(' ')[0]} reviewer {one.partition(' ')[2]}" for one in found
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dr Ann Lee, GP", "ann lee"), ("Prof. Ann Lee", "Ann  Lee, PhD"), ("Ann Lee MD", "Ann Lee")],
)
def test_the_same_person(one: str, other: str) -> None:
    assert person(one) == person(other) != person("Bo Ray")
