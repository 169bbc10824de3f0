"""What stops the build, and what the editor is told: the line, what was found, what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factguide.extension import FactguideError

Check = Callable[[str, list[str]], None]
CLOSE = "Add a line '///' after its text; a block around another one needs more slashes than it."
LEFT = "is left in the text: something here is unfinished. Finish it, or take it out."


def test_all_faults_of_a_page_come_in_one_run_in_order(check_faults: Check) -> None:
    check_faults(
        "[2 to 6 hours](fact:half-life), [2 to 7 hours](fact:half-life)\n\n/// emergncy | Help\n"
        "///\n\n- [5 mg](fact:start-dos)\n- [2 to 7 hours](fact:half-life)",
        [
            "1: found \u201c2 to 7 hours\u201d for 'half-life': reads as 2 to 7 hours; "
            "the fact is 2 to 6 hours. Write \u201c2 to 6 hours\u201d.",
            "3: there is no block 'emergncy'. Did you mean 'emergency'?",
            "6: there is no fact, contact or statement 'start-dos'. Did you mean 'start-dose'?",
            "7: found \u201c2 to 7 hours\u201d for 'half-life': reads as 2 to 7 hours; "
            "the fact is 2 to 6 hours. Write \u201c2 to 6 hours\u201d.",
        ],
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("\n/// do\n- a", [f"2: the block 'do' is not closed before the page ends. {CLOSE}"]),
        (
            "/// do\n- a\n\n/// dont\n- b\n///",
            [f"1: the block 'do' is not closed before line 4. {CLOSE}"],
        ),
        (
            "- a\n\n    /// do\n    - b",
            [f"3: the block 'do' is not closed before the page ends. {CLOSE}"],
        ),
        (
            "- a\n\n    /// facts | F\n        ids: [sleepi]\n    ///",
            [
                "3: the block 'facts' names the fact 'sleepi', which is not defined; did you mean "
                "'sleepy'?"
            ],
        ),
        (
            "a\n\n///",
            [
                "3: '///' closes a block, but none of 3 slashes is open. Take it out, or open one "
                "above."
            ],
        ),
        (
            "//// do\n/// dont\n- a\n////",
            [f"2: the block 'dont' is not closed before line 4. {CLOSE}"],
        ),
        (
            "/// what now?\n///",
            [
                "1: '/// what now?' is no block. Write '/// name' or '/// name | title'.",
                "2: '///' closes a block, but none of 3 slashes is open. Take it out, or open one "
                "above.",
            ],
        ),
        (
            "/// emergency\nx\n///",
            ["1: the block 'emergency' needs a title: '/// emergency | Title'."],
        ),
        (
            "/// do\n    colour: red\n- a\n///",
            ["1: the block 'do' has no option 'colour' (its options: none)."],
        ),
        (
            "/// urgent | Take 20 mg\nx\n///",
            [
                "1: the block 'urgent' has a figure in its title 'Take 20 mg' that is no contact's "
                "number; put figures into the text below, as facts."
            ],
        ),
        (
            "/// urgent | [911](fact:us-emergency)\nx\n///",
            ["1: the block 'urgent' has a link in its title; put the link into the text below."],
        ),
        (
            "/// facts | F\n///",
            [
                "1: the block 'facts' needs the option 'ids:' on a line of its own, indented by "
                "four spaces."
            ],
        ),
        (
            "/// facts | F\n    ids: sleepy\n///",
            [
                "1: the block 'facts' option 'ids': expected a list such as [first-id, second-id], "
                "found 'sleepy'."
            ],
        ),
        (
            "/// facts | F\n    ids: [sleepy, sleepy]\n///",
            [
                "1: the block 'facts' option 'ids': 'sleepy' stands there twice, found "
                "['sleepy', 'sleepy']."
            ],
        ),
        (
            "/// facts | F\n    ids: [sleepy\n///",
            [
                "1: the block 'facts' options are not valid YAML: expected ',' or ']', but got "
                "'<stream end>'."
            ],
        ),
        (
            "/// facts | F\n    sleepy\n///",
            ["1: the block 'facts' expected options such as 'ids: [an-id]', found 'sleepy'."],
        ),
        (
            "/// facts | F\n    ids: [sleepi]\n    labels: [a, b]\n///",
            [
                "1: the block 'facts' has 2 labels for 1 ids.",
                "1: the block 'facts' names the fact 'sleepi', which is not defined; did you mean "
                "'sleepy'?",
            ],
        ),
        (
            "/// glossary | Words\n///",
            ["1: the block 'glossary' takes no title, but has 'Words'."],
        ),
        (
            "/// trials | T\n\nOur text.\n///",
            [
                "3: the block 'trials' is made from the data and takes no text, found 'Our text.'. "
                "Put the text below its closing line; options are indented by four spaces."
            ],
        ),
        (
            "/// contacts | C\n    countries: [XX]\n///",
            ["1: the block 'contacts' names the country 'XX', which is not defined."],
        ),
        (
            "/// evidence\n    titles: {timin: Times}\n///",
            [
                "1: the block 'evidence' names the file of facts 'timin', which is not defined; "
                "did you mean 'timing'?"
            ],
        ),
        (
            "/// table | Cap\nNo table.\n///",
            [
                "1: the block 'table' with the caption 'Cap' must hold one Markdown table and "
                "nothing else, found: p. Leave no empty line inside the table."
            ],
        ),
        (
            "| A | B | C | D | E |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |",
            ["2: a table of 5 columns; at most 4 fit on a phone. Split it, or merge columns."],
        ),
    ],
)
def test_blocks(text: str, faults: list[str], check_faults: Check) -> None:
    # The first line of a page is kept even when it is empty.
    check_faults(f"<!-- -->{text}" if text.startswith("\n") else text, faults)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a\n\nb {{ dose }}", [f"3: '{{{{' {LEFT}", f"3: '}}}}' {LEFT}"]),
        ("a\n\nTODO: b", [f"3: 'TODO' {LEFT}"]),
        ("<p>\n[a](fact:sleepy)</p>", [f"2: '](fact:sleepy)' {LEFT}"]),
        (
            'a\n\n<a href="fact:sleepy">b</a>',
            [
                "3: the link 'fact:sleepy' stands in raw HTML, where facts are not checked. Write "
                "it as Markdown: [words](fact:sleepy)."
            ],
        ),
        (
            "- a\n\n    /// emergncy | b\n",
            [
                "3: '/// emergncy' is left in the text: this block was not recognised. Check its "
                "name, options and indentation."
            ],
        ),
        (
            "| A | B |\n|---|---|\n| a | None |",
            ["3: an empty value shows as 'None'. Say it in other words."],
        ),
        ('<p><a href="">x</a></p>', ["1: <a> has an empty 'href'. Fill it in."]),
        (
            '<b class="fact" data-fact="sleepy">3 in 10</b>',
            [
                "1: 'data-fact' stands in raw HTML, where facts are not checked. Write a link: "
                "[words](fact:id)."
            ],
        ),
    ],
)
def test_nothing_unfinished_reaches_a_reader(
    text: str, faults: list[str], check_faults: Check
) -> None:
    check_faults(text, faults)


@pytest.mark.parametrize(
    "text",
    [
        "`[x](fact:y)` and `{{ a }}`",
        "```\n/// nope\n[x](fact:y) TODO {{ a }}\n```",
        "~~~~\n~~~\n/// do\n~~~~",
        "None of them, nobody. Todo lists. See https://a.example/b///c",
        "A list {a}",
    ],
)
def test_examples_and_ordinary_words_are_let_through(text: str, html: Callable[..., str]) -> None:
    assert html(text)


def test_every_fault_of_the_data_is_listed(own_data: Path, html: Callable[..., str]) -> None:
    (own_data / "contacts.yml").unlink()
    sources = own_data / "sources.yml"
    sources.write_text(sources.read_text().replace("grade: A", "grade: Z", 1))
    with pytest.raises(FactguideError) as raised:
        html("Text.", own_data)
    assert [line.split(": ")[0] for line in raised.value.lines] == [
        f"{own_data}/contacts.yml:1:1 missing-file this file is missing. Restore it, or add an "
        "empty one.",
        f"{own_data}/sources.yml:5:3 data label.grade",
    ]


def test_a_missing_data_folder_is_named(tmp_path: Path, html: Callable[..., str]) -> None:
    with pytest.raises(FactguideError) as raised:
        html("Text.", tmp_path / "nowhere")
    assert raised.value.lines[0].startswith(f"{tmp_path}/nowhere:1: there is no data folder")


def test_a_disagreement_fails_when_a_figure_behind_it_changes(
    own_data: Path, html: Callable[..., str]
) -> None:
    facts = own_data / "facts" / "timing.yml"
    facts.write_text(facts.read_text().replace("{low: 2, high: 4}", "{low: 2, high: 5}"))
    with pytest.raises(FactguideError) as raised:
        html("/// disagreements\n///", own_data)
    assert raised.value.lines == [
        f"<text>:1: the block 'disagreements' shows 'how-long' ({own_data}/disagreements.yml:1), a "
        "position of which found \u201c2 to 4 hours\u201d for 'half-life-label': reads as 2 to 4 "
        "hours; the fact is 2 to 5 hours. Write \u201c2 to 5 hours\u201d."
    ]
