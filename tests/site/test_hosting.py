"""The site works under a path, as a project on GitHub Pages does; every address answers there."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html

from .hosted import PREFIX, hosted, under_prefix

__all__ = ["hosted", "under_prefix"]
ADDRESSES = "//@href | //@src"


def _get(url: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read()


def _leads(url: str, kind: str, body: bytes) -> Iterator[str]:
    """Where a file leads, on this server."""
    if kind == "text/html":
        found = lxml.html.fromstring(body).xpath(ADDRESSES)
    elif kind == "text/css":
        found = re.findall(r"url\(\s*[\"']?(?!data:)([^\"')]+)", body.decode())
    else:
        return
    for address in found:
        target = urldefrag(urljoin(url, address)).url
        if urlsplit(target).netloc == urlsplit(url).netloc:
            yield target


def test_a_crawl_from_the_home_page_reaches_every_page_and_nothing_is_missing(
    under_prefix: str, paths: list[str]
) -> None:
    waiting, seen, missing = [under_prefix], {under_prefix}, []
    while waiting:
        url = waiting.pop()
        status, kind, body = _get(url)
        if status != 200 or not url.startswith(under_prefix):
            missing.append(f"{status} {url}")
            continue
        for target in _leads(url, kind, body):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    assert missing == []
    assert {under_prefix + path.lstrip("/") for path in paths} <= seen


def test_a_missing_address_below_the_path_is_answered_with_working_links(under_prefix: str) -> None:
    url = f"{under_prefix}deep/and/missing/"
    status, kind, body = _get(url)
    assert (status, kind) == (404, "text/html")
    targets = list(_leads(url, kind, body))
    assert len(targets) > 10
    assert [t for t in targets if t != url and _get(t)[0] != 200] == []


def test_what_names_the_site_names_the_set_address(hosted: Path) -> None:
    own = f"https://someone.github.io/{PREFIX}/"
    canonical = lxml.html.parse(hosted / "pump/index.html").xpath("//link[@rel='canonical']/@href")
    assert canonical == [f"{own}pump/"]
    assert f"<loc>{own}pump/</loc>" in (hosted / "sitemap.xml").read_text("utf-8")
    facts = json.loads((hosted / "data/facts.json").read_text("utf-8"))
    assert facts["site"] == own
    assert all(entry["permalink"].startswith(f"{own}evidence/#") for entry in facts["entries"])
    left = [p for p in hosted.rglob("*.html") if "example.org" in p.read_text("utf-8")]
    assert left == []


def test_every_fact_has_the_page_that_its_permalink_names(hosted: Path) -> None:
    ids = set(lxml.html.parse(hosted / "evidence/index.html").xpath("//@id"))
    facts = json.loads((hosted / "data/facts.json").read_text("utf-8"))["entries"]
    assert {fact["id"] for fact in facts} <= ids
    sources = json.loads((hosted / "data/sources.json").read_text("utf-8"))["entries"]
    assert {source["permalink"].partition("#")[2] for source in sources} <= ids
    claims = json.loads((hosted / "data/claims.json").read_text("utf-8"))["entries"]
    shown = set(lxml.html.parse(hosted / "evidence/claims/index.html").xpath("//@id"))
    assert {claim["id"] for claim in claims} <= shown


def test_the_data_page_links_every_file_it_names(hosted: Path) -> None:
    page = lxml.html.parse(hosted / "evidence/data/index.html")
    named = {code.text for code in page.xpath("//article//code") if code.text.startswith("data/")}
    linked = {code.text for code in page.xpath("//article//a/code")}
    assert named == linked and "data/facts.json" in linked and "data/trials.csv" in linked


def test_github_pages_serves_every_file(hosted: Path) -> None:
    assert (hosted / ".nojekyll").read_bytes() == b""


def test_the_record_of_the_checker_is_not_published(hosted: Path) -> None:
    assert [path.name for path in hosted.rglob("*.lock")] == []
