"""Images and what is said in their place."""

from __future__ import annotations

import pytest

from .conftest import Guide

NONE = "this image has no alternative text. Say in a few words what it shows: ![words](address)."
BAD = [
    ("![](a.png)", NONE),
    ("![ ](a.png)", NONE),
    ('<img src="../a.png">', NONE),
    ("![a.png](a.png)", "“a.png” does not say what the image shows. Say it in a few words."),
    ("![Image 1](a.png)", "“Image 1” does not say what the image shows. Say it in a few words."),
    ("![screenshot](a.png)", "“screenshot” does not say what the image shows. Say it in a few words."),
]  # fmt: skip
GOOD = [
    "![A person who lies on the side](a.png)",
    "![A hand [left] with a cup](a.png)",
    '<img src="../a.png" alt="">',
    '<img alt="A cup" src="../a.png">',
    "[Cramp](words.md#cramp)",
]


@pytest.fixture
def drawn(guide: Guide) -> Guide:
    guide.write("docs/a.png", b"")
    return guide


@pytest.mark.parametrize(("body", "expected"), BAD)
def test_flags(drawn: Guide, body: str, expected: str) -> None:
    drawn.page(body)
    found = [line for line in drawn.findings() if " unowned-figure " not in line]
    assert found == [f"docs/extra.md:12:1 alt-text {expected}"]


@pytest.mark.parametrize("body", GOOD)
def test_passes(drawn: Guide, body: str) -> None:
    drawn.page(body)
    assert drawn.findings() == []
