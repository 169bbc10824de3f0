"""``python -m factguide.head``: what other machines read, written into a site that was built.

In the head of each page: tags for link previews, and structured data (schema.org). Beside the
pages: the drawings they name as PNG, and the address of the site map in ``robots.txt``. Ends with
0; with 1 when the settings are at fault, one line each; with 2 when there is no site.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from factguide.check.config import CannotRun, Config
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.step import NoSiteError, built_site, step_parser

from .errors import HeadError
from .page import read_pages
from .pictures import draw_all
from .settings import Guide, read_guide
from .structured import as_script, structured
from .tags import preview, with_tags


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step; returns the exit code."""
    options = step_parser("factguide.head", __doc__).parse_args(arguments)
    try:
        root, site = built_site(options)
        config, guide = read_guide(root)
        pages = write(site, config, guide)
    except (CannotRun, FactguideError, NoSiteError) as error:
        print(f"head: {error}", file=sys.stderr)
        return 2
    except HeadError as error:
        print("\n".join(error.lines), file=sys.stderr)
        return 1
    print(f"head: {pages} pages", file=sys.stderr)
    return 0


def write(site: Path, config: Config, guide: Guide) -> int:
    """Write the heads, the pictures and the line in robots.txt; returns how many pages."""
    codes = read_codes(config, guide)
    pictures = draw_all(config.docs, guide)
    for name, content in pictures.items():
        (site / name).write_bytes(content)
    count = 0
    for built, page in read_pages(config, site, guide.address, guide.head.questions):
        data = as_script(structured(page, guide, codes))
        tags = [*preview(page, guide, frozenset(pictures)), data]
        text = with_tags(built.read_text("utf-8"), tags)
        built.write_text(text, encoding="utf-8", newline="\n")
        count += 1
    robots = site / "robots.txt"
    if robots.is_file():
        rules = robots.read_text("utf-8").partition("\nSitemap:")[0].rstrip("\n")
        text = f"{rules}\nSitemap: {guide.address}sitemap.xml\n"
        robots.write_text(text, encoding="utf-8", newline="\n")
    return count


def read_codes(config: Config, guide: Guide) -> dict[str, str]:
    """Coding system -> the medicine's code, from the facts that the settings name."""
    wanted = guide.head.about.codes if guide.head.about else {}
    if not wanted or config.data is None:
        return {}
    facts = load(config.data).facts
    faults = [
        f"mkdocs.yml:1: extra: head: codes: '{fact}' is no fact of kind name. Name one, or leave "
        "the code out."
        for fact in wanted.values()
        if fact not in facts or facts[fact].kind != "name"
    ]
    if faults:
        raise HeadError(faults)
    return {system: str(facts[fact].value) for system, fact in wanted.items()}


if __name__ == "__main__":
    sys.exit(main())
