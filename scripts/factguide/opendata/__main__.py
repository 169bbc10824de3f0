"""``python -m factguide.opendata``: write the data files into a site that was built.

Ends with 0; with 2 when there is no site, or no sound data.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from factguide.check.config import CannotRun, read_config
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.step import NoSiteError, built_site, step_parser

from .write import write_data


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step; returns the exit code."""
    parser = step_parser("factguide.opendata", __doc__)
    parser.add_argument(
        "--licence",
        default="https://creativecommons.org/licenses/by/4.0/",
        help="the address of the data's licence",
    )
    options = parser.parse_args(arguments)
    try:
        root, site = built_site(options)
        config = read_config(root)
        if config.data is None:
            print("opendata: the site has no facts; nothing to write", file=sys.stderr)
            return 0
        written = write_data(config, load(config.data), site, options.licence)
    except (CannotRun, FactguideError, NoSiteError) as error:
        print(f"opendata: {error}", file=sys.stderr)
        return 2
    print(f"opendata: {len(written)} files in data/", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
