"""Take back a figure or a page: a dated notice in its place, an entry in the log, one commit.

    python -m factguide.withdraw FACT-ID --why "The label says less."
    python -m factguide.withdraw folder/page.md --why "Written for another product."

Ends with 0; with 1 when the checker finds something left to mend; with 2 when it did nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from factguide.check import review
from factguide.check.config import CannotRun, Config, read_config
from factguide.check.lock import FILE as LOCK
from factguide.check.lock import current, read_lock
from factguide.check.runner import check
from factguide.check.site import read_site
from factguide.extension.blocks.generated import day
from factguide.extension.blocks.log import CORRECTIONS
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.registry import Registry

from .figure import withdraw_figure
from .notice import Notice, Refused
from .page import withdraw_page

_EMPTY = "{}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Withdraw, say what was written and what is left; returns the exit code."""
    options = _parser().parse_args(arguments)
    root = options.root.resolve()
    date = options.date or dt.datetime.now(dt.UTC).date()
    try:
        config = read_config(root)
        if config.data is None:
            raise Refused("this site has no data folder.")
        registry = load(config.data)
        act = withdraw_page if options.what.endswith(".md") else withdraw_figure
        notice = act(config, registry, options.what, options.why.strip(), date)
        lock = _reviewed(config, registry)
    except (CannotRun, FactguideError, Refused) as error:
        print(f"withdraw: {error}", file=sys.stderr)
        return 2
    notice.files[config.data / CORRECTIONS] = log_entry(config.data / CORRECTIONS, notice, date)
    for path, content in notice.files.items():
        path.write_text(content, encoding="utf-8", newline="\n")
    written = sorted(notice.files)
    if lock is not None:
        # Nothing else waits for a review, so the lock takes this change and no other.
        review.main(["--root", str(root), "--yes"])
        written.append(lock)
    names = [path.relative_to(root).as_posix() for path in written]
    print(f"Withdrawn: {notice.about}. Written: {', '.join(names)}.")
    left = [finding for finding in check(root).findings if finding.level == "error"]
    for finding in left:
        print(finding)
    if left:
        print("Mend these, in the same commit. A change of facts is reviewed: make review-facts.")
    elif options.commit:
        _commit(root, names, f"Withdraw {notice.about}: {options.why.strip()}")
    else:
        print(f"Now: git add {' '.join(names)} && git commit -m 'Withdraw {notice.about}'")
    return 1 if left else 0


def log_entry(path: Path, notice: Notice, date: dt.date) -> str:
    """The log with an entry for ``notice`` at its end."""
    text = path.read_text("utf-8") if path.exists() else ""
    if text.endswith(_EMPTY):
        text = text.removesuffix(_EMPTY)
    stem = f"{date}-{notice.about.removesuffix('.md').replace('/', '-')}"
    known, name, number = yaml.safe_load(text) or {}, stem, 1
    while name in known:
        number += 1
        name = f"{stem}-{number}"
    entry: dict[str, object] = {
        "date": date,
        "what": notice.what,
        "about": notice.about,
        "was": notice.was,
        "now": f"Withdrawn on {day(date)}",
        "why": notice.why,
    }
    if notice.keeps:
        entry["keeps"] = list(notice.keeps)
    return text + yaml.safe_dump({name: entry}, sort_keys=False, allow_unicode=True, width=1000)


def _reviewed(config: Config, registry: Registry) -> Path | None:
    """The file of reviewed values, if it holds what stands there now."""
    try:
        lock = read_lock(config.data) if config.data else None
    except ValueError:
        return None
    now = current(registry, read_site(config).pages)
    same = lock is not None and (lock.entries, lock.pages) == (now.entries, now.pages)
    return config.data / LOCK if config.data and same else None


def _commit(root: Path, names: Sequence[str], message: str) -> None:
    for command in (["add", "--", *names], ["commit", "-q", "-m", message, "--", *names]):
        subprocess.run(["git", "-C", str(root), *command], check=True)
    print("Committed. Push it, and the site follows.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m factguide.withdraw", description=__doc__)
    parser.add_argument("what", help="the id of a fact, or a page below the docs folder")
    parser.add_argument("--why", required=True, help="the reason, for the public log")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today, unless given")
    parser.add_argument("--commit", action="store_true", help="commit it when nothing is left")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    return parser


if __name__ == "__main__":
    sys.exit(main())
