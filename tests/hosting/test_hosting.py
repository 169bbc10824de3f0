"""The last step of a build: policy, old addresses, fixed bytes, and what stops it."""

from __future__ import annotations

import base64
import gzip
import hashlib
from pathlib import Path

import pytest

from factguide.hosting.__main__ import main, seal
from factguide.hosting.errors import HostingError
from factguide.hosting.fixed import fix
from factguide.hosting.policy import policy, refused, script_hashes, sealed
from factguide.hosting.redirects import page_html, read_redirects, write_redirects


def sha(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


PAGE = '<html>\n<head>\n<meta charset="utf-8">\n<title>A</title></head><body>{}</body></html>'


@pytest.mark.parametrize(
    ("markup", "hashes"),
    [
        ("<p>none</p>", []),
        ("<script>let a = 1\n</script>", [sha("let a = 1\n")]),
        ("<SCRIPT defer>x</SCRIPT><script>x</script>", [sha("x")]),
        ('<script src="a.js"></script>', []),
        ('<script type="application/json">{}</script>', []),
        ('<script type="application/ld+json">{}</script>', []),
        ("<script>ä</script><script>b</script>", sorted([sha("ä"), sha("b")])),
    ],
)
def test_hashes_of_scripts_in_a_page(markup: str, hashes: list[str]) -> None:
    assert script_hashes(PAGE.format(markup)) == hashes


def test_the_policy_comes_right_after_the_character_set_and_only_once() -> None:
    made = sealed(PAGE.format("<script>x</script>"))
    assert made == (
        '<html>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; script-src 'self' {sha('x')}; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "base-uri 'self'; form-action 'none'\">\n"
        '<meta name="referrer" content="no-referrer">\n<title>A</title></head><body>'
        "<script>x</script></body></html>"
    )
    assert sealed(made) == made
    assert "unsafe" not in policy(made)


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>on a day, style = plain</p>", []),
        ('<p style="x">', ["<p style="]),
        ("<button onclick='x()'>", ["<button onclick="]),
        ("<style>a{}</style>", ["<style"]),
        ('<a href="javascript:x()">', ["javascript:"]),
        ("<script>a.style='x'; '<p style=1>'</script>", []),
    ],
)
def test_what_the_policy_forbids(markup: str, found: list[str]) -> None:
    assert refused(markup) == found


def site_of(tmp_path: Path, **pages: str) -> Path:
    site = tmp_path / "site"
    for name, text in {"index": "home", **pages}.items():
        file = site / ("index.html" if name == "index" else f"{name}/index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return site


def test_an_old_address_leads_on(tmp_path: Path) -> None:
    site = site_of(tmp_path, new='<h2 id="part">')
    redirects = {"old/page/": "new/#part", "old.html": "new/", "gone/": ""}
    assert write_redirects(site, redirects) == [
        "old/page/index.html",
        "old.html",
        "gone/index.html",
    ]
    assert (site / "old/page/index.html").read_text() == page_html("../../new/#part")
    assert (site / "old.html").read_text() == page_html("new/")
    assert (site / "gone/index.html").read_text() == page_html("../")
    assert write_redirects(site, redirects) == [
        "old/page/index.html",
        "old.html",
        "gone/index.html",
    ]
    assert '<a href="new/">go to the page</a>' in page_html("new/")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("old/", "none/", "'old/' leads to 'none/', which is not in the site."),
        ("old/", "new/#x", "'old/' leads to 'new/#x', a section that is not there."),
        ("new/", "other/", "'new/' is a page of the site; it cannot lead elsewhere."),
        ("old/", "old/", "'old/' leads to 'old/', which leads on. Name the last page."),
    ],
)
def test_a_wrong_redirect_stops_the_step(tmp_path: Path, old: str, new: str, fault: str) -> None:
    site = site_of(tmp_path, new="new", other="other")
    with pytest.raises(HostingError) as raised:
        write_redirects(site, {old: new})
    assert raised.value.lines == [f"redirects.yml: {fault}"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{}", []),
        ("old/: https://evil.example/", ["1: 'https://evil.example/' is no page of the site."]),
        ("a/: b/\n../x/: b/", ["2: '../x/' is no old address."]),
        ("a/: /b/", ["1: '/b/' is no page of the site."]),
    ],
)
def test_the_file_of_redirects(tmp_path: Path, text: str, lines: list[str]) -> None:
    (tmp_path / "redirects.yml").write_text(text)
    if not lines:
        assert read_redirects(tmp_path) == {}
        return
    with pytest.raises(HostingError) as raised:
        read_redirects(tmp_path)
    path = tmp_path / "redirects.yml"
    assert raised.value.lines == [f"{path}:{line} Write 'folder/page/'." for line in lines]


def test_no_clock_is_left(tmp_path: Path) -> None:
    site = site_of(tmp_path, index="<html>\n<!--\nMkDocs version : 1\nBuild Date UTC : 2026\n-->\n")
    sitemap = "<url>\n<loc>x</loc>\n <lastmod>2026-11-22</lastmod>\n</url>"
    (site / "sitemap.xml").write_text(sitemap)
    fix(site)
    assert (site / "index.html").read_text() == "<html>\n"
    assert (site / "sitemap.xml").read_text() == "<url>\n<loc>x</loc>\n</url>"
    pack = (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(pack) == b"<url>\n<loc>x</loc>\n</url>" and pack[4:8] == b"\0\0\0\0"


def test_a_page_that_would_break_is_named(tmp_path: Path) -> None:
    site = site_of(tmp_path, bad=PAGE.format("<p style='x'>"))
    with pytest.raises(HostingError) as raised:
        seal(site)
    assert raised.value.lines == [
        "bad/index.html:1: the security policy forbids '<p style='. "
        "Put it into a style sheet or a script."
    ]


def test_without_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert "there is no built site" in capsys.readouterr().err
