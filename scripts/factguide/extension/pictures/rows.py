"""What a picture shows of a fact: its label, its words and its figures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factguide.quantities import UNITS, Amount, express
from factguide.quantities.units import RATIOS, convert
from factguide.quantities.wording import number
from factguide.registry import Fact, OutOf

from ..meaning import expected_amount

HUNDRED = 100.0


@dataclass(frozen=True)
class Row:
    """A fact as a picture needs it.

    ``words`` are its figures as printed. ``low`` and ``high`` count in ``unit``: "hour" for times,
    "in 100" for shares, else the fact's own; None is an open end. ``ends`` are those of the
    confidence interval. ``first`` and ``last`` are ISO dates.
    """

    fact_id: str
    label: str
    words: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    ends: tuple[float, float] | None = None
    first: str = ""
    last: str = ""

    @property
    def single(self) -> bool:
        """One figure, not a range."""
        return self.low is not None and self.low == self.high

    @property
    def spoken(self) -> str:
        """The row as a sentence."""
        return f"{self.label}: {self.words}."


def row_of(fact_id: str, label: str, fact: Fact) -> Row | None:
    """The row of ``fact``; None when it has no figure."""
    amount = expected_amount(fact)
    if amount is None:
        return None
    if amount.kind == "date":
        first, last = amount.first or "", amount.last or ""
        return Row(fact_id, label, express(amount), "date", first=first, last=last)
    if amount.kind == "proportion":
        return _share(fact_id, label, fact, amount)
    low, high, unit = amount.low, amount.high, amount.unit or amount.noun or ""
    if unit in UNITS and UNITS[unit].dimension == "time" and not amount.per:
        low, high, unit = _hours(low, unit), _hours(high, unit), "hour"
    ends = amount.ci[:2] if amount.ci and unit in RATIOS else None
    return Row(fact_id, label, _spoken(amount), unit, low, high, ends)


def comparable(rows: list[Row]) -> str | None:
    """Why the rows do not belong on one axis; None when they do."""
    for row in rows[1:]:
        if row.unit != rows[0].unit:
            units = f"'{rows[0].fact_id}' has '{rows[0].unit}', '{row.fact_id}' has '{row.unit}'"
            return f"needs facts that share one unit: {units}"
    return None


def _share(fact_id: str, label: str, fact: Fact, amount: Amount) -> Row:
    low, high = (None if end is None else end * HUNDRED for end in (amount.low, amount.high))
    if isinstance(fact.value, OutOf) and fact.value.of != HUNDRED:
        # Told as it was counted: 9 of 35 people are not a hundred.
        words = f"{number(fact.value.n)} in {number(fact.value.of)}"
        return Row(fact_id, label, words, f"in {number(fact.value.of)}", low, high)
    if low is None:
        figures = f"up to {number(high or 0.0)}"
    elif high is None:
        figures = f"at least {number(low)}"
    else:
        figures = number(low) if low == high else f"{number(low)} to {number(high)}"
    return Row(fact_id, label, f"{figures} in 100", "in 100", low, high)


def _spoken(amount: Amount) -> str:
    """The words of a quantity; a part of an hour in minutes: "45 minutes", not "0.75 hours"."""
    if amount.unit == "hour" and amount.single and not amount.ci and (amount.low or 1.0) < 1:
        minutes = convert(amount.low or 0.0, "hour", "minute") or 0.0
        if minutes == round(minutes):
            return express(replace(amount, low=minutes, high=minutes, unit="minute"))
    return express(amount)


def _hours(value: float | None, unit: str) -> float | None:
    return None if value is None else convert(value, unit, "hour")
