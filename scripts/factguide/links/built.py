"""The built site as the link rules see it: every page with its ids and addresses, read once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from factguide.registry import Finding, Level

# What an address starts with when it does not mean a place below the page's own folder.
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
INDEX = "index.html"


class Address(NamedTuple):
    """An address in a page. ``silent`` marks a link without a word for a screen reader."""

    tag: str
    value: str
    line: int
    silent: bool = False


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site. ``name`` is its path below the site's folder.

    ``styles`` are the texts of style elements and attributes, each with its line. ``forwards``
    says that the page only leads on to another.
    """

    name: str
    ids: tuple[tuple[str, int], ...] = ()
    addresses: tuple[Address, ...] = ()
    styles: tuple[tuple[str, int], ...] = ()
    forwards: bool = False


@dataclass(frozen=True)
class BuiltSite:
    """``folder`` holds the site; ``shown`` is how findings name that folder.

    ``url`` is where the site will stand, as mkdocs.yml says; ``hosts`` the outside hosts that were
    reviewed, or None where there is no list of them.
    """

    folder: Path
    shown: str
    pages: tuple[BuiltPage, ...]
    files: frozenset[str]
    url: str = ""
    hosts: frozenset[str] | None = None
    _texts: dict[str, list[str]] = field(default_factory=dict, compare=False, repr=False)
    _targets: dict[tuple[str, str], str | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def by_name(self) -> dict[str, BuiltPage]:
        """The pages by their path below the folder."""
        return {page.name: page for page in self.pages}

    @cached_property
    def root(self) -> str:
        """The path at which the site will stand: ``/``, or ``/project/`` on GitHub Pages."""
        return urlsplit(self.url).path.rstrip("/") + "/"

    def has(self, path: str) -> bool:
        """Whether a path from the root of the host leads to a file of the site."""
        if not f"{path}/".startswith(self.root):
            return False
        name = posixpath.normpath(f"{path}/"[len(self.root) :] or ".")
        return name in self.files or posixpath.normpath(f"{name}/{INDEX}") in self.files

    def of_kind(self, *endings: str) -> Iterator[str]:
        """The names of the files with one of these endings, sorted."""
        return (name for name in sorted(self.files) if name.lower().endswith(endings))

    def text(self, name: str) -> str:
        """The text of a file of the site."""
        return "\n".join(self._lines(name))

    def finding(
        self, name: str, line: int, words: str, rule: str, message: str, hint: str,
        level: Level = "error",
    ) -> Finding:  # fmt: skip
        """A fault at ``words``, which stand at ``line`` or, in a tag of many lines, just above."""
        lines = self._lines(name)
        for number in range(min(line, len(lines)), max(line - 20, 0), -1):
            column = lines[number - 1].find(words)
            if column >= 0:
                break
        else:
            number, column = line, 0
        return Finding(f"{self.shown}/{name}", number, column + 1, rule, level, message, hint)

    def _lines(self, name: str) -> list[str]:
        if name not in self._texts:
            data = (self.folder / name).read_bytes()
            self._texts[name] = data.decode("utf-8", "replace").split("\n")
        return self._texts[name]

    def target(self, page: str, address: str) -> str | None:
        """The file below the folder that ``address`` on ``page`` means; None when it is outside.

        The file need not be there. A folder means its ``index.html``. What leads out of the
        folder starts with ``..``.
        """
        # A menu is the same on every page of a folder; several rules ask.
        key = (posixpath.dirname(page) if address[:1] not in ("", "#", "?") else page, address)
        if key not in self._targets:
            self._targets[key] = self._find(page, address)
        return self._targets[key]

    def _find(self, page: str, address: str) -> str | None:
        if self.url and address.startswith(self.url):
            address = self.root + address[len(self.url) :]
        elif SCHEME.match(address):
            return None
        path = unquote(address.partition("#")[0].partition("?")[0])
        if not path:
            return page
        base = "" if path.startswith("/") else posixpath.dirname(page)
        if path.startswith(self.root):
            path = "/" + path[len(self.root) :]
        name = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
        if name not in self.files and (
            path.endswith(("/", ".")) or f"{name}/{INDEX}" in self.files
        ):
            return posixpath.normpath(posixpath.join(name, INDEX))
        return name


def names_below(folder: Path) -> Iterable[str]:
    """The paths of all files below ``folder``."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
