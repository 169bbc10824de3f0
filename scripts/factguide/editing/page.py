"""``python -m factguide.editing.page``: ask, and write a new page with its place in the menu."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from factguide.check.config import CannotRun, Config, read_config
from factguide.check.rules.front_matter import AUDIENCES, DESCRIPTION, LONGEST_TITLE
from factguide.check.runner import check
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.registry import Registry

from .ask import Ask, Stopped, one_of, some_of, split, text, until

_NAME = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md")


def main(arguments: Sequence[str] | None = None, ask: Ask = input) -> int:
    """Ask, write, say what is left to do; 0 when the page is there, 2 when nothing is."""
    parser = argparse.ArgumentParser(prog="make new-page", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today, unless given")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    try:
        config = read_config(root)
        registry = load(config.data) if config.data else Registry(root)
        name, page, title = questions(config, registry, options.date or _today(), ask)
    except (CannotRun, FactguideError) as error:
        print(f"new-page: {error}", file=sys.stderr)
        return 2
    except (Stopped, KeyboardInterrupt):
        print("\nStopped; nothing was written.")
        return 2
    path = config.docs / name
    menu = root / "mkdocs.yml"
    changed = in_menu(menu.read_text("utf-8"), name, title)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    menu.write_text(changed, encoding="utf-8", newline="\n")
    print(f"Written: {path.relative_to(root)}, and a line in the menu of mkdocs.yml.")
    for finding in check(root, [path.relative_to(root).as_posix()]).findings:
        print(f"To do: {finding}")
    print("Write the text, then run: make check")
    return 0


def questions(config: Config, registry: Registry, date: dt.date, ask: Ask) -> tuple[str, str, str]:
    """File name, content and title of the page that the answers describe."""

    def free(answer: str) -> str | None:
        if not _NAME.fullmatch(answer):
            return "Give a name such as folder/my-page.md: small letters, digits, hyphens."
        return f"'{answer}' is there already." if (config.docs / answer).exists() else None

    words = registry.words
    name = until(ask, "File, such as folder/my-page.md:", free)
    title = until(ask, "Title, without figures:", text(1, LONGEST_TITLE))
    about = until(ask, "One sentence that describes it, without figures:", text(*DESCRIPTION))
    route = until(ask, f"Route ({', '.join(words.routes)}):", one_of(words.routes), "any")
    readers = until(ask, f"Readers ({', '.join(AUDIENCES)}):", one_of(AUDIENCES), AUDIENCES[0])
    lands = until(ask, "Countries, such as US, UK:", some_of(words.countries))
    front = "\n".join(
        [
            f"title: {_plain(title)}",
            f"description: {_plain(about)}",
            f"route: {route}",
            f"audience: {readers}",
            f"countries: [{', '.join(map(_plain, split(lands)))}]",
            f"checked: {date}",
            f"next_review: {_next_year(date)}",
        ]
    )
    home = "../" * name.count("/") + "index.md"
    body = (
        f"# {title}\n\nThis page is for readers who want to know about this subject.\n\n"
        "/// keypoints\n- Write the most useful point first.\n- Then the next one.\n"
        "- Link each figure to its fact.\n///\n\n"
        f"## Read next {{ #read-next }}\n\n- [Home]({home})\n"
        "- [This page, from its top](#read-next)\n"
    )
    return name, f"---\n{front}\n---\n\n{body}", title


def in_menu(settings: str, name: str, title: str) -> str:
    """The settings with the page behind the last one of its folder, or at the menu's end.

    Without a menu they stay as they are: the builder then makes one from all pages.
    """
    folder = name.rpartition("/")[0]
    lines = settings.split("\n")
    start = lines.index("nav:") if "nav:" in lines else len(lines)
    entry = re.compile(r"(\s*- )(?:.*: )?(\S+\.md)\s*$")
    rows = []
    for at in range(start + 1, len(lines)):
        if lines[at] and not lines[at].startswith((" ", "-", "#")):
            break
        if found := entry.match(lines[at]):
            rows.append((at, found[1], found[2]))
    if not rows:
        return settings
    beside = [row for row in rows if row[2].rpartition("/")[0] == folder and folder]
    at, indent = (beside[-1][0], beside[-1][1]) if beside else (rows[-1][0], rows[0][1])
    return "\n".join([*lines[: at + 1], f"{indent}{_plain(title)}: {name}", *lines[at + 1 :]])


def _plain(words: str) -> str:
    """A text as YAML, quoted only where it must be: ``2018`` and ``no`` would be no text."""
    dumped: str = yaml.safe_dump({"x": words}, allow_unicode=True, width=1000)
    return dumped.removeprefix("x: ").rstrip("\n")


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def _next_year(date: dt.date) -> dt.date:
    return date.replace(year=date.year + 1, day=min(date.day, 28))


if __name__ == "__main__":
    sys.exit(main())
