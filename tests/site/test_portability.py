"""Other builders make the same pages: facts, sources, words, marks, links.

Zensical is the successor of Material; ProperDocs goes on from MkDocs 1.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import lxml.html
import pytest

from .conftest import ROOT

# What may differ within the text of a page, and why a reader loses nothing. Anything else fails.
ACCEPTED: dict[str, dict[tuple[str, str], str]] = {
    "zensical": {
        ("id", "__skip"): "Zensical puts the target of its link 'Skip to content' into the article",
    },
    "properdocs": {},
}
COMMANDS = {
    "zensical": ("build", "--clean"),
    "properdocs": ("build", "--strict", "--clean", "--quiet", "--config-file", "mkdocs.yml"),
}


@pytest.fixture(scope="module", params=sorted(COMMANDS))
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as another builder makes it, from a copy, so that nothing is left beside ours."""
    name: str = request.param
    copy = tmp_path_factory.mktemp(name)
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, copy / folder)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    run = subprocess.run(
        [Path(sys.executable).parent / name, *COMMANDS[name]],
        cwd=copy,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        pytest.fail(f"{name} failed:\n{run.stdout}{run.stderr}", pytrace=False)
    return Built(name, copy / "site")


@dataclass(frozen=True)
class Built:
    """A builder's name, and the folder that it made."""

    name: str
    site: Path


def facts(page: Path) -> list[tuple[str, str]]:
    """``(fact id, words)`` of each fact on a built page, in their order."""
    root = lxml.html.parse(page).getroot()
    shown = root.xpath("//article//*[@data-fact]")
    return [(e.get("data-fact"), re.sub(r"\s+", " ", e.text_content()).strip()) for e in shown]


def sources(page: Path) -> list[str]:
    """The entries of the source list of a built page."""
    entries = lxml.html.parse(page).getroot().xpath("//section[@class='sources']//li")
    return [re.sub(r"\s+", " ", entry.text_content()).strip() for entry in entries]


def test_every_fact_and_source_is_shown(site: Path, other: Built, paths: list[str]) -> None:
    counted = 0
    for path in paths:
        ours, theirs = (folder / path.lstrip("/") / "index.html" for folder in (site, other.site))
        assert facts(theirs) == facts(ours), path
        assert sources(theirs) == sources(ours), path
        counted += len(facts(ours))
    assert counted > 500


def words(page: Path) -> str:
    """The text of a built page as one reads it."""
    [article] = lxml.html.parse(page).getroot().xpath("//article")
    for unread in article.xpath(".//script | .//style"):
        unread.drop_tree()
    return " ".join(" ".join(article.xpath(".//text()")).split())


def marks(page: Path, path: str) -> Counter[tuple[str, str]]:
    """What the page is made of: elements, ids, classes, addresses as they lead."""
    [article] = lxml.html.parse(page).getroot().xpath("//article")
    found: list[tuple[str, str]] = []
    for element in article.iter():
        if not isinstance(element.tag, str):
            continue
        attributes: Any = element.attrib
        for name in ("id", "class", "role", "aria-label", "data-tip", "scope", "alt"):
            if name in attributes:
                found.append((name, attributes[name]))
        for name in ("href", "src"):
            if name in attributes:
                found.append((name, urljoin(f"http://site/{path.lstrip('/')}", attributes[name])))
        if element.tag in ("h1", "h2", "h3", "h4", "table", "th", "td", "li", "svg", "figure"):
            found.append(("element", element.tag))
    return Counter(found)


def test_the_words_are_the_same(site: Path, other: Built, paths: list[str]) -> None:
    for path in paths:
        ours, theirs = (folder / path.lstrip("/") / "index.html" for folder in (site, other.site))
        assert words(theirs) == words(ours), path


def test_every_mark_is_kept_but_those_accepted(site: Path, other: Built, paths: list[str]) -> None:
    met = set()
    for path in paths:
        ours, theirs = (
            marks(folder / path.lstrip("/") / "index.html", path) for folder in (site, other.site)
        )
        differing = {*(ours - theirs), *(theirs - ours)}
        assert differing <= ACCEPTED[other.name].keys(), path
        met |= differing
    assert met == ACCEPTED[other.name].keys(), "a difference that is gone needs no entry"


def test_no_page_depends_on_a_hook_or_a_foreign_plugin(settings: dict[str, Any]) -> None:
    """Both are silently ignored by the successor. Search is built in there."""
    assert "hooks" not in settings
    named = [p if isinstance(p, str) else next(iter(p)) for p in settings["plugins"]]
    assert named == ["search"]
    known = {"attr_list", "tables", "toc", "factguide.extension"}
    used = {e if isinstance(e, str) else next(iter(e)) for e in settings["markdown_extensions"]}
    assert used == known
