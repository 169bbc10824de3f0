"""The guide as a whole: what it must hold, whatever its pages are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from factguide.check.runner import check
from factguide.extension import load
from factguide.registry import Registry

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\(fact:([\w-]+)\)")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(ROOT / "docs/data")


@pytest.fixture(scope="module")
def linked() -> set[str]:
    pages = (ROOT / "docs").glob("**/*.md")
    return {name for page in pages for name in LINK.findall(page.read_text("utf-8"))}


def test_nothing_is_wrong_with_the_guide() -> None:
    assert [str(finding) for finding in check(ROOT).findings if finding.level == "error"] == []


def test_the_pages_rest_on_many_facts(registry: Registry, linked: set[str]) -> None:
    assert len(linked & registry.facts.keys()) >= 600


def test_all_thirty_safety_statements_are_made(registry: Registry, linked: set[str]) -> None:
    assert len(registry.statements) == 30
    assert registry.statements.keys() - linked == set()


def test_no_fact_stands_on_weak_sources_alone_or_on_none(registry: Registry) -> None:
    weak = [
        name
        for name, fact in registry.facts.items()
        if fact.shape not in ("statement", "name")
        and not any(
            (citation.grade or registry.sources[citation.source].grade) in "AB"
            for parent in (fact, *(registry.facts[p] for p in fact.derived_from))
            for citation in parent.sources
        )
    ]
    assert weak == []


def test_every_page_is_in_the_menu() -> None:
    class Loader(yaml.SafeLoader):
        """Reads MkDocs' own tags as nothing."""

    Loader.add_multi_constructor("!", lambda loader, tag, node: None)
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)

    def files(entry: object) -> Iterator[str]:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict):
            for part in entry.values():
                yield from files(part)
        elif isinstance(entry, list):
            for part in entry:
                yield from files(part)

    docs = ROOT / "docs"
    pages = sorted(page.relative_to(docs).as_posix() for page in docs.glob("**/*.md"))
    assert sorted(files(config["nav"])) == pages


@pytest.mark.parametrize(
    "name",
    [
        "do-not-print",
        "rulings.md",
        "../shared",
        "/work/",
    ],
)
def test_the_project_stands_alone(name: str) -> None:
    texts = [
        path
        for folder in ("docs", "scripts", "overrides", ".github")
        for path in (ROOT / folder).glob("**/*")
        if path.suffix in {".md", ".yml", ".py", ".html", ".sh", ".js", ".css", ".csv"}
    ]
    assert [p.relative_to(ROOT).as_posix() for p in texts if name in p.read_text("utf-8")] == []
