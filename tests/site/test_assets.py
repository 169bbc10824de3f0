"""What the pages carry: no style within the HTML, one short script, nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_pages_hold_no_styles_and_one_short_script(
    paths: list[str], html: Callable[[str], Any]
) -> None:
    seen = set()
    for path in paths:
        page = html(path)
        assert page.xpath("//@style | //style | //@onclick | //@onload") == [], path
        seen |= {text.strip() for text in page.xpath("//script[not(@src)][not(@type)]/text()")}
    # That scripts run, and the colours: before anything is drawn. One hash for the policy.
    assert len(seen) == 1 and len(seen.pop()) < 300


def test_nothing_names_another_place_to_load_from(site: Path) -> None:
    for file in site.rglob("*.html"):
        loaded = re.findall(
            r'<(?:script|img|iframe|source)[^>]+src="(https?:)?//', file.read_text()
        )
        sheets = re.findall(r'<link[^>]+stylesheet[^>]+href="(https?:)?//', file.read_text())
        assert not loaded and not sheets, file.name
