"""Pages whose next review is near, or past."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import page_rule

RULE = "review-due"
# Days before the next review: a source has to be found, read and compared.
NOTICE = 60


def today() -> dt.date:
    """The day on which the check runs; SOURCE_DATE_EPOCH, in seconds, sets another."""
    set_to = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = dt.datetime.fromtimestamp(int(set_to), dt.UTC) if set_to.isdecimal() else None
    return (now or dt.datetime.now(dt.UTC)).date()


@page_rule(RULE, data=False)
def review_due(page: Page, registry: Registry) -> Iterator[Finding]:
    """The page's ``next_review`` is less than 60 days away, or past. A warning, no error.

    What a label allows changes. Compare the page's facts with their sources, then set ``checked``
    to that day, and ``next_review`` to a later one.
    """
    due = page.front.get("next_review")
    if not isinstance(due, dt.date) or isinstance(due, dt.datetime):
        return
    left = (due - today()).days
    if left < NOTICE:
        line, column = page.front_places.get(("next_review",), (1, 1))
        message = f"the review was due on {due}." if left < 0 else f"the review is due on {due}."
        hint = "Compare the facts with their sources, then set new dates."
        yield Finding(page.path, line, column, RULE, "warning", message, hint)
