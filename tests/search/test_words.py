"""Readers' words: what the file may hold, and what is said when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.search import ReaderWords, read_words

REAL = Path(__file__).parents[2] / "docs/data"


def test_the_real_file_is_sound() -> None:
    words, faults = read_words(REAL)
    assert faults == [] and len(words.synonyms) > 50


def test_the_real_file_says_each_thing_once() -> None:
    words, _ = read_words(REAL)
    for synonym in words.synonyms:
        said = [word.lower() for word in synonym.says]
        assert len(said) == len(set(said)), synonym.says


def test_no_file_is_no_words(tmp_path: Path) -> None:
    assert read_words(tmp_path) == (ReaderWords(), [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("synonyms:\n- {says: [a], means: []}\n", "search.yml:2: synonyms.0.means: "),
        ("synonyms:\n- {says: [a]}\n", "search.yml:2: synonyms.0.means: Field required"),
        (
            "ignored:\n- the\n- on\n",
            "search.yml:3: ignored.1: Input should be a valid string (found: True).",
        ),
        ("folders: [{under: a/, weight: 3}]\n", "search.yml:1: folders.0.weight: "),
        ("pages: []\n", "search.yml:1: pages: Extra inputs are not permitted"),
        ("ignored: [", "search.yml:"),
    ],
)
def test_a_fault_names_file_line_and_key(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "search.yml").write_text(text)
    words, faults = read_words(tmp_path)
    assert words == ReaderWords() and len(faults) == 1
    assert faults[0].startswith(f"{tmp_path.name}/{fault}")


@pytest.mark.parametrize(
    ("page", "under"), [("a/", ""), ("care/", "care/"), ("care/tea/", "care/tea/")]
)
def test_the_last_fitting_folder_holds(page: str, under: str) -> None:
    words = ReaderWords.model_validate({"folders": [{"under": "care/"}, {"under": "care/tea/"}]})
    assert words.folder(page).under == under
