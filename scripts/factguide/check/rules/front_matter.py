"""The settings at the top of each page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from typing import Any

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import page_rule

RULE = "front-matter"
AUDIENCES = ("patients", "professionals", "evidence")
LONGEST_TITLE = 65
DESCRIPTION = (50, 160)
OPTIONAL = ("handout", "reviewed_by", "reviewed_on", "written_by")
HANDOUTS = ("sheet", "card")
# Years until the next review: a page with an emergency card, and any other page.
YEARS_EMERGENCY, YEARS = 1, 3
_YEARS = {YEARS_EMERGENCY: "a year", YEARS: "three years"}


@page_rule(RULE, data=False, house=True)
def front_matter(page: Page, registry: Registry) -> Iterator[Finding]:
    """The settings at the top of a page are missing, unknown or wrong.

    Exactly these: title (at most 65 characters), description (one sentence of 50 to 160
    characters), route, audience, countries, checked and next_review; a handout has also
    ``handout: {kind: sheet}`` or ``{kind: card}``, a reviewed page who reviewed it. The
    next review comes at most three years after the check, and at most one year on a page with an
    emergency card. No page is checked later than the last of its facts.
    """
    for fault in page.faults:
        if fault.rule == RULE:
            line, column = page.place(fault.start)
            yield Finding(page.path, line, column, RULE, "error", fault.message, fault.hint)
            return
    if not page.front:
        message, hint = (
            "this page has no settings at its top.",
            f"Add {', '.join(key for key in _checks(registry) if key not in OPTIONAL)}.",
        )
        yield Finding(page.path, 1, 1, RULE, "error", message, hint)
        return
    checks = _checks(registry)
    for key in checks:
        if key not in page.front and key not in OPTIONAL:
            message = f"'{key}' is missing."
            yield Finding(page.path, 1, 1, RULE, "error", message, "Add it; see CONTRIBUTING.md.")
    for key, value in page.front.items():
        problem = checks[key](value) if key in checks else "is not a setting that we use."
        if problem:
            yield _at(page, key, f"'{key}' {problem}", "See CONTRIBUTING.md.")
    yield from _review(page)
    yield from _newest(page, registry)


def _newest(page: Page, registry: Registry) -> Iterator[Finding]:
    """A page was checked when its facts were: not after the last of them."""
    checked = page.front.get("checked")
    facts = [registry.claim(link.claim or "") for link in page.claims]
    days = [fact.checked for fact in facts if fact is not None]
    if days and isinstance(checked, dt.date) and not _date(checked) and checked > max(days):
        message = f"'checked' is {checked}; the last of the facts here was checked on {max(days)}."
        yield _at(page, "checked", message, "Give the day on which the facts were compared.")


def _checks(registry: Registry) -> dict[str, Callable[[Any], str | None]]:
    """For each setting, what is wrong with a value, or None.

    Without the data no route and no country is known, and any is taken.
    """
    countries = registry.words.countries
    routes = registry.words.routes if countries else {}
    return {
        "title": lambda value: _text(value, 1, LONGEST_TITLE),
        "description": lambda value: _text(value, *DESCRIPTION),
        "route": lambda value: _one_of(value, routes) if routes else None,
        "audience": lambda value: _one_of(value, AUDIENCES),
        "countries": lambda value: _all_of(value, countries),
        "checked": _date,
        "next_review": _date,
        "handout": _handout,
        # The rule about reviewers reads these together.
        "reviewed_by": lambda value: None,
        "reviewed_on": lambda value: None,
        "written_by": lambda value: None,
    }


def _text(value: Any, shortest: int, longest: int) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "must be text."
    if not shortest <= len(value) <= longest:
        return f"has {len(value)} characters; it must have {shortest} to {longest}."
    return None


def _one_of(value: Any, known: Collection[str]) -> str | None:
    return None if value in known else f"is {value!r}; it must be one of {', '.join(known)}."


def _all_of(value: Any, known: Collection[str]) -> str | None:
    if not isinstance(value, list) or not value:
        return "must be a list, such as [US, UK]."
    unknown = [str(one) for one in value if known and one not in known]
    return f"names {', '.join(unknown)}, which words.yml does not know." if unknown else None


def _date(value: Any) -> str | None:
    plain = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return None if plain else "must be a date, such as 2026-11-22."


def _handout(value: Any) -> str | None:
    if isinstance(value, dict) and list(value) == ["kind"] and value["kind"] in HANDOUTS:
        return None
    return "must be {kind: sheet} or {kind: card}."


def _review(page: Page) -> Iterator[Finding]:
    checked, following = page.front.get("checked"), page.front.get("next_review")
    if _date(checked) or _date(following):
        return
    assert isinstance(checked, dt.date) and isinstance(following, dt.date)
    emergency = any(block.name == "emergency" for block in page.blocks)
    years = YEARS_EMERGENCY if emergency else YEARS
    if following <= checked:
        yield _at(page, "next_review", "'next_review' must come after 'checked'.", "Move it.")
    elif (following.year - years, following.month, following.day) > checked.timetuple()[:3]:
        why = "a page with an emergency card" if emergency else "a page"
        message = f"'next_review' comes too late: {why} is reviewed within {_YEARS[years]}."
        yield _at(page, "next_review", message, "Set an earlier date.")


def _at(page: Page, key: str, message: str, hint: str) -> Finding:
    line, column = page.front_places.get((key,), (1, 1))
    return Finding(page.path, line, column, RULE, "error", message, hint)
