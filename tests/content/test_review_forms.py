"""The forms for reviewers name pages that exist, and stay empty here."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def section(address: str) -> str:
    """What stands below a heading, in the page's file, down to the next heading of its rank."""
    page, _, anchor = address.partition("#")
    files = [ROOT / "docs" / f"{page.strip('/')}{end}" for end in (".md", "/index.md")]
    [text] = [file.read_text("utf-8") for file in files if file.is_file()]
    found = re.search(rf"^(##+) [^\n]*\{{ #{anchor} \}}\n(.*?)(?=^##? |\Z)", text, re.M | re.S)
    assert found, address
    return found[2]


def test_fifteen_tasks_of_three_kinds_each_with_its_answer() -> None:
    tasks, _, key = (ROOT / "review/reader-test.md").read_text("utf-8").partition("## Key")
    rows = re.findall(r"^\| (\d+) \| .+? \| (find|understand|act) \| \| \|$", tasks, re.M)
    assert [int(number) for number, _ in rows] == list(range(1, 16))
    assert {kind for _, kind in rows} == {"find", "understand", "act"}
    answers = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", key, re.M)
    assert [number for number, *_ in answers] == [number for number, _ in rows]
    for _, addresses, answer in answers:
        for address in re.findall(r"`(.+?)`", addresses):
            text = section(address)
            for name in re.findall(r"`(.+?)`", answer):
                led = f"]({name.rpartition('/')[2]})" if name.endswith(".md") else f"](fact:{name})"
                assert led in text, f"{address} does not hold {name}"


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
