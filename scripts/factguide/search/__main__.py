"""``python -m factguide.search``: the search index of a site that was built.

Ends with 0; with 1 when the words or the site are at fault, one line each.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Sequence

from factguide.check.config import CannotRun, read_config
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.step import step_parser

from .index import SearchError, write_index
from .words import ReaderWords, read_words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step; returns the exit code."""
    options = step_parser("factguide.search", __doc__).parse_args(arguments)
    root = options.root.resolve()
    try:
        data = read_config(root).data
        words, faults = read_words(data) if data else (ReaderWords(), [])
        if faults:
            raise SearchError("\n".join(faults))
        glossary = load(data).glossary.values() if data else ()
        written = write_index(root / options.site, words, glossary)
    except (CannotRun, FactguideError, SearchError) as error:
        print(error, file=sys.stderr)
        return 1
    packed = len(gzip.compress(written.read_bytes(), mtime=0))
    print(f"search: {written.name}, {packed / 1000:.0f} kB packed", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
