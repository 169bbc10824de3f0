"""Every page is easy enough to read, measured on the page as it is built."""

from __future__ import annotations

import statistics
from pathlib import Path

import lxml.html
import pytest

from .readability import (
    ROOT,
    Reading,
    front_matter,
    measure,
    names_of_medicines,
    read_page,
    sentences_of,
)

PAGES = sorted((ROOT / "docs").glob("**/*.md"))
# Highest grade by audience. A page with an emergency card, and a handout, is held to 6.
MOST = {"patients": 8.0, "professionals": 12.0, "evidence": 12.0}
CALM = 6.0
MEDIAN = 6.5
NAMES = names_of_medicines()


def test_the_measure_on_known_text() -> None:
    article = lxml.html.fromstring(
        "<article><h1>Two words</h1><p>You take it by mouth<sup>[1]</sup>. It can help you.</p>"
        "<table><tr><td>left out of all this</td></tr></table>"
        "<ul><li>One item</li><li><p>An item with a paragraph.</p></li></ul></article>"
    )
    found = sentences_of(article)
    assert found == [
        ["Two words"],
        ["You take it by mouth.", "It can help you."],
        ["One item"],
        ["An item with a paragraph."],
    ]
    assert measure(found, frozenset()) == Reading(18, 5, 0, 5, 0.2, 0.2, 2)


def test_a_name_counts_as_pill_in_one_grade_and_as_itself_in_the_other() -> None:
    reading = measure([["Baclofen helps."]], frozenset({"baclofen"}))
    assert (reading.grade, reading.raw_grade) == (-3.0, 8.8)


@pytest.fixture(scope="module")
def readings(site: Path) -> dict[str, tuple[str, bool, Reading]]:
    """Page -> audience, whether it has an emergency card, counts."""
    found = {}
    for source in PAGES:
        name = source.relative_to(ROOT / "docs").as_posix()
        address = name.removesuffix(".md").removesuffix("index").rstrip("/")
        calm = "/// emergency" in source.read_text("utf-8") or name.startswith("handouts/")
        reading = read_page(site / address / "index.html", NAMES)
        found[name] = (front_matter(source)["audience"], calm, reading)
    return found


def test_no_page_is_too_hard(readings: dict[str, tuple[str, bool, Reading]]) -> None:
    hard = [
        f"{name}: grade {reading.grade}, at most {limit}"
        for name, (audience, calm, reading) in readings.items()
        if reading.grade > (limit := min(MOST[audience], CALM if calm else MOST[audience]))
    ]
    assert hard == []


def test_the_middle_page_is_easy_by_its_raw_grade(
    readings: dict[str, tuple[str, bool, Reading]],
) -> None:
    grades = [r.raw_grade for audience, _, r in readings.values() if audience == "patients"]
    assert statistics.median(grades) <= MEDIAN


def test_sentences_and_paragraphs_are_short(
    readings: dict[str, tuple[str, bool, Reading]],
) -> None:
    faults = []
    for name, (audience, _, reading) in readings.items():
        if audience == "evidence":
            continue  # made from the data; the checker reads what an editor writes there
        if reading.long_sentences > 0.05 * reading.sentences:
            faults.append(f"{name}: {reading.long_sentences} sentences over 20 words")
        if reading.longest > 25:
            faults.append(f"{name}: a sentence of {reading.longest} words")
        if reading.longest_paragraph > 3:
            faults.append(f"{name}: a paragraph of {reading.longest_paragraph} sentences")
    assert faults == []
