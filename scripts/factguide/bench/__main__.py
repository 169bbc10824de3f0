"""The command line: ``python -m factguide.bench``."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from .by_hand import write_by_hand
from .large import large
from .links import links
from .measure import growth_exponent, median_seconds, run
from .pages import pages
from .sites import copy_without_facts, write_site

SIZES = (100, 300, 1000, 3000)


def main() -> int:
    """Measure, print tables, and give the exit code."""
    parser = argparse.ArgumentParser("factguide.bench", description="Measure checker and build.")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--times", type=int, default=5, help="runs behind each median")
    parser.add_argument("--page", action="append", help="a page to weigh (again for more)")
    parser.add_argument("--only-pages", action="store_true", help="nothing but the pages")
    options = parser.parse_args()
    root = options.root.resolve()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        try:
            if not options.only_pages:
                _growth(Path(folder))
                large(Path(folder), options.times)
                links(Path(folder), options.times)
                _guide(root, Path(folder), options.times)
            pages(root, Path(folder), options.page or ["./"], options.times)
        except RuntimeError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 1
    return 0


def _growth(folder: Path) -> None:
    print("Fact check of generated pages (about 650 words and 10 facts each)")
    print(f"{'pages':>8} {'seconds':>9} {'pages/s':>9} {'MiB':>7}")
    seconds = []
    for size in SIZES:
        site = folder / f"site-{size}"
        write_site(site, size)
        # Exit 1 is a finding: generated pages may hold some, and are measured all the same.
        measured = run([sys.executable, "-m", "factguide.check", "--format", "json"], site, (0, 1))
        shutil.rmtree(site)
        seconds.append(measured.seconds)
        rate = size / measured.seconds
        print(
            f"{size:>8} {measured.seconds:>9.2f} {rate:>9.0f} {measured.memory:>7.0f}", flush=True
        )
    print(f"growth exponent {growth_exponent(SIZES, seconds):.2f} (1 is linear)\n")


def _guide(root: Path, folder: Path, times: int) -> None:
    print(f"The guide (medians of {times})")
    check = [sys.executable, "-m", "factguide.check", "--format", "json"]
    print(f"{'fact check':<44} {median_seconds(times, lambda: run(check, root, (0, 1))):6.2f} s")
    by_hand, unread = folder / "by-hand", folder / "unread"
    write_by_hand(root, by_hand)
    copy_without_facts(root, unread)
    build = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--site-dir"]
    # In turn, so that a machine that grows busy slows all of them alike.
    ways = {root: "build with the extension", by_hand: "the same pages written by hand",
            unread: "our pages, facts and blocks left unread"}  # fmt: skip
    seconds: dict[Path, list[float]] = {way: [] for way in ways}
    for _ in range(times):
        for way, taken in seconds.items():
            taken.append(run([*build, str(folder / "built")], way).seconds)
    with_facts = median(seconds[root])
    for way, label in ways.items():
        taken_there = median(seconds[way])
        ratio = "" if way == root else f"  ratio {with_facts / taken_there:.2f}"
        print(f"{label:<44} {taken_there:6.2f} s{ratio}")


if __name__ == "__main__":
    sys.exit(main())
