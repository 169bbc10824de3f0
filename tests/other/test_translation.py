"""A guide in a second language: facts shared, words its own, and what is not translated is refused."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest
import yaml

from factguide.extension import load
from factguide.extension.errors import FactguideError
from factguide.extension.translation import read_language

from .second import GUIDE, ROOT, make_guide

FILE = "wordings.yml"


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The folder of the German guide, beside the one that it translates."""
    folder = make_guide(tmp_path / "guide") / "translations/de"
    # As CONTRIBUTING says: the look is a link to the shared folder.
    (folder / "docs/assets").symlink_to("../../../docs/assets")
    return folder


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    command = ["-m", "mkdocs", "build", "--strict", "--quiet", "--config-file"]
    return subprocess.run(
        [sys.executable, *command, folder / "mkdocs.yml", "--site-dir", folder / "site"],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_translated_page_shows_shared_facts_in_its_own_words(german: Path) -> None:
    """As `make site` builds it, below the site of the original."""
    root = german.parents[1]
    shutil.copy(ROOT / "Makefile", root)
    (root / "scripts").mkdir()
    (root / "scripts/setup.sh").write_text("#!/bin/sh\n")
    (root / "scripts/setup.sh").chmod(0o755)
    command = ["make", "translations", f"PYTHON={sys.executable}"]
    env = {**os.environ, "MAKEFLAGS": ""}
    run = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    page = lxml.html.parse(root / "site/de/index.html").getroot()
    shown = {e.get("data-fact"): e.text_content() for e in page.xpath("//article//*[@data-fact]")}
    assert shown["onset"] == "20 bis 30 Minuten"
    assert shown["most-often"] == "höchstens 4-mal am Tag"
    assert page.get("lang") == "de"
    assert page.xpath("//h2[@id='sources']/text()") == ["Quellen"]
    assert page.xpath("string(//aside/p)").strip() == "Das Wichtigste"
    assert page.xpath("//sup/a/@aria-label")[0].startswith("Quelle 1: ")
    assert "Nicht geprüft." in page.text_content()


# A line of a page, and what the build says of it.
REFUSED = [
    ("Vor dem Bad [6 Stunden](fact:gap).",
     "the fact 'gap' has no words in this language. Add them to 'wordings' in wordings.yml when a "
     "second person has compared them, or leave it out."),
    ("Es hält [9 Stunden](fact:lasting).",
     "found “9 Stunden” for 'lasting': not approved. Write “8 Stunden”."),
    ("Es hält [8 hours](fact:lasting).",
     "found “8 hours” for 'lasting': not approved. Write “8 Stunden”."),
    ("[Plumeril ist gut.](fact:invented)",
     "found “Plumeril ist gut.” for 'invented': not approved. Write “Plumeril ist erfunden. Handeln "
     "Sie nie nach diesem Ratgeber.”."),
    ("Es hält manchmal 12 Stunden.",
     "“12” stands here without a fact. Link it, or say it without a figure."),
    ("/// facts | Mengen\n    ids: [tube]\n///",
     "the block 'facts' prints words of the data; leave it out of a translation."),
    ("Nach [20 bis 30 Minuten](fact:onsett).",
     "there is no fact, contact or statement 'onsett'. Did you mean 'onset'?"),
]  # fmt: skip
# Lists, headings with ids, addresses and code hold digits that are no figures.
ALLOWED = "1. Erstens [hier](#acts).\n\n## Wirkung { #acts-2 }\n\nDer Name `teil-2` bleibt."


def errors(run: subprocess.CompletedProcess[str]) -> list[str]:
    lines = (run.stdout + run.stderr).splitlines()
    return [found[2] for line in lines if (found := re.match(r"(ERROR   -  |\s*)(docs/.*)", line))]


def test_what_is_not_translated_stops_the_build(german: Path) -> None:
    page = german / "docs/index.md"
    first = page.read_text("utf-8").count("\n") + 2
    lines, expected = [], []
    for line, says in REFUSED:
        expected.append(f"docs/index.md:{first + sum(x.count(chr(10)) + 2 for x in lines)}: {says}")
        lines.append(line)
    body = "\n\n".join([*lines, ALLOWED])
    page.write_text(f"{page.read_text('utf-8')}\n{body}\n", "utf-8")
    run = build(german)
    assert run.returncode != 0
    assert errors(run) == expected


def test_what_the_original_must_say_is_not_left_out(german: Path) -> None:
    statement = "- [Plumeril ist erfunden. Handeln Sie nie nach diesem Ratgeber.](fact:invented)"
    change(german / "docs/index.md", statement, "- Lesen Sie.")
    assert errors(build(german)) == [
        "docs/index.md:11: the original says 'invented', and this page does not. Add it."
    ]


def test_a_page_that_translates_nothing(german: Path) -> None:
    (german / "docs/index.md").rename(german / "docs/neu.md")
    change(german / "mkdocs.yml", "index.md", "neu.md")
    message = "there is no page 'neu.md' to translate. Give it the name of its original."
    assert errors(build(german)) == [f"docs/neu.md:11: {message}"]


WRONG = [
    ("onset: [20 bis 30 Minuten]", "onset: [20 bis 40 Minuten]",
     "23: 'onset': “20 bis 40 Minuten”: its numbers must be 20, 30, in digits, as this language writes them."),
    ("onset: [20 bis 30 Minuten]", "onset: [zwanzig bis dreißig Minuten]",
     "23: 'onset': “zwanzig bis dreißig Minuten”: its numbers must be 20, 30, in digits, as this "
     "language writes them."),
    ("lasting: [8 Stunden]", "lasting: [8 Minuten]",
     "24: 'lasting': “8 Minuten”: it does not say 'hour': Stunde or Stunden."),
    ("lasting: [8 Stunden]", "layer: [2 mg je cm]", "24: 'layer': “2 mg je cm”: 'units' has no words for 'mg'."),
    ("4-mal am Tag", "4-mal", "28: 'most-often': “höchstens 4-mal”: it does not say 'day': Tag or täglich."),
    ("first-sold: [Mai 2031]", "first-sold: [Juni 2031]",
     "26: 'first-sold': “Juni 2031”: it does not name the month, Mai."),
    ("nie nach diesem Ratgeber.]", "nie nach diesen 3 Seiten.]",
     "22: 'invented': “Plumeril ist erfunden. Handeln Sie nie nach diesen 3 Seiten.”: its numbers are "
     "those of none of the approved wordings."),
    ("  onset:", "  onsett:", "23: 'onsett': “20 bis 30 Minuten”: there is no such entry."),
    ("  sources: Quellen\n", "", "10: labels.sources: Field required. See CONTRIBUTING.md."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), WRONG)
def test_words_that_cannot_mean_the_fact(tmp_path: Path, old: str, new: str, says: str) -> None:
    file = tmp_path / FILE
    file.write_bytes((GUIDE / "translations/de" / FILE).read_bytes())
    change(file, old, new)
    with pytest.raises(FactguideError) as raised:
        read_language(load(GUIDE / "docs/data"), file, FILE)
    assert raised.value.lines == [f"{FILE}:{says}"]


@pytest.mark.parametrize(
    ("decimal", "thousands", "wording", "right"),
    [
        (",", ".", "2,5 Stunden", True),
        (",", ".", "2.5 Stunden", False),
        (",", ".", "25 Stunden", False),
        (".", ",", "2.5 Stunden", True),
        (".", ",", "2,5 Stunden", False),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(
    tmp_path: Path, decimal: str, thousands: str, wording: str, right: bool
) -> None:
    data = load(GUIDE / "docs/data")
    fact = data.facts["lasting"].model_copy(update={"value": 2.5})
    registry = type(data)(**{**data.__dict__, "facts": {**data.facts, "lasting": fact}})
    words = yaml.safe_load((GUIDE / "translations/de" / FILE).read_text("utf-8"))
    words |= {"decimal": decimal, "thousands": thousands, "wordings": {"lasting": [wording]}}
    file = tmp_path / FILE
    file.write_text(yaml.safe_dump(words, allow_unicode=True), "utf-8")
    if right:
        assert read_language(registry, file, FILE).mismatch(wording, "lasting") is None
    else:
        with pytest.raises(FactguideError, match=r"its numbers must be 2\.5"):
            read_language(registry, file, FILE)
