"""Rules on whole pages: ids that stand twice, links without words, pages nobody can reach."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from factguide.registry import Finding

from .built import INDEX, BuiltSite
from .rule import link_rule

# Shown without a link leading there.
_UNLINKED = ("404.html",)


@link_rule("duplicate-id")
def duplicate_id(site: BuiltSite) -> Iterator[Finding]:
    """One id stands twice on a page: a link to it leads to the first, and labels may cross."""
    for page in site.pages:
        seen: dict[str, int] = {}
        for name, line in page.ids:
            if name in seen:
                message = f"the id '{name}' stands twice; the first is in line {seen[name]}."
                yield site.finding(page.name, line, name, "duplicate-id", message, "Rename one.")
            seen.setdefault(name, line)


@link_rule("empty-link")
def empty_link(site: BuiltSite) -> Iterator[Finding]:
    """A link that leads nowhere, or that has no words: nothing for a screen reader to say."""
    for page in site.pages:
        for found in page.addresses:
            if found.tag in ("use", "image", "form"):
                continue
            if found.value.strip() in ("", "#"):
                message, hint = "this link leads nowhere.", "Name a page, or remove it."
                yield site.finding(page.name, found.line, "", "empty-link", message, hint)
            elif found.silent:
                message = f"the link to '{found.value}' has no words."
                hint = "Say where it leads; give an image an alt text."
                yield site.finding(page.name, found.line, found.value, "empty-link", message, hint)


@link_rule("outside-site")
def outside_site(site: BuiltSite) -> Iterator[Finding]:
    """A link climbs above the site's own folder, with one ``../`` too many.

    It may find a file on the writer's computer, so that it seems to work.
    """
    for page in site.pages:
        depth = page.name.count("/")
        for found in page.addresses:
            if found.value.count("..") <= depth:
                continue  # most links, and it cannot climb out
            target = site.target(page.name, found.value.strip())
            if target is not None and target.startswith(".."):
                message = f"'{found.value}' leads out of the site."
                hint = "Link a page of the site, or a full address."
                yield site.finding(
                    page.name, found.line, found.value, "outside-site", message, hint
                )


@link_rule("orphan-page")
def orphan_page(site: BuiltSite) -> Iterator[Finding]:
    """A page that no way of links leads to from the home page: readers cannot find it."""
    if INDEX not in site.by_name:
        return
    reached, waiting = {INDEX}, deque([INDEX])
    while waiting and len(reached) < len(site.pages):
        page = site.by_name[waiting.popleft()]
        ways = {found.value for found in page.addresses if found.tag in ("a", "area", "meta")}
        for value in ways:
            name = site.target(page.name, value)
            if name in site.by_name and name not in reached:
                reached.add(name)
                waiting.append(name)
    for page in site.pages:
        if page.name not in reached and page.name not in _UNLINKED and not page.forwards:
            message = "no link leads here from the home page."
            yield site.finding(page.name, 1, "", "orphan-page", message, "Add it to the menu.")
