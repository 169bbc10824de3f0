"""``python -m factguide.upkeep.due``: what is to be reviewed soon, and what is past its day.

For releases and the weekly run: an ordinary change never fails by the calendar. Ends with 0; with 1
when a page's review or a fact's check is past, or when nobody is named who agrees to changes; with
2 when it could not run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from factguide.check.config import CannotRun, read_config
from factguide.check.report import Looked, count_of, show
from factguide.check.rules.front_matter import YEARS, YEARS_EMERGENCY
from factguide.check.rules.review_due import NOTICE, today
from factguide.check.site import Site, read_site
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.registry import Finding, Registry

from .owners import owners_missing

RULE = "review-due"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is due; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m factguide.upkeep.due", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today, unless given")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    try:
        config = read_config(root)
        registry = load(config.data) if config.data else Registry(root)
        site = read_site(config)
    except (CannotRun, FactguideError) as error:
        print(f"due: {error}", file=sys.stderr)
        return 2
    date = options.date or today()
    dates = [*pages_due(site, date), *facts_due(site, registry, root, date)]
    found = sorted([*dates, *owners_missing(root)])
    looked = f"{count_of(len(site.pages), 'page')} and {count_of(len(registry.facts), 'fact')}"
    show(found, Looked(looked, ()), root, options.format)
    return 1 if any(finding.level == "error" for finding in found) else 0


def pages_due(site: Site, date: dt.date) -> Iterator[Finding]:
    """Pages whose ``next_review`` is near (a warning) or past (an error)."""
    for page in site.pages:
        due = page.front.get("next_review")
        if isinstance(due, dt.date) and not isinstance(due, dt.datetime):
            line, column = page.front_places.get(("next_review",), (1, 1))
            yield from _due((page.path, line, column), "the review of this page", due, date)


def facts_due(site: Site, registry: Registry, root: Path, date: dt.date) -> Iterator[Finding]:
    """Facts that were checked too long ago: a year on a page with an emergency card, else three."""
    urgent = {
        name
        for page in site.pages
        if any(block.name == "emergency" for block in page.blocks)
        for name in [link.claim for link in page.claims] + [c[0] for c in page.block_claims]
    }
    groups = ("facts", "contacts", "statements")
    for group in groups:
        for name, entry in getattr(registry, group).items():
            years = YEARS_EMERGENCY if name in urgent or group != "facts" else YEARS
            path, line, column = registry.place(group, name)
            full = Path(path)
            path = full.relative_to(root).as_posix() if full.is_relative_to(root) else path
            yield from _due(
                (path, line, column), f"the check of '{name}'", later(entry.checked, years), date
            )


def later(date: dt.date, years: int) -> dt.date:
    """The same day so many years on; 29 February becomes 28 February."""
    try:
        return date.replace(year=date.year + years)
    except ValueError:
        return date.replace(year=date.year + years, day=28)


def _due(place: tuple[str, int, int], what: str, due: dt.date, date: dt.date) -> Iterator[Finding]:
    left = (due - date).days
    if left < 0:
        hint = "Compare it with its sources, then set new dates."
        yield Finding(*place, RULE, "error", f"{what} was due on {due}.", hint)
    elif left < NOTICE:
        hint = f"{left} days are left to compare it with its sources."
        yield Finding(*place, RULE, "warning", f"{what} is due on {due}.", hint)


if __name__ == "__main__":
    sys.exit(main())
