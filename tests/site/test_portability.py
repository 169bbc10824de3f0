"""The successor of MkDocs and Material builds the same pages with every fact in place."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest

from .conftest import ROOT


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it, from a copy, so that nothing is left beside ours."""
    copy = tmp_path_factory.mktemp("zensical")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    run = subprocess.run(
        [Path(sys.executable).parent / "zensical", "build", "--clean"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        pytest.fail(f"Zensical failed:\n{run.stdout}{run.stderr}", pytrace=False)
    return copy / "site"


def facts(page: Path) -> list[tuple[str, str]]:
    """``(fact id, words)`` of each fact on a built page, in their order."""
    root = lxml.html.parse(page).getroot()
    shown = root.xpath("//article//*[@data-fact]")
    return [(e.get("data-fact"), re.sub(r"\s+", " ", e.text_content()).strip()) for e in shown]


def sources(page: Path) -> list[str]:
    """The entries of the source list of a built page."""
    entries = lxml.html.parse(page).getroot().xpath("//section[@class='sources']//li")
    return [re.sub(r"\s+", " ", entry.text_content()).strip() for entry in entries]


def test_zensical_shows_every_fact_and_source(site: Path, zensical: Path, paths: list[str]) -> None:
    counted = 0
    for path in paths:
        ours, theirs = (folder / path.lstrip("/") / "index.html" for folder in (site, zensical))
        assert facts(theirs) == facts(ours), path
        assert sources(theirs) == sources(ours), path
        counted += len(facts(ours))
    assert counted > 500
