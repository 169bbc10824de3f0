"""``python -m factguide.upkeep.changes``: write ``changes.yml`` from the history of the data.

Each day counts as one step: what its last commit says is compared with the day before, so that
drafts of one day leave no trace. Ends with 0; with 2 where there is no history.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from factguide.check.config import CannotRun, read_config
from factguide.extension.blocks.log import CHANGES, Change, Day
from factguide.extension.meaning import canonical_words
from factguide.registry import Contact, Fact, Statement

HEAD = "# Written by `make changes` from the history of the data; never by hand.\n"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("facts/", Fact), ("contacts.yml", Contact), ("statements.yml", Statement),
)  # fmt: skip


class NoHistory(Exception):  # noqa: N818  # an outcome, as CannotRun is
    """There is no repository, or only a part of one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m factguide.upkeep.changes", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    root = parser.parse_args(arguments).root.resolve()
    try:
        config = read_config(root)
        if config.data is None:
            raise CannotRun("mkdocs.yml", 1, "names no data folder.", "There are no facts.")
        days = history(root, config.data)
    except (CannotRun, NoHistory) as error:
        print(f"changes: {error}", file=sys.stderr)
        return 2
    (config.data / CHANGES).write_text(as_yaml(days), encoding="utf-8", newline="\n")
    print(f"changes: {len(days)} day{'s' * (len(days) != 1)} in {CHANGES}", file=sys.stderr)
    return 0


def history(root: Path, data: Path) -> list[Day]:
    """The days on which what the facts say changed, oldest first."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        raise NoHistory("only a part of the history is here. Run 'git fetch --unshallow'.")
    folder = data.relative_to(root).as_posix()
    paths = [f"{folder}/{name}" for name, _ in _KINDS]
    log = _git(
        root, "log", "--reverse", "--date=short", "--abbrev=10", "--format=%cd %h", "--", *paths
    )
    last = dict(line.split() for line in log.splitlines())
    days: list[Day] = []
    before: Mapping[str, str] = {}
    for date, commit in sorted(last.items()):
        now = said(root, folder, commit)
        found = list(compare(before, now))
        if not days:
            found = []
        elif not found:
            continue
        days.append(Day.model_validate(
            {"date": date, "commit": commit, "facts": len(now), "changes": found}
        ))  # fmt: skip
        before = now
    return days


def compare(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    """The entries that differ, by id."""
    for name in sorted({*before, *now}):
        if before.get(name) != now.get(name):
            yield Change(id=name, was=before.get(name), now=now.get(name))


def said(root: Path, folder: str, commit: str) -> dict[str, str]:
    """What each fact, contact and statement said in a commit: its value in words, or its text."""
    names = _git(root, "ls-tree", "-r", "--name-only", commit, "--", folder).splitlines()
    found: dict[str, str] = {}
    for name in names:
        inner = name.removeprefix(f"{folder}/")
        for start, model in _KINDS:
            if inner.startswith(start) and inner.endswith(".yml"):
                found |= entries(_git(root, "show", f"{commit}:{name}"), model)
    return found


def entries(text: str, model: type[BaseModel]) -> dict[str, str]:
    """The entries of a data file, each in words. What an old file had wrong is taken as it is."""
    try:
        raw = yaml.load(text, _Loader)
    except yaml.YAMLError:
        return {}
    return {str(n): _words(e, model) for n, e in raw.items()} if isinstance(raw, dict) else {}


def _words(raw: Any, model: type[BaseModel]) -> str:
    try:
        entry = model.model_validate(raw)
    except ValidationError:
        return str(raw.get("value") or raw.get("says")) if isinstance(raw, dict) else str(raw)
    if isinstance(entry, Fact):
        return (canonical_words(entry) if entry.value is not None else None) or entry.says
    if isinstance(entry, Contact):
        return entry.number
    return entry.approved if isinstance(entry, Statement) else str(entry)


def as_yaml(days: Sequence[Day]) -> str:
    """The file."""
    shown = {f"on-{d.date}": d.model_dump(mode="json", exclude_none=True) for d in days}
    return HEAD + yaml.safe_dump(shown, sort_keys=False, allow_unicode=True, width=1000)


def _git(root: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, encoding="utf-8", check=False
        )
    except OSError:
        raise NoHistory("git is not installed here.") from None
    if run.returncode:
        raise NoHistory(f"there is no history here: {run.stderr.strip()}")
    return run.stdout


if __name__ == "__main__":
    sys.exit(main())
