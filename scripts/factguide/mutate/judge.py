"""Does the checker find a planted mistake?"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factguide.check.config import read_config
from factguide.check.lock import Lock, current
from factguide.check.page import Page
from factguide.check.parse import parse
from factguide.check.rule import Rule
from factguide.check.rules import RULES
from factguide.check.rules.data_figures import fact_says
from factguide.check.rules.unreviewed import in_data, on_page, unreviewed
from factguide.check.site import Site, read_site
from factguide.quantities import UNITS
from factguide.registry import Fact, Finding, Registry, load_registry
from factguide.registry.load import FILES
from factguide.registry.located import parse_yaml
from factguide.registry.references import dangling_references

from .mutant import Mutant

Told = Counter[tuple[str, str]]


class Judge:
    """The guide as it stands, read once, and what is found in it without any planted mistake.

    Everything counts as reviewed as it stands now, so that a stale lock hides nothing. Raises
    CannotRun or RegistryError when the guide itself cannot be read.
    """

    def __init__(self, root: Path) -> None:
        config = read_config(root)
        if config.data is None:
            raise ValueError("mkdocs.yml names no data folder: there are no facts to change")
        self.root = root
        shown = config.data.relative_to(root).as_posix()
        self.registry: Registry = load_registry(config.data, UNITS, shown)
        self.site: Site = read_site(config)
        self.lock: Lock = current(self.registry, self.site.pages)
        self.pages = {page.path: page for page in self.site.pages}
        self._before: dict[tuple[str, str], Told] = {}

    def caught_by(self, mutant: Mutant) -> str | None:
        """The rule that finds ``mutant`` first, or None for a survivor."""
        found = self._in_data(mutant) if mutant.entry else self._on_page(mutant)
        return next((rule for rule in found), None)

    def _on_page(self, mutant: Mutant) -> Iterator[str]:
        old = self.pages[mutant.path]
        new = parse(old.path, old.name, mutant.apply(old.text))
        for rule in _RULES:
            if rule.page:
                before = self._told(rule, old)
                if _errors(rule.page(new, self.registry)) - before:
                    yield rule.id
        pages = tuple(new if page is old else page for page in self.site.pages)
        site = dataclasses.replace(self.site, pages=pages)
        for rule in _RULES:
            if rule.site and rule.pages:
                if ("", rule.id) not in self._before:
                    self._before["", rule.id] = _errors(rule.site(self.site, self.registry))
                if _errors(rule.site(site, self.registry)) - self._before["", rule.id]:
                    yield rule.id
        if any(True for _ in on_page(new, self.registry, self.lock)):
            yield unreviewed.id

    def _told(self, rule: Rule, page: Page) -> Told:
        key = (page.path, rule.id)
        if key not in self._before:
            assert rule.page
            self._before[key] = _errors(rule.page(page, self.registry))
        return self._before[key]

    def _in_data(self, mutant: Mutant) -> Iterator[str]:
        kind, name = mutant.entry or ("", "")
        text = (self.root / mutant.path).read_text(encoding="utf-8")
        start, end = _block(text, name)
        edits = tuple((low - start, high - start, new) for low, high, new in mutant.edits)
        block = dataclasses.replace(mutant, edits=edits).apply(text[start:end])
        located, faults = parse_yaml(block, mutant.path)
        if faults:
            yield "data"
            return
        entries = dict(getattr(self.registry, kind))
        if not located.data:
            del entries[name]
        else:
            model = Fact if kind == "facts" else FILES[kind][1]
            try:
                entries[name] = model.model_validate(located.data[name])
            except (ValidationError, KeyError):
                yield "data"
                return
        changed = _with(self.registry, kind, entries)
        yield from (found.rule for found in dangling_references(changed, UNITS))
        yield from self._in_use(changed, kind, name)

    def _in_use(self, changed: Registry, kind: str, name: str) -> Iterator[str]:
        """What is found where the changed entry is used, and by the lock."""
        own = Registry(changed.root, words=changed.words, places=changed.places)
        own = _with(own, kind, {name: getattr(changed, kind)[name]})
        if kind == "facts" and fact_says.site and _errors(fact_says.site(self.site, own)):
            yield fact_says.id
        for page in self.site.pages:
            if any(link.claim == name for link in page.claims):
                for rule in _CLAIM_RULES:
                    assert rule.page
                    if _errors(rule.page(page, changed)) - self._told(rule, page):
                        yield rule.id
        yield from (found.rule for found in in_data(own, self.lock))


_RULES = [rule for rule in RULES if rule is not unreviewed]
_CLAIM_RULES = [rule for rule in RULES if rule.id in ("fact-mismatch", "statement-wording")]


def _with(registry: Registry, kind: str, entries: dict[str, Any]) -> Registry:
    """``registry`` with another collection in the place of one."""
    collections: Any = {kind: entries}
    return dataclasses.replace(registry, **collections)


def _errors(found: Iterable[Finding]) -> Told:
    return Counter((one.rule, one.message) for one in found if one.level == "error")


def _block(text: str, name: str) -> tuple[int, int]:
    """Where the entry ``name`` stands in a file of entries."""
    start = 0 if text.startswith(f"{name}:") else text.index(f"\n{name}:") + 1
    end = start + 1
    while end < len(text):
        line_end = text.find("\n", end)
        if line_end == -1:
            return start, len(text)
        end = line_end + 1
        if text[end : end + 1] not in (" ", "\n", "#", "-", ""):
            return start, end
    return start, len(text)
