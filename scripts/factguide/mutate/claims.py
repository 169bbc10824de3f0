"""Mistakes in what a page links: ids, facts swapped, statements changed or lost, links, anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.extension.meaning import expected_amount
from factguide.registry import Fact, Statement

from .mutant import Mutant, shorten
from .places import Claimed, Spot

_OWN_LINE = re.compile(r"(?m)^(?:- )?\[")


def claims(spot: Spot) -> Iterator[Mutant]:
    """Wrong ids, swapped facts, figures that lost their link, and statements."""
    for claimed in spot.claims:
        start = claimed.link.target_start + len("fact:")
        if claimed.name:
            cut = spot.chance.randrange(len(claimed.name))
            yield spot.mutant("fact id", start + cut, start + cut + 1, "")
        if isinstance(claimed.claim, Statement):
            yield _deleted(spot, claimed)
            yield _altered(spot, claimed)
        elif (
            isinstance(claimed.claim, Fact)
            and re.search(r"\d", claimed.words)
            and expected_amount(claimed.claim) is not None
        ):
            bracket = claimed.start + len(claimed.words)
            edits = ((claimed.start - 1, claimed.start, ""), (bracket, claimed.end, ""))
            line = spot.page.place(claimed.start)[0]
            what = f"“{claimed.words}” without its link"
            yield Mutant("figure unlinked", spot.page.path, line, what, edits)
    yield from _swapped(spot)


def _swapped(spot: Spot) -> Iterator[Mutant]:
    for one in spot.claims:
        others = [other for other in spot.claims if other.name != one.name]
        if not others:
            continue
        other = spot.chance.choice(others)
        edits = (_id_edit(one, other.name), _id_edit(other, one.name))
        line = spot.page.place(one.start)[0]
        what = f"'{one.name}' and '{other.name}' change places"
        yield Mutant("facts swapped", spot.page.path, line, what, edits)


def _id_edit(claimed: Claimed, name: str) -> tuple[int, int, str]:
    start = claimed.link.target_start + len("fact:")
    return start, start + len(claimed.name), name


def _deleted(spot: Spot, claimed: Claimed) -> Mutant:
    text = spot.page.text
    start, end = claimed.start - 1, claimed.end
    line_start = text.rfind("\n", 0, start) + 1
    rest = text[end : text.find("\n", end) + 1 or len(text)]
    if text[line_start:start] in ("", "- ") and not rest.strip():
        start, end = line_start, end + len(rest)
    line = spot.page.place(claimed.start)[0]
    what = f"without “{shorten(claimed.words)}”"
    return Mutant("statement deleted", spot.page.path, line, what, ((start, end, ""),))


def _altered(spot: Spot, claimed: Claimed) -> Mutant:
    """A word of a statement is lost, doubled, swapped with the next one, or another's."""
    words = [*re.finditer(r"[\w'’-]+", claimed.words)]
    match = spot.chance.choice(words)
    start = claimed.start + match.start()
    end = start + len(match.group())
    way = spot.chance.choice(("lost", "doubled", "later"))
    if way == "lost":
        return spot.mutant("statement altered", start, end + 1, "")
    new = f"{match.group()} {match.group()}" if way == "doubled" else "later"
    return spot.mutant("statement altered", start, end, new)


def links(spot: Spot) -> Iterator[Mutant]:
    """Links, anchors and images that lead nowhere."""
    for link in spot.page.links:
        if link.claim is not None or not link.target or not link.defined:
            continue
        if not spot.page.text.startswith(link.target, link.target_start):
            continue
        path, sharp, anchor = link.target.partition("#")
        if path:
            kind = "image" if link.image else "link"
            yield _spoilt(spot, kind, link.target_start, path)
        if sharp and anchor and ":" not in path:
            at = link.target_start + len(path) + 1
            cut = spot.chance.randrange(len(anchor))
            yield spot.mutant("anchor", at + cut, at + cut + 1, "")


def _spoilt(spot: Spot, kind: str, start: int, path: str) -> Mutant:
    ways = []
    if ":" in path:
        ways.append(path[:1] + path[2:])  # a letter of the scheme
    else:
        ways += [path[:-1], path.replace(".md", ".html")]
        if not path.endswith("index.md"):  # the folder above has one of that name too
            ways.append("../" + path)
        cut = spot.chance.randrange(len(path.rsplit("/", 1)[-1].split(".")[0]) or 1)
        at = len(path) - len(path.rsplit("/", 1)[-1]) + cut
        ways.append(path[:at] + path[at + 1 :])
    ways = [way for way in ways if way != path]
    new = spot.chance.choice(ways)
    return spot.mutant(kind, start, start + len(path), new)  # type: ignore[arg-type]
