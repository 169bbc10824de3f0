"""What the steps after the build share: their two options, and the built site they work on."""

from __future__ import annotations

import argparse
from pathlib import Path


class NoSiteError(Exception):
    """There is nothing to work on: the site was not built."""


def step_parser(module: str, description: str | None) -> argparse.ArgumentParser:
    """A command line with the folder of the project and the folder of the built site."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    return parser


def built_site(options: argparse.Namespace) -> tuple[Path, Path]:
    """The two folders; ``--site`` stands below ``--root`` unless it is a whole path.

    Raises NoSiteError where no site was built.
    """
    root: Path = options.root.resolve()
    site: Path = root / options.site
    if not (site / "index.html").is_file():
        raise NoSiteError(f"there is no built site in {site}. Run 'make site'.")
    return root, site
