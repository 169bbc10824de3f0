"""Where sentences end, and how many words they have."""

from __future__ import annotations

import pytest

from factguide.check.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("No mark at the end", [("No mark at the end", 5)]),
        ("One. Two! Three? Four", [("One.", 1), ("Two!", 1), ("Three?", 1), ("Four", 1)]),
        ("It is 5.7 hours. Then less.", [("It is 5.7 hours.", 4), ("Then less.", 2)]),
        ("Ask Dr. Who, e.g. today. Then go.", [("Ask Dr. Who, e.g. today.", 5), ("Then go.", 2)]),
        ("“Stop?” she said. (Go.) Now.", [("“Stop?” she said.", 3), ("(Go.)", 1), ("Now.", 1)]),
        ("Hard to wake? Call 911 now.", [("Hard to wake?", 3), ("Call 911 now.", 3)]),
        ("Really?! Yes... no. End.", [("Really?!", 1), ("Yes... no.", 2), ("End.", 1)]),
        ("A well-known and/or new thing – yes", [("A well-known and/or new thing – yes", 7)]),
        ("In the U.S. it is so.", [("In the U.S. it is so.", 6)]),
        ("It acts on GABA-B. It is old.", [("It acts on GABA-B.", 4), ("It is old.", 3)]),
        ("See \ufffc\ufffc\ufffc now.", [("See \ufffc\ufffc\ufffc now.", 3)]),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, int]]) -> None:
    found = list(split_sentences(text))
    assert [(sentence.text, sentence.words) for sentence in found] == expected
    assert all(text[one.start : one.end] == one.text for one in found)
