"""Words that are not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    whole = "\n".join(words for _, words in passages)
    for pattern, rule in _patterns(tuple(registry.words.forbidden)):
        if not pattern.search(whole):
            continue
        for passage, words in passages:
            for match in pattern.finditer(words):
                message = f"“{match.group()}”: {rule.message}"
                offset = passage.offset(match.start())
                yield finding(page, offset, RULE, message, rule.say, rule.level)


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    texts = list(data_texts(registry))
    whole = "\n".join(found.text for found in texts)
    for pattern, rule in _patterns(tuple(registry.words.forbidden)):
        if not pattern.search(whole):
            continue
        for found in texts:
            for match in pattern.finditer(found.text):
                message = f"'{found.entry}': “{match.group()}”: {rule.message}"
                yield Finding(*found.place, RULE, rule.level, message, rule.say)


forbidden_word = Rule(RULE, page=_on_page, site=_in_data)


def _own_words(passage: Passage, registry: Registry) -> str:
    approved = [
        (start, end)
        for start, end, link in passage.links
        if isinstance(registry.claim(link.claim or ""), (Statement, Contact))
    ]
    return blank(passage.prose, approved)


_Patterns = list[tuple[re.Pattern[str], Forbidden]]


def _patterns(rules: tuple[Forbidden, ...]) -> _Patterns:
    return [(_compiled(rule.pattern), rule) for rule in rules]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
