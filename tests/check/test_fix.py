"""``--fix`` mends what needs no judgement, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factguide.check.__main__ import main
from factguide.check.fix import mended
from factguide.check.parse import parse
from factguide.quantities import UNITS
from factguide.registry import Registry, load_registry

from .conftest import GUIDE, Guide

MENDED = {
    "two spaces": ("It lasts  long.", "It lasts long."),
    "a space without width": ("It last\u200bs long.", "It lasts long."),
    "a non-breaking space": ("It\u00a0lasts long.", "It lasts long."),
    "a dash in a range": ("[2–6 hours](fact:half-life)", "[2 to 6 hours](fact:half-life)"),
    "a unit too close": ("[80mg a day](fact:top-dose)", "[80 mg a day](fact:top-dose)"),
    "a percent sign apart": ("[10 %](fact:sleepy-share)", "[10%](fact:sleepy-share)"),
    "case and marks of a statement": (
        "[do not stop taking zelotrin, suddenly](fact:no-sudden-stop)",
        "[Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)",
    ),
    "case of a name": ("[MELLOVAN](fact:brand)", "[Mellovan](fact:brand)"),
    "two mends in one link": (
        "[do  not stop taking zelotrin suddenly](fact:no-sudden-stop)",
        "[Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)",
    ),
}
LEFT = {
    "another figure": "[2–7 hours](fact:half-life)",
    "a figure without a fact": "It lasts 2–6 hours, or 80mg.",
    "a word too few": "[Do stop taking zelotrin suddenly.](fact:no-sudden-stop)",
    "letters changed": "[Do not stop taking zelotrine suddenly.](fact:no-sudden-stop)",
    "right already": "[2 to 6 hours](fact:half-life)",
    "a space in a number": "[8 0 mg a day](fact:top-dose)",
    "a point in a number": "[8.0 mg a day](fact:top-dose)",
    "a space in a telephone number": "[9 11](fact:us-emergency)",
    "an unknown fact": "[2–6 hours](fact:half-live)",
    "code": "`two  spaces` and `2–6 hours`",
    "a line that is broken on purpose": "One  \ntwo",
    "a table": "| One   | Two  |\n|-------|------|\n| a     | b    |",
}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(GUIDE / "docs/data", UNITS)


def fixed(text: str, registry: Registry) -> str:
    return mended(parse("docs/a.md", "a.md", text), registry)[0]


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED.keys())
def test_mends(registry: Registry, before: str, after: str) -> None:
    text = "# Title\n\n{}\n"
    assert fixed(text.format(before), registry) == text.format(after)


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT.keys())
def test_leaves_alone(registry: Registry, body: str) -> None:
    text = f"# Title\n\n{body}\n"
    assert fixed(text, registry) == text


def test_says_what_it_did_and_reports_the_rest(
    guide: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    guide.page("It lasts [2–6 hours](fact:half-life), or [7 hours](fact:half-life).")
    assert main(["--root", str(guide.root), "--fix", "--format", "github"]) == 1
    printed = capsys.readouterr()
    assert printed.err == (
        "fixed docs/extra.md:12:11 number-style '2–6 hours' is now '2 to 6 hours'.\n"
    )
    assert printed.out.count("::error") == 1
    assert "reads as 7 hours; the fact is 2 to 6 hours" in printed.out
    assert "It lasts [2 to 6 hours](fact:half-life), or" in guide.read("docs/extra.md")


def test_only_the_chosen_files(guide: Guide) -> None:
    for name in ("one", "two"):
        guide.page("It lasts  long.", f"{name}.md", f"Page {name} of many")
    chosen = str(guide.root / "docs/one.md")
    assert main(["--root", str(guide.root), "--fix", chosen]) == 0
    assert "It lasts long." in guide.read("docs/one.md")
    assert "It lasts  long." in guide.read("docs/two.md")


def test_line_ends_and_the_mark_at_the_start_stay(guide: Guide) -> None:
    guide.page("It lasts  long.\n\nAnd on.")
    text = guide.read("docs/extra.md")
    guide.write("docs/extra.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert main(["--root", str(guide.root), "--fix"]) == 0
    after = (guide.root / "docs/extra.md").read_bytes()
    assert after == b"\xef\xbb\xbf" + text.replace("  ", " ").replace("\n", "\r\n").encode()


def test_a_page_that_needs_no_mend_is_not_written(guide: Guide) -> None:
    before = (guide.root / "docs/index.md").stat().st_mtime_ns
    assert main(["--root", str(guide.root), "--fix"]) == 0
    assert (guide.root / "docs/index.md").stat().st_mtime_ns == before


PIECES = st.sampled_from(
    [
        "[2–6 hours](fact:half-life)",
        "[MELLOVAN](fact:brand)",
        "  ",
        "\xa0",
        "\u200b",
        "`",
        "\n",
        "- ",
        "# ",
        "word",
        "80",
        "mg",
        "[",
        "](",
        ")",
        "///",
        "\t",
        "é",
        "\u202e",
        "*",
        "_",
        "<b>",
        "[10 %](fact:sleepy-share)",
        "!",
        "\\",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_second_run_finds_nothing_to_mend_and_digits_stay(registry: Registry, text: str) -> None:
    once = fixed(text, registry)
    assert fixed(once, registry) == once
    assert [c for c in once if c.isdigit()] == [c for c in text if c.isdigit()]
