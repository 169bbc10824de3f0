"""What was to be filled in, in every form that it takes."""

from __future__ import annotations

import pytest

from .conftest import Guide

LEFT = [
    "{{ dose }}",
    "{{ dose",
    "{% include x %}",
    "${dose}",
    "%(dose)s",
    "XX",
    "xxx",
    "???",
    "___",
    "…",
    "...",
    "[dose]",
    "[insert the dose]",
    "None",
    "null",
    "NaN",
    "undefined",
]
GOOD = [
    "It may be stronger… or not. Name: ........ Born: ............",
    "[a] [words](words.md) [b].",
    "None of them. Is there none? Why not?!",
    "`{{ dose }}` and `<dose>` stand in code.",
    "A <b>bold</b> word, <kbd>F1</kbd>, a < b, and <https://example.org/>.",
    "```\n<dose> {{ dose }} ???\n```\n\nAfter code.",
    "A <my-element>custom</my-element> part.",
]


@pytest.mark.parametrize("left", LEFT)
def test_flags(guide: Guide, left: str) -> None:
    guide.page(f"The dose is {left} for now.")
    found = [line for line in guide.findings() if " forbidden-word " not in line]
    shown = "{{ dose for now." if left == "{{ dose" else left
    assert found == [
        f"docs/extra.md:12:13 placeholder “{shown}” was to be filled in. "
        "Write what belongs there, or take it out."
    ]


@pytest.mark.parametrize("tag", ["<dose>", "<Dose mg>", "</dose>"])
def test_flags_a_tag_that_no_browser_knows(guide: Guide, tag: str) -> None:
    guide.page(f"The dose is {tag}")
    assert guide.findings() == [
        f"docs/extra.md:12:13 placeholder “{tag}” is no HTML: readers see nothing in its place. "
        "Write what belongs there; write &lt; for the sign itself."
    ]


@pytest.mark.parametrize("body", GOOD)
def test_passes(guide: Guide, body: str) -> None:
    guide.page(body)
    assert guide.findings() == []
