"""``[words](fact:ID)`` becomes the words, a number and an entry in the list of sources."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

CITE = (
    '<sup class="cite" data-search-exclude="">'
    '<a aria-label="Source {n}: {title}" data-tip="{title}. {rest}" href="#source-{n}">[{n}]</a></sup>'
)
LABEL = CITE.format(
    n=1, title="Zamaril tablets, label", rest="Example Agency, 2024. Section 2.1."
)  # fmt: skip
LEAFLET = CITE.format(
    n=1,
    title="Zamarine &amp; you",
    rest="Example Hospital. Part D. Read in a copy at copies.example.",
)
SECTION = (
    '<section aria-labelledby="sources" class="sources" data-search-exclude="">'
    '<h2 data-search-exclude="" id="sources">Sources</h2><ol>{entries}</ol></section>'
)
LABEL_ENTRY = (
    '<li id="source-{n}"><a href="https://agency.example/zamaril" rel="noopener external">'
    "Zamaril tablets, label</a>. Example Agency, 2024. {at}.</li>\n"
)
REVIEW_ENTRY = (
    '<li id="source-{n}"><a href="https://doi.org/10.1234/zam.5" rel="noopener external">'
    "How long does zamarine last?</a> Journal of Examples, 2019. Page 4.</li>\n"
)
LEAFLET_ENTRY = (
    '<li id="source-{n}">Zamarine &amp; you. Example Hospital. {at}. '
    "Read in a copy at copies.example.</li>\n"
)


def test_a_fact_shows_its_words_its_number_and_its_source(
    check_markdown: Callable[[str, str], None],
) -> None:
    entries = LABEL_ENTRY.format(n=1, at="Section 2.1")
    check_markdown(
        "Adults start with [5 mg three times a day](fact:start-dose).",
        '<p>Adults start with <span class="fact" data-fact="start-dose">5 mg three times a day'
        f"</span>{LABEL}.</p>\n{SECTION.format(entries=entries)}",
    )


def test_a_source_without_an_address_is_named_and_not_linked(
    check_markdown: Callable[[str, str], None],
) -> None:
    entries = LEAFLET_ENTRY.format(n=1, at="Part D")
    check_markdown(
        "[1 in 10](fact:sleepy) feel sleepy.",
        f'<p><span class="fact" data-fact="sleepy">1 in 10</span>{LEAFLET} feel sleepy.</p>\n'
        f"{SECTION.format(entries=entries)}",
    )


def test_a_ruled_fact_shows_the_first_source_of_each_fact_behind_it(
    html: Callable[..., str],
) -> None:
    found = html("[2 to 6 hours](fact:half-life)")
    assert re.findall(r'href="#(source-\d)"', found) == ["source-1", "source-2"]
    entries = LABEL_ENTRY.format(n=1, at="Section 12.3") + REVIEW_ENTRY.format(n=2)
    assert found.endswith(SECTION.format(entries=entries))


def test_a_source_cited_twice_has_one_number_and_all_its_places(html: Callable[..., str]) -> None:
    text = (
        "**[2 to 4 hours](fact:half-life-label)** and [1 in 10](fact:sleepy), "
        "[5 mg three times a day](fact:start-dose), [2 to 4 hours](fact:half-life-label)"
    )
    found = html(text)
    assert re.findall(r'href="#source-(\d)"', found) == ["1", "2", "1", "1"]
    entries = LABEL_ENTRY.format(n=1, at="Section 12.3; Section 2.1")
    entries += LEAFLET_ENTRY.format(n=2, at="Part D")
    assert found.endswith(SECTION.format(entries=entries))


def test_a_page_without_facts_has_no_list_of_sources(
    check_markdown: Callable[[str, str], None],
) -> None:
    check_markdown("See [this](a.md) and `[x](fact:y)`.", '<p>See <a href="a.md">this</a> and '
                   "<code>[x](fact:y)</code>.</p>")  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["5&nbsp;mg three times a day", "5\u00a0mg three times a day", "5 mg, 3 times a day",
     "about 5 mg three times a day", "five mg three times daily"],
)  # fmt: skip
def test_words_stay_as_written_when_they_mean_the_fact(
    words: str, html: Callable[..., str]
) -> None:
    assert f'data-fact="start-dose">{words}</span>' in html(f"[{words}](fact:start-dose)")


@pytest.mark.parametrize(
    ("text", "label", "anchor"),
    [
        (
            "## Lasts [2 to 4 hours](fact:half-life-label)",
            "Lasts 2 to 4 hours",
            "lasts-2-to-4-hours",
        ),
        ("## Lasts [2 to 4 hours](fact:half-life-label) { #long }", "Lasts 2 to 4 hours", "long"),
    ],
)
def test_numbers_stay_out_of_the_contents_list_and_of_ids(
    text: str, label: str, anchor: str, html: Callable[..., str]
) -> None:
    found = html(f"[TOC]\n\n{text}")
    assert f'<li><a href="#{anchor}">{label}</a></li>' in found
    assert f'<h2 id="{anchor}">Lasts <span class="fact"' in found


def test_a_telephone_number_dials_and_has_no_digit_behind_it(
    check_markdown: Callable[[str, str], None],
) -> None:
    check_markdown(
        "Call [1-800-555-0199](fact:us-poison).",
        '<p>Call <a class="fact" data-fact="us-poison" href="tel:+18005550199">1-800-555-0199</a>'
        ".</p>",
    )


@pytest.mark.parametrize("bold", [False, True])
def test_a_number_in_a_statement_dials(bold: bool, html: Callable[..., str]) -> None:
    words = (
        "Fits after stopping? **Call 911** now." if bold else "Fits after stopping? Call 911 now."
    )
    found = html(f"[{words}](fact:no-sudden-stop)")
    dial = '<a class="fact" data-fact="us-emergency" href="tel:911">911</a>'
    inner = f"<strong>Call {dial}</strong> now." if bold else f"Call {dial} now."
    statement = f'<span class="fact" data-fact="no-sudden-stop">Fits after stopping? {inner}</span>'
    assert f"<p>{statement}<sup" in found
    assert "Section 5.1." in found


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| x | [1 in 10](fact:sleepy) |",
        "Text[^1]\n\n[^1]: Of them [1 in 10](fact:sleepy).",
        "- a\n    - [1 in 10](fact:sleepy)",
        "> [1 in 10](fact:sleepy)",
        "[1 in 10][share]\n\n[share]: fact:sleepy",
    ],
)
def test_facts_are_found_wherever_links_work(text: str, html: Callable[..., str]) -> None:
    assert f'<span class="fact" data-fact="sleepy">1 in 10</span>{LEAFLET}' in html(text)
