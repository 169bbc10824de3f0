"""Link text, links out of cards, spaces, doubled words: what each flags, and what it leaves."""

from __future__ import annotations

import pytest

from .conftest import Guide

HINT = "Link the words that name the page: [side effects](…)."
CARD = "Put it below the card."
# Line and column count from the body, which starts in line 12.
BAD = {
    "link-text: here": (
        "See [here](words.md).",
        f"12:5 link-text “here” does not say where this link leads. {HINT}",
    ),
    "link-text: with marks around it": (
        "See [Read more …](words.md).",
        f"12:5 link-text “Read more …” does not say where this link leads. {HINT}",
    ),
    "link-text: none": (
        "See [](words.md).",
        "12:5 link-text this link has no words. Say where it leads.",
    ),
    "card-link: to a page": (
        "/// emergency | Act now\n- [Hard words](words.md) puzzle you.\n///",
        f"13:3 card-link the link to 'words.md' leads out of an emergency card. {CARD}",
    ),
    "spacing: two": (
        "It lasts  long.",
        "12:9 spacing 2 spaces stand in a row. Write one. --fix does it.",
    ),
    "spacing: without width, in a word": (
        "It last\u200bs long.",
        "12:8 spacing a zero width space stands here. Take it out. --fix does it.",
    ),
    "spacing: non-breaking between words": (
        "It\u00a0lasts long.",
        "12:3 spacing a no-break space stands here. Write one. --fix does it.",
    ),
    "doubled-word": ("It lasts lasts long.", "12:4 doubled-word “lasts lasts”. Drop one."),
    "doubled-word: over a line": (
        "The\nthe level falls.",
        "12:1 doubled-word “The the”. Drop one.",
    ),
}
GOOD = {
    "link-text: words that say where": "See [where you are here](words.md).",
    "link-text: code is a name": "See [`link`](words.md).",
    "card-link: to the same page": "/// emergency | Act now\n- [Signs](#one) of harm.\n///\n\n"
    "## One { #one }\n\nWords.",
    "card-link: below the card": "/// emergency | Act now\n- Signs of harm.\n///\n\n"
    "See [hard words](words.md).",
    "spacing: a figure keeps its unit": "It lasts [2\u00a0to 6\u00a0hours](fact:half-life).",
    "spacing: what is laid out": "/// table | Names\n| Name  | Word |\n|-------|------|\n"
    "| One   | Two  |\n///\n\n- One\n  and more of it\n\n`two  spaces` in code.",
    "spacing: a list with letters": "Two of them.\n\na)  One\nb)  Two",
    "doubled-word: grammar": "He had had it, and that that was so was clear.",
    "doubled-word: a name": "They live in Walla Walla.",
    "doubled-word: two sentences": "It lasts. Lasts it long?",
}


@pytest.mark.parametrize(("body", "expected"), BAD.values(), ids=BAD.keys())
def test_flags(guide: Guide, body: str, expected: str) -> None:
    guide.page(body)
    found = [found.removeprefix("docs/extra.md:") for found in guide.findings()]
    assert found == [expected]


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD.keys())
def test_passes(guide: Guide, body: str) -> None:
    guide.page(body)
    assert guide.findings() == []
