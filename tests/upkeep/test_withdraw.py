"""Taking back a figure or a page: what is written, what is kept, what is refused."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from factguide.check import review
from factguide.check.runner import check
from factguide.upkeep.withdraw import main

GUIDE = Path(__file__).parents[1] / "check/data/guide"
MORE = """\
---
title: Risks that were counted
description: A page that a test takes back, with a description long enough to pass the rule.
route: oral
audience: patients
countries: [US]
checked: 2026-01-02
next_review: 2027-01-02
---
# Risks that were counted

/// emergency | Call 911 now if:
- [Hard to wake? Call 911 now.](fact:call-now)
///

[Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)

## Sleep { #sleep }

The first box came out in [October 2019](fact:second-launch).

## Read next { #next }

- [Words](words.md)
- [Corrections](log.md)
"""
LOG = MORE.replace("Risks that were counted", "Corrections").split("## Sleep")[0] + (
    "/// corrections\n///\n\n## Read next { #next }\n\n- [Words](words.md)\n- [Home](index.md)\n"
)
FACT = """
second-launch:
  says: A second box came out in October 2019.
  kind: date
  value: 2019-10
  population: any
  sources:
  - {source: review, at: opening}
  checked: 2026-01-02
"""


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide without faults, with a second page, a log and a record of what was reviewed."""
    root = Path(shutil.copytree(GUIDE, tmp_path / "guide"))
    (root / "docs/risks.md").write_text(MORE, "utf-8")
    (root / "docs/log.md").write_text(LOG, "utf-8")
    (root / "docs/data/corrections.yml").write_text("# The log.\n{}\n", "utf-8")
    facts = root / "docs/data/facts/core.yml"
    facts.write_text(facts.read_text("utf-8") + FACT, "utf-8")
    home = root / "docs/index.md"
    text = home.read_text("utf-8").replace("- [Words](words.md)", "- [Sleep](risks.md#sleep)")
    home.write_text(text, "utf-8")
    menu = root / "mkdocs.yml"
    text = menu.read_text("utf-8").replace("- Words:", "- Log: log.md\n- Risks: risks.md\n- Words:")
    menu.write_text(text, "utf-8")
    assert review.main(["--root", str(root), "--yes"]) == 0
    assert [str(f) for f in check(root).findings if f.rule != "review-due"] == []
    return root


def withdraw(root: Path, what: str, *more: str) -> int:
    return main(
        [what, "--why", "It was read wrongly.", "--date", "2026-03-04", "--root", str(root), *more]
    )


def log(root: Path) -> object:
    return yaml.safe_load((root / "docs/data/corrections.yml").read_text("utf-8"))


def test_a_figure_leaves_a_dated_notice_on_every_page(guide: Path) -> None:
    facts = guide / "docs/data/facts/core.yml"
    before = facts.read_text("utf-8")
    assert withdraw(guide, "launch") == 0
    home = (guide / "docs/index.md").read_text("utf-8")
    assert "Zelotrin came out in [withdrawn on 4 March 2026](fact:launch). Its brand" in home
    old = before[before.index("launch:\n") : before.index("\nbrand:")]
    new = """launch:
  says: This was withdrawn on 4 March 2026. It was read wrongly.
  kind: statement
  route: any
  population: any
  wordings:
  - withdrawn on 4 March 2026
  sources:
  - source: review
    at: opening
  checked: 2026-03-04
"""
    assert facts.read_text("utf-8") == before.replace(old, new)
    assert log(guide) == {
        "2026-03-04-launch": {
            "date": yaml.safe_load("2026-03-04"),
            "what": "figure",
            "about": "launch",
            "was": "October 2018",
            "now": "Withdrawn on 4 March 2026",
            "why": "It was read wrongly.",
        }
    }


def test_a_page_keeps_its_address_its_cards_and_its_statements(guide: Path) -> None:
    assert withdraw(guide, "risks.md") == 0
    front = MORE[: MORE.index("# Risks")]
    assert (guide / "docs/risks.md").read_text("utf-8") == front + (
        "\n# Risks that were counted\n\n"
        "/// emergency | Call 911 now if:\n- [Hard to wake? Call 911 now.](fact:call-now)\n///\n\n"
        "/// advice | This page was withdrawn\n"
        "We took this page back. The [corrections log](log.md) gives the date and the reason. "
        "Ask your pharmacist what holds for you.\n///\n\n"
        "## Why it is empty { #withdrawn }\n\n"
        "Something on this page was wrong. An empty page is better than a wrong one.\n\n"
        "## What still holds { #holds }\n\n"
        "- [Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)\n"
    )
    assert "- [Sleep](risks.md)\n" in (guide / "docs/index.md").read_text("utf-8")
    entry = log(guide)["2026-03-04-risks"]  # type: ignore[index]
    assert (entry["what"], entry["was"], entry["keeps"]) == (
        "page", "Risks that were counted", ["second-launch"],
    )  # fmt: skip


def test_what_is_left_to_mend_is_said(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert withdraw(guide, "half-life") == 1
    said = capsys.readouterr().out
    assert "docs/data/disagreements.yml:1:1 disagreement 'half-life'" in said
    assert "expects: 2 to 6 hours" not in (guide / "docs/data/disagreements.yml").read_text("utf-8")


def test_one_command_one_commit(guide: Path) -> None:
    def git(*arguments: str) -> str:
        run = ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", "-C", str(guide)]
        return subprocess.run([*run, *arguments], check=True, capture_output=True, text=True).stdout

    git("init", "-q")
    git("config", "user.name", "A")
    git("config", "user.email", "a@b.example")
    git("add", ".")
    git("commit", "-q", "-m", "First")
    assert withdraw(guide, "launch", "--commit") == 0
    assert git("status", "--porcelain") == ""
    assert git("log", "--format=%s").splitlines() == [
        "Withdraw launch: It was read wrongly.", "First",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("launhc", "there is no fact 'launhc'. Did you mean 'launch'?"),
        ("no-sudden-stop", "'no-sudden-stop' is a telephone number or a safety statement."),
        ("nothing.md", "there is no page 'nothing.md' in docs/."),
        ("index.md", "the home page cannot be withdrawn; correct it instead."),
    ],
)
def test_what_is_refused_changes_nothing(
    guide: Path, capsys: pytest.CaptureFixture[str], what: str, says: str
) -> None:
    before = {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()}
    assert withdraw(guide, what) == 2
    assert capsys.readouterr().err.startswith(f"withdraw: {says}")
    assert {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("what", ["launch", "risks.md"])
def test_twice_is_refused(guide: Path, what: str) -> None:
    assert withdraw(guide, what) == 0
    assert withdraw(guide, what) == 2
