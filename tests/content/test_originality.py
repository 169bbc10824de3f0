"""Own words: no run of nine words is shared with a source article.

``data/article-word-runs.txt`` holds the article's runs as hashes, so that the text itself is not here.
"""

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = 9
HASHES = frozenset((Path(__file__).parent / "data/article-word-runs.txt").read_text().split())
TEXTS = sorted(
    [*ROOT.glob("docs/**/*.md"), *ROOT.glob("docs/data/**/*.yml"), *ROOT.glob("docs/data/*.csv")]
)


def words_of(text: str) -> list[str]:
    """Lower-case words, with Markdown link targets, apostrophes and marks left out."""
    shown = re.sub(r"\]\([^)\s]*\)", "]", text)
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", shown.lower()))


def shared_runs(text: str, hashes: frozenset[str]) -> list[str]:
    """The runs of nine words in ``text`` whose hash is among ``hashes``."""
    words = words_of(text)
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return [run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:16] in hashes]


def test_the_detector_finds_a_planted_run() -> None:
    planted = "One two three [four](fact:x) five, six seven's eight nine ten."
    run = "one two three four five six sevens eight nine"
    hashes = frozenset({hashlib.sha256(run.encode()).hexdigest()[:16]})
    assert shared_runs(planted, hashes) == [run]
    assert shared_runs(planted.replace("five", "5"), hashes) == []


def test_the_articles_are_recorded() -> None:
    assert len(HASHES) > 4000


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_run_is_shared_with_an_article(path: Path) -> None:
    assert shared_runs(path.read_text(encoding="utf-8"), HASHES) == []
