"""Withdraw a page: a dated notice at its address, with the emergency cards and statements kept."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from pathlib import Path

from factguide.check.config import Config
from factguide.extension.usage import shown
from factguide.registry import Registry

from .notice import Notice, Refused

_FRONT = re.compile(r"\A---\r?\n.*?^---[ ]*\r?\n", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^# .*$", re.MULTILINE)
_CARD = re.compile(r"^(/{3,}) (?:emergency|urgent) \|.*?^\1[ ]*$", re.DOTALL | re.MULTILINE)
_CLAIM = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?fact:([\w-]+)>?\s*\)")
_LOG = re.compile(r"^/{3,} corrections\b", re.MULTILINE)


def withdraw_page(config: Config, registry: Registry, name: str, why: str, date: dt.date) -> Notice:
    """Make the notice. Links to sections of the page lead to the page from now on."""
    path = config.docs / name
    if not path.is_file():
        raise Refused(f"there is no page '{name}' in {config.docs.name}/.")
    if name == "index.md":
        raise Refused("the home page cannot be withdrawn; correct it instead.")
    text = path.read_text("utf-8")
    front, title = _FRONT.match(text), _TITLE.search(text)
    if not front or not title:
        raise Refused(f"'{name}' has no settings or no title; see CONTRIBUTING.md.")
    if "{ #withdrawn }" in text:
        raise Refused(f"'{name}' is withdrawn already.")
    log = next((p for p in sorted(config.docs.rglob("*.md")) if _LOG.search(p.read_text())), None)
    files = {path: _page(front[0], title[0], text, registry, _way(log, config, path))}
    link = re.compile(r"\]\(\s*([^)\s#:]+)#[^)\s]*\s*\)")
    for page in sorted(config.docs.rglob("*.md")):
        if page != path and (changed := _without_sections(page, path, link)):
            files[page] = changed
    words = title[0].removeprefix("# ").strip()
    return Notice("page", name, words, why, files, tuple(_only_here(config, registry, path)))


def _only_here(config: Config, registry: Registry, page: Path) -> list[str]:
    """The facts, numbers and glossary words of a page that no other page leads to."""
    here, there = _named(page), set[str]()
    for other in config.docs.rglob("*.md"):
        if other != page:
            there |= _named(other)
    known = registry.facts.keys() | registry.contacts.keys() | registry.glossary.keys()
    return sorted((here - there) & known)


def _named(page: Path) -> set[str]:
    """The ids that a page names in links and blocks."""
    text = page.read_text("utf-8")
    return {*shown(text), *re.findall(r"\.md#([\w-]+)", text)}


def _page(front: str, title: str, text: str, registry: Registry, log: str) -> str:
    cards = "".join(f"{card[0]}\n\n" for card in _CARD.finditer(text))
    kept = dict.fromkeys(
        f"- {found[0]}"
        for found in _CLAIM.finditer(_CARD.sub("", text))
        if found[2] in registry.statements
    )
    # Lists are short: a reader in trouble must find the line that matters.
    rows = list(kept)
    groups = ["\n".join(rows[at : at + 6]) for at in range(0, len(rows), 6)]
    lists = "\n\nAlso:\n\n".join(groups)
    holds = f"## What still holds {{ #holds }}\n\n{lists}\n" if rows else ""
    more = f" The [corrections log]({log}) gives the date and the reason." if log else ""
    return (
        f"{front}\n{title}\n\n{cards}/// advice | This page was withdrawn\n"
        f"We took this page back.{more} Ask your pharmacist what holds for you.\n///\n\n"
        f"## Why it is empty {{ #withdrawn }}\n\n"
        f"Something on this page was wrong. An empty page is better than a wrong one.\n\n{holds}"
    ).rstrip("\n") + "\n"


def _way(log: Path | None, config: Config, page: Path) -> str:
    """The way from the page to the log."""
    if log is None:
        return ""
    return posixpath.relpath(
        log.relative_to(config.docs).as_posix(), page.relative_to(config.docs).parent.as_posix()
    )


def _without_sections(page: Path, target: Path, link: re.Pattern[str]) -> str | None:
    """The text of ``page`` with links to sections of ``target`` led to its top; None if none."""
    text = page.read_text("utf-8")

    def led(found: re.Match[str]) -> str:
        there = (page.parent / found[1]).resolve()
        return f"]({found[1]})" if there == target.resolve() else found[0]

    changed = link.sub(led, text)
    return changed if changed != text else None
