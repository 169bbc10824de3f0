"""A clinician's sign-off: whole, by a named person, who did not write the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import page_rule

RULE = "reviewer"
BY, ON, AUTHOR = "reviewed_by", "reviewed_on", "written_by"
# Titles and marks that do not tell two people apart.
_TITLES = re.compile(r"\b(?:dr|prof|professor|mr|mrs|ms|mx|md|phd|rn|frcp)\b|[^\w\s]|\s+")


@page_rule(RULE, data=False, house=True)
def reviewer(page: Page, registry: Registry) -> Iterator[Finding]:
    """A page says who reviewed it without the day, or the other way round, or by its own author.

    ``reviewed_by`` (name and role), ``reviewed_on`` (a date) and ``written_by`` (one name or a
    list) stand together or not at all. Only with them the page says "Reviewed by", so each must be
    real: a full name, a day that has come, and somebody who did not write the page.
    """
    here = [key for key in (BY, ON, AUTHOR) if key in page.front]
    if BY not in here and ON not in here:
        return
    for key in (BY, ON, AUTHOR):
        if key not in here:
            hint = f"Set {BY}, {ON} and {AUTHOR} together, or none of them."
            yield _at(page, here[0], f"'{here[0]}' stands without '{key}'.", hint)
            return
    by, on, authors = (page.front[key] for key in (BY, ON, AUTHOR))
    names = authors if isinstance(authors, list) else [authors]
    if not isinstance(by, str) or len(by.split(",")[0].split()) < 2:
        message = f"'{BY}' is {by!r}, which names nobody."
        yield _at(page, BY, message, "Give first name, last name and role.")
    elif not all(isinstance(name, str) and name.strip() for name in names):
        yield _at(page, AUTHOR, f"'{AUTHOR}' names nobody.", "Give one name, or a list of names.")
    elif person(by) in {person(name) for name in names}:
        message = f"'{by}' wrote this page, and so cannot have reviewed it."
        yield _at(page, BY, message, "Ask somebody else to review it.")
    if not isinstance(on, dt.date) or isinstance(on, dt.datetime):
        yield _at(page, ON, f"'{ON}' must be a date.", "Write it as 2026-11-22.")
    elif on > dt.datetime.now(dt.UTC).date():
        yield _at(page, ON, f"'{ON}' is {on}, a day to come.", "Give the day of the review.")


def person(name: str) -> str:
    """A name without its role, titles, case and marks, so that two spellings of it are the same."""
    return _TITLES.sub(" ", name.split(",")[0].casefold()).strip()


def _at(page: Page, key: str, message: str, hint: str) -> Finding:
    line, column = page.front_places.get((key,), (1, 1))
    return Finding(page.path, line, column, RULE, "error", message, hint)
