"""Run lychee, a link checker, on a folder, and read what it found."""

from __future__ import annotations

import difflib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from factguide.registry import Finding

from .assets import without_comments
from .built import INDEX, BuiltSite
from .rule import LinkRule

DEAD = LinkRule(
    "dead-link",
    words="""\
A link, an image, a style sheet or any other address leads to a page or a file that is not there.

Found by lychee in every page and style sheet of the built site, theme and menus included; full
addresses of the site itself are looked up in the same folder.""",
)
ANCHOR = LinkRule(
    "missing-anchor",
    words="""\
A link leads to a section (``#id``), or to words (``#:~:text=``), that the page does not have.

Found by lychee. The reader lands at the top of the page, and what was promised is not there.""",
)
OUTSIDE = LinkRule(
    "outside-link",
    words="""\
A page on another site is gone, or did not answer. Asked for once a week, and only a warning.

Found by lychee. A host that turns robots away (403) is taken to be well.""",
)
_INPUTS = "html,htm,css,svg,xml,webmanifest"
_MISSING = "lychee is not here."
_INSTALL = "Install the locked packages: scripts/setup.sh"


class NoLychee(Exception):  # noqa: N818  # the check cannot run, which is no fault of a page
    """lychee is missing or did not work; the message says what to do."""


@dataclass
class Running:
    """lychee at work, so that our own rules can run beside it."""

    site: BuiltSite
    process: subprocess.Popen[bytes]

    def findings(self) -> list[Finding]:
        """Wait for lychee, and read what it found."""
        output, errors = self.process.communicate()
        if self.process.returncode not in (0, 2):
            raise NoLychee(f"lychee failed: {errors.decode('utf-8', 'replace').strip()[-500:]}")
        try:
            report = json.loads(output)
        except ValueError:
            raise NoLychee(f"lychee printed no report: {output[:200]!r}") from None
        if not report["total"] and any(page.addresses for page in self.site.pages):
            raise NoLychee("lychee saw no links where there are some")
        rows = [(name, fault) for name, faults in report["error_map"].items() for fault in faults]
        rows += [
            (name, slow) for name, all_slow in report["timeout_map"].items() for slow in all_slow
        ]
        # lychee takes the folder for the root of the host; the site may stand below that.
        rows = [row for row in rows if not _is_there(self.site, row[1])]
        found = [_finding(self.site, name, fault) for name, fault in rows]
        return [one for one in found if not self._in_comment(one)]

    def _in_comment(self, found: Finding) -> bool:
        """Whether it stands in a comment of a style sheet, which lychee reads as if it were CSS."""
        name = found.path.removeprefix(f"{self.site.shown}/")
        if not name.endswith(".css"):
            return False
        lines = without_comments(self.site.text(name)).split("\n")
        return not lines[found.line - 1][found.column - 1 : found.column].strip()


def start(site: BuiltSite, external: bool = False) -> Running:
    """Start lychee on ``site``, without the network unless ``external``."""
    command = [*command_for(site.folder, site.url), *_mode(site, external), "."]
    try:
        process = subprocess.Popen(
            command, cwd=site.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except OSError as error:
        raise NoLychee(f"lychee does not start: {error.strerror}. {_INSTALL}") from None
    return Running(site, process)


def command_for(folder: Path, url: str = "") -> list[str]:
    """lychee with what every run shares. Links to ``url`` are looked up in ``folder``."""
    found = Path(sys.executable).parent / "lychee"
    program = str(found) if found.is_file() else shutil.which("lychee")
    if program is None:
        raise NoLychee(f"{_MISSING} {_INSTALL}")
    base = folder.resolve()
    command = [program, "--no-progress", "--format", "json", "--no-ignore", "--root-dir", str(base)]
    # A folder without its index.html is no page; fragments are ids, and words after #:~:text=.
    command += ["--index-files", INDEX, "--include-fragments=full", "--extensions", _INPUTS]
    if url:
        command += ["--remap", f"^{re.escape(url)}(.*)$ {base.as_uri()}/$1"]
    return command


def _mode(site: BuiltSite, external: bool) -> list[str]:
    if not external:
        return ["--offline"]
    # 403: a host that turns robots away still has its page.
    return ["--scheme", "https", "--scheme", "http", "--accept", "200..=299,403"]


def _is_there(site: BuiltSite, fault: dict[str, Any]) -> bool:
    """Whether a missing file is one that the site has below its own path on the host."""
    base = site.folder.resolve().as_uri()
    path = unquote(fault["url"].partition("#")[0])
    missing = "fragment" not in fault["status"]["text"]
    return site.root != "/" and missing and path.startswith(base) and site.has(path[len(base) :])


def _finding(site: BuiltSite, path: str, fault: dict[str, Any]) -> Finding:
    name = path.removeprefix("./")
    line, column = fault["span"]["line"], fault["span"].get("column") or 1
    rule, message, hint = _meaning(site, fault["url"], fault["status"])
    level = "warning" if rule == OUTSIDE.id else "error"
    return Finding(f"{site.shown}/{name}", line, column, rule, level, message, hint)  # type: ignore[arg-type]


def _meaning(site: BuiltSite, url: str, status: dict[str, str]) -> tuple[str, str, str]:
    """The rule, the message and the hint for what lychee says of ``url``."""
    base = site.folder.resolve().as_uri()
    if url.startswith(("http:", "https:")):
        return OUTSIDE.id, f"{url}: {status['text']}.", "Open it, and find where it went."
    if not url.startswith("file:"):
        return DEAD.id, f"{status['details'].rstrip('.')}.", "Write it in full: https://host/page."
    path, _, fragment = url.partition("#")
    name = unquote(path.removeprefix(base)).strip("/")
    shown = f"'/{name}'" if path.startswith(base) else f"'{unquote(path)}'"
    if "fragment" not in status["text"]:
        return DEAD.id, f"there is no page or file {shown}.", _similar(site, name)
    if ":~:text=" in fragment:
        words = unquote(fragment.partition(":~:text=")[2])
        return ANCHOR.id, f"{shown} does not hold the words '{words}'.", "Copy them from the page."
    wanted = unquote(fragment)
    return ANCHOR.id, f"{shown} has no section '#{wanted}'.", _similar_id(site, name, wanted)


def _similar(site: BuiltSite, name: str) -> str:
    known = [file.removesuffix(INDEX).removesuffix("/") for file in site.files]
    close = difflib.get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '/{close[0]}'?" if close else "Check the name."


def _similar_id(site: BuiltSite, name: str, wanted: str) -> str:
    names = (name, f"{name}/{INDEX}".lstrip("/"))
    page = next((site.by_name[one] for one in names if one in site.by_name), None)
    known = sorted({known for known, _ in page.ids}) if page else []
    close = difflib.get_close_matches(wanted, known, n=1)
    return f"Did you mean '#{close[0]}'?" if close else "Give the section this id."
