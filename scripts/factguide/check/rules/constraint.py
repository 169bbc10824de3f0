"""Facts that cannot both be true."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator

from factguide.quantities.units import convert
from factguide.registry import Fact, Finding, OutOf, Range, Registry

from ..rule import site_rule
from ..site import Site

RULE = "constraint"
_COMPARE = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_FORM = re.compile(
    r"(?P<own>value|low|high)(?P<own_times> \* times)? (?P<compare>>=|<=|>|<|=) "
    r"(?P<fact>[a-z0-9-]+)(?:\.(?P<end>low|high))?(?P<times> \* times)?(?: \* (?P<number>[\d.]+))?"
)
HINT = "Compare both with their sources."


@site_rule(RULE, pages=False)
def constraint(site: Site, registry: Registry) -> Iterator[Finding]:
    """A fact breaks one of its ``constraints``, such as ``value >= us-start-dose * times``.

    Left stands ``value``, ``low`` or ``high`` of the fact itself, right another fact, or its
    ``.low`` or ``.high``; ``* times`` makes a day's dose of either ("5 mg three times a day" is
    15), ``* 2`` any other multiple. So a daily maximum stays above the starting dose, and a
    child's dose below an adult's, whichever of the two is changed. Units are converted. A
    confidence interval must hold the value it belongs to.
    """
    for fact_id, fact in registry.facts.items():
        value = _number(fact, "value", False)
        if fact.ci and value is not None and not fact.ci.low <= value <= fact.ci.high:
            place = registry.place("facts", fact_id)
            held = f"{fact.ci.low:g} to {fact.ci.high:g}"
            message = f"the value of '{fact_id}' is {value:g}, but its interval is {held}."
            yield Finding(*place, RULE, "error", message, HINT)
        for rule in fact.constraints:
            if problem := _problem(fact, rule, registry):
                message = f"'{fact_id}' must hold “{rule}”, but {problem}."
                yield Finding(*registry.place("facts", fact_id), RULE, "error", message, HINT)


def _problem(fact: Fact, rule: str, registry: Registry) -> str | None:
    parts = _FORM.fullmatch(rule)
    if parts is None:
        return "that is no constraint"
    other = registry.facts.get(parts["fact"])
    if other is None:
        return f"there is no fact '{parts['fact']}'"
    own = _number(fact, parts["own"], bool(parts["own_times"]))
    held = _number(other, parts["end"] or "value", bool(parts["times"]))
    if own is None or held is None:
        return "one of them has no such number"
    if fact.unit != other.unit:
        held = convert(held, other.unit or "", fact.unit or "")
        if held is None:
            return f"{other.unit} cannot be compared with {fact.unit}"
    held *= float(parts["number"] or 1)
    if _COMPARE[parts["compare"]](own, held):
        return None
    return f"the two sides are {own:g} and {held:g}"


def _number(fact: Fact, end: str, times: bool) -> float | None:
    """An end of the fact's value; both ends of a single figure are that figure."""
    value = fact.value
    if isinstance(value, Range):
        number = value.low if end == "low" else value.high
        number = None if end == "value" else number
    elif isinstance(value, OutOf):
        number = value.n / value.of
    else:
        number = float(value) if isinstance(value, (int, float)) else None
    if number is None or not times:
        return number
    often = fact.times.high if isinstance(fact.times, Range) else fact.times
    return None if often is None else number * often
