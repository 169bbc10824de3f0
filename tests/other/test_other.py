"""Another medicine: the same scripts build, check and print a second guide, and hold none of the first."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import lxml.html
import pypdfium2
import pytest
import yaml

from factguide.check.runner import check

from .second import GUIDE, ROOT, make_guide

STEPS = (
    ("mkdocs", "build", "--strict", "--quiet"),
    ("factguide.search",),
    ("factguide.head",),
    ("factguide.opendata",),
    ("factguide.publish", "--no-offline"),
    ("factguide.hosting",),
    ("factguide.links",),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second guide, built as `make site` builds the first."""
    root = make_guide(tmp_path_factory.mktemp("other") / "guide")
    for step in STEPS:
        run = subprocess.run(
            [sys.executable, "-m", *step],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"{step}: {(run.stdout + run.stderr)[-1500:]}"
    return root / "site"


def test_the_checker_has_nothing_against_it_and_finds_what_is_wrong(tmp_path: Path) -> None:
    root = make_guide(tmp_path / "guide")
    assert [str(f) for f in check(root).findings if f.rule != "review-due"] == []
    page = root / "docs/index.md"
    page.write_text(page.read_text("utf-8").replace("[8 hours]", "[9 hours]"), "utf-8")
    [found] = [f for f in check(root).findings if f.level == "error"]
    assert (found.path, found.rule) == ("docs/index.md", "fact-mismatch")


def test_pages_show_its_facts_with_sources(site: Path) -> None:
    page = lxml.html.parse(site / "index.html")
    shown = {e.get("data-fact"): e.text_content() for e in page.xpath("//*[@data-fact]")}
    assert (shown["onset"], shown["first-sold"]) == ("20 to 30 minutes", "May 2031")
    assert "The tale of plumeril" in page.xpath("//section[@class='sources']")[0].text_content()
    assert "Not reviewed." in page.xpath("//p[@class='status']")[0].text_content()


def test_its_handout_is_printed(site: Path) -> None:
    [file] = site.glob("sheets/*-a4.pdf")
    pdf = pypdfium2.PdfDocument(file)
    words = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    words = " ".join(words.split())
    assert "Plumeril is invented. Never act on this guide." in words
    assert "50 grams" in words and "plumeril.example" in words


def test_its_data_is_published(site: Path) -> None:
    made = json.loads((site / "data/facts.json").read_text("utf-8"))["entries"]
    assert len(made) == 10
    tube = next(entry for entry in made if entry["id"] == "tube")
    assert tube["permalink"] == "https://plumeril.example/facts/#tube"
    assert [page["address"] for page in tube["pages"]] == [
        "https://plumeril.example/", "https://plumeril.example/sheets/storing/",
    ]  # fmt: skip


def _own_words() -> set[str]:
    """Names of the first guide's medicines, brands and makers, and of its pages."""
    words = yaml.safe_load((ROOT / "docs/data/words.yml").read_text("utf-8"))
    names = {name.lower() for name in words["names"]}
    pages = {p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    return names | {page for page in pages if page != "index.md"}


def test_no_script_holds_a_name_or_a_page_of_this_guide() -> None:
    own = _own_words()
    patterns = [rf"(?<![\w/-]){re.escape(word)}(?![\w-])" for word in sorted(own)]
    pattern = re.compile("|".join(patterns), re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sorted((ROOT / "scripts").rglob("*"))
        if path.suffix in (".py", ".sh", ".css")
        for match in pattern.finditer(path.read_text("utf-8"))
    ]
    assert found == []
    assert len(own) > 100


def test_the_second_guide_holds_nothing_of_the_first(site: Path) -> None:
    own = {word for word in _own_words() if not word.endswith(".md")}
    for file in [*GUIDE.rglob("*"), *site.rglob("*.html"), *site.rglob("data/*.json")]:
        if file.is_file():
            words = set(re.findall(r"[\w-]+", file.read_text("utf-8").lower()))
            assert words & own == set(), file
