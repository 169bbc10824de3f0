"""The one reading of a page that all rules share."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factguide.check.page import BLANK, Page
from factguide.check.parse import parse
from factguide.check.slugs import slugify, unique


def read(text: str) -> Page:
    return parse("docs/page.md", "page.md", text)


def words(text: str) -> list[tuple[str, str]]:
    """The passages: kind and text."""
    return [(passage.kind, passage.text) for passage in read(text).passages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One\ntwo.\n\nThree.", [("paragraph", "One two."), ("paragraph", "Three.")]),
        ("# A #\n## B ##\nC", [("heading", "A"), ("heading", "B"), ("paragraph", "C")]),
        ("A\n===\n\nB\n---", [("heading", "A"), ("heading", "B")]),
        ("A\n\n---\n\nB", [("paragraph", "A"), ("paragraph", "B")]),
        ("- a\n  more\n- b\n\n1. c", [("item", "a more"), ("item", "b"), ("item", "c")]),
        ("> Quoted\n> text", [("paragraph", "Quoted text")]),
        ("> - a\n> - b", [("item", "a"), ("item", "b")]),
        ("**Bold** and *soft*, __b__ _s_, 2*3 snake_case", [
            ("paragraph", "Bold and soft, b s, 2*3 snake_case")]),
        ("10&nbsp;mg &ndash; &amp; &lt;", [("paragraph", "10 mg – & <")]),
        (r"1\. \*not\* \[a\](b)", [("paragraph", "1. *not* [a](b)")]),
        ("[a](b) ![alt text](c.png) d", [("paragraph", "a d"), ("alt", "alt text")]),
        ('<b id="x">Bold</b> <img src="a.png" alt="An image">', [
            ("paragraph", "Bold"), ("alt", "An image")]),
        ("| A | B |\n|---|---|\n| [c](d) | `e|f` |", [
            ("cell", "A"), ("cell", "B"), ("cell", "c"), ("cell", "e|f")]),
        ("A | B\n--|--\nc | d", [("cell", w) for w in "AB"] + [("cell", w) for w in "cd"]),
        ("/// do | Title\n    option: 1\n\n- a\n///\nb", [
            ("title", "Title"), ("item", "a"), ("paragraph", "b")]),
        ("```\ncode 10 mg\n```\n\n~~~ py\nx\n~~~\nb", [("paragraph", "b")]),
        ("```\nnever closed", [("paragraph", "``` never closed")]),
        ("a <!-- b\n\nc --> d", [("paragraph", "a"), ("paragraph", "d")]),
        ("[name]: page.md\n\na", [("paragraph", "a")]),
        ("a { .class }\n\n## B { #b }", [("paragraph", "a"), ("heading", "B")]),
        ("---\ntitle: T\ndescription: 'D e'\n---\nx", [
            ("front", "T"), ("front", "D e"), ("paragraph", "x")]),
    ],
)  # fmt: skip
def test_passages(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a b](c.md)", [("a b", "c.md")]),
        ("[a\nb](c.md)", [("a b", "c.md")]),
        ("> [a\n> b](c.md)", [("a b", "c.md")]),
        ('[a](b.md "Title") [c]( d.md )', [("a", "b.md"), ("c", "d.md")]),
        ("[a [b] c](d.md)", [("a [b] c", "d.md")]),
        ("[a](b(c)d.md)", [("a", "b(c)d.md")]),
        ("[a](<b c.md>)", [("a", "b c.md")]),
        ("[**a** `b`](c.md)", [("a b", "c.md")]),
        ("[![alt](i.png)](c.md)", [("", "c.md"), ("", "i.png")]),
        ("![alt](i.png)", [("", "i.png")]),
        ("[a][n], [n][], [n]\n\n[N]: x.md", [("a", "x.md"), ("n", "x.md"), ("n", "x.md")]),
        ("[a] (b.md), [a], [ ], [^1]", []),
        ("`[a](b.md)` and ``[a](b.md) ` ``", []),
        (r"\[a](b.md)", []),
        ("[a](b.md\n\nc)", []),
        ("<https://a.example/b>", [("https://a.example/b", "https://a.example/b")]),
        ('<a href="b.md">c</a>', [("", "b.md")]),
        ("| [a](b.md) | c |\n|---|---|\n| d | [e](f.md) |", [("a", "b.md"), ("e", "f.md")]),
        ("/// do\n- [a](fact:b)\n///", [("a", "fact:b")]),
        ("# [a](fact:b)", [("a", "fact:b")]),
    ],
)
def test_links(text: str, expected: list[tuple[str, str]]) -> None:
    page = read(text)
    assert [(link.text, link.target) for link in page.links] == expected
    for link in page.links:
        at = page.text[link.target_start :]
        assert at.startswith(link.target) or at.lower().startswith("n]")


def test_an_undefined_reference_is_kept_as_such() -> None:
    (link,) = read("See [the page][nowhere].").links
    assert (link.target, link.defined) == ("nowhere", False)


def test_places_lead_back_to_the_source() -> None:
    text = "# T\r\n\r\nSee  **the\r\n  [big  one](a.md)**, 5&nbsp;mg"
    page = read(text)
    passage = page.passages[1]
    assert passage.text == "See the big one, 5 mg"
    places = {
        word: page.place(passage.offset(passage.text.index(word)))
        for word in ("See", "the", "big", "one", "5", "mg")
    }
    assert places == {
        "See": (3, 1),
        "the": (3, 8),
        "big": (4, 4),
        "one": (4, 9),
        "5": (4, 23),
        "mg": (4, 30),
    }
    assert [page.line(number) for number in (0, 1, 4, 5)] == [
        "",
        "# T",
        "  [big  one](a.md)**, 5&nbsp;mg",
        "",
    ]


def test_views_of_a_passage_keep_their_length() -> None:
    (passage,) = read("`10 mg`, [2 h](fact:a), [b](c.md)").passages
    assert passage.text == "10 mg, 2 h, b"
    assert passage.prose == BLANK * 5 + ", 2 h, b"
    assert passage.unclaimed == BLANK * 5 + ", " + BLANK * 3 + ", b"
    assert passage.unlinked == BLANK * 5 + ", " + BLANK * 3 + ", " + BLANK


def test_blocks_lists_and_tables() -> None:
    page = read(
        "//// do | One\n/// facts | Two\n    ids:\n    - a\n    - b\n///\n////\n\n"
        "- x\n    - y\n- z\n\n/// table | T\n| A |\n|---|\n| |\n///"
    )
    assert [(block.name, block.argument, block.slashes) for block in page.blocks] == [
        ("do", "One", 4),
        ("facts", "Two", 3),
        ("table", "T", 3),
    ]
    assert page.block_claims == [("a", 4, 7), ("b", 5, 7)]
    assert [(page.place(one.start), one.items) for one in page.lists] == [((9, 1), 2), ((10, 1), 1)]
    (table,) = page.tables
    assert (table.columns, table.block, [filled for _, filled in table.rows]) == (
        1,
        "table",
        [1, 0],
    )
    assert page.faults == ()


HEADINGS = """# What it *does*
## Same
## Same
## Same { #own }
## `Code` & more: "quotes" – dash
## Ünïcode [link](a.md)
## own
##
### 1. First_one
Under
-----
"""


def test_ids_of_headings_are_those_of_python_markdown() -> None:
    md = markdown.Markdown(extensions=["toc", "attr_list"])
    md.convert(HEADINGS)

    def ids(tokens: list[dict[str, object]]) -> list[str]:
        found: list[str] = []
        for token in tokens:
            children = token["children"]
            assert isinstance(children, list)
            found += [str(token["id"]), *ids(children)]
        return found

    assert [heading.id for heading in read(HEADINGS).headings] == ids(md.toc_tokens)


@given(st.text(max_size=40))
def test_slugs_are_those_of_python_markdown(text: str) -> None:
    from markdown.extensions.toc import slugify as theirs

    assert slugify(text) == theirs(_unescaped(text), "-")


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text)


@given(st.lists(st.sampled_from(["a", "a_1", "a_2", "b", ""])))
def test_repeated_ids_are_those_of_python_markdown(slugs: list[str]) -> None:
    from markdown.extensions.toc import unique as theirs

    ours_used: set[str] = set()
    their_used: set[str] = set()
    assert [unique(slug, ours_used) for slug in slugs] == [
        theirs(slug, their_used) for slug in slugs
    ]


PIECES = st.sampled_from(
    ["[", "]", "(", ")", "!", "`", "``", "*", "_", "|", "#", "- ", "1. ", "\n", "\n\n", " ", "    ",
     "///", "/// do", "---", "---\n", "| - |", "<", ">", "<!--", "-->", "&nbsp;", "\\", "{#a}",
     "fact:x", "\r\n", "\t", "é", "\u202e", "10 mg", "word", "title: x", "\x00", "]: a", "```"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_can_be_read_and_every_place_is_true(text: str) -> None:
    page = read(text)
    assert page == read(text)
    for passage in page.passages:
        assert passage.text == passage.text.strip(" ")
        assert len(passage.prose) == len(passage.unclaimed) == len(passage.text)
        for low, high, link in passage.links:
            assert passage.text[low:high] == link.text
        for place in range(len(passage.text)):
            assert 0 <= passage.offset(place) < len(page.text)
    for link in page.links:
        assert page.text[link.start] in "[!<"
    for fault in page.faults:
        line, column = page.place(fault.start)
        assert line >= 1
        assert column >= 1


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "[a](" * 20_000, "`" * 50_001, "*a" * 50_000, "<a " * 30_000,
     "- " * 30_000, "> " * 30_000, "| a " * 30_000, "/// do\n" * 5_000, "```\n~~~\n" * 10_000,
     "# " + "a " * 50_000, "<!--" * 20_000, "a\n" * 100_000, "[a]: b\n" * 20_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_long_broken_pages_are_read_in_time(text: str) -> None:
    import time

    start = time.process_time()
    read(text)
    assert time.process_time() - start < 5
