"""What a rule is: a function that finds faults, with an id and a text for ``--explain``."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factguide.registry import Finding, Level, Registry

from .page import Page
from .site import Site

PageCheck = Callable[[Page, Registry], Iterable[Finding]]
SiteCheck = Callable[[Site, Registry], Iterable[Finding]]


@dataclass(frozen=True)
class Rule:
    """One rule. It looks at one page, or at the whole site.

    ``data`` says that it needs the registry: it is left out when the data does not load.
    ``settings`` says that it also reads the words in mkdocs.yml that the theme shows. ``house``
    says that it is a custom of guides with facts, which no other site needs to follow.
    ``pages`` is False where its look at the site sees the data alone, and no page.
    """

    id: str
    page: PageCheck | None = None
    site: SiteCheck | None = None
    data: bool = True
    settings: bool = False
    house: bool = False
    pages: bool = True

    @property
    def text(self) -> str:
        """What it finds and why, for ``--explain``."""
        return (inspect.getdoc(self.page or self.site) or "").replace("``", "`")


def page_rule(
    rule_id: str, data: bool = True, settings: bool = False, house: bool = False
) -> Callable[[PageCheck], Rule]:
    """Make a function of a page and the registry a rule."""
    return lambda check: Rule(rule_id, page=check, data=data, settings=settings, house=house)


def site_rule(rule_id: str, data: bool = True, pages: bool = True) -> Callable[[SiteCheck], Rule]:
    """Make a function of the site and the registry a rule."""
    return lambda check: Rule(rule_id, site=check, data=data, pages=pages)


def finding(
    page: Page, offset: int, rule: str, message: str, hint: str = "", level: Level = "error"
) -> Finding:
    """A fault at a character of ``page``."""
    line, column = page.place(offset)
    return Finding(page.path, line, column, rule, level, message, hint)
