"""What is counted: the words that may follow a count or a share and belong to it."""

from __future__ import annotations

from .folding import pattern

_PERSON = ("person", "people", "persons", "patient", "patients", "participant", "participants")
_MANY = frozenset(["people", "persons", "patients", "participants", "adults", "children", "women",
                   "men", "babies", "infants", "teenagers", "girls", "boys",
                   "volunteers"])  # fmt: skip
_ONE = frozenset(["person", "patient", "participant", "adult", "child", "woman", "man", "baby",
                  "infant"])  # fmt: skip
_THINGS = frozenset(["trial", "trials", "study", "studies", "case", "cases", "report", "reports",
                     "review", "reviews", "death", "deaths", "country", "countries", "hospital",
                     "hospitals", "centre", "centres", "center", "centers", "site", "sites",
                     "group", "groups"])  # fmt: skip
_COUNTED = _MANY | _ONE | _THINGS
_NOUN = pattern(r" ([a-z]+)(?!\w)(?!-)")
_SINGULAR = {"children": "child", "women": "woman", "men": "man", "babies": "baby"}
_SINGULAR |= {"studies": "study", "countries": "country", **dict.fromkeys(_PERSON, "person")}


def noun_at(text: str, at: int, people: bool = False) -> tuple[str | None, int]:
    """The noun after a count that ends at ``at``, and where it ends; None and ``at`` without one.

    ``people``: only people in the plural, where a year may stand ("the 2018 trial").
    """
    match = _NOUN.match(text, at)
    if match and match[1].lower() in (_MANY if people else _COUNTED):
        return match[1].lower(), match.end()
    return None, at


def singular(word: str) -> str:
    """``word`` (lower case) without its plural; "people" and "patients" are one."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
