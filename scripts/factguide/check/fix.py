"""``--fix``: mends that need no judgement. None changes a number or what a link means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factguide.extension.meaning import mismatch, wordings
from factguide.registry import Finding, Registry, Statement

from .page import Link, Page
from .parse import parse
from .rules.spacing import replacement, strange_spaces
from .site import Site

# In an approved wording these may differ; a point or comma between digits is a part of a number.
_LOOSE = re.compile(r"(?<=\d)[.,](?=\d)|[^\W_]")
_DASH = re.compile(r"(?<=[\d%])[ ]?[–—-][ ]?(?=\d)")
_JOINED = re.compile(r"(?<=\d)(?=[a-zA-Z]+\b)")
_APART = re.compile(r"(?<=\d)[ ]%")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

_ROUNDS = 10
# The rules whose findings may have a mend.
MENDED = ("spacing", "statement-wording", "fact-mismatch", "number-style")


@dataclass(frozen=True)
class Mend:
    """Characters of a page to replace, and the rule that asked for it."""

    start: int
    end: int
    instead: str
    rule: str


Mender = Callable[[Page, Registry], Iterator[Mend]]


def fix(site: Site, registry: Registry, only: Sequence[str] = ()) -> list[str]:
    """Mend the pages of ``site`` in place, and say in one line each what was done.

    ``only`` names files or folders; without it all pages are mended.
    """
    done = []
    for page in site.pages:
        chosen = any(page.path == name or page.path.startswith(f"{name}/") for name in only)
        if only and not chosen:
            continue
        text, lines = mended(page, registry)
        if lines:
            _write(site.config.docs / page.name, text)
            done += lines
    return done


def mended(page: Page, registry: Registry) -> tuple[str, list[str]]:
    """The text of ``page`` with every safe mend, and what was done."""
    done: list[str] = []
    # A mend can make another possible: with plain spaces a wording may fit.
    for _ in range(_ROUNDS):
        before = page.text
        for mender in (_spaces, _wording, _figures):
            page = _apply(page, sorted(mender(page, registry), key=lambda mend: mend.start), done)
        if page.text == before:
            break
    return page.text, done


def _apply(page: Page, mends: list[Mend], done: list[str]) -> Page:
    text, at, pieces = page.text, 0, []
    for mend in mends:
        if mend.start >= at:
            pieces += [text[at : mend.start], mend.instead]
            at = mend.end
            done.append(_told(page, mend))
    return parse(page.path, page.name, "".join([*pieces, text[at:]])) if mends else page


def _spaces(page: Page, registry: Registry) -> Iterator[Mend]:
    for start, end in strange_spaces(page):
        yield Mend(start, end, replacement(page.text[start:end]), "spacing")


def _wording(page: Page, registry: Registry) -> Iterator[Mend]:
    """The approved wording, where a link differs in case, spaces and marks only."""
    for link, start, end in _claims(page):
        words = page.text[start:end]
        claim = registry.claim(link.claim or "")
        if claim is None or mismatch(link.text, link.claim or "", registry) is None:
            continue
        same = {wording for wording in wordings(claim) if _letters(wording) == _letters(words)}
        better = same.pop() if len(same) == 1 else ""
        if better and words == link.text and _numbers(better) == _numbers(words):
            is_statement = isinstance(claim, Statement)
            rule = "statement-wording" if is_statement else "fact-mismatch"
            yield Mend(start, end, better, rule)


def _figures(page: Page, registry: Registry) -> Iterator[Mend]:
    """A dash in a range, a unit too close, a percent sign apart: in a link that then fits."""
    for link, start, end in _claims(page):
        words = page.text[start:end]
        better = _JOINED.sub(" ", _APART.sub("%", _DASH.sub(" to ", words)))
        fits = mismatch(better, link.claim or "", registry) is None
        if better != words == link.text and fits and _numbers(better) == _numbers(words):
            yield Mend(start, end, better, "number-style")


def _claims(page: Page) -> Iterator[tuple[Link, int, int]]:
    """``fact:`` links written ``[words](fact:id)``, with the place of their words."""
    for link in page.claims:
        start = link.start + 1
        end = page.text.rfind("](", start, link.target_start)
        if page.text.startswith("[", link.start) and end > start:
            yield link, start, end


def _letters(words: str) -> str:
    return "".join(_LOOSE.findall(words)).lower()


def _numbers(words: str) -> list[str]:
    return _NUMBER.findall(words)


def _told(page: Page, mend: Mend) -> str:
    line, column = page.place(mend.start)
    before, after = page.text[mend.start : mend.end], mend.instead
    found = Finding(
        page.path, line, column, mend.rule, "error", f"{before!r} is now {after!r}.", ""
    )
    return f"fixed {found}"


def _write(path: Path, text: str) -> None:
    """Write ``text`` with the line ends and the mark at the start that the file had."""
    old = path.read_bytes()
    data = text.replace("\n", "\r\n") if b"\r\n" in old else text
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    path.write_bytes(mark + data.encode("utf-8"))
