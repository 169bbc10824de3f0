"""Sites to measure: generated ones of an invented medicine, and a copy of ours without facts."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

FACTS = 300
FACTS_A_PAGE = 10
WORDS_A_PAGE = 650

_WORDS = (
    "the dose is raised slowly and your nurse will watch how you feel while the body gets used "
    "to it some people are sleepy at first so ask before you add another medicine this page says "
    "what is known about it in plain words for people who take it and those who care for them"
)
_DATA = {
    "sources.yml": "label: {title: Label, publisher: Agency, kind: label, grade: A, "
    "checked: 2026-01-01}\n",
    "contacts.yml": "{}\n",
    "statements.yml": "{}\n",
    "topics.yml": "{}\n",
    "glossary.yml": "{}\n",
    "disagreements.yml": "{}\n",
    "words.yml": "routes: {any: any route}\ncountries: {US: United States}\n",
}
_FRONT = """\
---
title: Generated page {name}
description: A page that was generated to measure how long checking takes, and for nothing else.
route: any
audience: patients
countries: [US]
checked: 2026-01-01
next_review: 2027-01-01
---

# Generated page {name}
"""


def write_site(root: Path, pages: int, seed: int = 1, facts: int = FACTS) -> None:
    """A site of ``pages`` pages with about 650 words and 10 facts each, the same on each call."""
    chance = random.Random(seed)
    data = root / "docs/data"
    (data / "facts").mkdir(parents=True)
    for name, text in _DATA.items():
        (data / name).write_text(text, encoding="utf-8")
    (data / "facts/all.yml").write_text("".join(map(_fact, range(facts))), encoding="utf-8")
    config = "site_name: Measured\nmarkdown_extensions:\n- factguide.extension: {data: docs/data}\n"
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    for number in range(pages):
        page = root / f"docs/page-{number:05d}.md"
        page.write_text(_page(number, pages, chance), encoding="utf-8")


def _fact(number: int) -> str:
    return (
        f"fact-{number}:\n  says: It lasts {number + 2} to {number + 5} hours.\n"
        f"  kind: quantity\n  value: {{low: {number + 2}, high: {number + 5}}}\n  unit: hour\n"
        "  population: adults\n  sources: [{source: label, at: section 2}]\n"
        "  checked: 2026-01-01\n"
    )


def _page(number: int, pages: int, chance: random.Random) -> str:
    sections, words = [], _WORDS.split()
    for section in range(FACTS_A_PAGE):
        fact = (number * FACTS_A_PAGE + section) % FACTS
        picked = _picked(words, WORDS_A_PAGE // FACTS_A_PAGE - 12, chance)
        sentences = [picked[start : start + 11] for start in range(0, len(picked), 11)]
        prose = [" ".join(sentence).capitalize() + "." for sentence in sentences]
        prose.insert(1, f"It lasts [{fact + 2} to {fact + 5} hours](fact:fact-{fact}).")
        paragraphs = [" ".join(prose[start : start + 3]) for start in range(0, len(prose), 3)]
        sections.append(f"\n## Part {_letters(section)}\n\n" + "\n\n".join(paragraphs) + "\n")
    other = (number + 1) % pages
    link = f"\nSee [the next page](page-{other:05d}.md#part-a).\n"
    return _FRONT.format(name=_letters(number)) + "".join(sections) + link


def _picked(words: list[str], count: int, chance: random.Random) -> list[str]:
    """Random words, none of them twice in a row."""
    found = [chance.choice(words)]
    while len(found) < count:
        word = chance.choice(words)
        if word != found[-1]:
            found.append(word)
    return found


def _letters(number: int) -> str:
    """A name without figures: 0 is a, 25 is z, 26 is ba."""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    higher, last = divmod(number, len(alphabet))
    return (_letters(higher) if higher else "") + alphabet[last]


def copy_without_facts(root: Path, copy: Path) -> None:
    """A copy of the site in ``root`` whose pages are built by MkDocs without our extension."""
    shutil.copytree(root / "docs", copy / "docs")
    shutil.copytree(root / "overrides", copy / "overrides")
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"\n {2}- factguide\.extension:\n {6}data: .*", "", text)
    (copy / "mkdocs.yml").write_text(text, encoding="utf-8")
