"""Every address inside the built site leads somewhere: pages, anchors, files, style sheets, theme."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

ROOT = Path(__file__).parents[2]
HERE = "http://site/"
ADDRESSES = "//@href | //@src | //@poster"


def _file(site: Path, path: str) -> Path:
    file = site / unquote(path).lstrip("/")
    return file / "index.html" if path.endswith("/") else file


@cache
def _ids(page: Any) -> frozenset[str]:
    return frozenset(page.xpath("//@id"))


def _faults(site: Path, page: str, html: Callable[[str], Any]) -> list[str]:
    found = []
    for address in html(page).xpath(ADDRESSES):
        url = urlsplit(urljoin(HERE + page.lstrip("/"), address))
        if url.scheme in ("tel", "mailto", "data") or url.netloc != urlsplit(HERE).netloc:
            continue
        target = _file(site, url.path)
        if not target.is_file():
            found.append(f"{page}: {address} is not there")
        elif url.fragment and unquote(url.fragment) not in _ids(html(url.path)):
            found.append(f"{page}: {address} has no such anchor")
    return found


def test_links_pages_anchors_and_files(
    site: Path, paths: list[str], html: Callable[[str], Any]
) -> None:
    assert [fault for page in paths for fault in _faults(site, page, html)] == []


def test_the_missing_page_links_from_the_root_and_to_real_pages(
    site: Path, html: Callable[[str], Any]
) -> None:
    addresses = html("404.html").xpath(ADDRESSES)
    inside = [a for a in addresses if not a.startswith(("http", "tel:", "#"))]
    assert all(address.startswith("/") for address in inside)
    reached = [urlsplit(urljoin(HERE, address)).path for address in inside]
    assert [path for path in reached if not _file(site, path).is_file()] == []


def test_ids_stand_once(paths: list[str], html: Callable[[str], Any]) -> None:
    for page in paths:
        twice = [name for name, count in Counter(html(page).xpath("//@id")).items() if count > 1]
        assert twice == [], page


def test_style_sheets_ask_only_for_files_that_are_there(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(\s*[\"']?(?!data:)([^\"')]+)", sheet.read_text("utf-8")):
            assert (sheet.parent / address).is_file(), f"{sheet.name}: {address}"


def test_every_page_of_the_sources_is_in_the_menu(paths: list[str]) -> None:
    files = {p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    assert {f.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for f in files} == set(
        paths
    )
