"""What the command prints, and its exit code: the contract of ``make check``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factguide.check.__main__ import main
from factguide.check.rules import RULES

from .conftest import DAY, Guide

BODY = "Take\t[3 hours](fact:half-life), it is 100% common."
MISMATCH = "found “3 hours” for 'half-life': reads as 3 hours; the fact is 2 to 6 hours."


def run(guide: Guide, *arguments: str) -> int:
    return main(["--root", str(guide.root), *arguments])


def test_text(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    guide.page(BODY)
    guide.replace("docs/words.md", "Each word", "Each oral word")
    assert run(guide) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out == (
        f"docs/extra.md:12:6 error fact-mismatch: {MISMATCH}\n"
        f"    | {BODY}\n"
        "    |     \t^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    = Write “2 to 6 hours”.\n"
        "docs/extra.md:12:39 error unowned-figure: “100%” has no fact behind it.\n"
        f"    | {BODY}\n"
        "    |     \t                                 ^^^^\n"
        "    = Link it: [100%](fact:…), or leave it out.\n"
        "docs/extra.md:12:44 warning forbidden-word: “common”: readers overestimate it.\n"
        f"    | {BODY}\n"
        "    |     \t                                      ^^^^^^\n"
        "\n"
        "docs/words.md:12:6 error forbidden-word: “oral”: \"oral\" is a medical word.\n"
        "    | Each oral word is linked from the page that uses it.\n"
        "    |      ^^^^\n"
        "    = Say \"by mouth\".\n"
        "\n"
        "3 errors, 1 warning: 3 pages and 10 facts checked.\n"
        "By rule: fact-mismatch 1, forbidden-word 2, unowned-figure 1.\n"
    )  # fmt: skip


def test_nothing_found(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(guide) == 0
    assert capsys.readouterr().out == "No findings: 2 pages and 10 facts checked.\n"


def test_warnings_alone_exit_with_0(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    guide.page("It is common.")
    assert run(guide) == 0
    assert "0 errors, 1 warning: 3 pages" in capsys.readouterr().out


def test_json_is_one_array_and_nothing_else(
    guide: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    guide.page(BODY)
    assert run(guide, "--format", "json") == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    found = json.loads(printed.out)
    assert [(one["line"], one["column"], one["rule"]) for one in found] == [
        (12, 6, "fact-mismatch"),
        (12, 39, "unowned-figure"),
        (12, 44, "forbidden-word"),
    ]
    assert found[0] == {
        "path": "docs/extra.md",
        "line": 12,
        "column": 6,
        "rule": "fact-mismatch",
        "level": "error",
        "message": MISMATCH,
        "hint": "Write “2 to 6 hours”.",
    }


def test_json_without_findings(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(guide, "--format", "json") == 0
    assert capsys.readouterr().out == "[]\n"


def test_github_annotations(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    guide.page(BODY)
    assert run(guide, "--format", "github") == 1
    assert capsys.readouterr().out == (
        f"::error file=docs/extra.md,line=12,col=6,title=fact-mismatch::{MISMATCH} "
        "Write “2 to 6 hours”.\n"
        "::error file=docs/extra.md,line=12,col=39,title=unowned-figure::“100%25” has no fact "
        "behind it. Link it: [100%25](fact:…), or leave it out.\n"
        "::warning file=docs/extra.md,line=12,col=44,title=forbidden-word::“common”: readers "
        "overestimate it.\n"
    )


def test_github_without_findings(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(guide, "--format", "github") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("paths", "code", "files"),
    [
        (["docs/words.md"], 1, {"docs/words.md"}),
        (["docs/extra.md"], 1, {"docs/extra.md"}),
        (["docs"], 1, {"docs/words.md", "docs/extra.md"}),
        (["docs/index.md"], 0, set()),
        (["docs/data", "docs/words.md"], 1, {"docs/words.md"}),
    ],
)
def test_paths_choose_what_is_shown(
    guide: Guide,
    capsys: pytest.CaptureFixture[str],
    paths: list[str],
    code: int,
    files: set[str],
) -> None:
    guide.page(BODY)
    guide.replace("docs/words.md", "Each word", "Each oral word")
    chosen = [str(guide.root / path) for path in paths]
    assert run(guide, "--format", "json", *chosen) == code
    assert {one["path"] for one in json.loads(capsys.readouterr().out)} == files


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("docs/gone.md", "there is no such file or folder. Check the name."),
        ("..", "is not a part of the site. Name files below "),
    ],
)
def test_paths_outside_or_missing(
    guide: Guide, capsys: pytest.CaptureFixture[str], path: str, message: str
) -> None:
    assert run(guide, str(guide.root / path)) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_check_that_could_not_run_says_so_in_every_format(
    guide: Guide, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (guide.root / "mkdocs.yml").unlink()
    assert run(guide, "--format", form) == 2
    printed = capsys.readouterr()
    assert printed.err == ""
    hint = "Name the site's folder with --root."
    if form == "json":
        assert json.loads(printed.out) == [
            {
                "path": "mkdocs.yml",
                "line": 1,
                "column": 1,
                "rule": "cannot-run",
                "level": "error",
                "message": "cannot be read: No such file or directory.",
                "hint": hint,
            }
        ]
    else:
        assert printed.out == (
            "::error file=mkdocs.yml,line=1,col=1,title=cannot-run::cannot be read: "
            f"No such file or directory. {hint}\n"
        )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    name, text = rule.id, rule.text  # type: ignore[attr-defined]
    assert len(text) > 40
    assert main(["--explain", name]) == 0
    assert capsys.readouterr().out == f"{name}\n\n{text}\n"


def test_explain_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", "unknown-fuct"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(
        "There is no rule 'unknown-fuct'. Did you mean 'unknown-fact'? The rules: alt-text, bare-address, "
    )


def test_every_rule_has_its_own_id() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)


def test_same_findings_in_the_same_order(guide: Guide) -> None:
    guide.page(f"{BODY}\n\nPRN, orally, zelotrim. [x](gone.md) [y](fact:gone)")
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "factguide.check", "--format", "json"],
            cwd=guide.root,
            env={
                "PYTHONHASHSEED": seed,
                "SOURCE_DATE_EPOCH": DAY,
                "PYTHONPATH": str(Path("scripts").resolve()),
            },
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    found = json.loads(outputs.pop())
    assert len(found) == 8
    assert found == sorted(found, key=lambda one: (one["path"], one["line"], one["column"]))


def test_no_colour_away_from_a_terminal_and_none_under_no_color(
    guide: Guide, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide.page(BODY)
    run(guide)
    assert "\033[" not in capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    run(guide)
    assert "\033[" not in capsys.readouterr().out
    monkeypatch.delenv("NO_COLOR")
    run(guide)
    assert "\033[31merror\033[0m" in capsys.readouterr().out
