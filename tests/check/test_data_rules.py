"""Rules that look at the data or at the whole site: one edit each, and all that is then said."""

from __future__ import annotations

import pytest

from factguide.check.runner import check

from .conftest import Guide

# What it shows, the file, what stands there, what is put in its place, and all findings.
EDITS = [
    (
        "a changed value in the data",
        "docs/data/facts/core.yml",
        "value: {low: 2, high: 6}",
        "value: {low: 2, high: 7}",
        [
            (
                "docs/data/disagreements.yml:1:1 disagreement 'half-life': found “2 to 6 hours” "
                "for 'half-life': reads as 2 to 6 hours; the fact is 2 to 7 hours. Write “2 to 7 "
                "hours”. Follow the fact."
            ),
            (
                "docs/data/disagreements.yml:1:1 disagreement 'half-life': “2 to 6 hours” is the "
                "figure of none of its facts. Name the fact under 'facts', or say it without the "
                "figure."
            ),
            (
                "docs/data/facts/core.yml:1:1 fact-says the sentence of 'half-life' has “2 to 6 "
                "hours”; its value is 2 to 7 hours. Compare both with the source."
            ),
            (
                "docs/index.md:23:27 fact-mismatch found “2 to 6 hours” for 'half-life': reads "
                "as 2 to 6 hours; the fact is 2 to 7 hours. Write “2 to 7 hours”."
            ),
        ],
    ),
    (
        "a wording of another figure",
        "docs/data/facts/core.yml",
        "value: {low: 3, high: 5}\n  unit: hour\n",
        "value: {low: 3, high: 5}\n  unit: hour\n  wordings: [about 9 hours]\n",
        [
            (
                "docs/data/facts/core.yml:94:1 fact-says the wording of 'half-life-review' has "
                "“9 hours”; its value is 3 to 5 hours. Compare both with the source."
            )
        ],
    ),
    (
        "a position that its fact left",
        "docs/data/disagreements.yml",
        "expects: 3 to 5 hours",
        "expects: 3 to 6 hours",
        [
            (
                "docs/data/disagreements.yml:1:1 disagreement 'half-life': found “3 to 6 hours” "
                "for 'half-life-review': reads as 3 to 6 hours; the fact is 3 to 5 hours. Write "
                "“3 to 5 hours”. Follow the fact."
            )
        ],
    ),
    (
        "a figure of no fact in a disagreement",
        "docs/data/disagreements.yml",
        "The label covers more people.",
        "The label covers 900 people.",
        [
            (
                "docs/data/disagreements.yml:1:1 disagreement 'half-life': “900 people” is the "
                "figure of none of its facts. Name the fact under 'facts', or say it without the "
                "figure."
            )
        ],
    ),
    (
        "a figure in the glossary",
        "docs/data/glossary.yml",
        "A muscle that tightens",
        "A muscle that tightens for 5 minutes",
        [
            (
                "docs/data/glossary.yml:1:1 glossary-figure 'cramp': “5 minutes” has no fact "
                "behind it. Say it without the figure."
            )
        ],
    ),
    (
        "a glossary entry that no page links",
        "docs/index.md",
        "[cramp](words.md#cramp)",
        "cramp",
        [
            (
                "docs/data/glossary.yml:1:1 unused-glossary 'cramp' is linked from no page. Link "
                "the word where a page first uses it, or remove it."
            )
        ],
    ),
    (
        "a fact that no page uses",
        "docs/data/facts/core.yml",
        "half-life-review:",
        (
            "spare:\n  says: Zelotrin is white.\n  kind: statement\n  population: any\n  "
            "sources:\n  - {source: label, at: section 1}\n  checked: "
            "2026-01-02\n\nhalf-life-review:"
        ),
        [
            (
                "docs/data/facts/core.yml:94:1 unused-fact 'spare' is used on no page. Link it "
                "from a page, or remove it."
            )
        ],
    ),
    (
        "a source that nothing cites",
        "docs/data/sources.yml",
        "review:",
        (
            "hearsay:\n  title: A forum\n  publisher: Nobody\n  kind: forum\n  grade: D\n  "
            "checked: 2026-01-02\n\nreview:"
        ),
        [
            (
                "docs/data/sources.yml:9:1 unused-source 'hearsay' is cited nowhere. Cite it "
                "where it says something, or remove it."
            )
        ],
    ),
    (
        "weak sources only",
        "docs/data/sources.yml",
        "grade: B",
        "grade: C",
        [
            (
                "docs/data/facts/core.yml:59:1 weak-source the figure of 'launch' stands only on "
                "sources of grade C. Record a better source, or drop it."
            ),
            (
                "docs/data/facts/core.yml:94:1 weak-source the figure of 'half-life-review' "
                "stands only on sources of grade C. Record a better source, or drop it."
            ),
        ],
    ),
    (
        "a weak copy was read",
        "docs/data/facts/core.yml",
        "- {source: label, at: section 12}",
        "- {source: label, at: section 12, grade: D}",
        [
            (
                "docs/data/facts/core.yml:1:1 weak-source the figure of 'half-life' stands only "
                "on sources of grade D. Record a better source, or drop it."
            )
        ],
    ),
    (
        "a withdrawn source",
        "docs/data/sources.yml",
        "kind: review\n",
        "kind: review\n  withdrawn: true\n",
        [
            (
                "docs/data/facts/core.yml:59:1 weak-source 'launch' cites 'review', which is "
                "withdrawn. Cite what replaced it."
            ),
            (
                "docs/data/facts/core.yml:94:1 weak-source 'half-life-review' cites 'review', "
                "which is withdrawn. Cite what replaced it."
            ),
        ],
    ),
    (
        "a forbidden word in the data",
        "docs/data/glossary.yml",
        "A muscle that",
        "An oral muscle that",
        [
            (
                "docs/data/glossary.yml:1:1 forbidden-word 'cramp': “oral”: \"oral\" is a "
                'medical word. Say "by mouth".'
            )
        ],
    ),
    (
        "a misspelt name in the data",
        "docs/data/facts/core.yml",
        "says: The blood level of zelotrin",
        "says: The blood level of zelotryn",
        [
            (
                "docs/data/facts/core.yml:1:1 misspelt-name 'half-life': “zelotryn” is not how "
                "“zelotrin” is spelt. Write “zelotrin”, or list the word under not_names in "
                "words.yml."
            )
        ],
    ),
    (
        "a warning",
        "docs/words.md",
        "Each word is linked",
        "Each common word is linked",
        ["docs/words.md:12:6 forbidden-word “common”: readers overestimate it."],
    ),
    (
        "two pages of one title",
        "docs/words.md",
        "title: Hard words in plain words",
        "title: zelotrin in  plain words",
        [
            (
                "docs/words.md:2:1 duplicate-title 'zelotrin in  plain words' is also the title "
                "of docs/index.md. Give each page its own."
            )
        ],
    ),
    (
        "a page of a topic without its statement",
        "docs/index.md",
        "- [Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)\n",
        "",
        [
            (
                "docs/data/facts/core.yml:86:1 unused-fact 'stopping-risk' is used on no page. "
                "Link it from a page, or remove it."
            ),
            (
                "docs/index.md:10:1 statement-missing this page belongs to “Stopping”, but "
                "'no-sudden-stop' is missing. Add [Do not stop taking zelotrin "
                "suddenly.](fact:no-sudden-stop) or one of its variants."
            ),
        ],
    ),
    (
        "a menu entry without a page",
        "mkdocs.yml",
        "Words: words.md",
        "Words: word.md",
        [
            (
                "mkdocs.yml:4:10 broken-link the menu names 'word.md', which is not there. Did "
                "you mean 'words.md'?"
            )
        ],
    ),
    (
        "a figure in the settings",
        "mkdocs.yml",
        "site_name: A guide to zelotrin",
        "site_name: A guide to zelotrin in 9 words",
        [
            (
                "mkdocs.yml:1:35 unowned-figure “9” has no fact behind it. Say it without the "
                "figure: no link can stand here."
            )
        ],
    ),
    (
        "a reversed statement in the settings",
        "mkdocs.yml",
        "generator: !ENV [GENERATOR, false]",
        "standing: Do stop taking zelotrin suddenly.",
        [
            (
                "mkdocs.yml:9:13 statement-wording “Do stop taking zelotrin suddenly.” is close "
                "to the approved statement 'no-sudden-stop'. Write “Do not stop taking zelotrin "
                "suddenly.”"
            )
        ],
    ),
    (
        "forbidden words and a misspelt name in the settings",
        "mkdocs.yml",
        "Home: index.md",
        "Oral zelotrine: index.md",
        [
            'mkdocs.yml:3:3 forbidden-word “Oral”: "oral" is a medical word. Say "by mouth".',
            (
                "mkdocs.yml:3:8 misspelt-name “zelotrine” is not how “zelotrin” is spelt. Write "
                "“zelotrin”, or list the word under not_names in words.yml."
            ),
        ],
    ),
]

FRONT = [
    (
        "a missing key",
        "docs/index.md",
        "route: oral\n",
        "",
        ["docs/index.md:1:1 front-matter 'route' is missing. Add it; see CONTRIBUTING.md."],
    ),
    (
        "an unknown key",
        "docs/index.md",
        "route: oral\n",
        "route: oral\nauthor: me\n",
        [
            (
                "docs/index.md:5:1 front-matter 'author' is not a setting that we use. See "
                "CONTRIBUTING.md."
            )
        ],
    ),
    (
        "an unknown route",
        "docs/index.md",
        "route: oral",
        "route: rectal",
        [
            (
                "docs/index.md:4:1 front-matter 'route' is 'rectal'; it must be one of oral, "
                "any. See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "an unknown audience",
        "docs/index.md",
        "audience: patients",
        "audience: doctors",
        [
            (
                "docs/index.md:5:1 front-matter 'audience' is 'doctors'; it must be one of "
                "patients, professionals, evidence. See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "an unknown country",
        "docs/index.md",
        "[US, UK]",
        "[US, XX]",
        [
            (
                "docs/index.md:6:1 front-matter 'countries' names XX, which words.yml does not "
                "know. See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "no list of countries",
        "docs/index.md",
        "[US, UK]",
        "US",
        [
            (
                "docs/index.md:6:1 front-matter 'countries' must be a list, such as [US, UK]. "
                "See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "a long title",
        "docs/index.md",
        "title: Zelotrin in plain words",
        "title: Zelotrin in plain words, and in so many of them that nobody reads on",
        [
            (
                "docs/index.md:2:1 front-matter 'title' has 68 characters; it must have 1 to 65. "
                "See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "an empty title",
        "docs/index.md",
        "title: Zelotrin in plain words",
        "title: ''",
        ["docs/index.md:2:1 front-matter 'title' must be text. See CONTRIBUTING.md."],
    ),
    (
        "a short description",
        "docs/index.md",
        (
            "description: What zelotrin is for, how long it lasts, and what to do when "
            "something goes wrong."
        ),
        "description: What zelotrin is for.",
        [
            (
                "docs/index.md:3:1 front-matter 'description' has 21 characters; it must have 50 "
                "to 160. See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "a figure in the title",
        "docs/index.md",
        "title: Zelotrin in plain words",
        "title: Zelotrin in 9 words",
        [
            (
                "docs/index.md:2:20 unowned-figure “9” has no fact behind it. Say it without the "
                "figure: no link can stand here."
            )
        ],
    ),
    (
        "a figure in the description",
        "docs/index.md",
        "and what to do",
        "and 12 things to do",
        [
            (
                "docs/index.md:3:59 unowned-figure “12” has no fact behind it. Say it without "
                "the figure: no link can stand here."
            )
        ],
    ),
    (
        "no date",
        "docs/index.md",
        "checked: 2026-01-02",
        "checked: last week",
        [
            (
                "docs/index.md:7:1 front-matter 'checked' must be a date, such as 2026-11-22. "
                "See CONTRIBUTING.md."
            )
        ],
    ),
    (
        "a review before the check",
        "docs/index.md",
        "next_review: 2027-01-02",
        "next_review: 2025-01-02",
        [("docs/index.md:8:1 front-matter 'next_review' must come after 'checked'. Move it.")],
    ),
    (
        "a late review with an emergency card",
        "docs/index.md",
        "next_review: 2027-01-02",
        "next_review: 2027-01-03",
        [
            (
                "docs/index.md:8:1 front-matter 'next_review' comes too late: a page with an "
                "emergency card is reviewed within a year. Set an earlier date."
            )
        ],
    ),
    (
        "a key twice",
        "docs/index.md",
        "route: oral\n",
        "route: oral\nroute: oral\n",
        [
            (
                "docs/index.md:5:1 front-matter the key 'route' stands twice; the first is on "
                "line 4. Keep one of them."
            )
        ],
    ),
    (
        "broken YAML",
        "docs/index.md",
        "route: oral\n",
        "route: [oral\n",
        [
            (
                "docs/index.md:5:9 front-matter this is not valid YAML: did not find expected "
                "',' or ']'. Check quotes, colons and indentation here."
            )
        ],
    ),
]


def test_the_unspoilt_guide_has_no_findings(guide: Guide) -> None:
    assert guide.findings() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [case[1:] for case in EDITS + FRONT],
    ids=[case[0] for case in EDITS + FRONT],
)
def test_flags(guide: Guide, name: str, old: str, new: str, expected: list[str]) -> None:
    guide.replace(name, old, new)
    assert guide.findings() == expected


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docs/data/facts/core.yml", "halves in 2 to 6 hours", "halves in a few hours"),
        ("docs/data/facts/core.yml", "10 in 100 people", "about 1 in 10 people"),
        ("docs/data/sources.yml", "grade: A", "grade: B"),
        ("docs/data/disagreements.yml", "About 2 to 6 hours.", "It depends on the study."),
        ("docs/index.md", "next_review: 2027-01-02", "next_review: 2026-01-03"),
        ("docs/words.md", "next_review: 2028-12-31", "next_review: 2029-01-02"),
        ("docs/words.md", "audience: patients", "audience: evidence"),
        (
            "mkdocs.yml",
            "generator: !ENV [GENERATOR, false]",
            "standing: {words: Do not stop taking zelotrin suddenly., page: words/, 10 mg: x}",
        ),
        # The telephone of whoever hosts the site is no figure of ours.
        (
            "mkdocs.yml",
            "generator: !ENV [GENERATOR, false]",
            "clinic: {name: Ward 7 of the hospital, phone: 555 0100}",
        ),
    ],
)
def test_passes(guide: Guide, name: str, old: str, new: str) -> None:
    guide.replace(name, old, new)
    assert guide.findings() == []


def test_a_warning_is_no_error(guide: Guide) -> None:
    guide.page("It is common.")
    report = check(guide.root)
    assert [found.level for found in report.findings] == ["warning"]
    assert report.errors == 0


def test_pages_of_evidence_may_name_a_topic_without_its_statement(guide: Guide) -> None:
    guide.page("A study of withdrawal.")
    guide.replace("docs/extra.md", "audience: patients", "audience: evidence")
    assert guide.findings() == []
