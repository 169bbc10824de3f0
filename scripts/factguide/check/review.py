"""The review of changed facts: ``python -m factguide.check.review`` (``make review-facts``)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factguide.quantities import UNITS
from factguide.registry import Registry, RegistryError, load_registry

from .config import CannotRun, read_config
from .lock import FILE, Entry, Lock, as_text, changes, current, kind_of, plain, read_lock
from .site import read_site

DESCRIPTION = "Show what changed since the last review, and record it as reviewed."


def main(arguments: Sequence[str] | None = None, ask: Callable[[str], str] = input) -> int:
    """Exit code: 0 when the lock holds what stands now, 1 when not, 2 when it could not run."""
    parser = argparse.ArgumentParser("factguide.check.review", description=DESCRIPTION)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--yes", action="store_true", help="record without asking")
    options = parser.parse_args(arguments)
    try:
        folder, old, new, registry = _load(options.root.resolve())
    except (CannotRun, RegistryError) as error:
        print(f"The review could not run: {error}", file=sys.stderr)
        return 2
    shown = [*_claims(old, new, registry), *_pages(old, new)]
    print("\n".join(shown) if shown else "Nothing changed since the last review.")
    if not shown and (folder / FILE).exists():
        return 0
    if not (options.yes or _agreed(ask)):
        print("Nothing was recorded.")
        return 1
    partial = folder / f"{FILE}.new"
    partial.write_text(as_text(new), encoding="utf-8", newline="\n")
    os.replace(partial, folder / FILE)  # noqa: PTH105  # a reader sees the old file or the new one
    print(f"Recorded {len(new.entries)} entries and the words beside them in {folder / FILE}.")
    return 0


def _load(root: Path) -> tuple[Path, Lock, Lock, Registry]:
    config = read_config(root)
    if config.data is None:
        raise CannotRun("mkdocs.yml", 1, "names no data folder.", "There are no facts to review.")
    registry = load_registry(config.data, UNITS, config.data.relative_to(root).as_posix())
    site = read_site(config)
    try:
        old = read_lock(config.data) or Lock()
    except ValueError:
        old = Lock()
    return config.data, old, current(registry, site.pages), registry


def _agreed(ask: Callable[[str], str]) -> bool:
    if not sys.stdin.isatty():
        print("To record this, run it on a terminal, or: make review-facts YES=1")
        return False
    return ask("Did you compare each with its sources? Record it as reviewed? [y/N] ") in (
        "y",
        "yes",
    )


def _claims(old: Lock, new: Lock, registry: Registry) -> Iterator[str]:
    for claim_id, now in sorted(new.entries.items()):
        before = old.entries.get(claim_id)
        if before == now:
            continue
        path, line, _ = registry.place(*kind_of(claim_id, registry))
        yield f"{claim_id} ({path}:{line}){'' if before else ': new'}"
        yield from _fields(before, now)
        yield from (f"    source  {source}" for source in now.get("sources", []))
        yield ""
    for claim_id in sorted(old.entries.keys() - new.entries.keys()):
        yield f"{claim_id}: gone; it said {plain(old.entries[claim_id].get('value'))}"
        yield ""


def _fields(before: Entry | None, now: Entry) -> Iterator[str]:
    if before is None:
        yield from (
            f"    {name:7} {plain(now[name])}" for name in now if name not in ("hash", "sources")
        )
        return
    told = changes(before, now)
    for name, was, becomes in told:
        yield f"    {name:7} {was}\n         →  {becomes}"
    if not told:
        yield "    details that are not shown here (see the file's history)"


def _pages(old: Lock, new: Lock) -> Iterator[str]:
    for key in sorted({**old.pages, **new.pages}):
        was, now = old.pages.get(key), new.pages.get(key)
        if was != now and old.pages:
            yield f"{key}: {was or 'nothing'} → {now or 'nothing'}"
    if new.pages and not old.pages:
        yield f"{len(new.pages)} places with words beside facts: all new"


if __name__ == "__main__":
    sys.exit(main())
