"""Words that are not said."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factguide.registry import Contact, Finding, Forbidden, Registry, Statement

from ..data_texts import data_texts
from ..page import Page, Passage, blank
from ..rule import Rule, finding
from ..site import Site

RULE = "forbidden-word"


def _on_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """A word or phrase that ``docs/data/words.yml`` rules out, with the word to use instead.

    They are promises, praise, words that blame or pity, doctors' words with a plainer one,
    shorthand that is misread, placeholders, and what may not be printed. Looked at: pages, and
    the texts of the data that lists and tables show. Approved statements and telephone numbers
    are left as they are.
    """
    passages = [(passage, _own_words(passage, registry)) for passage in page.passages]
    for index, words, start, rule in _search([words for _, words in passages], registry):
        offset = passages[index][0].offset(start)
        yield finding(page, offset, RULE, f"“{words}”: {rule.message}", rule.say, rule.level)


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    texts = list(data_texts(registry))
    for index, words, _, rule in _search([found.text for found in texts], registry):
        found = texts[index]
        message = f"'{found.entry}': “{words}”: {rule.message}"
        yield Finding(*found.place, RULE, rule.level, message, rule.say)


forbidden_word = Rule(RULE, page=_on_page, site=_in_data, settings=True)


def _own_words(passage: Passage, registry: Registry) -> str:
    approved = [
        (start, end)
        for start, end, link in passage.links
        if isinstance(registry.claim(link.claim or ""), (Statement, Contact))
    ]
    return blank(passage.prose, approved)


def _search(texts: list[str], registry: Registry) -> Iterator[tuple[int, str, int, Forbidden]]:
    """``(number of the text, words found, their place in it, rule)`` of each match."""
    whole = "\n".join(texts)
    small = _small(whole)
    starts = [0, *itertools.accumulate(len(text) + 1 for text in texts)]
    for rule in registry.words.forbidden:
        for start, end in _compiled(rule.pattern).find(whole, small):
            index = bisect_right(starts, start) - 1
            yield index, whole[start:end], start - starts[index], rule


@dataclass(frozen=True)
class _Pattern:
    """Whole words in any case.

    A pattern without capitals is looked for in the text in small letters: the regular
    expressions of Python are many times faster when they need not ignore case.
    """

    expression: re.Pattern[str]
    small: bool

    def find(self, text: str, small: str) -> Iterator[tuple[int, int]]:
        """Start and end of each match; ``small`` is ``text`` in small letters, as long."""
        where = small if self.small else text
        match = self.expression.search(where)
        while match:
            start, end = match.span()
            inside = start > 0 and (where[start - 1].isalnum() or where[start - 1] == "_")
            if not inside:
                yield start, end
            match = self.expression.search(where, start + 1 if inside or start == end else end)


@cache
def _compiled(pattern: str) -> _Pattern:
    small = pattern == pattern.lower()
    expression = re.compile(rf"(?:{pattern})(?!\w)", 0 if small else re.IGNORECASE)
    return _Pattern(expression, small)


def _small(text: str) -> str:
    lower = text.lower()
    # A few capitals become two small letters; places must stay.
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)
