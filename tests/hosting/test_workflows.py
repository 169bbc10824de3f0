"""The workflows: no holes that zizmor knows, the fewest rights, every weekly finding reaches a person."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FLOWS = ROOT / ".github/workflows"
ZIZMOR = Path(sys.executable).parent / "zizmor"


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    """zizmor on every workflow below ``folder``, without the network."""
    command = [ZIZMOR, "--offline", "--no-progress", "--persona", "pedantic", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def flow(name: str) -> Any:
    return yaml.safe_load((FLOWS / name).read_text("utf-8"))


def writes(name: str) -> dict[str, list[str]]:
    jobs = flow(name)["jobs"]
    return {
        job: sorted(right for right, kind in its["permissions"].items() if kind == "write")
        for job, its in jobs.items()
    }


def test_zizmor_finds_nothing() -> None:
    run = zizmor(ROOT / ".github")
    assert run.returncode == 0 and "No findings to report" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("old", "new", "finds"),
    [
        (r"@[0-9a-f]{40} # v[\d.]+", "@v7", "unpinned-uses"),
        (r"permissions: \{\}", "permissions: write-all", "excessive-permissions"),
        (r"run: make test", "run: echo ${{ github.head_ref }}", "template-injection"),
    ],
)
def test_zizmor_finds_what_is_wrong(tmp_path: Path, old: str, new: str, finds: str) -> None:
    bad = tmp_path / ".github/workflows/site.yml"
    bad.parent.mkdir(parents=True)
    text = (FLOWS / "site.yml").read_text("utf-8")
    changed = re.sub(old, new, text, count=1)
    assert changed != text
    bad.write_text(changed, "utf-8")
    run = zizmor(tmp_path)
    assert run.returncode != 0 and f"[{finds}]" in run.stdout, run.stdout + run.stderr


def test_rights_are_given_job_by_job_and_only_two_jobs_may_write() -> None:
    assert {file.name for file in FLOWS.iterdir()} == {"release.yml", "site.yml", "weekly.yml"}
    for file in FLOWS.iterdir():
        assert flow(file.name)["permissions"] == {}, file.name
    assert writes("site.yml") == {"test": [], "deploy": ["id-token", "pages"]}
    assert writes("release.yml") == {"gate": []}
    writing = {job: rights for job, rights in writes("weekly.yml").items() if rights}
    assert writing == {"issue": ["issues"]}


def test_actions_are_pinned_by_commit() -> None:
    for file in FLOWS.iterdir():
        steps = [step for job in flow(file.name)["jobs"].values() for step in job["steps"]]
        used = [step["uses"] for step in steps if "uses" in step]
        assert used and [u for u in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", u)] == []


def test_what_each_weekly_job_finds_reaches_the_issue() -> None:
    """A job whose words were not kept would be told as failed, without a reason."""
    jobs = flow("weekly.yml")["jobs"]
    last = jobs.pop("issue")
    assert sorted(last["needs"]) == sorted(jobs) and last["if"] == "always()"
    for name, job in jobs.items():
        looks = [step for step in job["steps"] if step.get("id") == "look"]
        assert [step["run"].split()[0] for step in looks] == ["$NOTED"], name
        assert job["outputs"] == {"said": "${{ steps.look.outputs.said }}"}, name


def commands(name: str) -> list[str]:
    return [step.get("run", "") for job in flow(name)["jobs"].values() for step in job["steps"]]


def test_the_workflows_run_what_a_person_runs() -> None:
    assert "make check FORMAT=github" in commands("site.yml")
    assert "make test" in commands("site.yml") and "make site" in commands("site.yml")
    assert commands("release.yml")[-1] == "make release"
    weekly = "\n".join(commands("weekly.yml"))
    for part in ("factguide.links --external", "make due", "make audit", "--upgrade zensical"):
        assert part in weekly


@pytest.fixture
def release(tmp_path: Path) -> Any:
    """``make release`` in a small guide of its own, on a day; without set-up."""
    shutil.copytree(ROOT / "tests/check/data/guide", tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/setup.sh").write_text("#!/bin/sh\n")
    (tmp_path / "scripts/setup.sh").chmod(0o755)

    def run(day: int) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "SOURCE_DATE_EPOCH": str(day), "MAKEFLAGS": ""}
        command = ["make", "release", f"PYTHON={sys.executable}"]
        return subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    return run


def test_a_release_stops_when_a_review_is_past(release: Any) -> None:
    run = release(1_800_000_000)  # 15 January 2027; the reviews are due on the 2nd
    assert run.returncode != 0
    assert "error review-due: the review of this page was due on 2027-01-02." in run.stdout
    assert "changes:" not in run.stderr


def test_a_release_on_time_goes_on_to_the_history(release: Any) -> None:
    run = release(1_780_000_000)  # 28 May 2026
    assert "No findings" in run.stdout
    assert "changes: there is no history here" in run.stderr
