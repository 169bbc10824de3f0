"""Ways on, and the search within a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html as lxml_html

from factguide.extension.blocks.icons import ICONS

Check = Callable[[str, str], None]
Faults = Callable[[str, list[str]], None]


def test_a_way_is_a_link_and_what_is_there(check_markdown: Check) -> None:
    check_markdown(
        "/// ways\n    tone: urgent\n- [One](one.md): what is *there*.\n- [Two](two.md)\n///",
        '<div>\n<ul class="ways">\n'
        '<li class="way way--urgent"><a href="one.md">One</a><span> what is <em>there</em>.</span></li>\n'
        '<li class="way way--urgent"><a href="two.md">Two</a></li>\n'
        "</ul>\n</div>",
    )


def test_each_way_has_its_drawing_which_is_not_read_aloud(html: Callable[..., str]) -> None:
    tree = lxml_html.fromstring(
        html("/// ways\n    icons: [pump, sheet]\n- [One](a.md): b.\n- [Two](c.md): d.\n///")
    )
    assert tree.xpath("//li/svg/path/@d") == [ICONS["pump"], ICONS["sheet"]]
    assert tree.xpath("//li/svg/@aria-hidden") == ["true", "true"]
    assert [li.text_content() for li in tree.xpath("//li")] == ["One b.", "Two d."]
    assert [li.get("class") for li in tree.xpath("//li")] == ["way", "way"]


def test_the_search_in_a_page_has_a_label_a_hint_and_another_way(html: Callable[..., str]) -> None:
    tree = lxml_html.fromstring(
        html(
            "/// search | Find it\n    button: Go\n    hint: Own words\nNo scripts: [list](a.md).\n///"
        )
    )
    [field] = tree.xpath("//form[@role='search' and not(@action)]//input[@type='search']")
    assert tree.xpath("//label[@for=$id]/text()", id=field.get("id")) == ["Find it"]
    assert tree.xpath("//*[@id=$id]/text()", id=field.get("aria-describedby")) == ["Own words"]
    assert tree.xpath("//button[@type='submit']/text()") == ["Go"]
    [plain] = tree.find_class("ask__plain")
    assert plain.text_content().strip() == "No scripts: list."
    assert tree.xpath("//form//a") == []


MUST = (
    "1: the block 'ways' must hold one list and nothing else, an icon for each item or none, "
    "found: {}. Write '- [Title](page.md): what is there'."
)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("/// ways\nWords.\n///", [MUST.format("no list")]),
        (
            "/// ways\n    icons: [pump]\n- [A](a.md)\n- [B](b.md)\n///",
            [MUST.format("1 icons for 2 items")],
        ),
        (
            "/// ways\n    tone: loud\n- [A](a.md)\n///",
            ["1: the block 'ways' option 'tone': expected one of calm, urgent, found 'loud'."],
        ),
        (
            "/// ways\n    icons: [kite]\n- [A](a.md)\n///",
            [
                "1: the block 'ways' option 'icons': there is no icon 'kite' "
                f"(there are: {', '.join(ICONS)}), found ['kite']."
            ],
        ),
        (
            "/// search | Find it\n    button: Go\nText.\n///",
            [
                "1: the block 'search' needs the option 'hint:' on a line of its own, indented by "
                "four spaces."
            ],
        ),
        (
            "/// search | Find it\n    button: ''\n    hint: h\nText.\n///",
            ["1: the block 'search' option 'button': expected words, found ''."],
        ),
    ],
)
def test_what_cannot_be_built(text: str, faults: list[str], check_faults: Faults) -> None:
    check_faults(text, faults)
