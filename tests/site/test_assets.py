"""What the pages carry: our fonts as recorded, no style or script of ours inside the HTML."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parents[2] / "docs/assets/fonts"


def test_fonts_are_the_recorded_ones_with_their_licence() -> None:
    recorded = dict(
        re.findall(r"^([0-9a-f]{64})  (\S+)$", (FONTS / "README.txt").read_text("utf-8"), re.M)
    )
    recorded = {name: digest for digest, name in recorded.items()}
    files = {f.name: f for f in FONTS.iterdir() if f.name != "README.txt"}
    assert recorded.keys() == files.keys() and "OFL.txt" in files
    for name, file in files.items():
        assert hashlib.sha256(file.read_bytes()).hexdigest() == recorded[name], name


def test_pages_hold_no_styles_and_two_short_scripts(
    paths: list[str], html: Callable[[str], Any]
) -> None:
    seen = set()
    for path in paths:
        page = html(path)
        assert page.xpath("//@style | //style | //@onclick | //@onload") == [], path
        seen |= {text.strip() for text in page.xpath("//script[not(@src)][not(@type)]/text()")}
    # That scripts run, and the colours: both before anything is drawn. The same on every page, so
    # that a policy needs two hashes.
    assert len(seen) == 2 and all(len(text) < 300 for text in seen), seen


def test_nothing_names_another_place_to_load_from(site: Path) -> None:
    for file in site.rglob("*.html"):
        loaded = re.findall(
            r'<(?:script|img|iframe|source)[^>]+src="(https?:)?//', file.read_text()
        )
        sheets = re.findall(r'<link[^>]+stylesheet[^>]+href="(https?:)?//', file.read_text())
        assert not loaded and not sheets, file.name


def test_the_first_visit_is_light(site: Path) -> None:
    """Gzipped, one page with its styles, scripts and fonts, without the search index."""
    import gzip

    files = [
        site / "taking/side-effects/index.html",
        *site.glob("assets/stylesheets/*.css"),
        site / "assets/guide.css",
        site / "assets/guide.js",
        *site.glob("assets/javascripts/bundle*.js"),
    ]
    size = sum(len(gzip.compress(f.read_bytes())) for f in files)
    size += sum(f.stat().st_size for f in FONTS.glob("*-latin-[47]*.woff2"))
    assert size <= 125_000, f"{size} bytes"
