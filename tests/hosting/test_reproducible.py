"""Two builds of the same files, in different folders and at different times, are the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

# No package: the tests are found by file, as pytest has it here.
sys.path.insert(0, str(Path(__file__).parents[1] / "other"))
from second import make_guide

STEPS = (
    ("mkdocs", "build", "--strict", "--quiet"),
    ("factguide.search",),
    ("factguide.head",),
    ("factguide.opendata",),
    ("factguide.publish",),
    ("factguide.hosting",),
)


def build(root: Path, stamp: int) -> dict[str, str]:
    """Every file of the site, with its checksum; built when the clock of files says ``stamp``."""
    for path in root.rglob("*"):
        os.utime(path, (stamp, stamp))
    for step in STEPS:
        run = subprocess.run(
            [sys.executable, "-m", *step],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(stamp),
                 "TZ": "Asia/Tokyo" if stamp % 2 else "UTC"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, f"{step}: {(run.stdout + run.stderr)[-1500:]}"
    files = (path for path in (root / "site").rglob("*") if path.is_file())
    return {
        path.relative_to(root / "site").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, str]]:
    """The small guide, built twice: another folder, another day, another zone, no cache."""
    builds = []
    for name, stamp in (("one", 1_600_000_000), ("a/longer/way", 1_700_000_001)):
        folder = tmp_path_factory.mktemp("build") / name
        folder.parent.mkdir(parents=True, exist_ok=True)
        root = make_guide(folder)
        if builds:
            commit(root)
        builds.append(build(root, stamp))
    return builds[0], builds[1]


def commit(root: Path) -> None:
    """Put the second guide under version control, with a file that is no part of the site."""
    (root / "NOTES.md").write_text("Unrelated.\n", "utf-8")
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Notes"]):
        subprocess.run(["git", *who, "-C", str(root), *arguments], check=True)


def test_every_file_is_the_same_but_what_names_the_commit(
    two: tuple[dict[str, str], dict[str, str]],
) -> None:
    first, second = two
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == ["data/build.json"]


@pytest.mark.parametrize("kind", [".pdf", ".zip", ".html", ".json", ".xml.gz", ".css", ".png"])
def test_all_kinds_of_files_were_compared(
    two: tuple[dict[str, str], dict[str, str]], kind: str
) -> None:
    assert any(name.endswith(kind) for name in two[0])
