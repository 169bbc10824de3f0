"""Found by others: titles, descriptions, addresses, link previews, the site map, robots.txt.

The tests read the site as it is built for a project on GitHub Pages, below a path of its host.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from PIL import Image

from .hosted import PREFIX, hosted

__all__ = ["hosted"]
ADDRESS = f"https://someone.github.io/{PREFIX}/"
MOST_BYTES = 60_000  # of the card: some services fetch no more
Read = Callable[[str], Any]


@pytest.fixture
def read(hosted: Path) -> Read:
    """The parsed HTML of a page of the hosted site."""

    @cache
    def parsed(path: str) -> Any:
        file = hosted / path.lstrip("/")
        return lxml.html.parse(file / "index.html" if file.is_dir() else file).getroot()

    return parsed


def tags(page: Any) -> dict[str, str]:
    """The tags of a link preview: name -> content. None may stand there twice."""
    found = page.xpath("//head/meta[@property or starts-with(@name, 'twitter:')]")
    pairs = [(tag.get("property") or tag.get("name"), tag.get("content")) for tag in found]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def address(path: str) -> str:
    return ADDRESS + path.lstrip("/")


def test_titles_and_descriptions_are_unique_and_of_sensible_length(
    read: Read, paths: list[str]
) -> None:
    """As shown in lists of results: titles of up to 75 letters, descriptions of 50 to 160."""
    for pick, least, most in (
        ("//head/title/text()", 10, 75),
        ("//head/meta[@property='og:title']/@content", 10, 65),
        ("//head/meta[@name='description']/@content", 50, 160),
    ):
        found = [read(path).xpath(pick) for path in paths]
        assert all(len(values) == 1 for values in found)
        odd = [values[0] for values in found if not least <= len(values[0]) <= most]
        assert odd == []
        assert len({values[0].casefold() for values in found}) == len(paths)


def test_every_page_names_its_address_once(read: Read, paths: list[str]) -> None:
    for path in paths:
        assert read(path).xpath("//link[@rel='canonical']/@href") == [address(path)], path
        assert read(path).xpath("//meta[@name='robots']") == [], path


def test_every_page_says_its_language_and_direction(read: Read, paths: list[str]) -> None:
    for path in [*paths, "404.html"]:
        assert read(path).get("lang") == "en", path
        assert read(path).xpath("//@dir") == ["ltr"], path


def test_a_link_preview_says_what_the_page_says(
    read: Read, paths: list[str], settings: dict[str, Any]
) -> None:
    extra = settings["extra"]
    for path in paths:
        page = read(path)
        found = tags(page)
        assert [found.pop("og:description")] == page.xpath("//meta[@name='description']/@content")
        title = found.pop("og:title")
        assert page.findtext(".//title").startswith(title), path
        if path != "/":
            checked = page.xpath("//p[@class='status']/time/@datetime")
            assert [found.pop("article:modified_time")] == checked, path
        assert found == {
            "og:type": "website" if path == "/" else "article",
            "og:url": address(path),
            "og:site_name": settings["site_name"],
            "og:locale": extra["head"]["locale"],
            "og:image": f"{ADDRESS}social-card.png",
            "og:image:type": "image/png",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": f"{settings['site_name']}. {settings['site_description']}",
            "twitter:card": "summary_large_image",
        }, path


def test_the_card_is_a_small_picture_of_the_size_that_pages_name(hosted: Path) -> None:
    file = hosted / "social-card.png"
    assert file.stat().st_size <= MOST_BYTES
    with Image.open(file) as card:
        assert (card.format, card.size) == ("PNG", (1200, 630))
        # Light paper above, the dark band below, and on both something drawn.
        colours = card.convert("RGB")
        assert colours.getpixel((1190, 10)) > (240, 240, 230)
        assert colours.getpixel((1190, 620)) < (40, 90, 90)
        assert len(colours.crop((80, 100, 800, 330)).getcolors()) > 10
    assert not (hosted / "assets/drawn").exists(), "the drawing has places for words in it"


def test_every_page_leads_to_its_icons(hosted: Path, read: Read, paths: list[str]) -> None:
    for path in paths:
        folder = hosted / path.lstrip("/")
        [touch] = read(path).xpath("//link[@rel='apple-touch-icon']/@href")
        [icon] = read(path).xpath("//link[@rel='icon']/@href")
        assert (folder / touch).resolve() == (hosted / "touch-icon.png").resolve(), path
        assert (folder / icon).resolve() == (hosted / "assets/favicon.svg").resolve(), path
    assert (hosted / "assets/favicon.svg").read_text("utf-8").startswith("<svg")
    with Image.open(hosted / "touch-icon.png") as icon:
        assert (icon.format, icon.size) == ("PNG", (180, 180))
        corners = {icon.convert("RGBA").getpixel(at) for at in ((0, 0), (179, 179))}
        assert corners == {(11, 74, 65, 255)}, "a phone cuts the corners itself"


def test_the_site_map_names_every_page_and_nothing_else(hosted: Path, paths: list[str]) -> None:
    text = (hosted / "sitemap.xml").read_text("utf-8")
    named = re.findall(r"<loc>([^<]+)</loc>", text)
    assert sorted(named) == sorted(map(address, paths))
    assert "<lastmod>" not in text, "it would be the day of the build"
    assert gzip.decompress((hosted / "sitemap.xml.gz").read_bytes()).decode() == text


def test_robots_may_read_all_and_are_led_to_the_site_map(hosted: Path) -> None:
    assert (hosted / "robots.txt").read_text("utf-8") == (
        f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
    )


def test_what_is_no_page_is_not_listed(hosted: Path, read: Read, paths: list[str]) -> None:
    """The page for missing addresses, and old addresses that lead on."""
    known = {path.strip("/") for path in paths}
    others = [
        file.relative_to(hosted).as_posix()
        for file in hosted.rglob("*.html")
        if file.relative_to(hosted).as_posix().removesuffix("index.html").strip("/") not in known
    ]
    assert "404.html" in others
    for name in others:
        page = read(name)
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], name
        assert page.xpath("//script[@type='application/ld+json']") == [], name
        assert tags(page) == {}, name
