"""Run the rules over a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factguide.quantities import UNITS
from factguide.registry import (
    Finding,
    Registry,
    RegistryError,
    collector_paused,
    load_registry,
)

from .config import CannotRun, Config, read_config
from .fix import fix
from .foreign import left_out, rules_for, with_words
from .memo import Kept, keep, key_of, recall, state_of
from .page import Page
from .parse import parse_settings
from .report import Looked, count_of
from .rule import Rule
from .rules import RULES
from .rules.form import is_empty
from .site import Site, read_site


@dataclass(frozen=True)
class Report:
    """What was found, sorted by place, and how much was looked at."""

    findings: tuple[Finding, ...]
    pages: int
    facts: int
    unchecked: tuple[str, ...] = ()

    @property
    def looked(self) -> Looked:
        """How much was looked at, in words, and what was not."""
        pages, facts = count_of(self.pages, "page"), count_of(self.facts, "fact")
        return Looked(f"{pages} and {facts}", self.unchecked)

    @property
    def errors(self) -> int:
        """Findings that must be mended; the others are warnings."""
        return sum(finding.level == "error" for finding in self.findings)


def check(
    root: Path, only: Sequence[str] = (), words: Path | None = None, memory: Path | None = None
) -> Report:
    """Check the site in ``root``. ``only`` keeps the findings in these files or folders.

    ``words`` is a words.yml for a site that has no data. ``memory`` is a file that keeps what was
    found on each page, for the next run. Raises CannotRun when there is no site to check.
    """
    with collector_paused():
        return _check(root, only, words, memory)


def _check(root: Path, only: Sequence[str], words: Path | None, memory: Path | None) -> Report:
    config = read_config(root)
    registry, faults = _registry(config)
    if config.data is None and words is not None:
        registry = with_words(registry, words)
    site = read_site(config, data_sound=not faults)
    found = [*faults, *site.unread]
    chosen = rules_for(config, RULES, words is not None)
    chosen = [rule for rule in chosen if not (faults and rule.data)]
    state = ""
    if memory and config.data and not faults:
        state = state_of(config.data, [rule.id for rule in chosen])
    known = recall(memory, state) if memory and state else {}
    fresh: Kept = {}
    found += run(site, registry, chosen, known, fresh)
    if memory and state and fresh.keys() != known.keys():
        keep(memory, state, fresh)
    kept = sorted(set(found))
    if only:
        kept = [finding for finding in kept if _within(finding.path, only)]
    unchecked = left_out(site, chosen, RULES)
    return Report(tuple(kept), len(site.pages), len(registry.facts), unchecked)


def mend(root: Path, only: Sequence[str] = ()) -> list[str]:
    """Mend in the pages what needs no judgement; one line for each mend."""
    config = read_config(root)
    registry, faults = _registry(config)
    return fix(read_site(config, data_sound=not faults), registry, only)


def run(
    site: Site,
    registry: Registry,
    rules: Sequence[Rule],
    known: Kept | None = None,
    fresh: Kept | None = None,
) -> Iterator[Finding]:
    """What ``rules`` find. An empty page is one finding, and no other.

    ``known`` holds what was found before on pages that have not changed since, and in the data;
    ``fresh`` is filled with what holds now.
    """
    for page in site.pages:
        key = key_of(page) if fresh is not None else ""
        found = (known or {}).get(key)
        if found is None:
            found = _on_page(page, registry, rules)
        if fresh is not None:
            fresh[key] = found
        yield from found
    settings = parse_settings("mkdocs.yml", site.config.text, site.config.shown)
    for rule in rules:
        if rule.page and rule.settings:
            yield from rule.page(settings, registry)
        if rule.site:
            key = f"data {rule.id}" if fresh is not None and not rule.pages else ""
            found = (known or {}).get(key) if key else None
            if found is None:
                found = list(rule.site(site, registry))
            if fresh is not None and key:
                fresh[key] = found
            yield from found


def _on_page(page: Page, registry: Registry, rules: Sequence[Rule]) -> list[Finding]:
    empty = is_empty(page)
    return [
        finding
        for rule in rules
        if rule.page and (not empty or rule.id == "empty-page")
        for finding in rule.page(page, registry)
    ]


def _registry(config: Config) -> tuple[Registry, list[Finding]]:
    """The data, or what could be read of it and what is wrong with it."""
    if config.data is None:
        return Registry(config.root), []
    shown = config.data.relative_to(config.root).as_posix()
    try:
        return load_registry(config.data, UNITS, shown), []
    except RegistryError as error:
        return error.registry or Registry(config.data), error.findings
    except OSError as error:
        message = f"the data cannot be read: {error.strerror}."
        raise CannotRun(shown, 1, message, "Check the folder and its rights.") from None


def _within(path: str, only: Sequence[str]) -> bool:
    return any(path == name or path.startswith(f"{name}/") for name in only)
