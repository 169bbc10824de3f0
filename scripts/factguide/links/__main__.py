"""The command line: ``python -m factguide.links``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from factguide.check.config import CannotRun, Config, read_config
from factguide.check.report import Looked, count_of, explain, show, use_utf8

from .hosts import BadHosts, read_hosts
from .lychee import NoLychee
from .rules import RULES
from .rules_page import rules_page
from .run import LinkReport, check_links, check_outside

DESCRIPTION = "Check every link of the built site: pages, sections, files, style sheets, PDFs."
EPILOG = "Exit code: 0 without errors, 1 with errors, 2 when the check could not run."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the check, print what it finds, and give the exit code."""
    options = _parser().parse_args(arguments)
    use_utf8()
    if options.list_rules:
        print(rules_page(), end="")
        return 0
    if options.explain:
        return explain(options.explain, {rule.id: rule.text for rule in RULES})
    root = options.root.resolve()
    folder = (options.site or root / "site").resolve()
    try:
        report = _report(root, folder, options.external)
    except (CannotRun, NoLychee, BadHosts) as error:
        print(f"The link check could not run: {error}", file=sys.stderr)
        return 2
    looked = Looked(count_of(report.pages, "built page"), report.unchecked)
    show(report.findings, looked, folder.parent, options.format)
    return 1 if report.errors else 0


def _report(root: Path, folder: Path, external: bool) -> LinkReport:
    if not (folder / "index.html").is_file():
        message = "there is no built site here."
        raise CannotRun(folder.as_posix(), 1, message, "Build it: make site.")
    config = _config(root)
    url = config.url if config else ""
    if external:
        return check_outside(folder, folder.name, url)
    return check_links(folder, folder.name, url, read_hosts(config.data if config else None))


def _config(root: Path) -> Config | None:
    """The settings of the site; None for a built site that stands alone."""
    return read_config(root) if (root / "mkdocs.yml").is_file() else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("factguide-links", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--site", type=Path, help="the folder of the built site (default: site)")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--external", action="store_true", help="ask for the outside pages instead")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule finds, and why")
    parser.add_argument("--list-rules", action="store_true", help="every rule, as Markdown")
    return parser


if __name__ == "__main__":
    sys.exit(main())
