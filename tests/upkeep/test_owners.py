"""A copy of the guide in which nobody has to agree to a change is told so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from factguide.upkeep.due import main
from factguide.upkeep.owners import FILE, NOBODY, owners_missing

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "tests/check/data/guide"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Put @OWNER away.\n*  @you\n/docs/ @org/team # was @OWNER\n", []),
        ("# Who\n*   @OWNER\n/docs/ @OWNER\n", [(2, 5)]),
        ("* @you\n/docs/ @you @OWNER\n", [(2, 13)]),
        ("", []),
    ],
)
def test_nobody(tmp_path: Path, text: str, found: list[tuple[int, int]]) -> None:
    (tmp_path / ".github").mkdir()
    (tmp_path / FILE).write_text(text, "utf-8")
    assert [(one.line, one.column) for one in owners_missing(tmp_path)] == found


def test_what_a_release_waits_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(shutil.copytree(GUIDE, tmp_path / "guide"))
    run = ["--root", str(root), "--date", "2026-02-01", "--format", "json"]
    assert main(run) == 0
    (root / ".github").mkdir()
    (root / FILE).write_text("* @OWNER\n", "utf-8")
    capsys.readouterr()
    assert main(run) == 1
    [told] = json.loads(capsys.readouterr().out)
    assert (told["path"], told["rule"], told["hint"]) == (
        ".github/CODEOWNERS", "no-owner",
        "Put your account or team, such as @you, for every @OWNER in this file.",
    )  # fmt: skip


def test_the_readme_tells_a_fork_to_put_its_own_name() -> None:
    """Either the place to fill is still there and named, or somebody has filled it."""
    steps = (ROOT / "README.md").read_text("utf-8").partition("## Publish your own copy")[2]
    assert f"`{NOBODY}`" in steps and f"`{FILE}`" in steps
