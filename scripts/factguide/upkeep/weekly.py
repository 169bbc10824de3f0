"""``python -m factguide.upkeep.weekly``: one open issue says what the weekly run found.

Reads the jobs from the environment: ``NEEDS``, GitHub's ``needs`` as JSON, each job with
``result`` and the outputs of ``factguide.upkeep.noted``; ``RUN``, the address of the run. Opens the
issue, brings it up to date, or closes it when nothing is left. Ends with 0; with 2 when GitHub
refused.
It runs where a token may write, so it needs the standard library and GitHub's ``gh`` alone.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

TITLE = "Weekly check: what needs a person"
# GitHub takes 65,536 characters.
_LONGEST = 60_000
# As `factguide.check.report` prints it.
_FINDING = re.compile(r"^\S+:\d+:\d+ (?:error|warning) ", re.MULTILINE)


def main() -> int:
    """Write the issue; returns the exit code."""
    body = report(json.loads(os.environ["NEEDS"]), os.environ.get("RUN", ""))
    try:
        print(publish(body))
    except subprocess.CalledProcessError as error:
        print(f"weekly: {' '.join(error.cmd[:3])} failed: {error.stderr.strip()}", file=sys.stderr)
        return 2
    return 0


def report(needs: Mapping[str, Any], run: str) -> str | None:
    """The words of the issue; None when every job went well and found nothing."""
    parts = []
    for name, job in sorted(needs.items()):
        said = str(job.get("outputs", {}).get("said", "")).strip()
        if job["result"] != "success" or _FINDING.search(said):
            parts.append(_part(name.replace("-", " "), job["result"], said))
    if not parts:
        return None
    head = (
        f"The weekly run found something that a person should look at ([the run]({run})).\n"
        "This text is written anew each week; write your notes as comments.\n"
    )
    body = "\n".join([head, *parts])
    cut = "\n```\n\nThe rest stands in the run.\n"
    return body if len(body) <= _LONGEST else body[: _LONGEST - len(cut)] + cut


def _part(name: str, result: str, said: str) -> str:
    shown = said.replace("```", "'''") or "It said nothing. See the run."
    return f"## {name.capitalize()}: {result}\n\n```text\n{shown}\n```\n"


def publish(body: str | None) -> str:
    """Open, renew or close the issue; returns what was done."""
    number = _open_issue()
    if body is None:
        if number is None:
            return "Nothing found, and no issue is open."
        _gh("issue", "close", number, "--comment", "The weekly run found nothing more.")
        return f"Closed issue {number}."
    if number is None:
        return _gh("issue", "create", "--title", TITLE, "--body-file", "-", text=body).strip()
    _gh("issue", "edit", number, "--body-file", "-", text=body)
    return f"Renewed issue {number}."


def _open_issue() -> str | None:
    """The number of the open issue with our title."""
    found = json.loads(_gh(
        "issue", "list", "--state", "open", "--search", f'in:title "{TITLE}"',
        "--json", "number,title",
    ))  # fmt: skip
    return next((str(one["number"]) for one in found if one["title"] == TITLE), None)


def _gh(*arguments: str, text: str = "") -> str:
    return subprocess.run(
        ["gh", *arguments], input=text, capture_output=True, encoding="utf-8", check=True
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
