"""The parts of pictures: axes, words, and the drawings of this guide."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from factguide.extension.pictures.scale import Scale, from_zero, ratio_marks, spread
from factguide.extension.pictures.svg import STYLES
from factguide.extension.pictures.timeline import year
from factguide.extension.pictures.words import width_of, wrap

ROOT = Path(__file__).parents[2]
DRAWN = ROOT / "docs/assets/pictures"


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (6, (0, 1, 2, 3, 4, 5, 6)), (63, (0, 10, 20, 30, 40, 50, 60, 70)), (0.75, (0, 0.1, 0.2, 0.3,
        0.4, 0.5, 0.6, 0.7, 0.8)), (72, (0, 10, 20, 30, 40, 50, 60, 70, 80)), (100, (0, 20, 40, 60, 80, 100)),
    ],
)  # fmt: skip
def test_marks_from_zero(highest: float, marks: tuple[float, ...]) -> None:
    assert from_zero(highest) == pytest.approx(marks)


def test_ratios_are_as_far_apart_as_they_multiply() -> None:
    scale = Scale(0.25, 4, 0, 100, log=True)
    assert [scale.place(v) for v in (0.1, 0.25, 0.5, 1, 2, 4, 9)] == pytest.approx(
        [0, 0, 25, 50, 75, 100, 100]
    )
    assert ratio_marks(scale, 20) == [0.3, 0.5, 1.0, 2.0, 3.0][1:4]


def test_labels_keep_their_order_and_distance() -> None:
    assert spread([0, 1, 50], [10, 10, 10], 0, 60) == [0, 10, 50]
    assert spread([40, 58, 59], [10, 10, 10], 0, 60) == [30, 40, 50]
    assert spread([0, 0, 0], [20, 20, 20], 0, 60) == [0, 20, 40]


def test_words_are_broken_where_they_fit() -> None:
    assert wrap("one two three", 60, 16) == ["one two", "three"]
    assert wrap("unbreakable", 10, 16) == ["unbreakable"]
    assert width_of("mm", 10) > width_of("ii", 10) > 0
    assert width_of("a", 10, bold=True) > width_of("a", 10)


@pytest.mark.parametrize(
    ("date", "place"), [("1977", 1977), ("1977-07", 1977.5), ("1977-01-16", 1977 + 15 / 372)]
)
def test_dates_as_years(date: str, place: float) -> None:
    assert year(date) == pytest.approx(place)


def test_the_style_sheet_knows_every_class_that_has_a_colour() -> None:
    sheet = (ROOT / "docs/assets/guide.css").read_text("utf-8")
    colours = {name for name, looks in STYLES.items() if {"fill", "stroke"} & looks.keys()}
    assert {name for name in colours if f".{name} {{" not in sheet} == set()


@pytest.mark.parametrize("path", sorted(DRAWN.glob("*.svg")), ids=lambda path: path.stem)
def test_words_in_our_drawings_stay_inside(path: Path) -> None:
    sheet = etree.parse(path).getroot()
    _, _, width, height = map(float, sheet.get("viewBox", "").split())
    assert width == 360
    for text in sheet.iter("{*}text"):
        size = float(text.get("font-size"))
        assert size >= 16, text.text
        shift = sum(float(s) for s in re.findall(r"translate\((\d+)", "".join(
            g.get("transform", "") for g in text.iterancestors())))  # fmt: skip
        words = re.sub(r"\{fact:[^}]*\}", "weeks to months", text.text)
        wide = width_of(words, size, bold="p-bold" in text.get("class"))
        anchor = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor"), 0.0)
        left = float(text.get("x")) + shift - anchor * wide
        assert left >= -2 and left + wide <= width + 2, text.text
        assert 0 < float(text.get("y")) < height, text.text
