"""Find the handouts of a site: pages whose front matter has ``handout:``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .errors import PublishError
from .settings import Settings

KINDS = ("sheet", "card")
_FRONT = re.compile(r"\A---\r?\n(.*?)^---\s*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Handout:
    """A page that is also printed.

    ``source`` is its file as messages name it; ``page`` its address within the site, as
    ``handouts/starting/``; ``status`` says who reviewed it, or that nobody has.
    """

    source: str
    page: str
    kind: str
    title: str
    description: str
    checked: dt.date
    status: str

    @property
    def stem(self) -> str:
        """Its files' names within the site, without form and ending."""
        return self.page.rstrip("/")

    def file(self, form: str) -> str:
        """Where the PDF of a form stands within the site."""
        return f"{self.stem}-{form}.pdf"


def find_handouts(settings: Settings) -> list[Handout]:
    """The handouts by the name of their page. Raises PublishError for wrong front matter."""
    found, faults = [], []
    for path in sorted(settings.docs.rglob("*.md")):
        front = _FRONT.match(path.read_text("utf-8"))
        if front is None or not re.search(r"^handout:", front[1], re.MULTILINE):
            continue
        shown = _shown(path, settings.root)
        problems = list(_problems(raw := yaml.safe_load(front[1])))
        faults += [f"{shown}:1: {problem}" for problem in problems]
        if not problems:
            name = path.relative_to(settings.docs).as_posix()
            found.append(_handout(shown, name, raw, settings))
    if faults:
        raise PublishError(faults)
    return found


def _problems(front: dict[str, Any]) -> Iterator[str]:
    options = front["handout"]
    if not isinstance(options, dict) or options.get("kind") not in KINDS or len(options) != 1:
        yield f"'handout' is {options!r}. Write {{kind: sheet}} or {{kind: card}}."
    for key in ("title", "description"):
        if not isinstance(front.get(key), str):
            yield f"a handout needs '{key}' in its settings. Add it."
    if not isinstance(front.get("checked"), dt.date):
        yield "a handout needs 'checked', a date such as 2026-11-22, in its settings. Add it."


def _handout(shown: str, name: str, front: dict[str, Any], settings: Settings) -> Handout:
    status = settings.unreviewed
    if front.get("reviewed_by") and isinstance(front.get("reviewed_on"), dt.date):
        when = in_words(front["reviewed_on"])
        status = f"{settings.reviewed} {front['reviewed_by']}, {when}."
    page = re.sub(r"(^|(?<=/))index$", "", name.removesuffix(".md"))
    page = page.rstrip("/") + "/"
    return Handout(
        source=shown,
        page=page,
        kind=front["handout"]["kind"],
        title=front["title"],
        description=front["description"],
        checked=front["checked"],
        status=status,
    )


def in_words(day: dt.date) -> str:
    """``22 November 2026``."""
    return f"{day.day} {day:%B} {day.year}"


def built_page(site: Path, page: str) -> Path:
    """The HTML file of a page in a built site, with or without folders for addresses."""
    folder = site / page / "index.html"
    return folder if folder.is_file() else site / f"{page.rstrip('/')}.html"


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
