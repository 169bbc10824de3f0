"""The link check beside lychee alone, and beside linkinator, on one built site."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from factguide.links.lychee import command_for

from .built import write_built
from .measure import Run, median_of, run

PAGES = 1000
URL = "https://guide.example.org/"
# It starts a server of its own and asks for page after page.
LINKINATOR = "linkinator@7.6.1"
_PATIENCE = 300


def links(folder: Path, times: int) -> None:
    """Measure and print."""
    site = folder / "built" / "site"
    write_built(site, PAGES)
    size = sum(file.stat().st_size for file in site.rglob("*.html")) / 2**20
    print(f"Link check of a built site ({PAGES:,} pages, {size:.0f} MiB; medians of {times})")
    print(f"{'':<28} {'seconds':>9} {'MiB':>7}")
    alone = [*command_for(site, URL), "--offline", "."]
    ours = [sys.executable, "-m", "factguide.links", "--root", str(site.parent), "--format", "json"]
    (site.parent / "mkdocs.yml").write_text(f"site_url: {URL}\n", encoding="utf-8")
    (site.parent / "docs").mkdir()
    # By turns, so that a busy moment of the machine does not fall on one of them.
    pairs = [(run(alone, site), run(ours, site.parent)) for _ in range(times)]
    engine = _row("lychee alone", [first for first, _ in pairs])
    whole = _row("our link check", [second for _, second in pairs])
    print(f"{'ratio':<28} {whole.seconds / engine.seconds:>9.2f}")
    _linkinator(site)
    print()
    shutil.rmtree(site.parent)


def _row(name: str, runs: Sequence[Run]) -> Run:
    measured = median_of(runs)
    print(f"{name:<28} {measured.seconds:>9.2f} {measured.memory:>7.0f}", flush=True)
    return measured


def _linkinator(site: Path) -> None:
    """One run, for it is slow; its package must come from npm."""
    npx = shutil.which("npx")
    get = [npx or "npx", "--yes", LINKINATOR, "--version"]
    try:
        subprocess.run(get, check=True, capture_output=True, timeout=_PATIENCE)
        skip = "^(?!http://localhost)"
        command = [*get[:-1], ".", "--recurse", "--silent", "--skip", skip]
        measured = run(command, site, allowed=(0,), patience=_PATIENCE)
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        print(f"{'linkinator':<28} not measured: {str(error).splitlines()[0][:90]}")
        return
    print(f"{'linkinator (one run)':<28} {measured.seconds:>9.2f} {measured.memory:>7.0f}")
