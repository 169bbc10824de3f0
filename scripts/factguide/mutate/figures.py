"""Mistakes in figures, dates and telephone numbers, inside the links that show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.extension.meaning import expected_amount
from factguide.registry import Contact, Fact, Statement

from .mutant import Mutant, alike
from .places import Claimed, Spot

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_OFTEN = ("once", "twice")
_WORD = re.compile(rf"\b(?:{'|'.join([*_NUMBERS, *_OFTEN, 'one', 'half'])})\b", re.IGNORECASE)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Each unit and those it is taken for.
_UNITS = {
    "mg": ("micrograms", "g", "mL"),
    "micrograms": ("mg", "milligrams"),
    "milligrams": ("micrograms",),
    "mL": ("mg", "litres"),
    "minutes": ("hours",),
    "hour": ("day", "minute"),
    "hours": ("days", "minutes"),
    "day": ("week", "hour"),
    "days": ("weeks", "hours"),
    "week": ("day", "month"),
    "weeks": ("days", "months"),
    "month": ("week", "year"),
    "months": ("weeks", "years"),
    "year": ("month",),
    "years": ("months",),
    "°C": ("°F",),
    "°F": ("°C",),
    "times": ("days",),
    "kg": ("g",),
    "%": (" mg",),
}
_UNIT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))})(?!\w)"
)
_RANGE = re.compile(r"([\d.,]*\d)( to )([\d.,]*\d)")


def figures(spot: Spot) -> Iterator[Mutant]:
    """Every kind of wrong figure that can be planted on a page."""
    for claimed in spot.claims:
        if isinstance(claimed.claim, Contact):
            yield from _digits(spot, claimed, "phone")
        elif isinstance(claimed.claim, Statement):
            numbers = [spot.registry.contacts[name].number for name in claimed.claim.contacts]
            if any(number in claimed.words for number in numbers):
                yield from _digits(spot, claimed, "phone")
        elif claimed.claim.shape == "date":
            yield from _digits(spot, claimed, "date")
            yield from _months(spot, claimed)
        elif expected_amount(claimed.claim) is not None:
            yield from _amount(spot, claimed, claimed.claim)
    yield from _title_numbers(spot)


def _amount(spot: Spot, claimed: Claimed, fact: Fact) -> Iterator[Mutant]:
    yield from _digits(spot, claimed, "digit")
    for match in _WORD.finditer(claimed.words):
        group = _OFTEN if match.group().lower() in _OFTEN else _NUMBERS
        other = spot.chance.choice([word for word in group if word != match.group().lower()])
        start = claimed.start + match.start()
        new = alike(match.group(), other)
        yield spot.mutant("number word", start, start + len(match.group()), new)
    for match in _UNIT.finditer(claimed.words):
        start = claimed.start + match.start()
        new = spot.chance.choice(_UNITS[match.group()])
        yield spot.mutant("unit", start, start + len(match.group()), new)
    for match in _RANGE.finditer(claimed.words):
        low, joint, high = match.groups()
        more = f"{high}9" if "." in high else f"{high}0"
        new = spot.chance.choice([low, high, f"{high}{joint}{low}", f"{low}{joint}{more}"])
        start = claimed.start + match.start()
        yield spot.mutant("end of a range", start, start + len(match.group()), new)


def _digits(spot: Spot, claimed: Claimed, kind: str) -> Iterator[Mutant]:
    for match in re.finditer(r"\d", claimed.words):
        first = match.start() == 0 or not claimed.words[match.start() - 1].isdigit()
        others = [digit for digit in "123456789" if digit != match.group()]
        new = spot.chance.choice(others if first else [*others, "0"])
        if new != match.group():
            start = claimed.start + match.start()
            yield spot.mutant(kind, start, start + 1, new)  # type: ignore[arg-type]


def _months(spot: Spot, claimed: Claimed) -> Iterator[Mutant]:
    for match in re.finditer("|".join(_MONTHS), claimed.words):
        new = spot.chance.choice([month for month in _MONTHS if month != match.group()])
        start = claimed.start + match.start()
        yield spot.mutant("date", start, start + len(match.group()), new)


def _title_numbers(spot: Spot) -> Iterator[Mutant]:
    """Telephone numbers in the title of a block."""
    for block in spot.page.blocks:
        line_end = spot.page.text.find("\n", block.start)
        for match in re.finditer(r"\d", spot.page.text[block.start : line_end]):
            others = [digit for digit in "0123456789" if digit != match.group()]
            start = block.start + match.start()
            yield spot.mutant("phone", start, start + 1, spot.chance.choice(others))
