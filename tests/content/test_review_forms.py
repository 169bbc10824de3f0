"""The forms for reviewers name pages that exist, and stay empty here."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_each_task_names_pages_that_exist() -> None:
    text = (ROOT / "review/reader-test.md").read_text("utf-8")
    tasks = re.findall(r"^\| (\d+) \| .+? \| (find|understand|act) \| (.+?) \| \| \|$", text, re.M)
    assert [int(number) for number, _, _ in tasks] == list(range(1, 16))
    assert {kind for _, kind, _ in tasks} == {"find", "understand", "act"}
    for _, _, pages in tasks:
        for name in re.findall(r"[a-z-]+/[a-z-]+|^handouts$", pages):
            page = ROOT / "docs" / name
            assert page.is_dir() or page.with_suffix(".md").is_file(), name


def test_no_result_is_made_up() -> None:
    for name in ("reader-test.md", "pemat.md"):
        text = (ROOT / "review" / name).read_text("utf-8")
        first = re.search(r"^\|(?:[-|]+)\n\|([ |]*)$", text, re.M)
        assert first and not first[1].replace("|", "").strip(), name


def test_code_owners_and_forms_stand_where_github_looks() -> None:
    owners = (ROOT / ".github/CODEOWNERS").read_text("utf-8")
    paths = re.findall(r"^(/\S+)\s+@", owners, re.M)
    there = [p for p in paths if (ROOT / p.strip("/")).exists() or p.endswith("reviewed.lock")]
    assert there == paths and {"/docs/data/", "/docs/safety/", "/.github/"} <= set(paths)
    form = (ROOT / ".github/ISSUE_TEMPLATE/incorrect-detail.yml").read_text("utf-8")
    for question in (
        "Which page?",
        "What do we say?",
        "What does the source say?",
        "Link to the source",
    ):
        assert f"label: {question}" in form
