"""What a folder holds, as a stamp: another stamp means that a file is new, gone or changed."""

from __future__ import annotations

import os
from pathlib import Path

Stamp = tuple[tuple[str, int, int], ...]


def stamp(folder: Path, ending: str = "") -> Stamp:
    """Path, time of change (ns) and size (bytes) of each file below ``folder``, in their order.

    Taken anew for each page of a build, so the system's own listing is read and nothing built on
    it. ``ending`` leaves out files whose name ends otherwise.
    """
    return tuple(sorted(_files(os.fspath(folder), ending)))


def _files(folder: str, ending: str) -> list[tuple[str, int, int]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(entry.path, ending)
            elif entry.name.endswith(ending) and entry.is_file():
                state = entry.stat()
                found.append((entry.path, state.st_mtime_ns, state.st_size))
    return found
