"""The parser and the rules on the pages of this repository."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import pytest
from markdown.treeprocessors import Treeprocessor

from factguide.check.config import read_config
from factguide.check.parse import parse
from factguide.check.rules import RULES
from factguide.check.runner import run
from factguide.check.site import Site, read_site
from factguide.extension import load
from factguide.registry import Registry

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))


class _Links(Treeprocessor):
    """Keeps address and words of every link and image that Python-Markdown makes."""

    found: list[tuple[str | None, str]]

    def run(self, root: Element) -> None:
        links = [(link.get("href"), _words(link)) for link in root.iter("a")]
        self.found = links + [(image.get("src"), "") for image in root.iter("img")]


def _words(element: Element) -> str:
    text = re.sub("\x02(\\d+)\x03", lambda match: chr(int(match[1])), "".join(element.itertext()))
    return " ".join(html.unescape(text.replace("\x02amp\x03", "&")).split())


def _ids(tokens: list[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for token in tokens:
        children = token["children"]
        assert isinstance(children, list)
        found += [str(token["id"]), *_ids(children)]
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_and_headings_are_those_of_python_markdown(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    page = parse(path.as_posix(), path.name, text)
    md = markdown.Markdown(extensions=["attr_list", "tables", "toc"])
    links = _Links(md)
    md.treeprocessors.register(links, "links", -1000)
    md.convert(text.split("\n---\n", 1)[1])
    assert sorted((link.target, link.text) for link in page.links) == sorted(links.found)
    assert [heading.id for heading in page.headings] == _ids(md.toc_tokens)


def _swap(pattern: str, replacement: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, replacement, text, count=1)


# What a careless edit does to a page, and the rules of which one must notice.
MISTAKES = {
    "2 to 6 hours": (_swap(r"\[2 to 6 hours\]", "[2 to 7 hours]"), {"fact-mismatch"}),
    "mg": (_swap(r"(\[\d+) mg\b([^\]]*\]\(fact:)", r"\1 micrograms\2"), {"fact-mismatch"}),
    "a fact id": (_swap(r"\(fact:([\w-]+)\)", r"(fact:\1x)"), {"unknown-fact"}),
    "an anchor": (_swap(r"\.md#([\w-]+)\)", r".md#\1x)"), {"broken-link"}),
    "a page": (_swap(r"(\]\([\w/.-]*)\.md([)#])", r"\1x.md\2"), {"broken-link"}),
    "Do not": (_swap(r"\[Do not ", "[Do "), {"statement-wording", "fact-mismatch"}),
    "not a link any more": (
        lambda text: re.sub(r"\[((?:[^\]]*[\s(])?\d[^\]]*)\]\(fact:[\w-]+\)", r"\1", text, count=1),
        {"unowned-figure", "statement-wording"},
    ),
}


@pytest.fixture(scope="module")
def guide() -> tuple[Site, Registry]:
    config = read_config(ROOT)
    assert config.data is not None
    return read_site(config), load(config.data)


@pytest.mark.parametrize(("mistake", "rules"), MISTAKES.values(), ids=MISTAKES.keys())
def test_each_mistake_on_any_page_is_named_with_file_and_line(
    guide: tuple[Site, Registry], mistake: Callable[[str], str], rules: set[str]
) -> None:
    site, registry = guide
    pages, expected = [], {}
    for page in site.pages:
        changed = mistake(page.text)
        pairs = zip(page.text, changed, strict=False)
        at = next((index for index, (old, new) in enumerate(pairs) if old != new), None)
        if at is not None:
            expected[page.path] = changed.count("\n", 0, at) + 1
            page = parse(page.path, page.name, changed)
        pages.append(page)
    assert expected, "no page has it"
    spoilt = dataclasses.replace(site, pages=tuple(pages))
    found = {
        (one.path, one.line)
        for one in run(spoilt, registry, [rule for rule in RULES if rule.id in rules])
        if one.level == "error"
    }
    # A link over several lines is named by the line on which it starts.
    missed = {
        f"{name}:{line}"
        for name, line in expected.items()
        if not {(name, line), (name, line - 1), (name, line - 2)} & found
    }
    assert missed == set()
