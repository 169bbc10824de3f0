"""The index of a built site: plain text, readers' words, and nothing left of the builder's search."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factguide.registry import GlossaryEntry
from factguide.search import ReaderWords, SearchError, build_index, write_index

DOCS = [
    {
        "location": "care/tea/",
        "title": "Tea &amp; rest",
        "text": "<p>A cup  &lt; 5.</p><p>Rest.</p>",
    },
    {"location": "care/tea/#leaf", "title": "Leaf", "text": "one two three four five"},
]


def words(**given: Any) -> ReaderWords:
    return ReaderWords.model_validate(given)


def test_sections_are_plain_text_and_pages_have_their_description() -> None:
    index = build_index(DOCS, words(), abouts={"care/tea/": "On tea."})
    assert index["docs"] == [
        {
            "location": "care/tea/",
            "title": "Tea & rest",
            "text": "A cup < 5. Rest.",
            "about": "On tea.",
        },
        {"location": "care/tea/#leaf", "title": "Leaf", "text": "one two three four five"},
    ]
    assert index["plain"] is True


@pytest.mark.parametrize(
    ("folders", "text"),
    [
        ([], "one two three four five"),
        ([{"under": "care/", "letters": 15}], "one two three"),
        ([{"under": "care/", "letters": 0}], ""),
        (
            [{"under": "care/", "letters": 3}, {"under": "care/tea", "weight": 0.5}],
            "one two three four five",
        ),
        ([{"under": "other/", "letters": 0}], "one two three four five"),
    ],
)
def test_text_of_a_folder_is_cut_between_words(folders: list[Any], text: str) -> None:
    assert build_index(DOCS, words(folders=folders))["docs"][1]["text"] == text


def test_sections_that_only_lead_on_are_left_out() -> None:
    index = build_index(DOCS, words(left_out=["Leaf", "Other"]))
    assert [doc["location"] for doc in index["docs"]] == ["care/tea/"]


def test_synonyms_lead_from_the_readers_word_and_the_glossary_to_ours() -> None:
    index = build_index(
        DOCS,
        words(
            ignored=["the"],
            synonyms=[{"says": ["brew"], "means": ["leaf"], "instead": True}],
            folders=[{"under": "care/", "weight": 0.8}],
        ),
        [
            GlossaryEntry(term="Leaf", means="Part of a plant.", also=["blade"]),
            GlossaryEntry(term="Cup", means="A vessel."),
        ],
    )
    assert index["synonyms"] == [[["brew"], ["leaf"], True], [["blade"], ["Leaf"]]]
    assert index["ignored"] == ["the"] and index["weights"] == {"care/": 0.8}


def test_a_synonym_that_leads_nowhere_stops_the_build() -> None:
    given = words(synonyms=[{"says": ["mate"], "means": ["yerba leaf", "tea"]}])
    with pytest.raises(SearchError, match=r"'yerba leaf' \(yerba\)\. Use the words of the page"):
        build_index(DOCS, given)


def test_the_index_takes_the_place_of_the_builders(tmp_path: Path) -> None:
    for name in (
        "search/search_index.json",
        "assets/javascripts/workers/a.js",
        "care/tea/index.html",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    docs = [{**DOCS[0], "text": "line\u2028end"}]
    (tmp_path / "search/search_index.json").write_text(json.dumps({"docs": docs}))
    (tmp_path / "assets/javascripts/workers/a.js").write_text("")
    page = '<meta name="description" content="Hot &quot;tea&quot;.">'
    (tmp_path / "care/tea/index.html").write_text(page)
    written = write_index(tmp_path, words())
    text = written.read_text("utf-8")
    assert text.startswith("globalThis.guideIndex={") and text.endswith("};\n")
    assert '"about":"Hot \\"tea\\"."' in text and "\u2028" not in text
    files = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert files == ["care/tea/index.html", "search/index.js"]
    assert write_index(tmp_path, words()).read_text("utf-8") == text  # once more: nothing to do


@pytest.mark.parametrize(
    ("home", "left"),
    [
        ("<p>Tea</p>", []),
        ('<link rel="stylesheet" href="assets/stylesheets/a.css">', ["assets/stylesheets/a.css"]),
        ('<script src="assets/javascripts/a.js"></script>', ["assets/javascripts/a.js"]),
    ],
    ids=["neither", "style", "script"],
)
def test_what_the_theme_brings_stays_where_pages_load_it(
    tmp_path: Path, home: str, left: list[str]
) -> None:
    files = {
        "search/search_index.json": '{"docs": []}',
        "index.html": home,
        "assets/stylesheets/a.css": "",
        "assets/javascripts/a.js": "",
        "assets/javascripts/lunr/b.js": "",
        "assets/javascripts/workers/c.js": "",
        "assets/ours.css": "",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    write_index(tmp_path, words())
    found = sorted(
        p.relative_to(tmp_path).as_posix() for p in (tmp_path / "assets").rglob("*") if p.is_file()
    )
    assert found == sorted([*left, "assets/ours.css"])


def test_a_site_without_an_index_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="Build the site with its search plugin first"):
        write_index(tmp_path, words())
