"""What a built page and its source say about the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html

from factguide.check.config import Config
from factguide.check.parse import parse

from .questions import Question, questions_of


@dataclass(frozen=True)
class PageInfo:
    """``address`` is whole; ``reviewed_by`` is empty until a clinician has reviewed the page."""

    address: str
    language: str
    title: str
    description: str
    audience: str = ""
    checked: dt.date | None = None
    reviewed_by: str = ""
    reviewed_on: dt.date | None = None
    questions: tuple[Question, ...] = ()
    is_home: bool = False


def read_pages(
    config: Config, site: Path, address: str, asked: tuple[str, ...]
) -> Iterator[tuple[Path, PageInfo]]:
    """Each built page with what is known of it. ``asked`` names the pages of questions."""
    for source in sorted(config.docs.rglob("*.md")):
        name = source.relative_to(config.docs).as_posix()
        place = name.removesuffix(".md").removesuffix("index").strip("/")
        built = site / place / "index.html"
        if built.is_file():
            front = parse(name, name, source.read_text("utf-8")).front
            root = lxml.html.fromstring(built.read_bytes())
            yield (
                built,
                PageInfo(
                    address=f"{address}{place}{'/' if place else ''}",
                    language=root.get("lang", ""),
                    title=str(front.get("title") or root.findtext(".//title") or ""),
                    description=str(front.get("description") or ""),
                    audience=str(front.get("audience") or ""),
                    checked=_day(front.get("checked")),
                    reviewed_by=str(front.get("reviewed_by") or ""),
                    reviewed_on=_day(front.get("reviewed_on")),
                    questions=tuple(questions_of(root)) if name in asked else (),
                    is_home=not place,
                ),
            )


def _day(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) else None
