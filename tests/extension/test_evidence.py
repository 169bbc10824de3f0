"""The page of evidence: an entry for everything we state, at an address that stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import html as lxml_html

from factguide.extension.anchors import block_anchors
from factguide.registry import Registry


def entry(found: str, name: str) -> str:
    """The HTML of one entry."""
    match = re.search(rf'<li id="{name}">(.*?)\n</li>\n(?=<li id|</ul>)', found, re.DOTALL)
    assert match, name
    return match[1].strip("\n")


def test_a_ruled_fact_leads_to_the_facts_behind_it(html: Callable[..., str]) -> None:
    assert entry(html("/// evidence\n///"), "half-life") == (
        "<p>In adults, half of the medicine has left the blood after 2 to 6 hours.</p>\n"
        "<p>In short: 2 to 6 hours. Adults, by mouth. Our ruling: half-life. "
        'Checked 22 November 2026. Id: <a href="#half-life"><code>half-life</code></a></p>\n<ol>\n'
        '<li><a href="#half-life-label">The label gives a half-life of 2 to 4 hours.</a> Zamaril tablets, '
        "label, section 12.3 (grade A).</li>\n"
        '<li><a href="#half-life-review">The review gives a half-life of 3 to 6 hours.</a> '
        "How long does zamarine last?, page 4 (grade A); Zamarine &amp; you, part B (grade B).</li>\n"
        "</ol>"
    )


def test_a_fact_lists_all_its_sources_with_places_and_grades(html: Callable[..., str]) -> None:
    assert entry(html("/// evidence\n///"), "half-life-review") == (
        "<p>The review gives a half-life of 3 to 6 hours.</p>\n"
        "<p>In short: 3 to 6 hours. Adults, by mouth. Checked 22 November 2026. "
        'Id: <a href="#half-life-review"><code>half-life-review</code></a></p>\n<ol>\n'
        '<li><a href="#source-review">How long does zamarine last?</a>, page 4 (grade A)</li>\n'
        '<li><a href="#source-leaflet">Zamarine &amp; you</a>, part B '
        "(grade B, read in a copy at copies.example)</li>\n</ol>"
    )


def test_statements_contacts_and_documents_have_entries(html: Callable[..., str]) -> None:
    found = html("/// evidence\n///")
    assert entry(found, "no-sudden-stop") == (
        "<p>Do not stop taking zamarine suddenly.</p>\n"
        "<p>Or: Fits after stopping? Call 911 now.</p>\n<p>Checked 22 November 2026. "
        'Id: <a href="#no-sudden-stop"><code>no-sudden-stop</code></a></p>\n<ol>\n'
        '<li><a href="#stopping-warning">The label warns that stopping at once can cause fits.</a> '
        "Zamaril tablets, label, section 5.1 (grade A).</li>\n"
        '<li><a href="#us-emergency">US emergency number</a> Zamarine &amp; you, back page (grade B).</li>\n</ol>'
    )
    assert entry(found, "us-emergency").startswith(
        '<p>US emergency number: <a class="fact" data-fact="us-emergency" href="tel:911">911</a>'
        "</p>\n<p>United States. For danger signs. Checked 22 November 2026. "
        'Id: <a href="#us-emergency"><code>us-emergency</code></a></p>'
    )
    assert (
        '<li id="source-leaflet">Zamarine &amp; you. Example Hospital. Read in a copy at '
        "copies.example. Patient reference. Grade B. Checked 22 November 2026.</li>"
    ) in found


def test_every_address_is_there_once_and_every_link_leads_to_one(
    html: Callable[..., str], registry: Registry
) -> None:
    tree = lxml_html.fromstring(html("/// evidence\n///"))
    ids = tree.xpath("//@id")
    assert sorted(ids) == sorted(block_anchors("evidence", registry))
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//a/@href[starts-with(., '#')]")} <= set(ids)


def test_lists_are_folded_below_their_headings_and_say_how_long_they_are(
    html: Callable[..., str],
) -> None:
    tree = lxml_html.fromstring(html("/// evidence\n///"))
    [found] = tree.find_class("evidence")
    assert [part.tag for part in found] == ["h2", "details"] * 5
    for fold in found.iter("details"):
        assert fold.get("open") is None
        summary, entries = fold
        assert summary.text == f"Show the list: {len(entries)}"


def test_entries_carry_no_numbers_and_stay_out_of_the_search(html: Callable[..., str]) -> None:
    tree = lxml_html.fromstring(html("/// evidence\n///"))
    assert tree.xpath("//sup | //section") == []
    lists = tree.xpath("//div[@class='evidence']/details/ul")
    assert [e.get("data-search-exclude") for e in lists] == [""] * 5
    # The search of the theme takes the end of an inner list for the end of the hidden one.
    assert tree.xpath("//ul[@data-search-exclude]//ul") == []


def test_headings_name_the_files_unless_told_otherwise(html: Callable[..., str]) -> None:
    found = html("/// evidence\n    titles: {timing: How long it lasts}\n///")
    assert lxml_html.fromstring(found).xpath("//h2/text()") == [
        "Effects", "How long it lasts", "Telephone numbers", "Safety statements",
        "Documents we cite",
    ]  # fmt: skip


def test_anchors_of_the_other_blocks(html: Callable[..., str], registry: Registry) -> None:
    for block in ("glossary", "disagreements", "facts"):
        option = " | C\n    ids: [sleepy]" if block == "facts" else ""
        found = lxml_html.fromstring(html(f"/// {block}{option}\n///"))
        ids = [i for i in found.xpath("//@id") if not re.match(r"sources$|source-\d", i)]
        assert ids == block_anchors(block, registry)
