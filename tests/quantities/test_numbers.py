"""Numbers and shares, in digits and in words."""

import pytest

from factguide.quantities.numbers import Number, glued_after, glued_before, number_at
from factguide.quantities.shares import share_at


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("5", 5, "5"), ("0", 0, "0"), ("05", 5, "05"), ("5.5", 5.5, "5.5"), (".5", 0.5, ".5"),
        ("5.", 5, "5"), ("1,818", 1818, "1,818"), ("284,263.5", 284263.5, "284,263.5"),
        ("1,81", 1, "1"), ("1,8181", 1, "1"), ("1818", 1818, "1818"), ("-0.3", -0.3, "-0.3"),
        ("–0.3", -0.3, "–0.3"), ("2½", 2.5, "2½"), ("2 ½", 2.5, "2 ½"), ("½", 0.5, "½"),
        ("2 1/2", 2.5, "2 1/2"), ("3/4", 0.75, "3/4"), ("2 and a half", 2.5, "2 and a half"),
        ("1.2 million", 1.2e6, "1.2 million"), ("zero", 0, "zero"), ("one", 1, "one"),
        ("Nineteen", 19, "Nineteen"), ("twenty", 20, "twenty"), ("twenty-five", 25, "twenty-five"),
        ("ninety nine", 99, "ninety nine"), ("a hundred", 100, "a hundred"),
        ("one hundred and one", 101, "one hundred and one"),
        ("nine hundred ninety-nine", 999, "nine hundred ninety-nine"),
        ("three thousand", 3000, "three thousand"),
        ("ten thousand two hundred and six", 10206, "ten thousand two hundred and six"),
        ("two million", 2e6, "two million"), ("two and a half", 2.5, "two and a half"),
        ("two and three quarters", 2.75, "two and three quarters"), ("a dozen", 12, "a dozen"),
        ("two dozen", 24, "two dozen"), ("half a dozen", 6, "half a dozen"),
        ("two and a half-life", 2, "two"),
    ],
)  # fmt: skip
def test_number_at(text, value, words):
    number = number_at(text, 0)
    assert number is not None
    assert (number.value, text[: number.end]) == (value, words)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "–", ".", ",5", "a", "an", "hundred", "thousands", "tenth", "oneself", "second",
     "x", "٣", "²", "1234567890123456"],
)  # fmt: skip
def test_what_is_no_number(text):
    assert number_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("5", False), (" 5", False), ("(5", False), ("–5", False), ("2-5", False), ("B5", True),
        ("_5", True), ("COVID-5", True), ("dose-5", True), ("mid-5", False), ("2-to-5", False),
        ("under-5", False), ("5.5", True), ("é5", True), (".5", False), (" .5", False),
    ],
)  # fmt: skip
def test_glued_before(text, glued):
    assert glued_before(text, len(text) - 1) is glued


@pytest.mark.parametrize(
    ("text", "glued"),
    [("5", False), ("5 D", False), ("5.", False), ("5D", True), ("5nd", True), ("5-HT", True),
     ("5-day", False), ("5_", True), ("5.5", True), ("5²", True)],
)  # fmt: skip
def test_glued_after(text, glued):
    assert glued_after(text, Number(5, 1)) is glued


def test_words_are_never_glued_after():
    assert glued_after("five5", Number(5, 4, worded=True)) is False


@pytest.mark.parametrize(
    ("text", "value", "parts"),
    [
        ("half", 1 / 2, 2), ("Half of them", 1 / 2, 2), ("half-hour", 1 / 2, 2),
        ("a half of", 1 / 2, 2), ("one half", 1 / 2, 2), ("a third of", 1 / 3, 3),
        ("a third.", 1 / 3, 3), ("a quarter of", 1 / 4, 4), ("one third", 1 / 3, 3),
        ("one-third", 1 / 3, 3), ("two thirds", 2 / 3, 3), ("two-thirds", 2 / 3, 3),
        ("three quarters", 3 / 4, 4), ("four fifths", 4 / 5, 5), ("nine tenths", 9 / 10, 10),
        ("two halves", 1, 2),
    ],
)  # fmt: skip
def test_share_at(text, value, parts):
    found = share_at(text, 0)
    assert found is not None
    assert (found[0].value, found[1]) == (pytest.approx(value), parts)


@pytest.mark.parametrize(
    "text",
    ["half-life", "half life", "half lives", "half-way", "halfway", "halved", "a half-life",
     "a third person", "a quarter to", "third", "two third", "quarterly", "one seconds", ""],
)  # fmt: skip
def test_what_is_no_share(text):
    assert share_at(text, 0) is None


def test_an_ordered_half_is_no_share():
    assert [share_at(f"{word} half", len(word) + 1) for word in ("first", "second", "other")] == [
        None,
        None,
        None,
    ]
