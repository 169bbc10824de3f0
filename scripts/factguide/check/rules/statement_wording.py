"""Safety statements whose words were changed, or that are no link."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factguide.extension.meaning import mismatch
from factguide.extension.text import fold
from factguide.registry import Finding, Registry, Statement

from ..page import Page, Passage
from ..rule import finding, page_rule
from ..sentences import split_sentences
from .fact_mismatch import split_reason

RULE = "statement-wording"
# Below this likeness two sentences only share a subject. One added or dropped "not" in the
# shortest statement leaves 0.93.
_ALIKE = 0.85
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class _Wording:
    statement: str
    words: str
    folded: str
    sentences: int
    counted: int
    vocabulary: frozenset[str]


@page_rule(RULE)
def statement_wording(page: Page, registry: Registry) -> Iterator[Finding]:
    """A safety statement is changed, or stands as plain text instead of as a link.

    The wordings in ``docs/data/statements.yml`` were approved word by word: "Do stop" for "Do
    not stop" is one word away. So a link to a statement must hold exactly one of its wordings,
    and a sentence that comes close to one must be that link.
    """
    for link in page.claims:
        if isinstance(registry.claim(link.claim or ""), Statement):
            reason = mismatch(link.text, link.claim or "", registry)
            if reason is not None:
                message, hint = split_reason(reason)
                yield finding(page, link.start, RULE, message, hint)
    wordings = _wordings(registry)
    for passage in page.passages:
        if passage.kind not in ("alt", "front"):
            yield from _unlinked(page, passage, wordings)


def _wordings(registry: Registry) -> list[_Wording]:
    found = []
    for statement_id, statement in registry.statements.items():
        for words in statement.wordings:
            folded = fold(words).lower()
            listed = _WORDS.findall(folded)
            count = len(list(split_sentences(words)))
            found.append(
                _Wording(statement_id, words, folded, count, len(listed), frozenset(listed))
            )
    return found


def _unlinked(page: Page, passage: Passage, wordings: list[_Wording]) -> Iterator[Finding]:
    """Sentences of ``passage`` that are nearly a wording, and no part of a fact's link."""
    sentences = passage.sentences
    if not sentences:
        return
    owned = [(start, end) for start, end, link in passage.links if link.claim is not None]
    words = [frozenset(_WORDS.findall(fold(sentence.text).lower())) for sentence in sentences]
    done = -1
    for first, sentence in enumerate(sentences):
        if sentence.start < done:
            continue
        best = None
        for wording in wordings:
            last = first + wording.sentences - 1
            if last >= len(sentences):
                continue
            start, end = sentence.start, sentences[last].end
            if any(low <= start and end <= high for low, high in owned):
                continue
            vocabulary = frozenset().union(*words[first : last + 1])
            shared = len(vocabulary & wording.vocabulary)
            if 3 * shared < 2 * max(len(vocabulary), len(wording.vocabulary)):
                continue
            likeness = _likeness(fold(passage.prose[start:end]).lower(), wording.folded)
            if likeness >= _ALIKE and (best is None or likeness > best[0]):
                best = (likeness, start, end, wording)
        if best:
            _, start, end, wording = best
            done = end
            yield _close(page, passage, start, passage.prose[start:end], wording)


def _likeness(words: str, wording: str) -> float:
    matcher = difflib.SequenceMatcher(None, words, wording, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _close(page: Page, passage: Passage, start: int, words: str, wording: _Wording) -> Finding:
    if fold(words) == fold(wording.words):
        message = f"the approved statement '{wording.statement}' stands here without its link."
    else:
        message = f"“{words}” is close to the approved statement '{wording.statement}'."
    hint = f"Write [{wording.words}](fact:{wording.statement})."
    return finding(page, passage.offset(start), RULE, message, hint)
