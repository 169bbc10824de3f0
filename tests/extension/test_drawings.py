"""Drawings: what must not stand in one, and what may."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html

from factguide.extension import FactguideError
from factguide.extension.pictures.svg import STYLES

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40">\n<title>A path</title>\n'
    "<desc>It works after {fact:half-life-label}.</desc>\n"
    '<text class="p-ink" x="4" y="20">after {fact:half-life-label}</text>\n</svg>\n'
)
PICTURE = "/// picture | The path\n    file: path.svg\n    ids: [half-life-label]\n\n- Words.\n///"


@pytest.fixture
def draw(own_data: Path) -> Callable[[str], Path]:
    """Puts a drawing beside the data, which it returns."""

    def drawn(text: str) -> Path:
        folder = own_data.parent / "assets/pictures"
        folder.mkdir(parents=True)
        (folder / "path.svg").write_text(text, "utf-8")
        return own_data

    return drawn


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<title>A path</title>", "", "'path.svg' needs a <title> with words, right below <svg>"),
        ("It works after {fact:half-life-label}.", "", "'path.svg' needs a <desc> with words, right below <svg>"),
        ("0 0 360 40", "0 0 360.5 40", "'path.svg' must be an <svg> with a viewBox such as '0 0 360 240'"),
        ("after {fact:half-life-label}</t", "after {fact:half-life-label} or 5</t", "'path.svg' has a figure in 'after  or 5'; write {fact:id} in its place"),
        ("after {fact:half-life-label}</t", "after two hours</t", "'path.svg' has a figure in 'after two hours'; write {fact:id} in its place"),
        ("after {fact:half-life-label}</t", "{fact:half-lif}</t", "'path.svg': there is no fact, contact or statement 'half-lif'. Did you mean 'half-life'?"),
        ('class="p-ink"', 'fill="red"', "'path.svg' has 'fill' on <text>; use a class instead"),
        ('class="p-ink"', 'class="ink"', f"'path.svg' has the class 'ink'; known are {', '.join(STYLES)}"),
        ('class="p-ink"', 'id="a"', "'path.svg' has 'id' on <text>; use a class instead"),
        ('class="p-ink"', 'style="fill:red"', "'path.svg' has 'style' on <text>; use a class instead"),
        ('class="p-ink"', 'onclick="go()"', "'path.svg' has 'onclick' on <text>; use a class instead"),
        ("</svg>", "<script>go()</script></svg>", "'path.svg' has a <script>; allowed are svg, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, title, desc"),
        ("</svg>", "", "'path.svg' is no readable SVG: no element found: line 6, column 0"),
    ],
)  # fmt: skip
def test_what_a_drawing_must_not_hold(
    old: str, new: str, fault: str, draw: Callable[[str], Path], html: Callable[..., str]
) -> None:
    assert old in DRAWING
    with pytest.raises(FactguideError) as raised:
        html(PICTURE, draw(DRAWING.replace(old, new)))
    stop = "" if fault.endswith("?") else "."
    assert (
        raised.value.lines[0]
        == f"<text>:1: the block 'picture' cannot show its drawing: {fault}{stop}"
    )


def test_the_number_of_a_step_may_stand_in_a_drawing(
    draw: Callable[[str], Path], html: Callable[..., str]
) -> None:
    data = draw(DRAWING.replace("</svg>", '<text class="p-paper">1</text></svg>'))
    page = lxml_html.fromstring(f"<div>{html(PICTURE, data)}</div>")
    assert page.xpath("//svg/text/text()") == ["after 2 to 4 hours", "1"]


SAID = PICTURE.replace("Words.", "It works after [2 to 4 hours](fact:half-life-label).")


def test_a_drawing_as_html(html: Callable[..., str], draw: Callable[[str], Path]) -> None:
    face = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Helvetica, sans-serif"
    assert html(SAID, draw(DRAWING)).split("\n<section")[0] == (
        '<figure class="picture picture--picture">\n<figcaption>The path</figcaption>\n'
        '<svg aria-labelledby="picture-1-title picture-1-desc" class="picture__svg" '
        f'data-search-exclude="" font-family="{face}" height="40" role="img" viewBox="0 0 360 40" '
        'width="360"><title id="picture-1-title">A path</title>'
        '<desc id="picture-1-desc">It works after 2 to 4 hours.</desc>'
        '<text class="p-ink" fill="currentColor" x="4" y="20">after 2 to 4 hours</text></svg>'
        '<div class="picture__words">\n<ul>\n<li>It works after '
        '<span class="fact" data-fact="half-life-label">2 to 4 hours</span>'
        '<sup class="cite" data-search-exclude=""><a aria-label="Source 1: Zamaril tablets, label" '
        'data-tip="Zamaril tablets, label. Example Agency, 2024. Section 12.3." href="#source-1">[1]</a>'
        "</sup>.</li>\n</ul>\n</div>\n</figure>"
    )


def test_a_drawing_needs_words_beside_it(
    draw: Callable[[str], Path], html: Callable[..., str]
) -> None:
    with pytest.raises(FactguideError) as raised:
        html("First.\n\n" + PICTURE.replace("\n\n- Words.", ""), draw(DRAWING))
    assert raised.value.lines == [
        "<text>:3: the block 'picture' needs the same in words, for those who do not see it: write "
        "a list with facts below its options."
    ]
