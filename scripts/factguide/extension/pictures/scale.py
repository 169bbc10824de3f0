"""Axes: from values to places on the picture, and the values to write beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

_STEPS = (1.0, 2.0, 5.0)
_MOST_STEPS = 8
_RATIOS = (
    0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.5, 2.0, 3.0, 5.0,
    10.0, 20.0, 50.0, 100.0,
)  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """Values from ``low`` to ``high`` on places from ``start`` to ``end``.

    ``log``: equal ratios are equally far apart; values are above 0.
    """

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def place(self, value: float) -> float:
        """Where ``value`` stands; values beyond the ends stand at the end."""
        value = min(max(value, self.low), self.high)
        share = (self._on(value) - self._on(self.low)) / (self._on(self.high) - self._on(self.low))
        return self.start + share * (self.end - self.start)

    def _on(self, value: float) -> float:
        return math.log(value) if self.log else value


def from_zero(highest: float) -> tuple[float, ...]:
    """Round values from 0 to ``highest`` or just above it, eight steps at most."""
    step = next(
        base * 10.0**power
        for power in range(-3, 12)
        for base in _STEPS
        if highest <= base * 10.0**power * _MOST_STEPS
    )
    count = max(math.ceil(round(highest / step, 6)), 1)
    return tuple(step * index for index in range(count + 1))


def around_one(values: Iterable[float], start: float, end: float, apart: float) -> Scale:
    """An axis of ratios that holds all ``values`` and 1, with some room at both ends."""
    known = [1.0, *values]
    room = (max(known) / min(known)) ** 0.12
    return Scale(min(known) / room, max(known) * max(room, apart), start, end, log=True)


def ratio_marks(scale: Scale, apart: float) -> list[float]:
    """Round ratios on ``scale``, at least ``apart`` from each other; 1 is always among them."""
    inside = [ratio for ratio in _RATIOS if scale.low <= ratio <= scale.high]
    chosen = [1.0]
    # From 1 outwards, so that 1 wins over its neighbours.
    for ratio in sorted(inside, key=lambda one: abs(math.log(one))):
        if all(abs(scale.place(ratio) - scale.place(other)) >= apart for other in chosen):
            chosen.append(ratio)
    return sorted(chosen)


def spread(wanted: list[float], heights: list[float], top: float, bottom: float) -> list[float]:
    """Upper edges for labels of ``heights``, near the ``wanted`` ones, without an overlap.

    ``wanted`` ascends. The room from ``top`` to ``bottom`` must hold all of them.
    """
    found: list[float] = []
    edge = top
    for place, height in zip(wanted, heights, strict=True):
        found.append(max(place, edge))
        edge = found[-1] + height
    limit = bottom
    for index in reversed(range(len(found))):
        found[index] = min(found[index], limit - heights[index])
        limit = found[index]
    return found
