"""``python -m factguide.hosting``: the last step of a build, before the site goes to a server.

Ends with 0; with 1 when a page would not work, one line each; with 2 when there is no site.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from factguide.check.config import CannotRun, read_config
from factguide.step import NoSiteError, built_site, step_parser

from .errors import HostingError
from .fixed import fix
from .policy import refused, sealed
from .redirects import read_redirects, write_redirects


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step; returns the exit code."""
    options = step_parser("factguide.hosting", __doc__).parse_args(arguments)
    try:
        root, site = built_site(options)
        config = read_config(root)
        moved = write_redirects(site, read_redirects(config.data)) if config.data else []
        fix(site)
        pages = seal(site)
    except (CannotRun, NoSiteError) as error:
        print(f"hosting: {error}", file=sys.stderr)
        return 2
    except HostingError as error:
        print("\n".join(error.lines), file=sys.stderr)
        return 1
    print(f"hosting: {pages} pages sealed, {len(moved)} redirects", file=sys.stderr)
    return 0


def seal(site: Path) -> int:
    """Write the policy into every page; returns how many. A page it would break is a fault."""
    # GitHub Pages leaves out files that begin with an underscore unless this file is there.
    (site / ".nojekyll").touch()
    faults = []
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        text = page.read_text("utf-8")
        name = page.relative_to(site).as_posix()
        faults += [f"{name}:1: the security policy forbids '{part}'." for part in refused(text)]
        page.write_text(sealed(text), encoding="utf-8", newline="\n")
    if faults:
        raise HostingError([f"{fault} Put it into a style sheet or a script." for fault in faults])
    return len(pages)


if __name__ == "__main__":
    sys.exit(main())
