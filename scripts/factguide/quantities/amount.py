"""What an amount is, once read: numbers, unit and frequency, apart from the words used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["quantity", "count", "proportion", "date"]


@dataclass(frozen=True)
class Amount:
    """One amount.

    ``low`` and ``high`` are equal for one figure; None is an open end ("at least", "up to").
    A quantity counts in ``unit`` (a name in UNITS); a proportion is a fraction from 0 to 1; a
    count has at most a ``noun``. ``per`` is the period ("day"), ``times`` how often in it
    (an open end is 0 or infinity): 10 mg three times a day is low 10, times (3, 3), per day.
    ``ci`` is (low, high, level in percent), its ends on the scale of ``low`` and ``high``.
    A date has only ``first`` and ``last``, ISO, equal for one date.
    ``start`` and ``end`` are the amount's place in the text read. ``of`` is only for wording:
    a proportion counted in tens or hundreds ("1 in 10" has 10); it plays no part in meaning.
    """

    kind: Kind
    low: float | None
    high: float | None
    unit: str | None = None
    per: str | None = None
    times: tuple[float, float] | None = None
    ci: tuple[float, float, float] | None = None
    noun: str | None = None
    first: str | None = None
    last: str | None = None
    start: int = 0
    end: int = 0
    of: float | None = None

    @property
    def single(self) -> bool:
        """Whether it is one figure, not a range and not one-sided."""
        return self.low is not None and self.low == self.high
