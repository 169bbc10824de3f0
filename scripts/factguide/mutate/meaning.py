"""Mistakes that turn a sentence round: negations, directions, routes, people; misspelt names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.check.turning import vocabulary
from factguide.registry import Fact, Statement

from .mutant import Mutant, alike, any_of
from .places import Claimed, Spot

# A negation, and what is left without it.
_DROPPED = (
    (re.compile(r"\b(Do|do|does|did|must|should|can|may|will|is|are) not\b"), r"\1"),
    (re.compile(r"\b(?:Never|never)\b"), "always"),
    (re.compile(r"\b[Nn]o (?=[a-z])"), ""),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\bnot (?=[a-z])"), ""),
)
# Orders that become their opposite. What asks the reader to do something, at a sentence's start.
_ORDER = re.compile(
    r"(?:^|(?<=[.?:] ))"
    r"(Ask|Call|Check|Get|Give|Go|Keep|Refill|Take|Talk|Tell|Lay|Measure)(?= [a-z\d])"
)
_SIGNPOST = re.compile(
    r"(?m)(?:^(?:- )?|(?<=[.?!] ))(Ask|Talk|Tell|Call)(?= (?:a|an|the|your|everyone|staff) )"
)
_PLAIN_ORDER = re.compile(r"(?m)(?:^(?:- |#+ )?|(?<=[.?!] ))(Do not|Never)(?= [a-z]+ )")


def negations(spot: Spot) -> Iterator[Mutant]:
    """A "not" lost or added in what the reader is told to do."""
    prose = list(_in_prose(spot)) if spot.page.front.get("audience") == "patients" else []
    linked = list(_in_links(spot))
    yield from prose
    yield from spot.chance.sample(linked, min(len(linked), max(len(prose), 2)))


def _in_links(spot: Spot) -> Iterator[Mutant]:
    for claimed in spot.claims:
        if not _orders(claimed):
            continue
        for pattern, left in _DROPPED:
            for match in pattern.finditer(claimed.words):
                start = claimed.start + match.start()
                new = alike(match.group(), match.expand(left))
                yield spot.mutant("negation", start, start + len(match.group()), new)
        for match in _ORDER.finditer(claimed.words):
            start = claimed.start + match.start()
            new = f"Do not {match.group().lower()}"
            yield spot.mutant("negation", start, start + len(match.group()), new)


def _orders(claimed: Claimed) -> bool:
    """Whether the words of a link tell the reader to do something."""
    if isinstance(claimed.claim, Fact) and claimed.claim.shape == "statement":
        return re.search(r"\b(?:not|never|no)\b", claimed.words, re.IGNORECASE) is not None
    return isinstance(claimed.claim, Statement)


def _in_prose(spot: Spot) -> Iterator[Mutant]:
    """Signposts and approved short forms: "Ask your pharmacist", "Do not just stop"."""
    for match in _SIGNPOST.finditer(spot.page.text):
        new = f"{spot.chance.choice(('Do not', 'Never'))} {match[1].lower()}"
        yield spot.mutant("negation", match.start(1), match.end(1), new)
    for match in _PLAIN_ORDER.finditer(spot.page.text):
        end = match.end(1) + 1
        letter = spot.page.text[end : end + 1].upper()
        yield spot.mutant("negation", match.start(1), end + 1, letter)


def prose(spot: Spot) -> Iterator[Mutant]:
    """A "not" lost in sentences without a fact, orders and all others."""
    for words, places in spot.sentences(claimed=False):
        for pattern, left in _DROPPED:
            for match in pattern.finditer(words):
                start, end = places[match.start()], places[match.end() - 1] + 1
                if spot.page.text[start:end].lower() == match.group().lower():
                    new = alike(match.group(), match.expand(left))
                    yield spot.mutant("negation in prose", start, end, new)


def opposites(spot: Spot) -> dict[str, str]:
    """Each word of a direction, and one that turns it round."""
    swaps: dict[str, str] = {}
    for pair in spot.registry.words.opposites:
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            for index, word in enumerate(one):
                swaps[word] = other[min(index, len(other) - 1)]
    return swaps


def directions(spot: Spot) -> Iterator[Mutant]:
    """More for less, before for after: beside a fact, in its own words, and elsewhere."""
    yield from _exchanged(spot, "direction", opposites(spot))


def routes(spot: Spot) -> Iterator[Mutant]:
    """By mouth for into the spine, and the words that go with each."""
    named = [route.words for route in spot.registry.words.route_words.values()]
    swaps = _among(spot, named)
    yield from _exchanged(spot, "route", swaps)
    pattern = re.compile(any_of(swaps), re.IGNORECASE)
    for block in spot.page.blocks if swaps else ():
        end = spot.page.text.find("\n", block.start)
        for match in pattern.finditer(spot.page.text, block.start, end):
            new = alike(match.group(), swaps[match.group().lower()])
            yield spot.mutant("route", match.start(), match.end(), new)
    match_route = re.search(r"(?m)^route: (\w+)$", spot.page.text)
    if match_route:
        known = [name for name in spot.registry.words.routes if name != match_route[1]]
        new = spot.chance.choice(known)
        yield spot.mutant("route", match_route.start(1), match_route.end(1), new)


def people(spot: Spot) -> Iterator[Mutant]:
    """Children for adults, and the United Kingdom for the United States."""
    groups = _among(spot, list(spot.registry.words.populations.values()))
    yield from _exchanged(spot, "population", groups)
    countries = dict(vocabulary(spot.registry).countries)
    swaps = {
        word: spot.chance.choice([other for other in countries if countries[other] != code])
        for word, code in countries.items()
        if len(set(countries.values())) > 1
    }
    yield from _exchanged(spot, "country", swaps, exact=True)


def _among(spot: Spot, groups: list[list[str]]) -> dict[str, str]:
    """Each word, and one of another group."""
    swaps: dict[str, str] = {}
    for own in groups:
        others = [word for other in groups if other is not own for word in other]
        swaps |= {word: spot.chance.choice(others) for word in own if others}
    return swaps


def _exchanged(
    spot: Spot, kind: str, swaps: dict[str, str], exact: bool = False
) -> Iterator[Mutant]:
    if not swaps:
        return
    pattern = re.compile(any_of(swaps), 0 if exact else re.IGNORECASE)

    def other(word: str) -> str:
        return swaps[word] if exact else alike(word, swaps[word.lower()])

    count = 0
    for claimed in (True, False):
        for words, places in spot.sentences(claimed):
            for match in pattern.finditer(words):
                start, end = places[match.start()], places[match.end() - 1] + 1
                if spot.page.text[start:end].lower() == match.group().lower():
                    count += claimed
                    where = kind if claimed else f"{kind} in prose"
                    yield spot.mutant(where, start, end, other(match.group()))  # type: ignore[arg-type]
    inside = [
        (claimed.start + match.start(), match.group())
        for claimed in spot.claims
        for match in pattern.finditer(claimed.words)
    ]
    # What stands beside a fact is harder to judge: at least half of the mistakes are planted there.
    for start, word in spot.chance.sample(inside, min(len(inside), max(count, 1))):
        yield spot.mutant(kind, start, start + len(word), other(word))  # type: ignore[arg-type]


def names(spot: Spot) -> Iterator[Mutant]:
    """The name of a medicine, a brand or a maker with a slip in it."""
    known = {name.lower() for name in spot.registry.words.names}
    fine = known | set(spot.registry.words.not_names)
    pattern = re.compile(any_of(spot.registry.words.names))
    for passage in spot.page.passages:
        for match in pattern.finditer(passage.prose):
            if not match.group().isalpha():
                continue
            start = passage.offset(match.start())
            end = start + len(match.group())
            new = _slip(spot, match.group())
            if spot.page.text[start:end] == match.group() and new.lower() not in fine:
                yield spot.mutant("name", start, end, new)


def _slip(spot: Spot, name: str) -> str:
    at = spot.chance.randrange(1, len(name) - 1)
    ways = (
        name[:at] + name[at + 1 :],
        name[: at + 1] + name[at:],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + spot.chance.choice("aeiounrstl") + name[at + 1 :],
    )
    return spot.chance.choice([way for way in ways if way != name])
