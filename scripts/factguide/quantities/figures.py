"""One figure with what it counts: "10 mg", "half an hour", "71 out of 100", "5 mg in 5 mL"."""

from __future__ import annotations

from dataclasses import dataclass

from .amount import Kind
from .folding import pattern
from .numbers import Number, number_at, share_at
from .units import UNITS, convert, unit_at

PEOPLE = frozenset("people person persons patients patient participants participant".split())
COUNTED = PEOPLE | frozenset(
    "adults adult children child women woman men man babies baby infants infant teenagers girls "
    "boys volunteers trials trial studies study cases case reports reviews deaths countries "
    "hospitals centres centers sites groups volunteers users calls events".split()
)
_NOUN = pattern(r" ([a-z]+)(?!\w)(?!-)")
_OUT_OF = pattern(
    r"(?:(?: | ?-)(in|out of)(?: |-)(?:(?:every|each|the|a) )?| (of) (?:the |these )?)"
)
_AN_UNIT = pattern(r" (?:of )?an?(?= |-)|(?=-)")
_AND_A_HALF = pattern(r" and (?:a|one) half\b")
_OR_TWO = pattern(r" or two\b")
_AND = pattern(r"(?: and)? ")
_PER_VOLUME = pattern(r"(?: in(?: each| every)? | ?/ ?| per )")
_AN = pattern(r"an?\b")


@dataclass(frozen=True)
class Figure:
    """A figure: ``value`` / ``of`` of ``unit``. ``of`` is 1 but for shares: 7 in 100, 7%."""

    kind: Kind
    value: float
    end: int
    of: float = 1.0
    unit: str | None = None
    noun: str | None = None
    worded: bool = False
    high: float | None = None  # "an hour or two"


def figure_at(text: str, at: int, loose: bool = False) -> Figure | None:
    """The figure at ``at``. ``loose`` also takes "a week" for 1 week."""
    return _share_figure(text, at) or _number_figure(text, at) or _an_unit(text, at, loose)


def _share_figure(text: str, at: int) -> Figure | None:
    share = share_at(text, at)
    if not share:
        return None
    of_unit = _AN_UNIT.match(text, share.end)
    if of_unit:
        unit = unit_at(text, of_unit.end())
        if unit and unit[0] != "percent":
            return Figure("quantity", share.value, unit[1], unit=unit[0], worded=True)
        if of_unit.end() > share.end and text[share.end :].lstrip()[:2].lower() != "of":
            return None  # "half a 10 mg tablet": the figure is the 10 mg
    return Figure("proportion", share.value, share.end, worded=True)


def _number_figure(text: str, at: int) -> Figure | None:
    number = number_at(text, at)
    if not number:
        return None
    share = _out_of(text, at, number)
    if share:
        return share
    unit = unit_at(text, number.end)
    if unit:
        return _measured(text, number, *unit)
    if _glued_after(text, number):
        return None
    if number.share:
        of_unit = _AN_UNIT.match(text, number.end)
        unit = unit_at(text, of_unit.end()) if of_unit else None
        if unit:
            return Figure("quantity", number.value, unit[1], unit=unit[0])
        return Figure("proportion", number.value, number.end)
    noun, end = noun_at(text, number.end)
    return Figure("count", number.value, end, noun=noun, worded=number.worded)


def _glued_after(text: str, number: Number) -> bool:
    """Whether the number goes on as a name (3D, 5-HT, 5.5.2)."""
    after = text[number.end : number.end + 2]
    if not after or number.worded:
        return False
    if after[0].isalnum() or after[0] == "_":
        return True
    return (after[0] == "-" and after[1:].isupper()) or (after[0] == "." and after[1:].isdigit())


def noun_at(text: str, at: int) -> tuple[str | None, int]:
    """What is counted, where it is a word we know, and where it ends."""
    match = _NOUN.match(text, at)
    if match and match[1].lower() in COUNTED:
        return match[1].lower(), match.end()
    return None, at


def _out_of(text: str, at: int, number: Number) -> Figure | None:
    joint = _OUT_OF.match(text, number.end)
    whole = number_at(text, joint.end()) if joint else None
    if not joint or not whole or whole.value <= 0 or not 0 <= number.value <= whole.value:
        return None
    if unit_at(text, whole.end) or _glued_after(text, whole):
        return None
    if joint[2] and (number.worded or whole.worded):
        return None  # "one of four" picks one; "108 of 9,707" is a share
    year = 1900 <= whole.value < 2100 and text[whole.end - 4 : whole.end].isdigit()
    if joint[1] and joint[1].lower() == "in" and year and whole.value % 100:
        return None  # "8 in 2018"
    noun, end = noun_at(text, whole.end)
    return Figure("proportion", number.value, end, of=whole.value, noun=noun)


def _measured(text: str, number: Number, unit: str, end: int) -> Figure | None:
    value = number.value
    if unit == "percent":
        noun, end = noun_at(text, end)
        return Figure("proportion", value, end, of=100.0, noun=noun, worded=number.worded)
    if half := _AND_A_HALF.match(text, end):
        return Figure("quantity", value + 0.5, half.end(), unit=unit, worded=number.worded)
    dimension = UNITS[unit].dimension
    if dimension == "mass" and (joint := _PER_VOLUME.match(text, end)):
        dissolved = _dissolved(text, joint.end(), value, unit)
        if dissolved:
            return dissolved
    if dimension in ("time", "calendar"):
        return _with_rest(text, value, unit, end, number.worded)
    return Figure("quantity", value, end, unit=unit, worded=number.worded)


def _dissolved(text: str, at: int, mass: float, unit: str) -> Figure | None:
    """ "5 mg in 5 mL": so much of ``unit`` for each mL."""
    name = f"{unit}/mL" if f"{unit}/mL" in UNITS else "mg/mL"
    volume = number_at(text, at)
    found = unit_at(text, volume.end) if volume else None
    size = convert(volume.value, found[0], "mL") if volume and found else None
    amount = convert(mass, unit, name.removesuffix("/mL"))
    if not found or not size or size < 0 or amount is None:
        return None
    return Figure("quantity", amount / size, found[1], unit=name)


def _with_rest(text: str, value: float, unit: str, end: int, worded: bool) -> Figure:
    """ "1 hour 30 minutes" as 90 minutes; without a smaller part, as it stands."""
    joint = _AND.match(text, end)
    rest = number_at(text, joint.end()) if joint else None
    found = unit_at(text, rest.end) if rest else None
    if rest and found and UNITS[found[0]].factor < UNITS[unit].factor:
        whole = convert(value, unit, found[0])
        if whole is not None:
            return Figure("quantity", whole + rest.value, found[1], unit=found[0], worded=worded)
    return Figure("quantity", value, end, unit=unit, worded=worded)


def _an_unit(text: str, at: int, loose: bool) -> Figure | None:
    """ "an hour", "a day and a half", "a week or two"."""
    article = _AN.match(text, at)
    unit = unit_at(text, article.end()) if article and text[article.end() :][:1] != "-" else None
    if not unit or UNITS[unit[0]].dimension == "share":
        return None
    name, end = unit
    timed = UNITS[name].dimension in ("time", "calendar")
    if timed and (half := _AND_A_HALF.match(text, end)):
        return Figure("quantity", 1.5, half.end(), unit=name, worded=True)
    if timed and (two := _OR_TWO.match(text, end)):
        return Figure("quantity", 1.0, two.end(), unit=name, worded=True, high=2.0)
    if loose or name == "hour":
        return Figure("quantity", 1.0, end, unit=name, worded=True)
    return None
