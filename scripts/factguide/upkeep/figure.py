"""Withdraw a figure: its entry becomes a dated notice, which every page then shows in its place."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import yaml

from factguide.check.config import Config
from factguide.extension.blocks.generated import day
from factguide.extension.meaning import canonical_words
from factguide.registry import Fact, Registry

from .notice import Notice, Refused


def withdraw_figure(
    config: Config, registry: Registry, name: str, why: str, date: dt.date
) -> Notice:
    """Make the notice. Ids stay, so no link breaks; words that showed the fact show the notice."""
    fact = _fact(registry, name)
    words = f"withdrawn on {day(date)}"
    files: dict[Path, str] = {}
    path = config.data / _file(registry, name) if config.data else Path()
    files[path] = _entry_replaced(path.read_text("utf-8"), name, _entry(fact, words, why, date))
    link = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?fact:" + re.escape(name) + r">?\s*\)")
    for page in sorted(config.docs.rglob("*.md")):
        text = page.read_text("utf-8")
        changed = link.sub(f"[{words}](fact:{name})", text)
        if changed != text:
            files[page] = changed
    if config.data and (rulings := config.data / "disagreements.yml").exists():
        text = rulings.read_text("utf-8")
        # The guard of a position compares with a figure that is gone.
        guard = rf"(^    fact: {re.escape(name)}\n)    expects: .*\n"
        changed = re.sub(guard, r"\1", text, flags=re.MULTILINE)
        if changed != text:
            files[rulings] = changed
    was = canonical_words(fact) if fact.value is not None else fact.says
    return Notice("figure", name, was or fact.says, why, files)


def _fact(registry: Registry, name: str) -> Fact:
    claim = registry.claim(name)
    if claim is None:
        nearest = registry.nearest(name)
        raise Refused(
            f"there is no fact '{name}'." + (f" Did you mean '{nearest}'?" if nearest else "")
        )
    if not isinstance(claim, Fact):
        raise Refused(
            f"'{name}' is a telephone number or a safety statement. Correct its entry instead: "
            "a page must not lose it."
        )
    if any(words.startswith("withdrawn on ") for words in claim.wordings):
        raise Refused(f"'{name}' is withdrawn already.")
    return claim


def _file(registry: Registry, name: str) -> str:
    return "facts/" + Path(registry.place("facts", name)[0]).name


def _entry(fact: Fact, words: str, why: str, date: dt.date) -> dict[str, Any]:
    """The entry that stays: the notice, for whom it was said, and the documents it was read in."""
    kept = fact.model_dump(exclude_none=True, exclude_defaults=True, mode="python")
    kind = "statement"
    entry: dict[str, Any] = {
        "says": f"This was {words}. {why}",
        "kind": kind,
        "route": fact.route,
        "population": fact.population,
        "country": fact.country,
        "wordings": [words],
        "sources": kept.get("sources"),
        "derived_from": kept.get("derived_from"),
        "checked": date,
    }
    return {key: value for key, value in entry.items() if value}


def _entry_replaced(text: str, name: str, entry: dict[str, Any]) -> str:
    """The file with one entry exchanged; all else, comments too, stays as it was."""
    found = re.search(
        rf"^{re.escape(name)}:[^\n]*\n(?:(?:[ ][^\n]*|-[^\n]*)?\n)*?(?=\S|\Z)", text, re.MULTILINE
    )
    if found is None:
        raise Refused(f"the entry '{name}' was not found in its file. Write it as '{name}:'.")
    dumped = yaml.safe_dump({name: entry}, sort_keys=False, allow_unicode=True, width=1000)
    blank = "\n" if found[0].endswith("\n\n") else ""
    return text[: found.start()] + dumped + blank + text[found.end() :]
