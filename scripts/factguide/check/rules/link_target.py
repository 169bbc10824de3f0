"""Links that say one page and lead to another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from factguide.registry import Finding, Registry

from ..page import Link, Page
from ..rule import finding, site_rule
from ..site import Site
from ..turning import vocabulary
from .broken_link import SCHEME, resolved

RULE = "link-target"
_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that tell no page from another.
_COMMON = frozenset(
    """the and for with your you our from page guide section more about this that what how when why
    see are can not its handout""".split()  # noqa: SIM905 - reads best so
)
# Words that so many pages have in their names are the name of none.
_NAMES = 3
# Words that lead to one place so often, and to another once, lead there by mistake.
_OFTEN = 3


@dataclass
class _Places:
    """Where links lead: the words in the names of pages, their headings, and glossary entries."""

    names: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    with_word: dict[str, list[str]] = field(default_factory=dict)
    headings: dict[str, frozenset[str]] = field(default_factory=dict)
    entries: dict[str, frozenset[str]] = field(default_factory=dict)
    glossary: set[str] = field(default_factory=set)
    handouts: set[str] = field(default_factory=set)

    def own(self, name: str, anchor: str) -> frozenset[str]:
        """The words in the names of a place."""
        if name in self.glossary and anchor in self.entries:
            return self.entries[anchor]
        return self.headings[name].union(*self.names[name], _words(_plain(anchor)))

    def better(self, text: str, name: str, anchor: str) -> list[str]:
        """The places whose names hold all words of ``text``, where those of the target lack some.

        A handout is meant by its name only where the text says so, or where one is linked.
        """
        words = _words(text)
        if words <= self.own(name, anchor):
            return []
        if name in self.glossary and anchor in self.entries:
            return [f"{name}#{one}" for one, held in self.entries.items() if words <= held][:_NAMES]
        sheets = "handout" in text.lower() or name in self.handouts
        # Only pages with the rarest of the words in a name can have them all.
        rarest = min((self.with_word.get(word, ()) for word in words), key=len)
        found = [
            other
            for other in rarest
            if (sheets or other not in self.handouts)
            # At least half of a name: one word of a long one means little.
            and any(words <= held and 2 * len(words) >= len(held) for held in self.names[other])
        ]
        return found if len(found) <= _NAMES else []


@site_rule(RULE, data=False)
def link_target(site: Site, registry: Registry) -> Iterator[Finding]:
    """The words of a link are the name of one page, or of one hard word, and it leads to another.

    "[Stopping](overdose.md)" works, and misleads. The name of a page is its title, its h1
    and its headings; of an entry of the glossary, its words. Also found: words that lead to one
    page three times or more on the site, and to another here alone that has them no better; and a
    link from a page on one route to one on another that names no route.
    """
    places = _places(site, registry)
    links = [
        (page, link, *target)
        for page in site.pages
        for link in page.links
        if (target := _target(page, link, places))
    ]
    uses = Counter((_words(link.text), name) for _, link, name, _ in links)
    often: dict[frozenset[str], tuple[int, str]] = {}
    for (words, name), count in uses.items():
        often[words] = max(often.get(words, (0, "")), (count, name))
    for page, link, name, anchor in links:
        words = _words(link.text)
        better = places.better(link.text, name, anchor)
        most, usual = often[words]
        if not better and most >= _OFTEN and uses[words, name] == 1 and usual != name:
            own = words & places.own(name, anchor)
            alike = own == words & places.own(usual, "")
            better = [usual] if own != words and (alike or not own) else []
        route = _other_route(page, link, site.by_name[name], registry)
        if route:
            message = f"“{link.text}” leads to a page on the route {route}, and does not say so."
            hint = "Name the route in the link, or link another page."
            yield finding(page, link.target_start, RULE, message, hint)
        elif better and words:
            shown = f"{name}#{anchor}" if anchor else name
            message = f"“{link.text}” leads to '{shown}'."
            hint = f"Did you mean '{better[0]}'?"
            yield finding(page, link.target_start, RULE, message, hint)


def _other_route(page: Page, link: Link, target: Page, registry: Registry) -> str | None:
    """The route of ``target``, in words, where the link comes from another and names none."""
    routes = vocabulary(registry).routes
    own, other = page.front.get("route"), target.front.get("route")
    if own == other or own not in routes or other not in routes:
        return None
    return None if routes[other].search(link.text) else registry.words.routes.get(other)


def _places(site: Site, registry: Registry) -> _Places:
    found = _Places()
    for page in site.pages:
        title = str(page.front.get("title", ""))
        h1 = page.headings[0].text if page.headings else ""
        found.names[page.name] = (_words(title), _words(h1), _words(_plain(page.name)))
        for word in frozenset().union(*found.names[page.name]):
            found.with_word.setdefault(word, []).append(page.name)
        found.headings[page.name] = _words(" ".join(one.text for one in page.headings))
        if "handout" in page.front:
            found.handouts.add(page.name)
        if any(block.name == "glossary" for block in page.blocks):
            found.glossary.add(page.name)
    for name, entry in registry.glossary.items():
        found.entries[name] = _words(" ".join([entry.term, *entry.also, _plain(name)]))
    return found


def _plain(name: str) -> str:
    return name.removesuffix(".md").replace("/", " ").replace("-", " ")


def _target(page: Page, link: Link, places: _Places) -> tuple[str, str] | None:
    """The page and the anchor of a link inside the site; None for others."""
    if link.image or not link.defined or not link.text or SCHEME.match(link.target or "fact:"):
        return None
    path, _, anchor = link.target.partition("#")
    name = resolved(page, path)
    return (name, anchor) if name in places.names else None


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The words that tell, without the ending of the plural."""
    found = (word.lower() for word in _WORD.findall(text))
    return frozenset(word.rstrip("s") for word in found if word not in _COMMON)
