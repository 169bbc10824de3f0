"""What each block becomes, as exact HTML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from lxml import html as lxml_html

DATA = Path(__file__).parent / "data"
CARD = (
    '<aside aria-labelledby="card-1" class="card card--{kind}">\n'
    '<p class="card__title" id="card-1">{title}</p>\n<p>Text.</p>\n</aside>'
)
HIDDEN = '<span class="visually-hidden">{label}: </span>'
DIAL = '<a class="fact" data-fact="us-emergency" href="tel:911">911</a>'


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("emergency | Call 911 now if:", "emergency",
         f"{HIDDEN.format(label='Emergency')}Call {DIAL} now if:"),
        ("emergency | Emergency: call 911", "emergency", f"Emergency: call {DIAL}"),
        ("urgent | Ask today", "urgent", f"{HIDDEN.format(label='Urgent')}Ask today"),
        ("advice | Ask first", "advice", f"{HIDDEN.format(label='Advice')}Ask first"),
        ("do", "do", "Do"),
        ("do | If you miss it", "do", f"{HIDDEN.format(label='Do')}If you miss it"),
        ("dont", "dont", "Do not"),
        ("dont | When it hurts", "dont", f"{HIDDEN.format(label='Do not')}When it hurts"),
        ("keypoints", "keypoints", "Key points"),
        ("unknown", "unknown", "What we do not know"),
    ],
)  # fmt: skip
def test_cards(
    line: str, kind: str, title: str, check_markdown: Callable[[str, str], None]
) -> None:
    check_markdown(f"/// {line}\nText.\n///", CARD.format(kind=kind, title=title))


def test_cards_have_ids_of_their_own(html: Callable[..., str]) -> None:
    found = html("/// do\n- a\n///\n\n/// dont\n- b\n///")
    assert lxml_html.fromstring(found).xpath("//@aria-labelledby") == ["card-1", "card-2"]


def test_a_card_in_a_card(html: Callable[..., str]) -> None:
    found = lxml_html.fromstring(html("//// advice | A\n/// do\n- a\n///\n////"))
    assert found.xpath("//aside/aside/ul/li/text()") == ["a"]


def test_a_table_has_a_caption_scopes_and_a_frame(
    check_markdown: Callable[[str, str], None],
) -> None:
    check_markdown(
        "/// table | Who [takes](a.md) it\n| A | B |\n|---|---|\n| 1 | b |\n///",
        '<figure class="table">\n'
        '<div aria-label="Who takes it" class="table__scroll" role="region" tabindex="0">\n'
        '<table><caption>Who <a href="a.md">takes</a> it</caption><thead>\n<tr>\n'
        '<th scope="col">A</th>\n<th scope="col">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        "<td>1</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n</div>\n</figure>",
    )


def rows(found: str, cite: bool = False) -> list[list[str]]:
    """The words of a table's cells, without the small numbers unless asked for."""
    tree = lxml_html.fromstring(found)
    for sup in [] if cite else tree.xpath("//sup"):
        sup.drop_tree()
    return [[cell.text_content() for cell in row] for row in tree.xpath("//tr")]


def test_facts(html: Callable[..., str]) -> None:
    found = html("/// facts | Figures\n    ids: [half-life, sleepy, brand]\n///")
    assert rows(found) == [
        ["What", "Figure", "For whom", "Source"],
        ["In adults, half of the medicine has left the blood after 2 to 6 hours.", "2 to 6 hours",
         "Adults, by mouth", "Example Agency, 2024; Journal of Examples, 2019"],
        ["Of adults in studies, 1 in 10 felt sleepy.", "1 in 10", "Adults, by mouth",
         "Example Hospital"],
        ["Its brand names are Zamaril and Quelbo.", "Zamaril and Quelbo", "Anyone",
         "Example Agency, 2024"],
    ]  # fmt: skip
    tree = lxml_html.fromstring(found)
    assert tree.xpath("//span/@data-fact") == ["half-life", "sleepy", "brand"]
    assert tree.xpath("//sup/a/text()") == ["[1]", "[2]", "[3]", "[1]"]
    assert tree.xpath("//caption/text()") == ["Figures"]
    assert tree.xpath("//th/@scope") == ["col"] * 4
    assert "data-generated" not in found


def test_facts_with_labels(html: Callable[..., str]) -> None:
    text = "/// facts | F\n    ids: [start-dose]\n    labels: [First dose]\n///"
    assert rows(html(text))[1] == [
        "First dose", "5 mg three times a day",
        "Adults, by mouth, United States and United Kingdom", "Example Agency, 2024",
    ]  # fmt: skip


def test_trials(html: Callable[..., str]) -> None:
    found = html("/// trials | Trials\n///")
    assert rows(found, cite=True) == [
        ["Trial", "Who and dose", "Length and comparison", "What it found"],
        ["Alpha, 2011, United States", "42 people. Adults with spasms. 5 mg three times a day.",
         "12 weeks. Compared with placebo.", "Fewer spasms.[1]"],
    ]  # fmt: skip
    assert '<li id="source-1"><a href="https://doi.org/10.1234/zam.5"' in found


@pytest.mark.parametrize("options", ["", "    countries: [US]\n"])
def test_contacts(options: str, html: Callable[..., str]) -> None:
    found = html(f"/// contacts | Numbers\n{options}///")
    assert rows(found) == [
        ["Number", "When to call"],
        ["United States"],
        ["US emergency number: 911", "For danger signs. Read on 22 November 2026."],
        ["US poison help: 1-800-555-0199",
         "For an overdose without danger signs. All hours, free. Never instead of 911. "
         "Read on 22 November 2026."],
    ]  # fmt: skip
    dialled = lxml_html.fromstring(found).xpath("//td//a[@class='fact']/@href")
    assert dialled == ["tel:911", "tel:+18005550199", "tel:911"]


def test_glossary(check_markdown: Callable[[str, str], None]) -> None:
    check_markdown(
        "/// glossary\n///",
        '<dl class="glossary">\n<dt id="half-time">Half-life</dt>\n'
        "<dd>The time after which half is left.</dd>\n"
        '<dt id="spasm">spasm</dt>\n'
        "<dd>A muscle that tightens by itself. Also called: cramp.</dd>\n</dl>",
    )


def test_disagreements(html: Callable[..., str]) -> None:
    tree = lxml_html.fromstring(html("/// disagreements\n///"))
    assert [h2.text_content() for h2 in tree.xpath("//h2[@id='how-long']")] == [
        "Sources give different half-lives"
    ]
    for sup in tree.xpath("//sup"):
        sup.tail = sup.text_content() + (sup.tail or "")
        sup.drop_tree()
    said = tree.xpath("//div[@class='disagreements']")[0]
    assert [e.text_content() for e in said.xpath(".//li | .//p")] == [
        "The label says 2 to 4 hours[1].",
        "A review found a wider range.[2]",
        "What we print: About 2 to 6 hours.[1][2]",
        "Why: Both measured healthy adults.",
    ]
    assert said.xpath(".//span/@data-fact") == ["half-life-label"]


def test_a_block_in_a_list(html: Callable[..., str]) -> None:
    found = html("- a\n\n    /// facts | F\n        ids: [sleepy]\n    ///\n\n- b")
    tree = lxml_html.fromstring(found)
    assert tree.xpath("//li/figure//td/span/text()") == ["1 in 10"]


def test_each_page_counts_from_one() -> None:
    configs = {"factguide.extension": {"data": str(DATA)}}
    md = markdown.Markdown(extensions=["factguide.extension"], extension_configs=configs)
    text = "/// do\n- [1 in 10](fact:sleepy)\n///"
    first = md.convert(text)
    assert 'id="card-1"' in first
    assert md.convert(text) == first
    assert md.reset().convert("Text.") == "<p>Text.</p>"
