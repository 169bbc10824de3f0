"""The fonts: as recorded, with their licence; the small files hold the letters that pages use."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont

from .conftest import ROOT

ASSETS = ROOT / "docs/assets"
FONTS, FIRST = ASSETS / "fonts", ASSETS / "fonts-first"
# In the range, and in no font: without it, a browser would look in the next file. Joiner, micro sign.
NO_SHAPE = {0x2060, 0xB5}


def test_fonts_are_the_recorded_ones_with_their_licence() -> None:
    recorded = dict(
        re.findall(r"^([0-9a-f]{64})  (\S+)$", (FONTS / "README.txt").read_text("utf-8"), re.M)
    )
    recorded = {name: digest for digest, name in recorded.items()}
    files = {f.name: f for f in FONTS.iterdir() if f.name != "README.txt"}
    assert recorded.keys() == files.keys() and "OFL.txt" in files
    for name, file in files.items():
        assert hashlib.sha256(file.read_bytes()).hexdigest() == recorded[name], name


def letters(ranges: str) -> set[int]:
    """The letters that a unicode-range names."""
    found = set()
    for low, high in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
        found |= set(range(int(low, 16), int(high or low, 16) + 1))
    return found


def named(folder: str) -> list[set[int]]:
    """The letters for which the style sheet names each file of a folder."""
    css = (ASSETS / "guide.css").read_text("utf-8")
    ranges = re.findall(rf'url\("{folder}/[^}}]*unicode-range: ([^;]+);', css)
    return [letters(each) for each in ranges]


@pytest.fixture(scope="module")
def first() -> set[int]:
    """The letters for which the style sheet names the small files."""
    light, bold = named("fonts-first")
    assert light == bold, "both weights hold the same letters"
    return light


def test_each_letter_has_one_file(first: set[int]) -> None:
    """Where a small file came late, a browser would fetch another that has the letter too."""
    others = named("fonts")
    assert len(others) == 4 and all(not first & other for other in others)


def cut(font: Path, wanted: set[int]) -> TTFont:
    """The part of a font that holds these letters, as README.txt makes it."""
    options = subset.Options(layout_features=["*"])
    part, whole = subset.Subsetter(options), opened(font)
    part.populate(unicodes=wanted)
    part.subset(whole)
    packed = io.BytesIO()
    whole.flavor = "woff2"
    whole.save(packed)
    return TTFont(io.BytesIO(packed.getvalue()))


def opened(font: Path) -> TTFont:
    return TTFont(io.BytesIO(font.read_bytes()))


@pytest.mark.parametrize("weight", [400, 700])
def test_the_small_files_are_cut_out_of_the_recorded_ones(first: set[int], weight: int) -> None:
    source = FONTS / f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2"
    small = opened(FIRST / f"atkinson-hyperlegible-next-first-{weight}.woff2")
    assert set(small.getBestCmap()) == first - NO_SHAPE
    again = cut(source, first)
    for table in ("cmap", "hmtx", "GSUB", "GPOS", "name"):
        assert small.getTableData(table) == again.getTableData(table), table
    told = re.search(r"--unicodes=(\S+)", (FIRST / "README.txt").read_text("utf-8"))
    assert told and letters(told[1]) == first - NO_SHAPE


def test_pages_use_no_letter_beyond_the_small_files(
    paths: list[str], html: Callable[[str], Any], first: set[int]
) -> None:
    """One such letter would fetch a further file of 12 kB."""
    further = {
        path: beyond
        for path in [*paths, "404.html"]
        if (
            beyond := {c for c in html(path).text_content() if c.isprintable()} - {*map(chr, first)}
        )
    }
    assert further == {}
