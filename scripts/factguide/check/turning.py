"""Words that turn a sentence round: directions, negations and routes, as the data lists them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from factguide.registry import Opposites, Registry, RouteWords

from .page import BLANK, Link, Page, Passage

NEGATIONS = ("not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without")
NEGATION = rf"(?:{'|'.join(NEGATIONS)}|cannot|\w+n['’]t)"


@dataclass(frozen=True)
class Context:
    """Words that stand round claims: a sentence, or a row of a table.

    ``words`` is what is no ``fact:`` link; ``whole`` what the reader sees; ``start`` an offset in
    the page.
    """

    words: str
    whole: str
    start: int
    links: tuple[Link, ...]


# The rules look at one page after another: to remember the last one is enough.
_LAST: list[tuple[Page, tuple[Context, ...]]] = []


def contexts(page: Page) -> tuple[Context, ...]:
    """Every sentence and every row of a table that holds a claim."""
    if not (_LAST and _LAST[0][0] is page):
        _LAST[:] = [(page, tuple(_contexts(page)))]
    return _LAST[0][1]


def _contexts(page: Page) -> Iterator[Context]:
    rows: dict[int, list[Passage]] = {}
    for passage in page.passages:
        if passage.kind == "cell":
            rows.setdefault(page.place(passage.offset(0))[0], []).append(passage)
        elif passage.kind not in ("front", "alt") and _claims(passage):
            yield from _sentences(passage)
    for cells in rows.values():
        links = tuple(link for cell in cells for link in _claims(cell))
        if links:
            words = " | ".join(cell.unclaimed for cell in cells)
            whole = " | ".join(cell.text for cell in cells)
            yield Context(words, whole, cells[0].offset(0), links)


def _claims(passage: Passage) -> list[Link]:
    return [link for _, _, link in passage.links if link.claim is not None]


def _sentences(passage: Passage) -> Iterator[Context]:
    waiting = deque(
        sorted(
            ((start, link) for start, _, link in passage.links if link.claim is not None),
            key=lambda claim: claim[0],
        )
    )
    for sentence in passage.sentences:
        links = []
        while waiting and waiting[0][0] < sentence.end:
            links.append(waiting.popleft()[1])
        if links:
            words = passage.unclaimed[sentence.start : sentence.end]
            start = passage.offset(sentence.start)
            yield Context(words, sentence.text, start, tuple(links))


@dataclass(frozen=True)
class Vocabulary:
    """The data's turning words, ready for use."""

    directions: tuple[tuple[frozenset[str], frozenset[str]], ...]
    routes: dict[str, re.Pattern[str]]
    every: re.Pattern[str]

    def found(self, text: str) -> list[str]:
        """The turning words in ``text``, in order, in small letters."""
        return [match.group().lower() for match in self.every.finditer(text)]


def vocabulary(registry: Registry) -> Vocabulary:
    """What ``words.yml`` says under ``opposites`` and ``route_words``."""
    words = registry.words
    return _vocabulary(_Key(words.opposites, words.route_words))


@dataclass(frozen=True)
class _Key:
    """Equal when the texts are equal, so that a registry that was read again costs nothing."""

    opposites: list[Opposites]
    routes: dict[str, RouteWords]

    def __hash__(self) -> int:
        return hash((len(self.opposites), len(self.routes)))


@lru_cache(maxsize=4)
def _vocabulary(key: _Key) -> Vocabulary:
    pairs = []
    for pair in key.opposites:
        one, other = frozenset(pair.one), frozenset(pair.other)
        pairs += [(one, other), (other, one)]
    directions = {word for one, _ in pairs for word in one}
    routes = {name: _any(route.words) for name, route in key.routes.items()}
    route_words = {word for route in key.routes.values() for word in route.words}
    phrases = sorted({*directions, *route_words}, key=len, reverse=True)
    every = re.compile(rf"\b(?:{'|'.join([*map(re.escape, phrases), NEGATION])})\b", re.IGNORECASE)
    return Vocabulary(tuple(pairs), routes, every)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def spoken(text: str) -> frozenset[str]:
    """The words of ``text`` in small letters."""
    return frozenset(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.replace(BLANK, " ").lower()))
