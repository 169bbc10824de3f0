"""A site that holds no facts: which rules still run, which words they use, what is left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from factguide.registry import Registry
from factguide.registry.located import read_yaml
from factguide.registry.models import Words

from .config import EXTENSION, CannotRun, Config
from .generated import takes_in
from .rule import Rule
from .site import Site

# Rules that need words.yml alone, and no facts.
_WORDS = ("forbidden-word", "misspelt-name")


def rules_for(config: Config, rules: Sequence[Rule], words: bool) -> list[Rule]:
    """The rules that can run on the site, facts or none; ``words`` says that words.yml is there."""
    if config.data is not None:
        return list(rules)
    return [
        rule for rule in rules if (words and rule.id in _WORDS) or not (rule.data or rule.house)
    ]


def with_words(registry: Registry, path: Path) -> Registry:
    """The registry with the language of the words.yml at ``path``. Raises CannotRun."""
    located, faults = read_yaml(path, path.as_posix())
    if faults:
        raise CannotRun(faults[0].path, faults[0].line, faults[0].message, faults[0].hint)
    try:
        words = Words.model_validate(located.data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        message = f"is no list of words: {where}: {first['msg']}."
        raise CannotRun(path.as_posix(), 1, message, "See docs/data/words.yml.") from None
    return dataclasses.replace(registry, words=words)


def left_out(site: Site, run: Sequence[Rule], rules: Sequence[Rule]) -> tuple[str, ...]:
    """What was not checked on ``site``, in words, each with its reason."""
    config, parts = site.config, []
    ids = {rule.id for rule in run}
    if config.data is None:
        missed = (rule.id for rule in rules if rule.data and rule.id not in {*ids, *_WORDS})
        needs = ", ".join(sorted(missed))
        parts.append(f"facts, for mkdocs.yml does not use {EXTENSION} ({needs})")
        house = ", ".join(sorted(rule.id for rule in rules if rule.house))
        parts.append(f"the customs of guides with facts ({house})")
        if not ids.intersection(_WORDS):
            parts.append("which words are used; name a list with --words")
    made = sum(map(takes_in, site.pages))
    if made:
        parts.append(f"sections that other plugins put into {made} of the pages, and links to them")
    if config.missing:
        names = ", ".join(config.missing)
        parts.append(f"names of links such as [words][name], for {names} is not here")
    return tuple(parts)
