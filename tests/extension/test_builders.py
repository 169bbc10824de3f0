"""The same pages under each builder: the same facts, and the same refusal of a wrong word."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from lxml import html as lxml_html

BIN = Path(sys.executable).parent
MKDOCS = [[sys.executable, "-m", "mkdocs", "build", "--strict"], [str(BIN / "mkdocs"), "build"]]
# Zensical keeps pages between runs and does not know that they depend on the data: build clean.
ZENSICAL = [str(BIN / "zensical"), "build", "--clean"]
BUILDERS = [*MKDOCS, ZENSICAL]
NAMES = ["python -m mkdocs", "mkdocs", "zensical"]

CONFIG = """\
site_name: Zamarine
theme: {name: material, font: false}
strict: true
nav: [index.md, more.md]
markdown_extensions:
  - attr_list
  - tables
  - toc: {permalink: '#'}
  - factguide.extension: {data: docs/data}
"""
INDEX = """\
---
title: Home
description: About it.
---

# It lasts [2 to 6 hours](fact:half-life)

/// emergency | Call 911 now if:
- [Do not stop taking zamarine suddenly.](fact:no-sudden-stop)
///

Adults start with [5 mg three times a day](fact:start-dose). [More](more.md#figures)
"""
MORE = """\
# More

## Figures { #figures }

/// facts | Figures
    ids: [half-life-label, sleepy, first-sold]
///

/// table | Names
| What | Name |
|---|---|
| Brand | [Zamaril](fact:brand) |
///
"""
FACTS = {
    "index.html": [
        ("half-life", "2 to 6 hours"), ("us-emergency", "911"),
        ("no-sudden-stop", "Do not stop taking zamarine suddenly."),
        ("start-dose", "5 mg three times a day"),
    ],
    "more/index.html": [
        ("half-life-label", "2 to 4 hours"), ("sleepy", "1 in 10"),
        ("first-sold", "October 1977"), ("brand", "Zamaril"),
    ],
}  # fmt: skip


@pytest.fixture
def site(own_data: Path) -> Path:
    """The folder of a small real site."""
    root = own_data.parent.parent
    (root / "mkdocs.yml").write_text(CONFIG)
    (root / "docs" / "index.md").write_text(INDEX)
    (root / "docs" / "more.md").write_text(MORE)
    return root


def environment() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def run(command: list[str], site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=site, env=environment(), capture_output=True, text=True, timeout=120
    )


@pytest.mark.parametrize("command", BUILDERS, ids=NAMES)
def test_every_builder_finds_every_fact(command: list[str], site: Path) -> None:
    done = run(command, site)
    assert done.returncode == 0, done.stdout + done.stderr
    for page, facts in FACTS.items():
        tree = lxml_html.parse(site / "site" / page)
        found = tree.xpath("//article//*[@data-fact]")
        assert [(e.get("data-fact"), e.text_content()) for e in found] == facts
        cited = set(tree.xpath("//sup[@class='cite']/a/@href"))
        listed = tree.xpath("//section[@class='sources']/ol/li/@id")
        assert cited == {f"#{name}" for name in listed} != set()
    assert "half-life" in (site / "site" / "data" / "facts" / "timing.yml").read_text()


@pytest.mark.parametrize("command", MKDOCS[:1])
def test_numbers_and_sources_stay_out_of_the_search(command: list[str], site: Path) -> None:
    assert run(command, site).returncode == 0
    index = (site / "site" / "search" / "search_index.json").read_text()
    assert "5 mg three times a day" in index
    for hidden in ("#source-1", "Zamaril tablets, label", "day1", "Section 12.3"):
        assert hidden not in index


@pytest.mark.parametrize("command", BUILDERS, ids=NAMES)
def test_a_wrong_word_stops_every_builder_with_path_and_line(
    command: list[str], site: Path
) -> None:
    page = site / "docs" / "index.md"
    page.write_text(INDEX.replace("5 mg", "5 micrograms").replace("911", "912"))
    done = run(command, site)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "docs/index.md:8: the block 'emergency' has a figure in its title" in said
    assert "docs/index.md:12: found \u201c5 micrograms three times a day\u201d" in said
    assert "Write \u201c5 mg three times a day\u201d." in said
    assert command == ZENSICAL or ("Traceback" not in said and done.returncode == 1)


@pytest.mark.parametrize("command", BUILDERS, ids=NAMES)
def test_data_that_does_not_load_stops_every_builder(command: list[str], site: Path) -> None:
    statements = site / "docs" / "data" / "statements.yml"
    statements.write_text(statements.read_text().replace("[stopping]", "[stoping]"))
    done = run(command, site)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "docs/data/statements.yml:1:1 unknown-topic" in said
    assert "Did you mean 'stopping'?" in said
    assert command == ZENSICAL or ("Traceback" not in said and done.returncode == 1)


def test_a_build_from_another_folder_finds_the_data_and_names_the_page(
    site: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = [*MKDOCS[1], "-f", str(site / "mkdocs.yml")]
    assert run(command, elsewhere).returncode == 0
    (site / "docs" / "more.md").write_text(MORE.replace("(fact:brand)", "(fact:brnd)"))
    done = run(command, elsewhere)
    assert done.returncode == 1
    assert "docs/more.md:12: there is no fact, contact or statement 'brnd'." in done.stderr


def test_serve_shows_a_change_in_the_data(site: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/more/"
    with serving([str(BIN / "mkdocs"), "serve", "-a", f"127.0.0.1:{port}"], site):
        wait_for(address, '<span class="fact" data-fact="sleepy">1 in 10</span>')
        facts = site / "docs" / "data" / "facts" / "effects.yml"
        facts.write_text(facts.read_text().replace("{n: 1, of: 10}", "{n: 1, of: 50}"))
        wait_for(address, '<span class="fact" data-fact="sleepy">1 in 50</span>')


@contextmanager
def serving(command: list[str], site: Path) -> Iterator[None]:
    with (site / "serve.log").open("w") as log:
        server = subprocess.Popen(command, cwd=site, env=environment(), stdout=log, stderr=log)
        try:
            yield
        finally:
            server.terminate()
            server.wait(timeout=10)


def wait_for(address: str, words: str) -> None:
    """Until the page at ``address`` holds ``words``; fails after 30 seconds."""
    page = ""
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            page = ""
        if words in page:
            return
        time.sleep(0.2)
    pytest.fail(f"{address} never showed {words!r}; last seen: {page[:500]!r}")


def test_the_builders_are_those_of_this_environment() -> None:
    for name in ("mkdocs", "zensical"):
        assert shutil.which(name, path=str(BIN)), f"{name} is not installed beside Python"
