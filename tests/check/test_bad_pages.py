"""For each rule on a page: pages that it must flag, with everything that is then said."""

from __future__ import annotations

import pytest

from .conftest import Guide

# What it shows, the body of a page (from line 12 on), and all findings on that page.
BAD = [
    (
        "unknown-fact: a typo",
        "It lasts [2 to 6 hours](fact:half-lief).",
        ["12:25 unknown-fact there is no fact 'half-lief'. Did you mean 'half-life'?"],
    ),
    (
        "unknown-fact: nothing like it",
        "It lasts [2 to 6 hours](fact:zzzz).",
        ["12:25 unknown-fact there is no fact 'zzzz'. Define it in the data first."],
    ),
    (
        "unknown-fact: no id",
        "It lasts [2 to 6 hours](fact:).",
        ["12:25 unknown-fact there is no fact ''. Define it in the data first."],
    ),
    (
        "unknown-fact: in a block of facts",
        "/// facts | Doses\n    ids: [start-dose, top-doze]\n///",
        ["13:23 unknown-fact there is no fact 'top-doze'. Did you mean 'top-dose'?"],
    ),
    (
        "unknown-fact: in a table",
        (
            "/// table | Doses\n| Dose | Most |\n|---|---|\n| By mouth | [80 mg a "
            "day](fact:top-dos) |\n///"
        ),
        ["15:28 unknown-fact there is no fact 'top-dos'. Did you mean 'top-dose'?"],
    ),
    (
        "fact-mismatch: another figure",
        "It lasts [2 to 7 hours](fact:half-life).",
        [
            (
                "12:10 fact-mismatch found “2 to 7 hours” for 'half-life': reads as 2 to 7 "
                "hours; the fact is 2 to 6 hours. Write “2 to 6 hours”."
            )
        ],
    ),
    (
        "fact-mismatch: another unit",
        "At most [80 micrograms a day](fact:top-dose).",
        [
            (
                "12:9 fact-mismatch found “80 micrograms a day” for 'top-dose': reads as 80 "
                "micrograms a day; the fact is 80 mg a day. Write “80 mg a day”."
            )
        ],
    ),
    (
        "fact-mismatch: another date",
        "Sold since [November 2018](fact:launch).",
        [
            (
                "12:12 fact-mismatch found “November 2018” for 'launch': reads as November 2018; "
                "the fact is October 2018. Write “October 2018”."
            )
        ],
    ),
    (
        "fact-mismatch: another name",
        "The brand is [Zelotrin](fact:brand).",
        [
            (
                "12:14 fact-mismatch found “Zelotrin” for 'brand': not an approved wording. "
                "Write “Mellovan”."
            )
        ],
    ),
    (
        "fact-mismatch: another number",
        "Call [912](fact:us-emergency).",
        [
            (
                "12:6 fact-mismatch found “912” for 'us-emergency': not an approved wording. "
                "Write “911”."
            )
        ],
    ),
    (
        "fact-mismatch: other words",
        "They [help](fact:kidney-build-up).",
        [
            (
                "12:6 fact-mismatch found “help” for 'kidney-build-up': not an approved wording. "
                "Write “let it build up”."
            )
        ],
    ),
    (
        "fact-mismatch: over two lines",
        "It lasts [2 to\n7 hours](fact:half-life).",
        [
            (
                "12:10 fact-mismatch found “2 to 7 hours” for 'half-life': reads as 2 to 7 "
                "hours; the fact is 2 to 6 hours. Write “2 to 6 hours”."
            )
        ],
    ),
    (
        "fact-mismatch: in a heading",
        "## It lasts [3 hours](fact:half-life)",
        [
            (
                "12:13 fact-mismatch found “3 hours” for 'half-life': reads as 3 hours; the fact "
                "is 2 to 6 hours. Write “2 to 6 hours”."
            )
        ],
    ),
    (
        "unowned-figure: an amount",
        "Take 10 mg twice a day.",
        [
            (
                "12:6 unowned-figure “10 mg twice a day” has no fact behind it. Link it: [10 mg "
                "twice a day](fact:…), or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: an amount that a fact states",
        "Of all 10% slept.",
        [
            (
                "12:8 unowned-figure “10%” has no fact behind it. Link it: [10%](fact:"
                "sleepy-share), or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: a share",
        "Of all readers 1 in 7 did.",
        [
            (
                "12:16 unowned-figure “1 in 7” has no fact behind it. Link it: [1 in 7](fact:…), "
                "or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: a year",
        "It was first made in 1962.",
        [
            (
                "12:22 unowned-figure “1962” has no fact behind it. Link it: [1962](fact:…), or "
                "leave it out."
            )
        ],
    ),
    (
        "unowned-figure: number words",
        "It takes four to six weeks.",
        [
            (
                "12:10 unowned-figure “four to six weeks” has no fact behind it. Link it: [four "
                "to six weeks](fact:…), or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: a telephone number",
        "Call 1-800-222-1222 first, or 911.",
        [
            (
                "12:6 unowned-figure “1-800-222-1222” has no fact behind it. Link it: "
                "[1-800-222-1222](fact:…), or leave it out."
            ),
            (
                "12:31 unowned-figure “911” has no fact behind it. Link it: [911](fact:us-emergency), or "
                "leave it out."
            ),
        ],
    ),
    (
        "unowned-figure: in a heading",
        "## It works in 2 days",
        [
            (
                "12:16 unowned-figure “2 days” has no fact behind it. Link it: [2 days](fact:…), "
                "or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: in a table",
        "/// table | Times\n| Form | Time |\n|---|---|\n| Tablet | 3 hours |\n///",
        [
            (
                "15:12 unowned-figure “3 hours” has no fact behind it. Link it: [3 "
                "hours](fact:…), or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: in a title",
        "/// keypoints | The 5 points\n- Ask your pharmacist.\n///",
        [
            (
                "12:21 unowned-figure “5 points” has no fact behind it. Say it without the "
                "figure; only a contact's number may stand in a block's title."
            )
        ],
    ),
    (
        "unowned-figure: in an alt text",
        "![A box of 30 tablets](words.md)",
        [
            (
                "12:12 unowned-figure “30 tablets” has no fact behind it. Say it without the "
                "figure: no link can stand here."
            )
        ],
    ),
    (
        "unowned-figure: beside a link",
        "It lasts [2 to 6 hours](fact:half-life) or 9 hours.",
        [
            (
                "12:44 unowned-figure “9 hours” has no fact behind it. Link it: [9 "
                "hours](fact:…), or leave it out."
            )
        ],
    ),
    (
        "unowned-figure: in a link to a page",
        "See [the 12 words](words.md).",
        [
            (
                "12:10 unowned-figure “12” has no fact behind it. Link it: [12](fact:…), or "
                "leave it out."
            )
        ],
    ),
    (
        "unowned-figure: with a hard space",
        "Take 10&nbsp;mg now.",
        [
            (
                "12:6 unowned-figure “10 mg” has no fact behind it. Link it: [10 mg](fact:…), or "
                "leave it out."
            )
        ],
    ),
    (
        "number-style: zero after the point",
        "Take 5.0 mg.",
        [
            (
                "12:6 number-style “5.0”: a zero after the point is misread as ten times more. "
                "Drop it."
            ),
            (
                "12:6 unowned-figure “5.0 mg” has no fact behind it. Link it: [5.0 mg](fact:…), "
                "or leave it out."
            ),
        ],
    ),
    (
        "number-style: no zero before the point",
        "Take .5 mg.",
        [
            (
                "12:6 number-style “.5”: a point without a zero before it is overlooked. Write 0 "
                "before it."
            ),
            (
                "12:6 unowned-figure “.5 mg” has no fact behind it. Link it: [.5 mg](fact:…), or "
                "leave it out."
            ),
        ],
    ),
    (
        "number-style: a dash",
        "It lasts [2–6 hours](fact:half-life).",
        [
            (
                "12:11 number-style “2–6”: a dash between numbers is misread as a minus, or "
                "overlooked. Write “to”."
            )
        ],
    ),
    (
        "number-style: no space",
        "At most [80mg a day](fact:top-dose).",
        [("12:10 number-style “80mg”: the unit stands too close. Put a space before the unit.")],
    ),
    (
        "number-style: a date in figures",
        "Sold since [2018-10](fact:launch).",
        [
            (
                "12:13 number-style “2018-10”: this date is read in two ways, or not at all. "
                "Write 6 August 2018."
            )
        ],
    ),
    (
        "number-style: no comma",
        "Fewer than [80000 micrograms a day](fact:top-dose).",
        [("12:13 number-style “80000”: a number from 1,000 up needs a comma. Write it as 1,818.")],
    ),
    (
        "statement-wording: do for do not",
        "[Do stop taking zelotrin suddenly.](fact:no-sudden-stop)",
        [
            (
                "12:1 statement-wording found “Do stop taking zelotrin suddenly.” for "
                "'no-sudden-stop': not an approved wording. Write “Do not stop taking zelotrin "
                "suddenly.”."
            )
        ],
    ),
    (
        "statement-wording: a plain reversal",
        "Do stop taking zelotrin suddenly.",
        [
            (
                "12:1 statement-wording “Do stop taking zelotrin suddenly.” is close to the "
                "approved statement 'no-sudden-stop'. Write [Do not stop taking zelotrin "
                "suddenly.](fact:no-sudden-stop)."
            )
        ],
    ),
    (
        "statement-wording: no link",
        "Read this. Do not stop taking zelotrin suddenly.",
        [
            (
                "12:12 statement-wording the approved statement 'no-sudden-stop' stands here "
                "without its link. Write [Do not stop taking zelotrin "
                "suddenly.](fact:no-sudden-stop)."
            )
        ],
    ),
    (
        "statement-wording: two sentences",
        "Never stop zelotrin all at once. Ask a friend how to come off it slowly.",
        [
            (
                "12:1 statement-wording “Never stop zelotrin all at once. Ask a friend how to "
                "come off it slowly.” is close to the approved statement 'no-sudden-stop'. Write "
                "[Never stop zelotrin all at once. Ask your prescriber how to come off it "
                "slowly.](fact:no-sudden-stop)."
            ),
            (
                "12:54 statement-missing “come off” brings up “Stopping”, but no statement on "
                "that stands here. Add [Do not stop taking zelotrin "
                "suddenly.](fact:no-sudden-stop) or one of its variants."
            ),
        ],
    ),
    (
        "statement-missing: a word of a topic",
        "Signs of withdrawal can start soon.",
        [
            (
                "12:10 statement-missing “withdrawal” brings up “Stopping”, but no statement on "
                "that stands here. Add [Do not stop taking zelotrin "
                "suddenly.](fact:no-sudden-stop) or one of its variants."
            )
        ],
    ),
    (
        "statement-missing: beside",
        "[Weak kidneys? Ask first.](fact:kidney-first)",
        [
            (
                "12:1 statement-missing beside 'kidney-first' another statement must stand on "
                "this page. Add [Already on it? Do not just stop.](fact:kidney-first)."
            )
        ],
    ),
    (
        "forbidden-word: a phrase",
        "It is an oral medicine, taken orally.",
        [
            '12:10 forbidden-word “oral”: "oral" is a medical word. Say "by mouth".',
            '12:31 forbidden-word “orally”: "oral" is a medical word. Say "by mouth".',
        ],
    ),
    (
        "forbidden-word: over two lines",
        "It is **oral\n** and PRN.",
        [
            '12:9 forbidden-word “oral”: "oral" is a medical word. Say "by mouth".',
            '13:8 forbidden-word “PRN”: shorthand is misread. Say "when you need it".',
        ],
    ),
    (
        "forbidden-word: in a link",
        "See [oral forms](words.md).",
        ['12:6 forbidden-word “oral”: "oral" is a medical word. Say "by mouth".'],
    ),
    (
        "misspelt-name: one letter",
        "Take zelotrim by mouth.",
        [
            (
                "12:6 misspelt-name “zelotrim” is not how “zelotrin” is spelt. Write “zelotrin”, "
                "or list the word under not_names in words.yml."
            )
        ],
    ),
    (
        "misspelt-name: letters swapped",
        "Its brand is Mellovna.",
        [
            (
                "12:14 misspelt-name “Mellovna” is not how “Mellovan” is spelt. Write "
                "“Mellovan”, or list the word under not_names in words.yml."
            )
        ],
    ),
    (
        "misspelt-name: no capital",
        "Its brand is mellovan.",
        [
            (
                "12:14 misspelt-name “mellovan” is not how “Mellovan” is spelt. Write "
                "“Mellovan”, or list the word under not_names in words.yml."
            )
        ],
    ),
    (
        "broken-link: no page",
        "See [words](wrods.md).",
        ["12:13 broken-link there is no page or file 'wrods.md'. Did you mean 'words.md'?"],
    ),
    (
        "broken-link: no section",
        "See [words](words.md#cramps).",
        ["12:13 broken-link 'words.md' has no section '#cramps'. Did you mean '#cramp'?"],
    ),
    (
        "broken-link: no section here",
        "See [below](#nowhere).",
        [
            (
                "12:13 broken-link 'extra.md' has no section '#nowhere'. Give the heading this "
                "id: { #id }."
            )
        ],
    ),
    (
        "broken-link: no image",
        "![A pump](pump.png)",
        ["12:11 broken-link there is no page or file 'pump.png'. Check the name."],
    ),
    (
        "broken-link: a folder",
        "See [words](words/).",
        ["12:13 broken-link there is no page or file 'words/'. Did you mean 'words.md'?"],
    ),
    (
        "broken-link: a built page",
        "See [words](words.html).",
        [("12:13 broken-link there is no page or file 'words.html'. Did you mean 'words.md'?")],
    ),
    (
        "broken-link: another case",
        "See [words](Words.md).",
        ["12:13 broken-link there is no page or file 'Words.md'. Did you mean 'words.md'?"],
    ),
    (
        "broken-link: absolute",
        "See [words](/words.md).",
        [
            (
                "12:13 broken-link '/words.md' is an absolute address; it breaks when the site "
                "moves. Start from the page on which the link stands: ../folder/page.md."
            )
        ],
    ),
    (
        "broken-link: out of the site",
        "See [words](../../words.md).",
        [
            (
                "12:13 broken-link '../../words.md' leads out of the site. Link a page of the "
                "site, or a full address."
            )
        ],
    ),
    (
        "broken-link: empty",
        "See [words]().",
        ["12:13 broken-link this link leads nowhere. Name a page, or remove the link."],
    ),
    (
        "broken-link: no definition",
        "See [words][glossary].",
        ["12:13 broken-link there is no address for [glossary]. Write [words](page.md)."],
    ),
    (
        "broken-link: HTML",
        'See <a href="gone.md">words</a>.',
        ["12:14 broken-link there is no page or file 'gone.md'. Did you mean 'index.md'?"],
    ),
    (
        "external-link: a typo",
        "See [the maker](htps://example.org/).",
        [
            (
                "12:17 external-link 'htps:' is no scheme that readers can follow. Did you mean "
                "'https:'?"
            )
        ],
    ),
    (
        "external-link: not encrypted",
        "See [the maker](http://example.org/).",
        [
            (
                "12:17 external-link 'http://example.org/' is not encrypted. Write https://, or "
                "leave it out."
            )
        ],
    ),
    (
        "external-link: no host",
        "See [the maker](https:///page).",
        [("12:17 external-link 'https:///page' is no complete address. Write https://host/page.")],
    ),
    (
        "external-link: no scheme",
        "See [the maker](//example.org/).",
        ["12:17 external-link '//example.org/' has no scheme. Write https://example.org/."],
    ),
    (
        "external-link: a number",
        "Call [us](tel:911).",
        [
            (
                "12:11 external-link a telephone number stands here without its source. Link it "
                "as a contact: fact:…"
            )
        ],
    ),
    (
        "external-link: no address",
        "Write to [us](mailto:us).",
        ["12:15 external-link 'mailto:us' is no e-mail address. Write mailto:name@host."],
    ),
    (
        "headings: a second h1",
        "# Another",
        ["12:1 headings this is a second h1. Make it '##'."],
    ),
    (
        "headings: a level is skipped",
        "### Deep",
        ["12:1 headings h3 follows h1: a level is skipped. Use one '#' fewer."],
    ),
    (
        "heading-style: too deep",
        "## Two\n\n### More\n\n#### And more\n\n##### Yet more",
        ["18:1 heading-style h5 is too deep. Use '####' at most, or split the page."],
    ),
    (
        "heading-style: a question",
        "## What is it?",
        ["12:1 heading-style this heading is a question. Say the answer."],
    ),
    (
        "headings: an id of the list of sources",
        "## One { #sources }\n\nIt lasts [2 to 6 hours](fact:half-life).",
        [
            (
                "12:1 headings the id 'sources' is one that the build gives to another part. "
                "Rename it."
            )
        ],
    ),
    (
        "headings: an id twice",
        "## One { #same }\n\n## Two { #same }",
        ["14:1 headings the id 'same' stands twice. Rename one."],
    ),
    (
        "sentence-length: too long",
        (
            "This sentence goes on and on, for it was written by somebody who had a lot of "
            "words and no idea of where a good sentence ends."
        ),
        ["12:1 sentence-length this sentence has 27 words. Split it: 20 at best."],
    ),
    (
        "paragraph-length: four sentences",
        "Sit down. Wait a bit. Drink water. Then stand up.",
        ["12:1 paragraph-length this paragraph has 4 sentences. Split it: 3 at most."],
    ),
    (
        "list-length: seven items",
        "- a\n- b\n- c\n- d\n- e\n- f\n- g",
        ["12:1 list-length this list has 7 items. Group them: 6 at most in one list."],
    ),
    (
        "list-gap: no empty line",
        "Read these:\n- a\n- b",
        [
            (
                "13:1 list-gap a list directly below a paragraph is not read as a list. Put an "
                "empty line before it."
            )
        ],
    ),
    (
        "unclosed-block: never closed",
        "/// do\n- Ask your pharmacist.",
        [
            (
                "12:1 unclosed-block the block 'do' is not closed on this page. Write '///' on a "
                "line of its own where it ends."
            )
        ],
    ),
    (
        "unclosed-block: closed twice",
        "/// do\n- Ask your pharmacist.\n///\n\n///",
        [
            (
                "16:1 unclosed-block '///' closes no block. Remove it, or open the block with as "
                "many slashes."
            )
        ],
    ),
    (
        "unclosed-block: one inside the other",
        "/// do\n/// dont\n- Ask.\n///\n///",
        [
            (
                "12:1 unclosed-block the block 'do' is not closed before line 13. Write '///' on "
                "a line of its own where it ends. A block round another one needs more slashes "
                "than it."
            ),
            (
                "16:1 unclosed-block '///' closes no block. Remove it, or open the block with as "
                "many slashes."
            ),
        ],
    ),
    (
        "block-options: no YAML",
        "/// facts | Doses\n    ids: [start-dose\n///",
        [
            (
                "13:1 block-options this is not valid YAML: did not find expected ',' or ']'. "
                "Check quotes, colons and indentation here."
            )
        ],
    ),
    (
        "block: a name with a typo",
        ("/// emergancy | Call now if:\n- [Hard to wake? Call 911 now.](fact:call-now)\n///"),
        ["12:1 block there is no block 'emergancy'. Did you mean 'emergency'?"],
    ),
    (
        "block: no title",
        "/// emergency\n- [Hard to wake? Call 911 now.](fact:call-now)\n///",
        [
            (
                "12:1 block the block 'emergency' needs a title: '/// emergency | Title'. See "
                "CONTRIBUTING.md."
            )
        ],
    ),
    (
        "block: no such option",
        "/// do\n    colour: red\n\n- Ask your pharmacist.\n///",
        [
            (
                "12:1 block the block 'do' has no option 'colour' (its options: none). See "
                "CONTRIBUTING.md."
            )
        ],
    ),
    (
        "table: no caption",
        "| A | B |\n|---|---|\n| c | d |",
        [("12:1 table this table has no caption. Put it in '/// table | Caption' and '///'.")],
    ),
    (
        "table: too wide",
        (
            "/// table | Wide\n| A | B | C | D | E |\n|---|---|---|---|---|\n| f | g | h | i "
            "| j |\n///"
        ),
        ["13:1 table this table has 5 columns. Use 4 at most: split it, or merge columns."],
    ),
    (
        "table: an empty cell",
        "/// table | Holes\n| A | B |\n|---|---|\n| c | |\n///",
        [
            (
                "15:1 table 1 cells of this row are filled; the table has 2. Fill or remove the "
                "others."
            )
        ],
    ),
    (
        "encoding: a lost letter",
        "It lasts � hours.",
        [
            (
                "12:10 encoding the character U+FFFD stands here. Remove it; a letter or a digit "
                "may be lost."
            )
        ],
    ),
    (
        "unowned-figure: in the title of a link",
        'See [words](words.md "All 12 words").',
        [
            (
                "12:27 unowned-figure “12” has no fact behind it. Say it without the figure: no "
                "link can stand here."
            )
        ],
    ),
    (
        "unowned-figure: in code",
        "Take `10 mg` now.",
        [
            (
                "12:7 unowned-figure “10 mg” has no fact behind it. Link it: [10 mg](fact:…), or "
                "leave it out."
            )
        ],
    ),
    (
        "unowned-figure: in a label of a block",
        "/// facts | Doses\n    ids: [start-dose]\n    labels: ['The first 3 days']\n///",
        [
            (
                "14:25 unowned-figure “3 days” has no fact behind it. Say it without the figure; "
                "only a contact's number may stand in a block's title."
            )
        ],
    ),
    (
        "forbidden-word: in a label of a block",
        (
            "/// facts | Doses\n    ids: [start-dose]\n    labels:\n    - >-\n      The "
            "oral\n      dose\n///"
        ),
        ['15:7 forbidden-word “oral”: "oral" is a medical word. Say "by mouth".'],
    ),
    (
        "bare-address",
        "See www.example.org/pills for more.",
        [
            (
                "12:5 bare-address “www.example.org/pills” is an address, and no link. Write "
                "[words that name the page](https://…), or leave it out."
            )
        ],
    ),
    *(
        (
            f"indented: {what}",
            f"Above it.\n\n{space}- one [80 mg a day](fact:top-dose)",
            [
                (
                    "14:1 indented this line is indented, and so it is shown as code, marks and "
                    "all. Take out the spaces before it."
                )
            ],
        )
        for what, space in (("spaces", "    "), ("a tab", "\t"))
    ),
    (
        "heading-style: no space",
        "##Close",
        [
            (
                "12:1 heading-style no space stands between '#' and the words of this heading. "
                "Add one: not every reader takes it."
            )
        ],
    ),
]


@pytest.mark.parametrize(
    "words",
    [
        "a couple of",
        "every other day",
        "every few hours",
        "a fortnight",
        "double dose",
        "double the usual dose",
        "half-dose",
        "Hundreds of",
        "overnight",
        "two teaspoons",
        "tablespoonful",
        "for a week",
        "Within an hour",
        "the seventies",
        "²",
        "Ⅴ",
        "⅗",
        "٥",
    ],
)
def test_flags_a_figure_in_other_words(guide: Guide, words: str) -> None:
    guide.page(f"They say {words} it was.")
    found = guide.findings()
    assert len(found) == 1
    assert found[0].startswith("docs/extra.md:12:")
    assert " unowned-figure “" in found[0]


def test_passes_a_time_that_the_fact_beside_it_tells(guide: Guide) -> None:
    core = "docs/data/facts/core.yml"
    guide.replace(core, "on zelotrin got sleepy", "on zelotrin got sleepy after a week")
    guide.page("After a week, [1 in 10](fact:sleepy-share) got sleepy.")
    assert guide.findings() == []
    guide.page("After a day, [1 in 10](fact:sleepy-share) got sleepy.")
    assert [line.split(" ")[1] for line in guide.findings()] == ["unowned-figure"]


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in BAD], ids=[c[0] for c in BAD])
def test_flags(guide: Guide, body: str, expected: list[str]) -> None:
    guide.page(body)
    assert guide.findings() == [f"docs/extra.md:{finding}" for finding in expected]


def test_a_page_is_not_checked_after_its_facts(guide: Guide) -> None:
    guide.page("At most [80 mg a day](fact:top-dose).")
    guide.replace("docs/extra.md", "checked: 2026-01-02", "checked: 2026-01-03")
    assert guide.findings() == [
        "docs/extra.md:7:1 front-matter 'checked' is 2026-01-03; the last of the facts here was "
        "checked on 2026-01-02. Give the day on which the facts were compared."
    ]
