"""Words that are not said."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.registry import Contact, Finding, Registry, Statement

from ..data_texts import data_texts
from ..page import Page, Passage, blank
from ..rule import Rule, finding
from ..search import Texts
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
    texts = Texts([words for _, words in passages])
    for rule in registry.words.forbidden:
        for hit in texts.find(rule.pattern):
            offset = passages[hit.text][0].offset(hit.start)
            message = f"“{hit.words}”: {rule.message}"
            yield finding(page, offset, RULE, message, rule.say, rule.level)


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    entries = list(data_texts(registry))
    texts = Texts([entry.text for entry in entries])
    for rule in registry.words.forbidden:
        for hit in texts.find(rule.pattern):
            entry = entries[hit.text]
            message = f"'{entry.entry}': “{hit.words}”: {rule.message}"
            yield Finding(*entry.place, RULE, rule.level, message, rule.say)


forbidden_word = Rule(RULE, page=_on_page, site=_in_data, settings=True, pages=False)


def _own_words(passage: Passage, registry: Registry) -> str:
    approved = [
        (start, end)
        for start, end, link in passage.links
        if isinstance(registry.claim(link.claim or ""), (Statement, Contact))
    ]
    return blank(passage.prose, approved)
