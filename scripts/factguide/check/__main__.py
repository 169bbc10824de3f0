"""The command line: ``python -m factguide.check``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from factguide.registry import Finding

from .config import CannotRun
from .report import as_github, as_json, explain, show, use_utf8
from .rules import RULES
from .runner import check, mend

DESCRIPTION = "Check facts, words and links in the sources of the guide."
MEMORY = Path(".cache/factguide-check.json")
EPILOG = "Exit code: 0 without errors, 1 with errors, 2 when the check could not run."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the check, print what it finds, and give the exit code."""
    options = _parser().parse_args(arguments)
    use_utf8()
    if options.explain:
        return explain(options.explain, {rule.id: rule.text for rule in RULES})
    root = options.root.resolve()
    try:
        chosen = [_shown(path, root) for path in options.paths]
        for line in mend(root, chosen) if options.fix else ():
            print(line, file=sys.stderr)
        report = check(root, chosen, options.words, None if options.fresh else root / MEMORY)
    except CannotRun as error:
        found = Finding(error.path, error.line, 1, "cannot-run", "error", error.message, error.hint)
        if options.format == "text":
            print(f"The check could not run: {error}", file=sys.stderr)
        else:
            print(as_json([found]) if options.format == "json" else as_github([found]))
        return 2
    show(report.findings, report.looked, root, options.format)
    return 1 if report.errors else 0


def _shown(path: Path, root: Path) -> str:
    """A path from the command line, as findings name it."""
    full = path.resolve()
    if not full.exists():
        raise CannotRun(path.as_posix(), 1, "there is no such file or folder.", "Check the name.")
    if full == root or not full.is_relative_to(root):
        message = "is not a part of the site."
        raise CannotRun(path.as_posix(), 1, message, f"Name files below {root}.")
    return full.relative_to(root).as_posix()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("factguide-check", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("paths", nargs="*", type=Path, help="show findings in these only")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--words", type=Path, help="a words.yml, for a site without facts")
    parser.add_argument("--fix", action="store_true", help="first mend what needs no judgement")
    parser.add_argument("--fresh", action="store_true", help="use nothing kept from an earlier run")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule finds, and why")
    return parser


if __name__ == "__main__":
    sys.exit(main())
