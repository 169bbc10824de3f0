"""Check a built site: lychee, and beside it our own rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factguide.registry import Finding

from .built import BuiltSite, names_below
from .html import parse_page
from .lychee import DEAD, start
from .rules import RULES


@dataclass(frozen=True)
class LinkReport:
    """What was found, sorted by place; how much was looked at; and what was not looked at."""

    findings: tuple[Finding, ...]
    pages: int
    unchecked: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """Findings that must be mended; the others are warnings."""
        return sum(finding.level == "error" for finding in self.findings)


def read_built(
    folder: Path, shown: str, url: str = "", hosts: frozenset[str] | None = None
) -> BuiltSite:
    """Read every page of the site in ``folder``; ``shown`` is how findings name that."""
    files = frozenset(names_below(folder))
    pages = tuple(
        parse_page(name, (folder / name).read_bytes())
        for name in sorted(files)
        if name.lower().endswith((".html", ".htm"))
    )
    return BuiltSite(folder, shown, pages, files, url, hosts)


def check_links(
    folder: Path, shown: str, url: str = "", hosts: frozenset[str] | None = None
) -> LinkReport:
    """Check every link of the built site in ``folder``, without the network.

    ``url`` is where the site will stand: links to it are looked up in the folder. ``hosts`` are
    the outside hosts that were reviewed; None leaves hosts alone. Raises NoLychee.
    """
    # lychee starts first, and works while Python reads the pages.
    engine = start(BuiltSite(folder, shown, (), frozenset(), url))
    site = read_built(folder, shown, url, hosts)
    engine.site = site
    own = [found for rule in RULES if rule.check for found in rule.check(site)]
    # One fault is told once: what our rules say of a place is clearer than what lychee says of it.
    told = {(found.path, found.line, found.column) for found in own}
    both = own + [found for found in engine.findings() if not _told(found, told)]
    unchecked = () if hosts is not None else ("outside hosts: there is no hosts.yml",)
    return LinkReport(tuple(sorted(set(both))), len(site.pages), unchecked)


def check_outside(folder: Path, shown: str, url: str = "") -> LinkReport:
    """Ask for every outside page that the site links. Findings are warnings."""
    site = read_built(folder, shown, url)
    return LinkReport(tuple(sorted(set(start(site, external=True).findings()))), len(site.pages))


def _told(found: Finding, told: set[tuple[str, int, int]]) -> bool:
    return found.rule == DEAD.id and (found.path, found.line, found.column) in told
