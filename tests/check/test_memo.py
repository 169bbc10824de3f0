"""What is kept between runs never hides a fault, and never shows one that was mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.check import runner
from factguide.check.page import Page

from .conftest import Guide

FILE = "kept.json"


def findings(guide: Guide) -> list[str]:
    report = runner.check(guide.root, memory=guide.root / FILE)
    return [str(found) for found in report.findings]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the pages that the rules really read."""
    names: list[str] = []
    real = runner._on_page

    def counted(page: Page, *rest: object) -> object:
        names.append(page.name)
        return real(page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(runner, "_on_page", counted)
    return names


def test_an_unchanged_page_is_not_read_again(guide: Guide, read: list[str]) -> None:
    first = findings(guide)
    assert sorted(read) == ["index.md", "words.md"]
    read.clear()
    assert (findings(guide), read) == (first, [])


def test_a_changed_page_is_read_and_its_fault_comes_and_goes(guide: Guide, read: list[str]) -> None:
    good = findings(guide)
    guide.replace("docs/index.md", "2 to 6 hours", "2 to 7 hours")
    read.clear()
    spoilt = findings(guide)
    assert read == ["index.md"]
    assert [line for line in spoilt if "fact-mismatch" in line] != []
    assert findings(guide) == spoilt
    guide.replace("docs/index.md", "2 to 7 hours", "2 to 6 hours")
    assert findings(guide) == good


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/data/facts/core.yml", "{low: 2, high: 6}", "{low: 2, high: 8}"),
        ("docs/data/words.yml", "routes:", "# a remark\nroutes:"),
    ],
)
def test_changed_data_has_every_page_read_again(
    guide: Guide, read: list[str], file: str, old: str, new: str
) -> None:
    findings(guide)
    read.clear()
    guide.replace(file, old, new)
    findings(guide)
    assert sorted(read) == ["index.md", "words.md"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state": 1}', "\x00\xff"])
def test_a_broken_memory_is_ignored_and_replaced(guide: Guide, text: str) -> None:
    good = findings(guide)
    Path(guide.root / FILE).write_text(text, encoding="latin-1")
    assert findings(guide) == good
    assert '"pages"' in guide.read(FILE)


def test_a_folder_that_cannot_be_written_is_no_fault(guide: Guide) -> None:
    (guide.root / "file").write_text("", encoding="utf-8")
    report = runner.check(guide.root, memory=guide.root / "file" / FILE)
    assert report.errors == 0
