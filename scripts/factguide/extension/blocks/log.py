"""``/// corrections`` and ``/// changes``: the logs of what was put right, and of what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeVar
from xml.etree.ElementTree import Element, SubElement

from pydantic import BaseModel, Field, ValidationError

from factguide.registry import Registry
from factguide.registry.located import read_yaml
from factguide.registry.values import Entry, Text

from .base import text
from .generated import GeneratedBlock, day

CORRECTIONS, CHANGES = "corrections.yml", "changes.yml"
_MANY = 12  # ids named in one line; a longer list is told as a number
E = TypeVar("E", bound=BaseModel)


class Correction(Entry):
    """Something that was wrong. ``what`` is a figure or a page; ``about`` its id or its file.

    ``keeps`` names facts and words that a withdrawn page alone showed: their addresses stay.
    """

    date: dt.date
    what: Literal["figure", "page", "wording"]
    about: Text
    was: Text
    now: Text
    why: Text
    keeps: list[Text] = Field(default_factory=list)


class Change(Entry):
    """A fact that says something else than before; None where it is new, or gone."""

    id: Text
    was: str | None = None
    now: str | None = None


class Day(Entry):
    """What changed in the facts on a day, up to a commit. The first day has only a number."""

    date: dt.date
    commit: Text
    facts: int
    changes: list[Change] = Field(default_factory=list)


def read_log(registry: Registry, file: str, model: type[E]) -> tuple[dict[str, E], list[str]]:
    """The entries of a log by id, in the order of the file, and what is wrong with it."""
    path = registry.root / file
    if not path.exists():
        return {}, []
    located, faults = read_yaml(path, file)
    found, wrong = {}, [str(fault) for fault in faults]
    for name, raw in located.data.items() if isinstance(located.data, dict) else ():
        try:
            found[name] = model.model_validate(raw)
        except ValidationError as error:
            line = located.place((name,))[0]
            for one in error.errors(include_url=False):
                where = ".".join(map(str, (name, *one["loc"])))
                wrong.append(f"reads {file}, where line {line} is wrong: {where}: {one['msg']}")
    return found, wrong


def kept(registry: Registry) -> set[str]:
    """Ids that corrections keep although no page shows them."""
    corrections = read_log(registry, CORRECTIONS, Correction)[0]
    return {name for entry in corrections.values() for name in entry.keeps}


class _Log(GeneratedBlock):
    """A block made from a log. ``none`` is what stands there while the log is empty."""

    OPTIONS = {"none": ("Nothing yet.", str)}  # noqa: RUF012
    FILE = ""
    MODEL: type[BaseModel] = Entry

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """The log can be read."""
        return read_log(registry, cls.FILE, cls.MODEL)[1]

    def build(self, parent: Element) -> Element:
        """A heading and a list for each entry, newest first."""
        found = SubElement(parent, "div", {"class": "log"})
        entries = read_log(self.registry, self.FILE, self.MODEL)[0]
        if not entries:
            text(found, "p", self.options["none"])
        for name, entry in sorted(entries.items(), key=_date, reverse=True):
            self.entry(found, name, entry)
        return found

    def entry(self, parent: Element, name: str, entry: Any) -> None:
        """One entry."""
        raise NotImplementedError


def _date(item: tuple[str, Any]) -> tuple[dt.date, str]:
    return item[1].date, item[0]


class Corrections(_Log):
    """``/// corrections``: what was wrong, since when it is right, and why."""

    NAME, FILE, MODEL = "corrections", CORRECTIONS, Correction

    def entry(self, parent: Element, name: str, entry: Correction) -> None:
        """Date and subject; was, now, why."""
        text(parent, "h2", f"{day(entry.date)}: {entry.what} {entry.about}", id=name)
        rows = SubElement(parent, "dl")
        for label, words in (("It was", entry.was), ("Now", entry.now), ("Why", entry.why)):
            text(rows, "dt", label)
            text(rows, "dd", words)


class Changes(_Log):
    """``/// changes``: facts that are new, altered or gone, day by day."""

    NAME, FILE, MODEL = "changes", CHANGES, Day

    def entry(self, parent: Element, name: str, entry: Day) -> None:
        """A date, how many facts there are, and the list."""
        text(parent, "h2", day(entry.date), id=name)
        text(parent, "p", f"{entry.facts:,} entries at the end of the day ({entry.commit}).")
        lines = [*_lines(entry.changes)]
        if lines:
            items = SubElement(parent, "ul", {"data-search-exclude": ""})
            for line in lines:
                text(items, "li", line)


def _lines(changes: list[Change]) -> Iterator[str]:
    for change in changes:
        if change.was is not None and change.now is not None:
            yield f"{change.id}: \u201c{change.was}\u201d is now \u201c{change.now}\u201d"
    for label, chosen in (
        ("New", [change for change in changes if change.was is None]),
        ("Gone", [change for change in changes if change.now is None]),
    ):
        if len(chosen) > _MANY:
            yield f"{label}: {len(chosen)} entries"
        elif chosen:
            yield f"{label}: {', '.join(change.id for change in chosen)}"


LOGS: tuple[type[GeneratedBlock], ...] = (Corrections, Changes)


def log_anchors(block: str, registry: Registry) -> list[str]:
    """The ids that a log makes."""
    for log in (Corrections, Changes):
        if block == log.NAME:
            return list(read_log(registry, log.FILE, log.MODEL)[0])
    return []
