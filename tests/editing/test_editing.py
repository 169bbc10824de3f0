"""The questions of `make new-page` and `make new-fact`, and the files that the answers become."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factguide.check.runner import check
from factguide.editing import fact, page

GUIDE = Path(__file__).parents[1] / "check/data/guide"
DATE = ["--date", "2026-01-02"]
ABOUT = "How to keep the tablets dry and away from children, in plain words."


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GUIDE, tmp_path / "guide"))


def answering(*answers: str) -> Callable[[str], str]:
    """Somebody at the terminal, who goes away after the last answer."""
    left = list(answers)

    def ask(question: str) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return ask


def errors(root: Path) -> list[str]:
    return [str(found) for found in check(root).findings if found.level == "error"]


def test_a_new_page_stands_in_the_menu_and_passes_the_check(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask = answering(
        "Keeping", "storing.md", "", "Keeping it: dry", "Short.", ABOUT, "", "", "XX", "US, UK"
    )
    assert page.main(["--root", str(guide), *DATE], ask) == 0
    assert (
        (guide / "docs/storing.md")
        .read_text("utf-8")
        .startswith(
            f"---\ntitle: 'Keeping it: dry'\ndescription: {ABOUT}\nroute: any\naudience: patients\n"
            "countries: [US, UK]\nchecked: 2026-01-02\nnext_review: 2027-01-02\n---\n\n# Keeping it: dry\n"
        )
    )
    menu = (guide / "mkdocs.yml").read_text("utf-8")
    assert "- Words: words.md\n- 'Keeping it: dry': storing.md\n" in menu
    assert errors(guide) == []
    said = capsys.readouterr().out
    assert "Give a name such as folder/my-page.md" in said
    assert "Give 50 to 160 characters; these are 6." in said
    assert "Give some of: US" in said


@pytest.mark.parametrize(
    ("menu", "name", "line"),
    [
        ("nav:\n- Home: index.md\n- A:\n  - One: a/one.md\n- B: b.md\n\nx: 1", "a/two.md", 4),
        ("nav:\n  - Home: index.md\n  - A:\n      - a/one.md\ntheme: x", "c/new.md", 4),
        ("nav:\n- Home: index.md\nx: 1", "new.md", 2),
    ],
)
def test_the_place_in_the_menu(menu: str, name: str, line: int) -> None:
    made = page.in_menu(menu, name, "New").split("\n")
    assert made[line].endswith(f"- New: {name}")
    assert [text for text in made if "New" not in text] == menu.split("\n")
    assert yaml.safe_load("\n".join(made))


@pytest.mark.parametrize("menu", ["site_name: G\n", "nav:\ntheme: x\n"])
def test_without_a_menu_the_settings_stay(menu: str) -> None:
    assert page.in_menu(menu, "new.md", "New") == menu


@pytest.mark.parametrize(
    "title", ["No", "Yes: or no", "'Quoted'", "# Not a heading", "{x}", "2018"]
)
def test_any_title_is_text(guide: Path, title: str) -> None:
    ask = answering("new.md", title, ABOUT, "", "", "US")
    assert page.main(["--root", str(guide), *DATE], ask) == 0
    front = (guide / "docs/new.md").read_text("utf-8").split("---\n")[1]
    assert yaml.safe_load(front)["title"] == title
    menu = yaml.safe_load(page.in_menu("nav:\n- Home: index.md\n", "new.md", title))
    assert menu["nav"][-1] == {title: "new.md"}


FACTS: list[tuple[list[str], dict[str, Any]]] = [
    (
        ["core", "rest", "Adults rest for 2 to 6 hours.", "quantity", "two", "2 to 6", "hours", "hour", "",
         "oral", "adults", "", "label", "section 3"],
        {"kind": "quantity", "value": {"low": 2, "high": 6}, "unit": "hour", "route": "oral",
         "population": "adults"},
    ),
    (
        ["core", "sick-share", "About 1 in 10 felt sick.", "proportion", "1 in 10", "", "", "US", "label", "6"],
        {"kind": "proportion", "value": {"n": 1, "of": 10}, "route": "any", "population": "any",
         "country": "US"},
    ),
    (
        ["core", "share", "7% felt sick.", "proportion", "7%", "", "", "", "label", "6"],
        {"kind": "proportion", "value": 7, "unit": "percent", "route": "any", "population": "any"},
    ),
    (
        ["core", "people", "1,818 people took part.", "count", "1,818", "people", "", "", "", "label", "6"],
        {"kind": "count", "value": 1818, "unit": "people", "route": "any", "population": "any"},
    ),
    (
        ["core", "day", "It was sold from 6 October 2018.", "date", "soon", "2018-10-06", "", "", "", "label", "6"],
        {"kind": "date", "value": "2018-10-06", "route": "any", "population": "any"},
    ),
    (
        ["core", "dry", "It must be kept dry.", "statement", "", "", "", "keep it dry", "label", "6"],
        {"kind": "statement", "route": "any", "population": "any", "wordings": ["keep it dry"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "expected"), FACTS)
def test_a_new_fact_is_valid_data(
    guide: Path, answers: list[str], expected: dict[str, Any]
) -> None:
    assert fact.main(["--root", str(guide), *DATE], answering(*answers)) == 0
    made = yaml.safe_load((guide / "docs/data/facts/core.yml").read_text("utf-8"))[answers[1]]
    at = answers[-1]
    known = {"says": answers[2], "sources": [{"source": "label", "at": at}]}
    assert made == expected | known | {"checked": yaml.safe_load("2026-01-02")}
    assert [e for e in errors(guide) if "unused-fact" not in e] == []


def test_a_new_source_is_added_with_its_fact(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = [
        "core", "top-dose", "weight", "A tablet weighs 80 mg.", "quantity", "80", "mg", "", "", "", "",
        "my-trial", "A trial", "A journal", "trial", "A", "www", "https://journal.example/1",
        "page 3",
    ]  # fmt: skip
    assert fact.main(["--root", str(guide), *DATE], answering(*answers)) == 0
    sources = yaml.safe_load((guide / "docs/data/sources.yml").read_text("utf-8"))
    assert sources["my-trial"] == {
        "title": "A trial", "publisher": "A journal", "kind": "trial", "grade": "A",
        "url": "https://journal.example/1", "checked": yaml.safe_load("2026-01-02"),
    }  # fmt: skip
    said = capsys.readouterr().out
    assert "'top-dose' is there already." in said
    assert said.endswith("On a page, write: [80 mg](fact:weight)\n")


ANSWERS = [
    "", " ", "core", "new-id", *fact.KINDS, "1", "1 in 0", "5 to 2", "2 to 6", "7%", "-5", "1.2.3",
    "2018", "2018-13", "mg", "hour", "oral", "US", "XX", "label", "new-source", "A", "ftp://x",
    "https://x.example/a", "a: b", "'q'", "#x", "- x", "{x}", "[x](fact:y)", "no", "~", "|", "\0",
    "\a", "\udcff", "\t", "../../x.md", "a.md", "f/b.md", "index.md", "/// do", "x" * 200, ABOUT,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("module", [page, fact])
def test_whatever_is_answered_the_data_stays_whole(guide: Path, module: Any, seed: int) -> None:
    draw = random.Random(seed)
    answers = [draw.choice(ANSWERS) for _ in range(250)]
    before = {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()}
    if module.main(["--root", str(guide), *DATE], answering(*answers)) == 2:
        assert {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()} == before
    unread = ("data", "yaml", "encoding", "unknown-unit", "unknown-source", "unknown-country")
    assert [found for found in errors(guide) if found.split()[1] in unread] == []


def stop(*arguments: object) -> str:
    raise KeyboardInterrupt


@pytest.mark.parametrize("module", [page, fact])
@pytest.mark.parametrize("while_it", ["loads", "asks"])
def test_ctrl_c_is_no_fault(
    guide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    module: Any, while_it: str,
) -> None:  # fmt: skip
    if while_it == "loads":
        monkeypatch.setattr(module, "load", stop)
    assert module.main(["--root", str(guide), *DATE], stop) == 2
    assert capsys.readouterr().out == "\nStopped; nothing was written.\n"


@pytest.mark.parametrize("module", [page, fact])
def test_going_away_writes_nothing(guide: Path, module: Any) -> None:
    before = {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()}
    assert module.main(["--root", str(guide), *DATE], answering("core", "new")) == 2
    assert {path: path.read_bytes() for path in guide.rglob("*") if path.is_file()} == before
