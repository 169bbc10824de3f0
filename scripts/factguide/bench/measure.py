"""Run a command and read its seconds and its peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

_NO_COMPILED = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Run:
    """Wall seconds, and peak memory in MiB."""

    seconds: float
    memory: float


def run(
    command: Sequence[str],
    folder: Path,
    allowed: Sequence[int] = (0,),
    patience: float | None = None,
) -> Run:
    """Run ``command`` in ``folder`` with its output thrown away.

    Raises RuntimeError when it exits with a code that is not ``allowed``, or is killed after
    ``patience`` seconds: a failed run measures nothing.
    """
    # Without compiled modules, which this setting of some containers forbids, each run would
    # compile every package anew and that would be measured.
    usual = {name: value for name, value in os.environ.items() if name != _NO_COMPILED}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=usual, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    killer = threading.Timer(patience, process.kill) if patience else None
    if killer:
        killer.start()
    _, status, usage = os.wait4(process.pid, 0)
    if killer:
        killer.cancel()
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise RuntimeError(f"'{' '.join(command)}' failed with {process.returncode} in {folder}")
    # Linux counts in KiB, macOS in bytes.
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(seconds, usage.ru_maxrss / unit)


def median_of(runs: Sequence[Run]) -> Run:
    """The middle seconds, and the most memory, of ``runs``."""
    seconds = statistics.median(one.seconds for one in runs)
    return Run(seconds, max(one.memory for one in runs))


def median_seconds(times: int, action: Callable[[], Run]) -> float:
    """The middle of ``times`` runs."""
    return statistics.median(action().seconds for _ in range(times))


def growth_exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The slope of log seconds against log size: 1 is linear, 2 is quadratic."""
    xs, ys = [log(size) for size in sizes], [log(second) for second in seconds]
    return statistics.linear_regression(xs, ys).slope
