"""Figures that no fact stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.extension.meaning import expected_amount
from factguide.quantities import Amount, find_phone_numbers, means, read
from factguide.registry import Finding, Registry

from ..figure_words import figure_words
from ..page import Page, Passage, blank
from ..rule import finding, page_rule

RULE = "unowned-figure"
_SHOWN = 3


@page_rule(RULE, settings=True)
def unowned_figure(page: Page, registry: Registry) -> Iterator[Finding]:
    """A figure, a date, an amount or a telephone number that is no ``fact:`` link.

    It could be wrong, or go out of date, and nobody would notice. So are figures in words that no
    fact can be shown in: "a couple of", "every other day", "a teaspoon", "a double dose".

    Looked at: running text, headings, tables, titles and options of blocks, alt texts and titles of
    links, the title and description in the front matter, and the words in mkdocs.yml. Where no link
    can stand, there may be no figure.

    Not counted: number words up to three without a unit ("two kinds"), "one" before a thing that
    is only counted ("one trial", "one dose": it says no more than "a"), figures inside names
    (B12), labels (section 5, table 2), code without a unit or with a ``fact:`` link in it, and a
    contact's number in the title of a block, where no link may stand.
    """
    numbers = {contact.number for contact in registry.contacts.values()}
    for passage in page.passages:
        text = passage.unclaimed
        phones = [(start, end) for start, end, _ in find_phone_numbers(text)]
        amounts = [
            (amount.start, amount.end)
            for amount in read(blank(text, phones))
            if not _only_one(amount, text)
        ]
        amounts += _in_code(passage)
        amounts += [
            (start, end)
            for start, end in figure_words(text)
            if not any(low < end and start < high for low, high in amounts)
            and not _told_beside(passage, text[start:end], registry)
        ]
        for start, end in sorted(phones + amounts):
            words = passage.text[start:end]
            if passage.kind == "title" and _numbers_in(words) <= numbers:
                continue
            message = f"“{words}” has no fact behind it."
            hint = _hint(passage, words, registry)
            yield finding(page, passage.offset(start), RULE, message, hint)


def _told_beside(passage: Passage, words: str, registry: Registry) -> bool:
    """Whether a fact that is linked beside ``words`` says the same: "10 points after a week"."""
    facts = (registry.facts.get(link.claim or "") for _, _, link in passage.links)
    return any(fact and words.lower() in fact.says.lower() for fact in facts)


def _in_code(passage: Passage) -> Iterator[tuple[int, int]]:
    """Amounts with a unit that stand in code: readers see them too."""
    for start, end in passage.code:
        code = passage.text[start:end]
        for amount in read(code) if "fact:" not in code else ():
            if amount.unit is not None or amount.kind == "proportion":
                yield start + amount.start, start + amount.end


def _only_one(amount: Amount, text: str) -> bool:
    """ "one trial", "one dose", with nothing said about how often or how much."""
    counted = amount.kind == "count" or amount.unit == "dose"
    bare = amount.low == amount.high == 1 and amount.per is None and amount.times is None
    return counted and bare and text[amount.start : amount.start + 3].lower() == "one"


def _numbers_in(words: str) -> set[str]:
    """``"911, 999 or 112"`` -> its numbers; what is none stays, and so is never a contact's."""
    return {word.strip(",;: ") for word in words.replace(" or ", " ").split()}


def _hint(passage: Passage, words: str, registry: Registry) -> str:
    if passage.kind in ("alt", "front", "setting"):
        return "Say it without the figure: no link can stand here."
    if passage.kind == "title":
        return "Say it without the figure; only a contact's number may stand in a block's title."
    meant = _facts_meant(words, registry)
    others = f" (or {', '.join(meant[1:_SHOWN])})" if len(meant) > 1 else ""
    return f"Link it: [{words}](fact:{meant[0] if meant else '…'}){others}, or leave it out."


def _facts_meant(words: str, registry: Registry) -> list[str]:
    """The facts and contacts that ``words`` would fit, by id; the writer knows which it is."""
    found = [one for one, contact in registry.contacts.items() if contact.number == words]
    amount = next(iter(read(words)), None)
    if amount is None:
        return found
    for fact_id, fact in registry.facts.items():
        expected = expected_amount(fact)
        # Most are ruled out without reading the words once more.
        if expected is None or (expected.kind, expected.low) != (amount.kind, amount.low):
            continue
        if means(words, expected) is None:
            found.append(fact_id)
    return found
