"""What is due: near is a warning, past fails, and only in this command."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

import pytest

from factguide.check.runner import check
from factguide.upkeep.due import later, main

GUIDE = Path(__file__).parents[1] / "check/data/guide"


@pytest.mark.parametrize(
    ("date", "code", "says"),
    [
        ("2026-11-02", 0, []),
        ("2026-11-04", 0, ["warning review-due the review of this page is due on 2027-01-02.",
                           "warning review-due the check of 'brand' is due on 2027-01-02."]),
        ("2027-01-02", 0, ["warning review-due the review of this page is due on 2027-01-02."]),
        ("2027-01-03", 1, ["error review-due the review of this page was due on 2027-01-02.",
                           "error review-due the check of 'brand' was due on 2027-01-02."]),
        ("2029-01-03", 1, ["error review-due the check of 'stopping-risk' was due on 2029-01-02."]),
    ],
)  # fmt: skip
def test_near_and_past(
    capsys: pytest.CaptureFixture[str], date: str, code: int, says: list[str]
) -> None:
    assert main(["--root", str(GUIDE), "--date", date, "--format", "json"]) == code
    said = [
        f"{one['level']} {one['rule']} {one['message']}"
        for one in json.loads(capsys.readouterr().out)
    ]
    assert [line for line in says if line not in said] == []
    assert bool(said) == bool(says)


def test_an_ordinary_change_does_not_fail_by_the_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = sys.modules["factguide.check.rules.review_due"]
    monkeypatch.setattr(rule, "today", lambda: dt.date(2030, 1, 1))
    found = [f for f in check(GUIDE).findings if f.rule == "review-due"]
    assert found and {f.level for f in found} == {"warning"}


def test_no_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("due: mkdocs.yml:1: cannot be read")


def test_years_on() -> None:
    assert later(dt.date(2024, 2, 29), 1) == dt.date(2025, 2, 28)
    assert later(dt.date(2024, 2, 28), 3) == dt.date(2027, 2, 28)
