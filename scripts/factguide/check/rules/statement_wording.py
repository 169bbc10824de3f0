"""Safety statements whose words were changed, or that are no link."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from factguide.extension.meaning import mismatch
from factguide.extension.text import fold
from factguide.registry import Finding, Registry, Statement

from ..page import Link, Page, Passage
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
    vocabulary: frozenset[str]


@page_rule(RULE, settings=True)
def statement_wording(page: Page, registry: Registry) -> Iterator[Finding]:
    """A safety statement is changed, or stands as plain text instead of as a link.

    The wordings in ``docs/data/statements.yml`` were approved word by word: "Do stop" for "Do
    not stop" is one word away. So a link to a statement must hold exactly one of its wordings,
    and a sentence that comes close to one must be that link. In mkdocs.yml, whose words the theme
    shows on every page, it must be the exact wording.
    """
    for link in page.claims:
        if isinstance(registry.claim(link.claim or ""), Statement):
            reason = mismatch(link.text, link.claim or "", registry)
            if reason is not None:
                message, hint = split_reason(reason)
                yield finding(page, link.start, RULE, message, hint)
    wordings = _wordings(
        tuple((key, tuple(one.wordings)) for key, one in registry.statements.items())
    )
    for passage in page.passages:
        if passage.kind not in ("alt", "front"):
            yield from _unlinked(page, passage, wordings)


# Wordings by the words that a text must share one of, to share two thirds of them.
_Index = dict[str, list[_Wording]]


@lru_cache(maxsize=8)
def _wordings(statements: tuple[tuple[str, tuple[str, ...]], ...]) -> _Index:
    found = []
    for statement_id, wordings in statements:
        for words in wordings:
            folded = fold(words).lower()
            count = len(list(split_sentences(words)))
            vocabulary = frozenset(_WORDS.findall(folded))
            found.append(_Wording(statement_id, words, folded, count, vocabulary))
    common = Counter(word for wording in found for word in wording.vocabulary)
    index: _Index = {}
    for wording in found:
        rarest = sorted(wording.vocabulary, key=lambda word: (common[word], word))
        for word in rarest[: len(rarest) // 3 + 1]:
            index.setdefault(word, []).append(wording)
    return index


def _unlinked(page: Page, passage: Passage, wordings: _Index) -> Iterator[Finding]:
    """Sentences of ``passage`` that are nearly a wording, and no part of a fact's link."""
    vocabulary = set(_WORDS.findall(fold(passage.prose).lower()))
    telling = sorted(vocabulary & wordings.keys())
    near = dict.fromkeys(one for word in telling for one in wordings[word])
    likely = [one for one in near if _shares(vocabulary & one.vocabulary, one.vocabulary)]
    owned = [one for one in passage.links if one[2].claim is not None]
    done = -1
    for first, sentence in enumerate(passage.sentences if likely else ()):
        if sentence.start < done:
            continue
        best: tuple[float, int, _Wording] | None = None
        for wording in likely:
            window = passage.sentences[first : first + wording.sentences]
            start, end = sentence.start, window[-1].end
            if len(window) < wording.sentences or _owned(start, end, owned, wording.statement):
                continue
            likeness = _likeness(fold(passage.prose[start:end]).lower(), wording)
            if likeness >= _ALIKE and (best is None or likeness > best[0]):
                best = (likeness, end, wording)
        if best:
            _, done, wording = best
            words = passage.prose[sentence.start : done]
            if passage.kind == "setting" and fold(words) == fold(wording.words):
                continue
            yield _close(page, passage, sentence.start, words, wording)


def _owned(start: int, end: int, links: list[tuple[int, int, Link]], statement: str) -> bool:
    """Whether the words stand in a link to a fact, or hold the link to ``statement`` itself."""
    return any(
        (low <= start and end <= high) or (start <= low and high <= end and link.claim == statement)
        for low, high, link in links
    )


def _shares(shared: Collection[str], vocabulary: Collection[str]) -> bool:
    """Two thirds of the words: fewer cannot come near ``_ALIKE``."""
    return 3 * len(shared) >= 2 * len(vocabulary)


def _likeness(words: str, wording: _Wording) -> float:
    vocabulary = set(_WORDS.findall(words))
    if not _shares(vocabulary & wording.vocabulary, max(vocabulary, wording.vocabulary, key=len)):
        return 0.0
    matcher = difflib.SequenceMatcher(None, words, wording.folded, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _close(page: Page, passage: Passage, start: int, words: str, wording: _Wording) -> Finding:
    if fold(words) == fold(wording.words):
        message = f"the approved statement '{wording.statement}' stands here without its link."
    else:
        message = f"“{words}” is close to the approved statement '{wording.statement}'."
    linked = f"[{wording.words}](fact:{wording.statement})"
    hint = f"Write “{wording.words}”" if passage.kind == "setting" else f"Write {linked}."
    return finding(page, passage.offset(start), RULE, message, hint)
