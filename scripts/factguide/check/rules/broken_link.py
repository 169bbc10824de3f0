"""Links inside the site that lead nowhere."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from factguide.registry import Finding, Registry

from ..generated import generated_anchors, takes_in
from ..page import Link, Page
from ..rule import finding, site_rule
from ..site import Site

RULE = "broken-link"
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@site_rule(RULE, data=False)
def broken_link(site: Site, registry: Registry) -> Iterator[Finding]:
    """A link to a page, a section, a file or an image that is not there.

    Pages are named by their Markdown file, from where the link stands: ``../safety/stopping.md``.
    Sections are named by the id of their heading, or by an id that a block makes, such as the
    entries of the glossary. The pages that the menu in ``mkdocs.yml`` names must be there too.
    """
    anchors = {
        page.name: page.anchors | generated_anchors(page, registry)
        for page in site.pages
        # What a block makes of unsound data is not known, nor what other plugins make.
        if (site.data_sound or not page.blocks) and not takes_in(page)
    }
    for page in site.pages:
        for link in page.links:
            fault = _fault(page, link, site, anchors)
            if fault:
                yield finding(page, link.target_start, RULE, *fault)
    for target, line, column in site.config.menu:
        if not SCHEME.match(target) and target not in site.files:
            hint = _similar(target, site)
            message = f"the menu names '{target}', which is not there."
            yield Finding("mkdocs.yml", line, column, RULE, "error", message, hint)


def _fault(
    page: Page, link: Link, site: Site, anchors: dict[str, set[str]]
) -> tuple[str, str] | None:
    """What is wrong with a link, and what to do; None for a good one or one that leaves."""
    if not link.defined and site.config.missing:
        return None  # it may be defined in a file that is not here
    if not link.defined:
        return f"there is no address for [{link.target}].", "Write [words](page.md)."
    target = unquote(link.target)
    if not target or target == "#":
        return "this link leads nowhere.", "Name a page, or remove the link."
    if SCHEME.match(target):
        return None
    path, _, anchor = target.partition("#")
    anchor = anchor.partition(":~:")[0]  # words to mark on the page, no section
    path = path.partition("?")[0]
    if path.startswith("/"):
        hint = "Start from the page on which the link stands: ../folder/page.md."
        return f"'{path}' is an absolute address; it breaks when the site moves.", hint
    name = resolved(page, path)
    if page.text.startswith("<", link.start):
        name = _in_html(page, path, site) or name
    if name.startswith(".."):
        return f"'{path}' leads out of the site.", "Link a page of the site, or a full address."
    if name not in site.files:
        return f"there is no page or file '{path}'.", _similar(name, site, page.name)
    if anchor and name in anchors and anchor not in anchors[name]:
        close = difflib.get_close_matches(anchor, sorted(anchors[name]), n=1)
        hint = f"Did you mean '#{close[0]}'?" if close else "Give the heading this id: { #id }."
        return f"'{name}' has no section '#{anchor}'.", hint
    return None


def resolved(page: Page, path: str) -> str:
    """The file below the docs folder that ``path``, in a link on ``page``, means."""
    if not path:
        return page.name
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))


def _in_html(page: Page, path: str, site: Site) -> str | None:
    """What an address in HTML leads to. MkDocs leaves it alone: it starts from the built page."""
    folder = page.name.removesuffix(".md").removesuffix("index")
    name = posixpath.normpath(posixpath.join(folder, path))
    guesses = (name, f"{name}.md", f"{name}/index.md", f"{name}/README.md")
    return next((guess for guess in guesses if path and guess in site.files), None)


def _similar(name: str, site: Site, base: str = "") -> str:
    """A hint with the file that was probably meant, as seen from the page ``base``."""
    folder = posixpath.dirname(base) or "."
    for guess in (f"{name}.md", f"{name}/index.md", name.removesuffix(".html") + ".md"):
        if guess in site.files:
            return f"Did you mean '{posixpath.relpath(guess, folder)}'?"
    close = difflib.get_close_matches(name, sorted(site.files), n=1)
    if close:
        return f"Did you mean '{posixpath.relpath(close[0], folder)}'?"
    return "Check the name."
