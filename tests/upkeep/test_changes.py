"""The history of the facts, read from commits; and the two logs as a page shows them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import markdown
import pytest

from factguide.registry import Fact
from factguide.upkeep.changes import compare, entries, main

DATA = Path(__file__).parents[1] / "extension/data"


def commit(root: Path, date: str, message: str) -> None:
    env = {
        **os.environ,
        "GIT_COMMITTER_DATE": f"{date}T12:00:00Z",
        "GIT_AUTHOR_DATE": f"{date}T12:00:00Z",
    }
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for arguments in (["add", "."], ["commit", "-q", "-m", message]):
        subprocess.run(["git", *who, "-C", str(root), *arguments], check=True, env=env)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    root = tmp_path / "guide"
    shutil.copytree(DATA, root / "docs/data")
    (root / "mkdocs.yml").write_text("site_name: G\nmarkdown_extensions: [factguide.extension]\n")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    commit(root, "2026-01-01", "First")
    return root


def shown(root: Path, block: str) -> str:
    configs = {"factguide.extension": {"data": str(root / "docs/data")}}
    extensions = ["toc", "factguide.extension"]
    return markdown.markdown(f"/// {block}\n///", extensions=extensions, extension_configs=configs)


def test_days_with_what_was_and_what_is(guide: Path) -> None:
    file = next((guide / "docs/data/facts").glob("*.yml"))
    file.write_text(file.read_text("utf-8").replace("low: 2, high: 6", "low: 2, high: 7"), "utf-8")
    commit(guide, "2026-01-02", "A draft of the day")
    file.write_text(file.read_text("utf-8").replace("low: 2, high: 7", "low: 2, high: 5"), "utf-8")
    commit(guide, "2026-01-02", "Half-life")
    (guide / "docs/page.md").write_text("# Page")
    commit(guide, "2026-01-03", "No fact")
    assert main(["--root", str(guide)]) == 0
    text = (guide / "docs/data/changes.yml").read_text("utf-8")
    assert "on-2026-01-03" not in text and "high: 7" not in text
    assert text.partition("on-2026-01-02:")[2].partition("changes:")[2] == (
        "\n  - id: half-life\n    was: 2 to 6 hours\n    now: 2 to 5 hours\n"
    )
    html = shown(guide, "changes")
    assert html.index('id="on-2026-01-02"') < html.index('id="on-2026-01-01"')
    assert "<li>half-life: \u201c2 to 6 hours\u201d is now \u201c2 to 5 hours\u201d</li>" in html
    assert html.count("<li>") == 1


def test_without_history_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(DATA, tmp_path / "docs/data")
    (tmp_path / "mkdocs.yml").write_text("markdown_extensions: [factguide.extension]\n")
    assert main(["--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("changes: there is no history here: ")


def test_new_and_gone() -> None:
    found = [(c.id, c.was, c.now) for c in compare({"a": "1", "b": "2"}, {"b": "2", "c": "3"})]
    assert found == [("a", "1", None), ("c", None, "3")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: {value: 3, odd: 1}", {"a": "3"}),
        ("a: [", {}),
        ("- a", {}),
        ("a: {says: So}", {"a": "So"}),
    ],
)
def test_old_files_are_taken_as_they_are(text: str, found: dict[str, str]) -> None:
    assert entries(text, Fact) == found


def test_corrections_as_a_page_shows_them(guide: Path) -> None:
    assert "<p>Nothing yet.</p>" in shown(guide, "corrections")
    (guide / "docs/data/corrections.yml").write_text(
        "2026-03-04-x: {date: 2026-03-04, what: figure, about: x, was: '7', now: '8', why: Misread.}\n"
    )
    assert shown(guide, "corrections") == (
        '<div class="log">\n<h2 id="2026-03-04-x">4 March 2026: figure x</h2>\n<dl>\n'
        "<dt>It was</dt>\n<dd>7</dd>\n<dt>Now</dt>\n<dd>8</dd>\n<dt>Why</dt>\n<dd>Misread.</dd>\n"
        "</dl>\n</div>"
    )


def test_a_broken_log_stops_the_build(guide: Path) -> None:
    (guide / "docs/data/corrections.yml").write_text("x: {date: soon}\n")
    with pytest.raises(Exception, match=r"reads corrections\.yml, where line 1 is wrong: x\.date"):
        shown(guide, "corrections")
