"""On a site without facts: links, structure and words are checked, and the rest is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factguide.check.__main__ import main
from factguide.check.rules import RULES
from factguide.check.runner import check

SETTINGS = """\
site_name: Somebody else's
markdown_extensions:
- admonition
- pymdownx.snippets:
    base_path: parts
    auto_append: [refs.md]
"""
# What other sites write, and what is good in it.
GOOD = """\
# Project

Takes 5 mg? No: see [the guide][guide], [more of it](guide.md#one), and [an example][example].

!!! note "A title"
    - A list at once below it.

=== "Linux"
    1. Another one.

::: package.module
    options:
      members:
      - one
      - two

--8<-- "LICENSE.md"

^†^{#\\_note} See [the note](#_note).
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "parts").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "docs/index.md").write_text(GOOD)
    (tmp_path / "docs/guide.md").write_text("# Guide\n\n## One\n\nWords.\n")
    (tmp_path / "parts/refs.md").write_text("--8<--\nlinks.md\n--8<--\n")
    (tmp_path / "parts/links.md").write_text("[guide]: guide.md\n[example]: https://example.org/\n")
    return tmp_path


def test_good_pages_pass_and_what_was_not_checked_is_named(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(root)]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == "No findings: 2 pages and 0 facts checked."
    assert lines[1].startswith("Not checked: facts, for mkdocs.yml does not use factguide.extens")
    assert lines[2].startswith("Not checked: the customs of guides with facts (bare-address, ")
    assert lines[3] == "Not checked: which words are used; name a list with --words."
    assert lines[4] == (
        "Not checked: sections that other plugins put into 1 of the pages, and links to them."
    )
    assert lines[5:] == [""]


def test_every_rule_either_ran_or_is_named(root: Path) -> None:
    words = root / "words.yml"
    words.write_text("routes: {any: any}\ncountries: {}\n")
    unchecked = " ".join(check(root, words=words).unchecked)
    for rule in RULES:
        needs_facts = rule.data and rule.id not in ("forbidden-word", "misspelt-name")
        assert (rule.id in unchecked.replace("(", " ").replace(",", " ").split()) <= (
            needs_facts or rule.house
        )
        if needs_facts or rule.house:
            assert rule.id in unchecked


def test_links_structure_and_words_are_checked(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = root / "words.yml"
    words.write_text(
        "routes: {any: any}\ncountries: {}\nforbidden:\n- {pattern: simply, message: it never is}\n"
    )
    (root / "docs/guide.md").write_text(
        "# Guide\n\n### One\n\nSimply see [here](gone.md) and [this one][no-name].\n"
    )
    assert main(["--root", str(root), "--words", str(words), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["path"], one["line"], one["rule"]) for one in found] == [
        ("docs/guide.md", 3, "headings"),
        ("docs/guide.md", 5, "forbidden-word"),
        ("docs/guide.md", 5, "link-text"),
        ("docs/guide.md", 5, "broken-link"),
        ("docs/guide.md", 5, "broken-link"),
    ]


def test_names_are_not_missed_where_their_file_is_missing(root: Path) -> None:
    (root / "parts/links.md").unlink()
    report = check(root)
    assert report.findings == ()
    assert report.unchecked[-1] == (
        "names of links such as [words][name], for links.md is not here"
    )


def test_words_that_are_none_stop_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "words.yml").write_text("routes: 5\n")
    assert main(["--root", str(root), "--words", str(root / "words.yml")]) == 2
    assert "is no list of words: routes: " in capsys.readouterr().err
