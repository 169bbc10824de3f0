"""The small values that entries are made of: text, dates, ranges, shares, intervals."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Text = Annotated[str, Field(min_length=1)]
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def as_text(value: Any) -> Any:
    """``value`` as written: YAML reads 2018 as a number and 2018-10-06 as a date."""
    return (
        str(value) if isinstance(value, (int, dt.date)) and not isinstance(value, bool) else value
    )


Moment = Annotated[str, BeforeValidator(as_text), Field(pattern=rf"^{_DATE.pattern}$")]


class Entry(BaseModel):
    """Base of every entry: unknown keys are faults, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Range(Entry):
    """From ``low`` to ``high``; one of them alone means "at least" or "up to"."""

    low: float | None = None
    high: float | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if self.low is None and self.high is None:
            raise ValueError("a range needs low, high or both")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low ({self.low:g}) must be below high ({self.high:g})")
        return self


class OutOf(Entry):
    """A share counted in people or things: ``n`` out of ``of``."""

    n: float
    of: Annotated[float, Field(gt=0)]

    @model_validator(mode="after")
    def _within(self) -> OutOf:
        if self.n > self.of:
            raise ValueError(f"n ({self.n:g}) cannot exceed of ({self.of:g})")
        return self


class Span(Entry):
    """From one date to another, each ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

    start: Moment
    end: Moment


class Interval(Entry):
    """A confidence interval, ``level`` in percent."""

    low: float
    high: float
    level: float = 95


def is_date(value: Any) -> bool:
    """Whether ``value`` is a text of the form YYYY, YYYY-MM or YYYY-MM-DD."""
    return isinstance(value, str) and _DATE.fullmatch(value) is not None
