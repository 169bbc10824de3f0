"""Which words of a line are marked below a finding."""

from __future__ import annotations

import pytest

from factguide.check.marks import shown_part


@pytest.mark.parametrize(
    ("line", "column", "message", "marked"),
    [
        ("See [2 hours](fact:a) now.", 5, "found “2 hours”.", "[2 hours](fact:a)"),
        ("See [a (b)](c(d).md).", 5, "no page.", "[a (b)](c(d).md)"),
        ("It is 100% common.", 7, "“100%” has no fact behind it.", "100%"),
        ("It is common.", 7, "a word.", "common"),
        ("See [x](gone.md).", 9, "there is no page 'gone.md'.", "gone.md"),
        ("### Why is it so?  ", 1, "this heading is a question.", "### Why is it so?"),
        ("two  spaces", 4, "2 spaces stand in a row.", " "),
        ("end", 4, "something is missing.", ""),
    ],
)
def test_marks(line: str, column: int, message: str, marked: str) -> None:
    shown, marks = shown_part(line, column, message)
    start = len(marks) - marks.count("^")
    assert shown == line
    assert shown[start : len(marks)] == marked
    assert set(marks) <= {" ", "^"}


def test_tabs_stay_tabs() -> None:
    assert shown_part("a\tb word", 5, "") == ("a\tb word", " \t  ^^^^")


@pytest.mark.parametrize("at", [1, 50, 3000, 5995])
def test_long_lines_are_cut_around_the_words(at: int) -> None:
    line = "x" * (at - 1) + "WORDS" + "y" * (6000 - at)
    shown, marks = shown_part(line, at, "“WORDS”.")
    start = len(marks) - marks.count("^")
    assert shown[start : len(marks)] == "WORDS"
    assert len(shown) <= 162
