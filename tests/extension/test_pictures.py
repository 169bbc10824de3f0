"""Pictures: their exact structure, that facts make them, and what stops the build."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html

from factguide.extension import FactguideError
from factguide.extension.blocks.pictures import PICTURES
from factguide.extension.pictures.scale import around_one
from factguide.extension.pictures.svg import STYLES

COMMON = "{{says: Found., kind: {kind}, value: {value}, {more}route: oral, population: adults, sources: [{{source: label, at: part A}}], checked: 2026-11-22}}"
FACTS = {
    "onset": ("quantity", "{low: 30, high: 60}", "unit: minute, "),
    "peak": ("quantity", "0.75", "unit: hour, "),
    "lasting": ("quantity", "{low: 3}", "unit: hour, "),
    "dizzy": ("proportion", "63", "unit: percent, "),
    "dizzy-dummy": ("proportion", "36", "unit: percent, "),
    "sick": ("proportion", "{low: 2, high: 7}", "unit: percent, "),
    "counted": ("proportion", "{n: 9, of: 35}", ""),
    "ratio-a": ("quantity", "0.87", "unit: risk ratio, ci: {low: 0.77, high: 0.99}, "),
    "ratio-b": ("quantity", "1.2", "unit: risk ratio, ci: {low: 0.5, high: 2.4}, "),
    "odds": ("quantity", "2", "unit: odds ratio, ci: {low: 1, high: 4}, "),
    "bare-ratio": ("quantity", "2", "unit: risk ratio, "),
    "years-on": ("date", "{start: 2002, end: 2004}", ""),
    "sold": ("date", "1977-10-06", ""),
}
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40">\n<title>A path</title>\n'
    "<desc>It works after {fact:onset}.</desc>\n"
    '<text class="p-ink" x="4" y="20">after {fact:onset}</text>\n</svg>\n'
)
PICTURE = "/// picture | The path\n    file: path.svg\n    ids: [onset]\n\n- It works after [half an hour to an hour](fact:onset).\n///"
BLOCKS = {
    "timeline": "/// timeline | Its dates\n    ids: [years-on, sold, first-sold]\n    labels: [Trials, Sale, First sale]\n///",
    "ranges": "/// ranges | One dose\n    ids: [onset, peak, half-life]\n    labels: [Start, Highest level, Half-life]\n    axis: Hours after a dose\n///",
    "icons": "/// icons | Dizzy people\n    id: dizzy\n    compare: dizzy-dummy\n    labels: [On it, On a dummy pill]\n///",
    "forest": "/// forest | Falls\n    ids: [ratio-a, ratio-b]\n    labels: [First review, Second review]\n    below: Fewer falls\n    above: More falls\n///",
    "picture": PICTURE,
}


@pytest.fixture
def data(own_data: Path) -> Path:
    """The data with facts to show, and a drawing beside it."""
    lines = [
        f"{name}: {COMMON.format(kind=k, value=v, more=m)}" for name, (k, v, m) in FACTS.items()
    ]
    (own_data / "facts/pictures.yml").write_text("\n".join(lines), "utf-8")
    drawing = own_data.parent / "assets/pictures/path.svg"
    drawing.parent.mkdir(parents=True)
    drawing.write_text(DRAWING, "utf-8")
    return own_data


@pytest.fixture
def faults(html: Callable[..., str], data: Path) -> Callable[[str], list[str]]:
    def found(text: str) -> list[str]:
        with pytest.raises(FactguideError) as raised:
            html(text, data)
        return [line.removeprefix("<text>:") for line in raised.value.lines]

    return found


def change(data: Path, old: str, new: str) -> None:
    path = data / "facts/pictures.yml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def only(found: str, wanted: str) -> str:
    """The words of the elements ``wanted`` (XPath), one a line."""
    return "\n".join(e.text_content() for e in lxml_html.fromstring(found).xpath(wanted))


def test_every_kind_is_tried_here() -> None:
    assert {block.NAME for block in PICTURES} == set(BLOCKS)


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_picture_has_a_caption_a_title_a_description_and_the_facts_in_words(
    kind: str, html: Callable[..., str], data: Path
) -> None:
    twice = html("\n\n".join([BLOCKS[kind]] * 2), data)
    page = lxml_html.fromstring(f"<div>{twice}</div>")
    figures = page.xpath("//figure")
    assert [f.get("class") for f in figures] == [f"picture picture--{kind}"] * 2
    for number, figure in enumerate(figures, 1):
        assert figure.xpath("string(figcaption)")
        (sheet,) = figure.xpath(".//svg")
        assert sheet.get("role") == "img"
        names = [f"picture-{number}-title", f"picture-{number}-desc"]
        assert sheet.get("aria-labelledby").split() == names
        assert [e.get("id") for e in sheet[:2]] == names
        assert all(e.text for e in sheet[:2])
        assert figure.xpath(".//*[@class='picture__words']//*[@data-fact]")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not page.xpath("//@style | //style | //script")
    assert set(" ".join(page.xpath("//svg//*/@class")).split()) <= STYLES.keys()


@pytest.mark.parametrize(
    ("kind", "says", "words"),
    [
        (
            "timeline",
            "First sale: October 1977. Sale: 6 October 1977. Trials: 2002 to 2004.",
            ["First sale: October 1977", "Sale: 6 October 1977", "Trials: 2002 to 2004"],
        ),
        (
            "ranges",
            "Start: 30 to 60 minutes. Highest level: 45 minutes. Half-life: 2 to 6 hours.",
            ["Start: 30 to 60 minutes", "Highest level: 45 minutes", "Half-life: 2 to 6 hours"],
        ),
        (
            "icons",
            "On it: 63 in 100. On a dummy pill: 36 in 100.",
            ["On it: 63 in 100", "On a dummy pill: 36 in 100"],
        ),
        (
            "forest",
            "First review: risk ratio 0.87 (95% CI 0.77 to 0.99). "
            "Second review: risk ratio 1.2 (95% CI 0.5 to 2.4). Under one: Fewer falls. "
            "Over one: More falls. A line that touches one: the result may be chance.",
            [
                "First review: risk ratio 0.87 (95% CI 0.77 to 0.99)",
                "Second review: risk ratio 1.2 (95% CI 0.5 to 2.4)",
            ],
        ),
    ],
)
def test_the_same_in_words(
    kind: str, says: str, words: list[str], html: Callable[..., str], data: Path
) -> None:
    found = html(BLOCKS[kind], data)
    assert only(found, "//desc") == says
    listed = only(found, "//details/ul/li").split("\n")
    assert [re.sub(r"\[\d+\]", "", line) for line in listed] == words
    assert only(found, "//summary") == "In words, with sources"


def test_a_range_is_a_bar_and_one_figure_a_dot(html: Callable[..., str], data: Path) -> None:
    sheet = lxml_html.fromstring(html(BLOCKS["ranges"], data)).xpath("//svg")[0]
    bars = [(e.get("x"), e.get("width")) for e in sheet.xpath("rect")]
    # The axis runs from 9 to 351 for 0 to 6 hours: 57 units an hour.
    assert bars == [("37.5", "28.5"), ("123", "228")]
    assert [e.get("cx") for e in sheet.xpath("circle")] == ["51.8"]
    assert [e.text for e in sheet.xpath("text[@text-anchor='middle']")] == [
        *"0123456", "Hours after a dose",
    ]  # fmt: skip


def test_an_open_end_runs_to_the_end_of_the_axis(html: Callable[..., str], data: Path) -> None:
    found = html("/// ranges | It\n    ids: [half-life, lasting]\n///", data)
    bars = lxml_html.fromstring(found).xpath("//svg/rect")
    assert [(e.get("x"), e.get("width")) for e in bars] == [("123", "228"), ("180", "171")]


def test_shares_stand_on_an_axis_of_people(html: Callable[..., str], data: Path) -> None:
    found = html("/// ranges | It\n    ids: [sick, dizzy]\n    labels: [Sick, Dizzy]\n///", data)
    assert "People in 100" in only(found, "//svg/text")
    assert only(found, "//desc") == "Sick: 2 to 7 in 100. Dizzy: 63 in 100."


@pytest.mark.parametrize(("value", "filled"), [("63", 63), ("0", 0), ("100", 100), ("10.2", 10)])
def test_a_hundred_people(value: str, filled: int, html: Callable[..., str], data: Path) -> None:
    change(data, "value: 63", f"value: {value}")
    sheet = lxml_html.fromstring(html(BLOCKS["icons"], data)).xpath("//svg")[0]
    people = {e.get("class"): e.get("d").count("M") for e in reversed(sheet.xpath("path")[:-2])}
    assert (people.get("p-main", 0), people.get("p-hollow", 0)) == (filled, 100 - filled)
    assert [e.get("d").count("M") for e in sheet.xpath("path")[-2:]] == [36, 64]
    assert f"{value} in 100" in only(html(BLOCKS["icons"], data), "//svg/text")


def test_intervals_stand_at_their_ratios(html: Callable[..., str], data: Path) -> None:
    sheet = lxml_html.fromstring(html(BLOCKS["forest"], data)).xpath("//svg")[0]
    scale = around_one([0.77, 0.99, 0.5, 2.4], 14, 346, 1.06)
    lines = [(e.get("x1"), e.get("x2")) for e in sheet.find_class("p-main-line")]
    assert lines == [
        tuple(f"{scale.place(end):.1f}".removesuffix(".0") for end in ends)
        for ends in ((0.77, 0.99), (0.5, 2.4))
    ]
    middles = [float(e.get("x")) + 7 for e in sheet.xpath("rect")]
    assert middles == pytest.approx([scale.place(0.87), scale.place(1.2)], abs=0.06)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("timeline", "1977-10-06", "1979-01-01"),
        ("ranges", "high: 60", "high: 50"),
        ("icons", "value: 36", "value: 37"),
        ("forest", "high: 0.99", "high: 0.98"),
        ("picture", "low: 30, high: 60", "low: 20, high: 60"),
    ],
)
def test_a_changed_fact_changes_the_picture(
    kind: str, old: str, new: str, html: Callable[..., str], data: Path
) -> None:
    def pictures() -> list[str]:
        text = BLOCKS[kind].replace(
            "It works after [half an hour to an hour](fact:onset).", "Words."
        )
        page = lxml_html.fromstring(f"<div>{html(text, data)}</div>")
        return [etree.tostring(sheet, encoding="unicode") for sheet in page.xpath("//svg")]

    before = pictures()
    assert pictures() == before  # and nothing else does
    change(data, old, new)
    assert pictures() != before


def test_a_drawing_and_its_words_cannot_part(
    faults: Callable[[str], list[str]], data: Path
) -> None:
    change(data, "low: 30, high: 60", "low: 20, high: 60")
    assert faults(PICTURE) == [
        "5: found \u201chalf an hour to an hour\u201d for 'onset': reads as 0.5 to 1 hours; "
        "the fact is 20 to 60 minutes. Write \u201c20 to 60 minutes\u201d."
    ]


LABELS = "\n    labels: [A, B]"


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ("timeline |\n    ids: [sold, first-sold]", "needs a title: '/// timeline | Title'"),
        ("timeline | T", "needs the option 'ids:' on a line of its own, indented by four spaces"),
        ("timeline | T\n    ids: [sold]", "needs 2 ids at least"),
        ("timeline | T\n    ids: [sold, onset]", "names the fact 'onset', which is no date"),
        ("timeline | T\n    ids: [sold, brand]", "names the fact 'brand', which has no figure to show"),
        ("ranges | T\n    ids: [onse]", "names the fact 'onse', which is not defined; did you mean 'onset'?"),
        ("ranges | T\n    ids: [onset, sick]", "needs facts that share one unit: 'onset' has 'hour', 'sick' has 'in 100'"),
        ("ranges | T\n    ids: [start-dose]", "names the fact 'start-dose', which counts in mg, not in hours or in 100"),
        ("ranges | T\n    ids: [onset]" + LABELS, "has 2 labels for 1 ids"),
        ("ranges | T\n    ids: [onset]\n    axis: Up to 5", "option 'axis': expected words without a figure, found 'Up to 5'"),
        ("ranges | T\n    ids: [onset]\n    colour: red", "has no option 'colour' (its options: ids, labels, axis)"),
        ("icons | T\n    id: dizzy", "needs the option 'labels:' on a line of its own, indented by four spaces"),
        ("icons | T\n    id: sick\n    labels: [A]", "names the fact 'sick', which is a range; use '/// ranges' for it"),
        ("icons | T\n    id: counted\n    labels: [A]", "names the fact 'counted', which is no share of 100 people"),
        ("icons | T\n    id: dizzy\n    compare: onset" + LABELS, "names the fact 'onset', which is no share of 100 people"),
        ("icons | T\n    id: dizzy\n    compare: dizzy-dummy\n    labels: [A]", "has 1 labels for 2 ids"),
        ("icons | T\n    id: [dizzy]\n    labels: [A]", "option 'id': expected one name, without spaces or slashes, found ['dizzy']"),
        ("forest | T\n    ids: [ratio-a, odds]\n    below: B\n    above: A", "needs facts that share one unit: 'ratio-a' has 'risk ratio', 'odds' has 'odds ratio'"),
        ("forest | T\n    ids: [bare-ratio]\n    below: B\n    above: A", "names the fact 'bare-ratio', which is no ratio with a confidence interval"),
        ("forest | T\n    ids: [peak]\n    below: B\n    above: A", "names the fact 'peak', which is no ratio with a confidence interval"),
        ("forest | T\n    ids: [ratio-a]\n    below: B", "needs the option 'above:' on a line of its own, indented by four spaces"),
        ("picture | T", "needs the option 'file:' on a line of its own, indented by four spaces"),
        ("picture | T\n    file: ../path.svg", "option 'file': expected one name, without spaces or slashes, found '../path.svg'"),
        ("picture | T\n    file: gone.svg", "cannot show its drawing: there is no file 'gone.svg' in pictures/"),
        ("picture | T\n    file: path.svg", "names the fact 'onset' in the drawing, but not in 'ids'"),
        ("picture | T\n    file: path.svg\n    ids: [onset, peak]", "names the fact 'peak' in 'ids' alone"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_stops_the_build(
    block: str, fault: str, faults: Callable[[str], list[str]]
) -> None:
    text = (
        f"First.\n\n/// {block}\n\n- Words.\n///"
        if block.startswith("picture")
        else f"First.\n\n/// {block}\n///"
    )
    kind = block.split(" ")[0]
    stop = "" if fault.endswith("?") else "."
    assert faults(text)[0] == f"3: the block '{kind}' {fault}{stop}"


def test_text_in_a_figure_made_from_facts_is_a_fault(faults: Callable[[str], list[str]]) -> None:
    found = faults("/// ranges | It\n    ids: [onset]\n\nMore.\n///")
    assert [line.split(",")[0] for line in found] == [
        "4: the block 'ranges' is made from the data and takes no text"
    ]
