"""Pages of the guide beside the same in the stock theme: weight, requests, Lighthouse, tasks."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from . import lighthouse
from .lighthouse import MissingToolError
from .measure import run
from .served import serving
from .tasks import SLOWER, blocked
from .weight import visit

_OURS = re.compile(r"^(theme|extra_css|extra_javascript):\n(?:[ ].*\n|#.*\n|\n)*", re.MULTILINE)
# Without fonts from elsewhere: they cannot be had here, and would count against it.
_STOCK = "theme:\n  name: material\n  font: false\n"


def pages(root: Path, folder: Path, paths: list[str], times: int) -> None:
    """Build both sites and print the tables."""
    sites = {"ours": folder / "ours", "stock theme": folder / "stock-site"}
    write_stock(root, folder / "stock")
    build = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--quiet", "--site-dir"]
    run([*build, str(sites["ours"])], root)
    run([*build, str(sites["stock theme"])], folder / "stock")
    for module in ("search", "hosting"):
        command = [sys.executable, "-m", f"factguide.{module}", "--site", str(sites["ours"])]
        run(command, root)
    _weights(sites, paths)
    try:
        _lighthouse(sites, paths, folder, times)
    except MissingToolError as error:
        print(f"Lighthouse: not measured: {error}\n")
    try:
        _tasks(sites["ours"], paths, times)
    except MissingToolError as error:
        print(f"Longest tasks: not measured: {error}\n")


def write_stock(root: Path, copy: Path) -> None:
    """A copy of the pages in ``root`` for the stock theme, without our styles and scripts."""
    shutil.copytree(root / "docs", copy / "docs")
    text = _OURS.sub("", (root / "mkdocs.yml").read_text(encoding="utf-8"))
    (copy / "mkdocs.yml").write_text(f"{text}\n{_STOCK}", encoding="utf-8")


def _weights(sites: dict[str, Path], paths: list[str]) -> None:
    print("First visit, as a server sends it (gzip; fonts as they are)")
    print(f"{'page':<28} {'':<12} {'KiB':>7} {'requests':>9}")
    for path in paths:
        for name, site in sites.items():
            seen = visit(site, path)
            print(f"{path:<28} {name:<12} {seen.weight / 1024:>7.1f} {seen.requests:>9}")
    print(flush=True)


def _lighthouse(sites: dict[str, Path], paths: list[str], folder: Path, times: int) -> None:
    lighthouse.prepare()
    print(f"{lighthouse.LIGHTHOUSE}, mobile (medians of {times})")
    names = "".join(f"{name:>16}" for name in lighthouse.CATEGORIES)
    print(f"{'page':<28} {'':<12}{names} {'shift':>7} {'task ms':>8}")
    for path in paths:
        for name, site in sites.items():
            with serving(site) as address:
                found = lighthouse.measure(address + path.removeprefix("./"), folder, times)
            scores = "".join(f"{score:>16.0f}" for score in found.scores)
            print(
                f"{path:<28} {name:<12}{scores} {found.shift:>7.3f} {found.task:>8.0f}", flush=True
            )
    print()


def _tasks(site: Path, paths: list[str], times: int) -> None:
    print(f"Longest task in ms, time of a processor {SLOWER} times slower (medians of {times})")
    with serving(site) as address:
        found = blocked(address, [path.removeprefix("./") for path in paths], times)
    print(f"{'page':<28} {'load':>7} {'opening the search':>19} {'typing':>7}")
    for path, one in found.items():
        print(f"{path or './':<28} {one.load:>7.0f} {one.opening:>19.0f} {one.typing:>7.0f}")
    print()
