"""A tiny site with one page for each kind of link, and what each link of the chain says of it."""

from __future__ import annotations

import logging
import re
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from factguide.check.runner import check
from factguide.links.run import check_links
from factguide.registry import Finding

HERE = Path(__file__).parent
GUIDE = HERE.parent / "check" / "data" / "guide"
URL = "https://guide.example.org/"
HOSTS = frozenset(["agency.example.org", "regulator.example.org", "doi.org"])
CORPUS: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "data/corpus.yml").read_text("utf-8"))
DOT = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FRONT = """\
---
title: Kind {kind}
description: A page that shows one kind of link, with a description that is long enough.
route: any
audience: patients
countries: [US]
checked: 2026-01-02
next_review: 2027-01-02
---
# Kind {kind}

{body}
"""
_KIND = re.compile(r"\b([bg]\d\d)\b")


@dataclass
class Chain:
    """For each kind: what the strict build warns of, and the rules of the two checks."""

    strict: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    check: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    built: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rest: list[str] = field(default_factory=list)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages += record.getMessage().split("\n")


def write_site(root: Path) -> Path:
    """The corpus as a site in ``root``; gives its mkdocs.yml."""
    shutil.copytree(GUIDE, root)
    shutil.copytree(HERE / "data/overrides", root / "overrides")
    docs, nav, css = root / "docs", ["index.md", "words.md"], []
    (docs / "dot.svg").write_text(DOT, "utf-8")
    (root / "snippets").mkdir()
    for kind, entry in CORPUS.items():
        if "body" in entry:
            text = FRONT.format(kind=kind, body=entry["body"])
            (docs / f"{kind}.md").write_text(text, "utf-8")
        if entry.get("menu", True):
            nav.append(entry.get("nav") or f"{kind}.md")
        css += [entry["css"]] if "css" in entry else []
        for name, words in entry.get("files", {}).items():
            (docs / name).write_text(words, "utf-8")
        for name, words in entry.get("snippets", {}).items():
            (root / "snippets" / name).write_text(words, "utf-8")
        for name, address in entry.get("pdf", {}).items():
            write_pdf(docs / name, address)
    settings = {
        "site_name": "Links",
        "site_url": URL,
        "theme": {"name": None, "custom_dir": "overrides"},
        "nav": nav,
        "extra_css": css,
        "plugins": [],
        "markdown_extensions": [
            "attr_list",
            "tables",
            "footnotes",
            {"pymdownx.snippets": {"base_path": [str(root / "snippets")]}},
            {"factguide.extension": {"data": "docs/data"}},
        ],
        "validation": {
            "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
            "links": {
                "not_found": "warn",
                "anchors": "warn",
                "absolute_links": "warn",
                "unrecognized_links": "warn",
            },
        },
    }
    path = root / "mkdocs.yml"
    path.write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    return path


def write_pdf(path: Path, address: str) -> None:
    """A PDF of one empty page with a link to ``address``."""
    document = pikepdf.new()
    page = document.add_blank_page()
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[0, 0, 10, 10],
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=address),
    )
    page.Annots = document.make_indirect(pikepdf.Array([link]))
    document.save(path)


@pytest.fixture(scope="session")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    """The whole chain, run once over the corpus."""
    root = tmp_path_factory.mktemp("links") / "guide"
    settings = write_site(root)
    heard, logger = _Warnings(), logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        build(load_config(str(settings), strict=False))
    finally:
        logger.removeHandler(heard)
    found = Chain()
    for message in heard.messages:
        kind = _KIND.search(message)
        if kind:
            found.strict[kind[1]].append(message)
    errors = [one for one in check(root).findings if one.level == "error"]
    for one in errors:
        _sort(found.check, found, one)
    for one in check_links(root / "site", "site", URL, HOSTS).findings:
        _sort(found.built, found, one)
    return found


def _sort(kinds: dict[str, set[str]], chain: Chain, one: Finding) -> None:
    """Put a finding to its kind. The message comes first: a theme's fault stands on every page."""
    kind = _KIND.search(one.message) or _KIND.search(one.path)
    if kind:
        kinds[kind[1]].add(one.rule)
    else:
        chain.rest.append(str(one))
