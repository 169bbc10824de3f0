"""``python -m factguide.publish``: handouts, their lists and archives, for a site that was built.

Ends with 0; with 1 when something must not be published, one line each; with 2 for wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.registry import Registry
from factguide.step import NoSiteError, built_site, step_parser

from .archive import pack
from .errors import PublishError
from .handout import find_handouts
from .listing import fill_site, size, table_of
from .offline import bundle
from .printing import print_all
from .settings import read_settings
from .sheet import Sheet, read_sheet

ALL_HANDOUTS = "All handouts"
OFFLINE = "The whole guide, to read without internet"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step; returns the exit code."""
    options = _parser().parse_args(arguments)
    started = time.monotonic()
    try:
        root, site = built_site(options)
        said = publish(root, site, offline=not options.no_offline)
    except NoSiteError as error:
        print(f"publish: {error}", file=sys.stderr)
        return 2
    except (PublishError, FactguideError) as error:
        for line in error.lines:
            print(line, file=sys.stderr)
        count = len(error.lines)
        print(f"publish: stopped, {count} fault{'s' * (count != 1)}.", file=sys.stderr)
        return 1
    print(f"publish: {said}, {time.monotonic() - started:.1f} s", file=sys.stderr)
    return 0


def publish(root: Path, site: Path, offline: bool = True) -> str:
    """Write everything into the site; returns what was written, in words."""
    settings = read_settings(root)
    handouts = find_handouts(settings)
    if not handouts:
        return "no handouts"
    registry = load(settings.data) if settings.data else Registry(root)
    sheets: list[Sheet] = []
    faults: list[str] = []
    for handout in handouts:
        try:
            sheets.append(read_sheet(settings, site, handout, registry))
        except PublishError as error:
            faults += error.lines
    if faults:
        raise PublishError(faults)
    printed = print_all(settings, sheets)
    for one in printed:
        (site / one.file).write_bytes(one.pdf)
    folder = handouts[0].page.partition("/")[0]
    together = f"{folder}/{settings.slug}-handouts.zip"
    archives = {together: pack({one.file.rpartition("/")[2]: one.pdf for one in printed})}
    if offline:
        archives[f"{settings.slug}-offline.zip"] = bundle(settings, site, printed)
    for name, content in archives.items():
        (site / name).write_bytes(content)
    words = (ALL_HANDOUTS, OFFLINE)
    links = [(w, name, len(data)) for w, (name, data) in zip(words, archives.items(), strict=False)]
    fill_site(site, printed, links)
    table = table_of(printed, {name: len(data) for name, data in archives.items()})
    (site / folder / "handouts.json").write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    weights = ", ".join(f"{name} {size(len(data))}" for name, data in archives.items())
    return f"{len(handouts)} handouts in {len(printed)} PDFs; {weights}"


def _parser() -> argparse.ArgumentParser:
    parser = step_parser("factguide.publish", __doc__)
    parser.add_argument("--no-offline", action="store_true", help="leave out the offline guide")
    return parser


if __name__ == "__main__":
    sys.exit(main())
