"""Pages that touch a subject without saying what must be said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.extension.text import fold
from factguide.registry import Finding, Registry, Statement, Topic
from factguide.registry.models import Beside

from ..page import Page
from ..rule import finding, page_rule
from ..search import Texts

RULE = "statement-missing"


@page_rule(RULE)
def statement_missing(page: Page, registry: Registry) -> Iterator[Finding]:
    """A page belongs to a topic, but a safety statement of that topic does not stand on it.

    ``docs/data/topics.yml`` names pages and words. A page named there must link every statement
    of the topic, in any approved wording. A page that only uses one of the words, outside links,
    must link at least one of them. Some statements or wordings need another one ``beside`` them
    on the same page. Pages for the audience "evidence" quote what sources say and are left out.
    """
    if page.front.get("audience") == "evidence":
        return
    standing = _standing(page, registry)
    prose = _Prose(page)
    for topic_id, topic in registry.topics.items():
        belonging = [
            statement_id
            for statement_id, statement in registry.statements.items()
            if topic_id in statement.topics
        ]
        yield from _of_topic(page, prose, registry, topic, belonging, set(standing))
    for statement_id in standing:
        yield from _beside(page, registry, statement_id, standing)


def _standing(page: Page, registry: Registry) -> dict[str, dict[int, int]]:
    """For each statement on the page: which wordings stand there, and where."""
    found: dict[str, dict[int, int]] = {}
    for link in page.claims:
        statement = registry.statements.get(link.claim or "")
        if statement is None:
            continue
        wordings = [fold(words) for words in statement.wordings]
        if fold(link.text) in wordings:
            numbers = found.setdefault(link.claim or "", {})
            numbers.setdefault(wordings.index(fold(link.text)), link.start)
    return found


def _of_topic(
    page: Page,
    prose: _Prose,
    registry: Registry,
    topic: Topic,
    belonging: list[str],
    standing: set[str],
) -> Iterator[Finding]:
    if page.name in topic.pages:
        start = page.headings[0].start if page.headings else 0
        for statement_id in belonging:
            if statement_id not in standing:
                message = f"this page belongs to “{topic.title}”, but '{statement_id}' is missing."
                yield finding(page, start, RULE, message, _hint(registry, statement_id))
    elif belonging and not standing & set(belonging) and (at := prose.mention(topic)):
        start, word = at
        message = f"“{word}” brings up “{topic.title}”, but no statement on that stands here."
        yield finding(page, start, RULE, message, _hint(registry, belonging[0]))


class _Prose:
    """The words of a page outside links."""

    def __init__(self, page: Page) -> None:
        self.passages = [one for one in page.passages if one.kind not in ("front", "alt")]
        self.texts = Texts([passage.unlinked for passage in self.passages])

    def mention(self, topic: Topic) -> tuple[int, str] | None:
        """The first of the topic's words, and its offset in the page."""
        if not topic.words:
            return None
        longest = sorted(topic.words, key=len, reverse=True)
        pattern = "|".join(re.escape(word.lower()) for word in longest)
        hit = next(self.texts.find(pattern), None)
        if hit is None:
            return None
        return self.passages[hit.text].offset(hit.start), hit.words


def _beside(
    page: Page, registry: Registry, statement_id: str, standing: dict[str, dict[int, int]]
) -> Iterator[Finding]:
    statement = registry.statements[statement_id]
    numbers = standing[statement_id]
    first = min(numbers.values())
    needs = [(beside, first) for beside in statement.beside]
    for number, start in numbers.items():
        if number:
            needs += [(beside, start) for beside in statement.variants[number - 1].beside]
    for beside, start in needs:
        if not _met(beside, standing):
            message = f"beside '{statement_id}' another statement must stand on this page."
            yield finding(page, start, RULE, message, _hint(registry, beside.needs))


def _met(beside: Beside, standing: dict[str, dict[int, int]]) -> bool:
    if beside.unless and beside.unless in standing:
        return True
    wanted, _, number = beside.needs.partition("#")
    return wanted in standing and (not number or int(number) in standing[wanted])


def _hint(registry: Registry, needed: str) -> str:
    wanted, _, number = needed.partition("#")
    statement: Statement = registry.statements[wanted]
    words = statement.wordings[int(number or 0)]
    return f"Add [{words}](fact:{wanted})" + ("." if number else " or one of its variants.")
