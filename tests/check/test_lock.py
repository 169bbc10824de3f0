"""The record of what was reviewed: what it holds, what differs from it, and how it is written."""

from __future__ import annotations

import json

import pytest

from factguide.check.review import main

from .conftest import Guide

LOCK = "docs/data/reviewed.lock"
CORE = "docs/data/facts/core.yml"
HINT = "Compare it with its sources, then run 'make review-facts'."
WORDS = """
opposites:
- {one: [before], other: [after]}
- {one: [most], other: [least]}
populations: {adults: [adults], children: [children]}
country_words: {UK: [British]}
limits: [except]
instructions: {verbs: [take], signposts: [ask, call]}
"""


@pytest.fixture
def reviewed(guide: Guide) -> Guide:
    """The guide with words that turn sentences round, reviewed as it stands."""
    words = "docs/data/words.yml"
    guide.write(words, guide.read(words) + WORDS)
    assert main(["--root", str(guide.root), "--yes"]) == 0
    assert guide.findings() == []
    return guide


def test_one_sorted_line_an_entry(reviewed: Guide) -> None:
    lines = reviewed.read(LOCK).splitlines()
    entries = json.loads(reviewed.read(LOCK))["entries"]
    keys = [line.split('"')[1] for line in lines[2 : 2 + len(entries)]]
    assert keys == sorted(entries) == sorted(keys)
    assert entries["top-dose"] == {
        "hash": entries["top-dose"]["hash"],
        "value": "80 mg a day",
        "who": "oral, adults, US",
        "says": "The US label allows 80 mg a day.",
        "sources": ["label: section 2"],
    }


def test_what_stands_beside_facts(reviewed: Guide) -> None:
    pages = json.loads(reviewed.read(LOCK))["pages"]
    assert pages == {
        "index.md #zelotrin-in-plain-words prose": "ask your pharmacist about cramp",
        "index.md /// emergency": "call 911 now if 911",
        "index.md /// facts": "US",
        "index.md /// facts options": '{"ids": ["start-dose", "top-dose"]}',
        "index.md call-now times": "1",
        "index.md countries": "US; UK",
        "index.md front": (
            "What zelotrin is for, how long it lasts, and what to do when something goes wrong."
            " / Zelotrin in plain words"
        ),
        "index.md kidney-first times": "2",
        "index.md launch": "zelotrin",
        "index.md no-sudden-stop times": "1",
        "index.md route": "oral",
        "index.md top-dose": "adults most",
        "words.md front": (
            "Hard words in plain words / Short meanings of the hard words that stand on the other"
            " pages of this guide."
        ),
        "words.md countries": "US; UK",
        "words.md route": "any",
    }


# What is changed, and what is then said by the rule.
CHANGES = [
    (
        CORE,
        "wordings: [let it build up]",
        "wordings: [let it build up, help]",
        [f"{CORE}:77:1 'kidney-build-up' is not as it was reviewed: words was “let it build up”, is “let it build up; help”."],
    ),
    (
        CORE,
        "  - {source: label, at: section 12}\n",
        "  - {source: review, at: section 12}\n",
        [f"{CORE}:1:1 'half-life' is not as it was reviewed: sources was “label: section 12”, is “review: section 12”."],
    ),
    (
        "docs/data/glossary.yml",
        "will not let go",
        "will let go",
        ["docs/data/glossary.yml:1:1 'glossary/cramp' is not as it was reviewed: means was “A muscle that tightens and will not let go.”, is “A muscle that tightens and will let go.”."],
    ),
    (
        "docs/data/topics.yml",
        "pages: [index.md]",
        "pages: []",
        ["docs/data/topics.yml:1:1 'topics/stopping' is not as it was reviewed: pages was “index.md”, is “nothing”."],
    ),
    (
        "docs/data/sources.yml",
        "grade: A\n",
        "grade: B\n",
        ["docs/data/sources.yml:1:1 'sources/label' is not as it was reviewed: grade was “A”, is “B”."],
    ),
    (
        "docs/data/contacts.yml",
        "tel: '911'",
        "tel: '912'",
        ["docs/data/contacts.yml:1:1 'us-emergency' is not as it was reviewed: tel was “911”, is “912”."],
    ),
    (
        CORE,
        "half-life:\n",
        "new-fact:\n  says: A new sentence.\n  kind: statement\n  population: any\n  sources: [{source: label, at: x}]\n  checked: 2026-01-02\n\nhalf-life:\n",
        [f"{CORE}:1:1 'new-fact' has not been reviewed."],
    ),
    (
        "docs/index.md",
        "Adults take at most\n",
        "Adults take at least\n",
        ["docs/index.md:23:59 the words beside 'top-dose': “adults least” stands here; “adults most” was reviewed."],
    ),
    (
        "docs/index.md",
        "- Ask your pharmacist about [cramp]",
        "- Ask your pharmacist next week about [cramp]",
        ["docs/index.md:18:3 the words of '#zelotrin-in-plain-words' beside no fact: “ask your pharmacist next week about cramp” stands here; “ask your pharmacist about cramp” was reviewed."],
    ),
    (
        "docs/index.md",
        "- Ask your pharmacist about [cramp](words.md#cramp).\n",
        "- See [cramp](words.md#cramp), except in British children.\n",
        ["docs/index.md:18:3 the words of '#zelotrin-in-plain-words' beside no fact: “except British children” stands here; “ask your pharmacist about cramp” was reviewed."],
    ),
    (
        "docs/index.md",
        "## Read next { #next }\n",
        "## Read next, not before { #next }\n\nZelotrin is not for everyone.\n",
        [
            "docs/index.md:44:1 the words of the heading '#next': “not before” stands here; nothing was reviewed.",
            "docs/index.md:46:1 the words of '#next' beside no fact: “not” stands here; nothing was reviewed.",
        ],
    ),
    (
        "docs/index.md",
        "countries: [US, UK]",
        "countries: [UK]",
        ["docs/index.md:1:1 the countries of the page: “UK” stands here; “US; UK” was reviewed."],
    ),
    (
        "docs/index.md",
        "what to do when something goes wrong",
        "what not to do when something goes wrong",
        ["docs/index.md:3:14 the words of the title and the description: “What zelotrin is for, how long it lasts, and what not to do when something goes wrong.” stands here; “What zelotrin is for, how long it lasts, and what to do when something goes wrong.” was reviewed."],
    ),
    (
        "docs/index.md",
        "[start-dose, top-dose]",
        "[top-dose, start-dose]",
        ['docs/index.md:40:1 the options of a \'/// facts\': “{"ids": ["top-dose", "start-dose"]}” stands here; “{"ids": ["start-dose", "top-dose"]}” was reviewed.'],
    ),
    (
        "docs/index.md",
        "[Weak kidneys? Ask first.](fact:kidney-first)\n\n",
        "",
        ["docs/index.md:29:1 how often 'kidney-first' is said: “1” stands here; “2” was reviewed."],
    ),
    (
        "docs/index.md",
        "route: oral",
        "route: any",
        ["docs/index.md:1:1 the route of the page: “any” stands here; “oral” was reviewed."],
    ),
    (
        "docs/index.md",
        "about [2 to 6 hours]",
        "about, after food, [2 to 6 hours]",
        ["docs/index.md:23:1 the words beside 'half-life': “after” stands here; nothing was reviewed."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "expected"), CHANGES)
def test_a_change_is_found(
    reviewed: Guide, name: str, old: str, new: str, expected: list[str]
) -> None:
    reviewed.replace(name, old, new)
    found = [line for line in reviewed.findings() if " unreviewed " in line]
    assert [
        line.replace(" unreviewed ", " ").removesuffix(f" {HINT}") for line in found
    ] == expected


def test_what_is_gone_is_found_at_its_line_of_the_lock(reviewed: Guide) -> None:
    reviewed.write(LOCK, reviewed.read(LOCK).replace('"top-dose"', '"top-doze"', 1))
    reviewed.write(LOCK, reviewed.read(LOCK).replace('"words.md route"', '"gone.md route"', 1))
    found = [line for line in reviewed.findings() if " unreviewed " in line]
    line = 1 + next(i for i, row in enumerate(reviewed.read(LOCK).split("\n")) if "top-doze" in row)
    assert found == [
        f"{CORE}:12:1 unreviewed 'top-dose' has not been reviewed. {HINT}",
        f"{LOCK}:1:1 unreviewed the page 'gone.md' was reviewed, but is not there any more. {HINT}",
        f"{LOCK}:{line}:1 unreviewed 'top-doze' was reviewed, but is not in the data any more. {HINT}",
        f"docs/words.md:1:1 unreviewed the route of the page: “any” stands here; nothing was reviewed. {HINT}",
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"entries": [], "pages": {}}', "\udcff"])
def test_a_broken_lock_is_one_finding(reviewed: Guide, text: str) -> None:
    reviewed.write(LOCK, text.encode("utf-8", "surrogateescape"))
    found = reviewed.findings()
    assert len(found) == 1
    assert found[0].startswith(f"{LOCK}:1:1 unreviewed the record of what was reviewed cannot be")


def test_the_review_shows_old_and_new_with_sources(
    reviewed: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    reviewed.replace(CORE, "allows 80 mg a day", "allows 90 mg a day")
    reviewed.replace(CORE, "value: 80\n", "value: 90\n")
    capsys.readouterr()
    assert main(["--root", str(reviewed.root)]) == 1
    assert capsys.readouterr().out == (
        f"top-dose ({CORE}:12)\n"
        "    value   80 mg a day\n"
        "         →  90 mg a day\n"
        "    says    The US label allows 80 mg a day.\n"
        "         →  The US label allows 90 mg a day.\n"
        "    source  label: section 2\n"
        "\n"
        "To record this, run it on a terminal, or: make review-facts YES=1\n"
        "Nothing was recorded.\n"
    )
    assert main(["--root", str(reviewed.root), "--yes"]) == 0
    assert [line for line in reviewed.findings() if " unreviewed " in line] == []


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("yes", 0), ("", 1), ("n", 1)])
def test_the_review_asks_on_a_terminal(
    reviewed: Guide, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    reviewed.replace("docs/index.md", "route: oral", "route: any")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    before = reviewed.read(LOCK)
    assert main(["--root", str(reviewed.root)], ask=lambda question: answer) == code
    assert (reviewed.read(LOCK) == before) is (code == 1)


def test_the_review_of_nothing(reviewed: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--root", str(reviewed.root)]) == 0
    assert capsys.readouterr().out == "Nothing changed since the last review.\n"


def test_the_review_cannot_run_on_faulty_data(
    reviewed: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    reviewed.replace(CORE, "kind: quantity", "kind: quantities")
    assert main(["--root", str(reviewed.root), "--yes"]) == 2
    assert "The review could not run:" in capsys.readouterr().err
