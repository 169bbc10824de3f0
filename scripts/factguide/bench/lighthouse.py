"""Lighthouse on a page: its four scores, as on a phone. It comes from npm when it is needed."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIGHTHOUSE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
_PATIENCE = 300


class MissingToolError(Exception):
    """Lighthouse or its browser is missing; the message says which, and why."""


@dataclass(frozen=True)
class Scores:
    """Scores of 100, layout shift, and the longest task in ms at a processor four times slower."""

    scores: tuple[float, ...]
    shift: float
    task: float


def prepare() -> None:
    """Fetch Lighthouse; raises MissingToolError."""
    browser()
    npx = shutil.which("npx")
    if npx is None:
        raise MissingToolError("npx was not found; install Node.js 18.16 or newer")
    command = [npx, "--yes", LIGHTHOUSE, "--version"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        raise MissingToolError(f"{LIGHTHOUSE}: {str(error).splitlines()[0][:90]}") from error


def browser() -> str:
    """The path of a Chromium; raises MissingToolError."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *BROWSERS)):
        if found := shutil.which(name):
            return found
    raise MissingToolError("Chromium was not found; install it or set CHROMIUM to its path")


def measure(address: str, folder: Path, times: int) -> Scores:
    """The medians of ``times`` runs on one page. Raises MissingToolError when a run fails."""
    runs = [read_report(_run(address, folder / "lighthouse.json")) for _ in range(times)]
    return Scores(
        tuple(statistics.median(one.scores[at] for one in runs) for at in range(len(CATEGORIES))),
        statistics.median(one.shift for one in runs),
        statistics.median(one.task for one in runs),
    )


def _run(address: str, report: Path) -> dict[str, Any]:
    command = [
        "npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json",
        f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={_FLAGS}",
    ]  # fmt: skip
    env = {**os.environ, "CHROME_PATH": browser()}
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE, env=env)
        found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise MissingToolError(f"a run failed: {str(error).splitlines()[0][:90]}") from error
    return found


def read_report(report: dict[str, Any]) -> Scores:
    """What we read out of a report. Raises MissingToolError where the page got no score."""
    if error := report.get("runtimeError", {}).get("message"):
        raise MissingToolError(f"a run failed: {error.splitlines()[0][:90]}")
    scores = [report["categories"][name]["score"] for name in CATEGORIES]
    if None in scores:
        raise MissingToolError("a run gave no score")
    audits = report["audits"]
    return Scores(
        tuple(100 * score for score in scores),
        audits["cumulative-layout-shift"]["numericValue"],
        audits["max-potential-fid"]["numericValue"],
    )
