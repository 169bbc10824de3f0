"""Questions and their answers, read from a built page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_HEADINGS = ("h1", "h2", "h3", "h4")
# What is no part of the words: numbers of sources, the sign that links to a section.
_UNREAD = ".//sup | .//*[contains(@class, 'headerlink')] | .//*[contains(@class, 'cite')]"
_SIGNPOST = re.compile(r"\w+:(?:[\s.,;]|and|or)*")


@dataclass(frozen=True)
class Question:
    """A question and its answer as plain text."""

    words: str
    answer: str


def questions_of(root: Any) -> Iterator[Question]:
    """Each heading of the article that ends with a question mark, and the text below it.

    The text ends at the next heading or card.
    """
    for heading in root.xpath("//article//h2 | //article//h3"):
        words = _words(heading)
        if not words.endswith("?"):
            continue
        parts = []
        for below in heading.itersiblings():
            if below.tag in _HEADINGS or "card" in below.get("class", "").split():
                break
            parts += [_words(part) for part in _pieces(below) if not _leads_on(part)]
        answer = " ".join(part for part in parts if part)
        if answer:
            yield Question(words, answer)


def _pieces(element: Any) -> list[Any]:
    """The entries of a list one by one; anything else whole."""
    return list(element) if element.tag in ("ul", "ol") else [element]


def _leads_on(element: Any) -> bool:
    """Whether it is a signpost ("More: …") with nothing but links behind one word."""
    links = element.xpath(".//a[not(contains(@class, 'fact'))]")
    return bool(links) and _SIGNPOST.fullmatch(_words(element, links)) is not None


def _words(element: Any, without: Iterable[Any] = ()) -> str:
    unread = {*element.xpath(_UNREAD), *without}
    return re.sub(r"\s+", " ", "".join(_texts(element, unread))).strip()


def _texts(element: Any, unread: set[Any]) -> Iterator[str]:
    if isinstance(element.tag, str) and element not in unread:
        yield element.text or ""
        for child in element:
            yield from _texts(child, unread)
            yield child.tail or ""
