"""Whole words in any case, in many texts at once."""

from __future__ import annotations

import pytest

from factguide.check.search import Texts, small_letters


@pytest.mark.parametrize(
    ("pattern", "texts", "expected"),
    [
        ("oral", ["An ORAL dose", "", "oral, moral, orals"], [(0, 3, "ORAL"), (2, 0, "oral")]),
        ("oral(?! syringe)", ["oral syringe and oral"], [(0, 17, "oral")]),
        ("Gaba", ["gaba GABA"], [(0, 0, "gaba"), (0, 5, "GABA")]),
        ("(?-i:IE)", ["ie IE"], [(0, 3, "IE")]),
        ("(?-i:a|b)", ["A b a"], [(0, 2, "b"), (0, 4, "a")]),
        ("(?-i:IE)|ug", ["ie IE UG"], [(0, 3, "IE"), (0, 6, "UG")]),
        (r"\W5", ["a .5 b.5"], [(0, 2, ".5")]),
        (r"\.5", ["0.5 .5"], [(0, 4, ".5")]),
        ("ab|abc", ["abc ab"], [(0, 0, "abc"), (0, 4, "ab")]),
        ("a_?", ["_a a_b a"], [(0, 7, "a")]),
        ("a", [], []),
        ("", ["ab"], []),
        ("straße", ["İ STRASSE straße"], [(0, 10, "straße")]),
        ("x", ["İİ X"], [(0, 3, "X")]),
    ],
)
def test_finds(pattern: str, texts: list[str], expected: list[tuple[int, int, str]]) -> None:
    hits = Texts(texts).find(pattern)
    assert [(hit.text, hit.start, hit.words) for hit in hits if hit.words] == expected


def test_small_letters_keep_the_length() -> None:
    assert small_letters("AİB") == "aib"
    assert small_letters("ÀÉ") == "àé"
