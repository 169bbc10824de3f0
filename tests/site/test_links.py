"""Every address inside the built site leads somewhere: pages, anchors, files, style sheets, theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from factguide.check.config import read_config
from factguide.links.hosts import read_hosts
from factguide.links.run import check_links

ROOT = Path(__file__).parents[2]
HERE = "http://site/"


def _file(site: Path, path: str) -> Path:
    file = site / unquote(path).lstrip("/")
    return file / "index.html" if path.endswith("/") else file


def test_the_link_check_finds_nothing(site: Path) -> None:
    config = read_config(ROOT)
    report = check_links(site, "site", config.url, read_hosts(config.data))
    assert [str(found) for found in report.findings] == []
    assert report.unchecked == ()
    assert report.pages > 50


def test_the_missing_page_links_from_the_root_and_to_real_pages(
    site: Path, html: Callable[[str], Any]
) -> None:
    addresses = html("404.html").xpath("//@href | //@src | //@poster")
    inside = [a for a in addresses if not a.startswith(("http", "tel:", "#"))]
    assert all(address.startswith("/") for address in inside)
    reached = [urlsplit(urljoin(HERE, address)).path for address in inside]
    assert [path for path in reached if not _file(site, path).is_file()] == []


def test_every_page_of_the_sources_is_in_the_menu(paths: list[str]) -> None:
    files = {p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    assert {f.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for f in files} == set(
        paths
    )
