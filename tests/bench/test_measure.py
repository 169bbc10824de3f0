"""The arithmetic and the safeguards behind the figures; no test asserts a speed."""

import sys
from pathlib import Path

import pytest

from factguide.bench.built import write_built
from factguide.bench.measure import Run, growth_exponent, median_of, run
from factguide.bench.sites import write_site
from factguide.check.runner import check
from factguide.links.run import check_links


@pytest.mark.parametrize(("power", "factor"), [(1, 0.5), (1, 3.0), (2, 1.0), (0.5, 2.0)])
def test_the_exponent_is_the_power_of_the_growth(power: float, factor: float) -> None:
    sizes = [100, 300, 1000]
    assert growth_exponent(sizes, [factor * size**power for size in sizes]) == pytest.approx(power)


def test_a_failed_command_measures_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="failed with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)
    measured = run([sys.executable, "-c", "raise SystemExit(1)"], tmp_path, allowed=(0, 1))
    assert measured.seconds > 0
    assert measured.memory > 1


def test_generated_sites_are_the_same_each_time_and_have_the_promised_size(tmp_path: Path) -> None:
    write_site(tmp_path / "one", 3)
    write_site(tmp_path / "two", 3)
    pages = sorted((tmp_path / "one/docs").glob("*.md"))
    assert [page.read_text() for page in pages] == [
        page.read_text() for page in sorted((tmp_path / "two/docs").glob("*.md"))
    ]
    assert all(600 <= len(page.read_text().split()) <= 750 for page in pages)
    assert all(page.read_text().count("(fact:") == 10 for page in pages)


def test_generated_sites_are_clean_but_for_facts_that_three_pages_cannot_use(
    tmp_path: Path,
) -> None:
    write_site(tmp_path, 3)
    # Warnings may come with the date: a page is due for review.
    rules = {one.rule for one in check(tmp_path).findings if one.level == "error"}
    assert rules <= {"unused-fact"}


def test_a_command_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="failed with -9"):
        run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, patience=0.2)


def test_medians_are_of_seconds_and_the_memory_is_the_most() -> None:
    assert median_of([Run(3, 10), Run(1, 30), Run(2, 20)]) == Run(2, 30)


def test_generated_built_sites_are_sound_and_the_same_each_time(tmp_path: Path) -> None:
    write_built(tmp_path / "one", 5)
    write_built(tmp_path / "two", 5)
    pages = sorted(tmp_path.glob("one/*/index.html"))
    assert [page.read_text() for page in pages] == [
        page.read_text() for page in sorted(tmp_path.glob("two/*/index.html"))
    ]
    assert all(page.read_text().count("<a ") > 100 for page in pages)
    report = check_links(tmp_path / "one", "site", "https://guide.example.org/")
    assert (report.findings, report.pages) == ((), 6)
