"""How hard a built page is to read, by one method (Flesch-Kincaid grade).

Headings and list items count as sentences. Tables, source lists, and the page's frame are left
out. Names of medicines and brands cannot be made shorter, so they count as "pill"; the raw grade
is given beside it. Syllables come from textstat, with the names' own where its dictionary is wrong.

    python tests/site/readability.py site/     prints a table of all pages
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import yaml
from textstat import textstat

ROOT = Path(__file__).parents[2]
LEFT_OUT = ".//table | .//sup | .//section[@class='sources'] | .//svg | .//*[@data-frame]"
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "figcaption"}
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d,.]*")
END = re.compile(r"(?<=[.!?])[\"”)]*\s+")
# Syllables that the dictionary does not know.
SPOKEN = {"baclofen": 3, "intrathecal": 4, "spasticity": 4, "prescriber": 3}


@dataclass(frozen=True)
class Reading:
    """Counts of one page. Grades are US school grades."""

    words: int
    sentences: int
    long_sentences: int  # over 20 words
    longest: int
    grade: float
    raw_grade: float
    longest_paragraph: int  # in sentences


def sentences_of(article: Any) -> list[list[str]]:
    """The sentences of each block of text, one list a block."""
    for element in article.xpath(LEFT_OUT):
        _drop(element)
    found = []
    for block in article.iter(*BLOCKS):
        # A list item that holds paragraphs or lists gives its own words only.
        inner = list(block.iterdescendants(*BLOCKS))
        words = _own_text(block, inner)
        pieces = [piece for piece in END.split(words) if WORD.search(piece)]
        if pieces:
            found.append(pieces)
    return found


def _own_text(block: Any, inner: Iterable[Any]) -> str:
    skipped = set(inner)
    parts: list[str] = []

    def collect(element: Any) -> None:
        parts.append(element.text or "")
        for child in element:
            if child not in skipped and isinstance(child.tag, str):
                collect(child)
            parts.append(child.tail or "")

    collect(block)
    return re.sub(r"\s+", " ", "".join(parts).replace("\u00b6", "")).strip()


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def measure(blocks: list[list[str]], names: frozenset[str]) -> Reading:
    """Count, and work out the two grades."""
    sentences = [sentence for block in blocks for sentence in block]
    words = [WORD.findall(sentence) for sentence in sentences]
    lengths = [len(found) for found in words]
    flat = [word.lower() for found in words for word in found]
    return Reading(
        words=len(flat),
        sentences=len(sentences),
        long_sentences=sum(length > 20 for length in lengths),
        longest=max(lengths, default=0),
        grade=_grade(["pill" if word in names else word for word in flat], len(sentences)),
        raw_grade=_grade(flat, len(sentences)),
        longest_paragraph=max((len(block) for block in blocks), default=0),
    )


def _grade(words: list[str], sentences: int) -> float:
    if not words:
        return 0.0
    syllables = sum(map(_syllables, words))
    return round(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59, 1)


@cache
def _syllables(word: str) -> int:
    if word[0].isdigit():
        return 1
    return SPOKEN.get(word) or max(1, textstat.syllable_count(word))


def names_of_medicines() -> frozenset[str]:
    """Medicines, brands and devices, from the data, in lower case."""
    words = yaml.safe_load((ROOT / "docs/data/words.yml").read_text("utf-8"))
    return frozenset(part.lower() for name in words["names"] for part in name.split())


def read_page(file: Path, names: frozenset[str]) -> Reading:
    """Measure one built page."""
    article = lxml.html.parse(file).getroot().xpath("//article")[0]
    return measure(sentences_of(article), names)


def front_matter(source: Path) -> dict[str, Any]:
    """The front matter of a Markdown page."""
    found: dict[str, Any] = yaml.safe_load(source.read_text("utf-8").split("---\n")[1])
    return found


def main(site: Path) -> None:
    """Print a table of all pages."""
    names = names_of_medicines()
    print("| page | words | grade | raw | over 20 words | facts |\n|---|---|---|---|---|---|")
    for source in sorted((ROOT / "docs").glob("**/*.md")):
        name = source.relative_to(ROOT / "docs").as_posix()
        address = name.removesuffix(".md").removesuffix("index").rstrip("/")
        found = read_page(site / address / "index.html", names)
        share = found.long_sentences / max(found.sentences, 1)
        facts = len(set(re.findall(r"\(fact:([\w-]+)\)", source.read_text("utf-8"))))
        print(
            f"| {name} | {found.words} | {found.grade} | {found.raw_grade} | {share:.1%} | {facts} |"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
