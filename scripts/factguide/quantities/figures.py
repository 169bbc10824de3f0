"""One figure with what it counts: "10 mg", "half an hour", "71 out of 100", "5 mg in 5 mL"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .amount import Kind
from .folding import pattern
from .nouns import noun_at
from .numbers import Number, glued_after, number_at
from .shares import share_at
from .unit_words import unit_at
from .units import UNITS, convert, timed

_OUT_OF = pattern(r"(?:(?: |-)(in|out of)(?: |-)(?:(?:every|each|the|a) )?| of (?:the |these )?)")
_OF_A_UNIT = pattern(r" (?:of )?an?(?= |-)|(?=-)")
_OF_AN = pattern(r" an? ")
_AN = pattern(r"an?\b(?!-)")
_AND_A_HALF = pattern(r" and (?:a|one) half\b")
_OR_TWO = pattern(r" or two\b")
_AND = pattern(r"(?: and)? ")
_PER_VOLUME = pattern(r"(?: (?:in|per)(?: each| every)? | ?/ ?)")
# "under 12s", "10x", "8am" are figures; other letters make a name (3D, 5HT).
_TAIL = re.compile(r"(?:s|x|am|pm)\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")


@dataclass(frozen=True)
class Figure:
    """A figure: ``value`` of ``unit``; of a proportion ``value`` / ``of`` (7 in 100, 7 percent)."""

    kind: Kind
    value: float
    end: int
    unit: str | None = None
    of: float = 1.0
    noun: str | None = None
    worded: bool = False
    high: float | None = None  # the second of "an hour or two"


def figure_at(text: str, at: int, loose: bool) -> Figure | None:
    """The figure at ``at``. ``loose`` also takes "a tablet" for 1 tablet."""
    if text[at : at + 1].isdigit():
        return _number(text, at)
    return _share(text, at) or _number(text, at) or _article(text, at, loose)


def _share(text: str, at: int) -> Figure | None:
    found = share_at(text, at)
    if not found:
        return None
    share, parts = found
    figure = _part_of_unit(text, share)
    if figure:
        return figure
    if _OF_AN.match(text, share.end):
        return None  # "half a 10 mg tablet": the figure is the 10 mg
    return Figure("proportion", round(share.value * parts), share.end, of=parts, worded=True)


def _part_of_unit(text: str, part: Number) -> Figure | None:
    """ "half an hour", "¾ of an hour"."""
    joint = _OF_A_UNIT.match(text, part.end)
    unit = unit_at(text, joint.end()) if joint else None
    if not unit or unit[0] == "percent":
        return None
    return Figure("quantity", part.value, unit[1], unit[0], worded=part.worded)


def _number(text: str, at: int) -> Figure | None:
    number = number_at(text, at)
    if not number:
        return None
    share = None if number.part else _out_of(text, number)
    if share:
        return share
    if unit := unit_at(text, number.end):
        return _measured(text, number, *unit)
    if number.part and (figure := _part_of_unit(text, number)):
        return figure
    if tail := None if number.worded else _TAIL.match(text, number.end):
        number = replace(number, end=tail.end())
    if glued_after(text, number):
        return None
    if number.part:
        return Figure("proportion", number.value, number.end)
    noun, end = noun_at(text, number.end, people=bool(_YEAR.match(text[at : number.end])))
    return Figure("count", number.value, end, noun=noun, worded=number.worded)


def _out_of(text: str, number: Number) -> Figure | None:
    """ "1 in 10", "71 out of 100", "108 of 9,707"."""
    joint = _OUT_OF.match(text, number.end)
    whole = number_at(text, joint.end()) if joint else None
    if not joint or not whole or whole.value < 1 or not 0 <= number.value <= whole.value:
        return None
    if whole.part or unit_at(text, whole.end) or glued_after(text, whole):
        return None
    if not joint[1] and (number.worded or whole.worded):
        return None  # "one of four" picks one
    year = _YEAR.match(text[joint.end() : whole.end])
    if year and whole.value % 100 and (joint[1] or "").lower() == "in":
        return None  # "8 in 2018"
    noun, end = noun_at(text, whole.end)
    return Figure("proportion", number.value, end, of=whole.value, noun=noun)


def _measured(text: str, number: Number, unit: str, end: int) -> Figure:
    figure = Figure("quantity", number.value, end, unit, worded=number.worded)
    if unit == "percent":
        return replace(figure, kind="proportion", of=100.0)
    if half := _AND_A_HALF.match(text, end):
        return replace(figure, value=number.value + 0.5, end=half.end())
    if UNITS[unit].dimension == "mass":
        return _dissolved(text, figure) or figure
    return _with_rest(text, figure) if timed(unit) else figure


def _dissolved(text: str, mass: Figure) -> Figure | None:
    """ "5 mg in 5 mL", "5 mg/mL": so much of the unit for each mL."""
    joint = _PER_VOLUME.match(text, mass.end)
    volume = number_at(text, joint.end()) if joint else None
    found = unit_at(text, volume.end if volume else joint.end()) if joint else None
    if not found or UNITS[found[0]].dimension != "volume" or not mass.unit:
        return None
    size = convert(volume.value if volume else 1.0, found[0], "mL") or 0.0
    name = f"{mass.unit}/mL" if f"{mass.unit}/mL" in UNITS else "mg/mL"
    content = convert(mass.value, mass.unit, name.removesuffix("/mL"))
    if content is None or size < 1e-6:
        return None
    return Figure("quantity", content / size, found[1], name)


def _with_rest(text: str, figure: Figure) -> Figure:
    """ "1 hour 30 minutes" as 90 minutes; without a smaller part, the figure as it stands."""
    joint = _AND.match(text, figure.end)
    rest = number_at(text, joint.end()) if joint else None
    found = unit_at(text, rest.end) if rest else None
    if not rest or not found or not figure.unit or not timed(found[0]):
        return figure
    larger = convert(1.0, figure.unit, found[0])
    if larger is None or not 0 < rest.value < larger:
        return figure
    return replace(figure, value=figure.value * larger + rest.value, unit=found[0], end=found[1])


def _article(text: str, at: int, loose: bool) -> Figure | None:
    """ "an hour", "a day and a half", "a week or two"."""
    article = _AN.match(text, at)
    unit = unit_at(text, article.end()) if article else None
    if not unit or unit[0] == "percent":
        return None
    figure = Figure("quantity", 1.0, unit[1], unit[0], worded=True)
    if timed(unit[0]) and (half := _AND_A_HALF.match(text, unit[1])):
        return replace(figure, value=1.5, end=half.end())
    if timed(unit[0]) and (two := _OR_TWO.match(text, unit[1])):
        return replace(figure, high=2.0, end=two.end())
    return figure if loose or timed(unit[0]) else None
