"""What the page rules found last time, so that an unchanged page is not read again.

A page's findings depend on its text, the data, the rules and the day. All of them go into the key:
when one changes, what was kept is not used. So it is with rules that look at the data alone. Other
site rules always run, since they look at all pages.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

import factguide
from factguide.extension.blocks.drawing import FOLDER as DRAWINGS
from factguide.registry import Finding

from .page import Page

Kept = dict[str, list[Finding]]


def state_of(data: Path | None, rules: Iterable[str]) -> str:
    """A hash of all that findings depend on beside the page itself."""
    found = hashlib.sha256(dt.date.today().isoformat().encode())
    found.update(" ".join(rules).encode())
    code = Path(factguide.__file__).parent
    for path in sorted(code.rglob("*.py")):
        status = path.stat()
        found.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    # Drawings hold words and figures, as the data does.
    for folder in (data, data.parent.joinpath(*DRAWINGS)) if data else ():
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found.update(path.as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def key_of(page: Page) -> str:
    """A hash of a page's address and text."""
    return hashlib.sha256(f"{page.path}\0{page.text}".encode(errors="replace")).hexdigest()


def recall(file: Path, state: str) -> Kept:
    """What was kept for this state; empty when there is nothing, or nothing that can be read."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["state"] != state:
            return {}
        return {key: [Finding(*found) for found in rows] for key, rows in kept["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def keep(file: Path, state: str, pages: Kept) -> None:
    """Write for the next run. A folder that cannot be written costs time, and nothing else."""
    rows = {key: [astuple(found) for found in findings] for key, findings in pages.items()}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps({"state": state, "pages": rows}), encoding="utf-8")
        part.replace(file)
    except OSError:
        return
