"""All pages and files of a site, read once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factguide.registry import Finding
from factguide.registry.located import read_text

from .config import Config
from .page import Page
from .parse import parse, read_definitions


@dataclass(frozen=True)
class Site:
    """``files`` are all names below the docs folder; ``unread`` is what could not be parsed.

    ``data_sound`` is False when the data had faults, so that an entry may be missing.
    """

    config: Config
    pages: tuple[Page, ...]
    files: frozenset[str]
    unread: tuple[Finding, ...] = ()
    data_sound: bool = True

    @cached_property
    def by_name(self) -> dict[str, Page]:
        """The pages by their name below the docs folder."""
        return {page.name: page for page in self.pages}


def read_site(config: Config, data_sound: bool = True) -> Site:
    """Read every page of the site. What cannot be read becomes a finding."""
    names = sorted(_names(config.docs))
    shown = _shown(config)
    appended: dict[str, str] = {}
    for path in config.appended:
        appended |= read_definitions(path.read_text(encoding="utf-8", errors="replace"))
    pages, unread = [], []
    for name in names:
        if not name.endswith(".md"):
            continue
        text, faults = read_text(config.docs / name, f"{shown}/{name}")
        unread.extend(faults)
        if text is not None:
            pages.append(parse(f"{shown}/{name}", name, text, appended))
    return Site(config, tuple(pages), frozenset(names), tuple(unread), data_sound)


def _shown(config: Config) -> str:
    """The docs folder, as messages name it."""
    try:
        return config.docs.relative_to(config.root).as_posix()
    except ValueError:
        return config.docs.as_posix()


def _names(docs: Path) -> list[str]:
    """Names of the files below ``docs``; hidden ones are left out, as MkDocs does."""
    found = []
    for folder, folders, files in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        base = Path(folder).relative_to(docs)
        found += [(base / name).as_posix() for name in files if not name.startswith(".")]
    return found
