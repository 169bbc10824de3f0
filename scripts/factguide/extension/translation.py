"""Pages in another language: facts are shared, and only words approved for that language stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from factguide.registry import Claim, Contact, Fact, OutOf, Range, Registry, Span, Statement
from factguide.registry.located import read_yaml
from factguide.registry.translation import ENGLISH, Labels, Translation

from .errors import FactguideError
from .meaning import mismatch, nearest_wording, unknown_claim
from .text import fold, fold_first
from .usage import shown

_DIGITS = re.compile(r"\d+")
# Parts of a line that a reader does not see as text: addresses, ids, code, the number of a list.
_UNREAD = re.compile(r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`|^\s*\d+\.\s")
_FACT = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?fact:[^)]*\)")


@dataclass(frozen=True)
class Language:
    """What the pages of one guide are written in: English as it stands, or a translation."""

    registry: Registry
    words: Translation | None = None
    file: str = ""

    @property
    def labels(self) -> Labels:
        """The words that the guide itself puts on a page."""
        return self.words.labels if self.words else ENGLISH

    def mismatch(self, words: str, claim_id: str) -> str | None:
        """None when ``words`` say what ``claim_id`` states, else why not and what to write."""
        claim = self.registry.claim(claim_id)
        if self.words is None or isinstance(claim, Contact):
            return mismatch(words, claim_id, self.registry)
        if claim is None:
            return unknown_claim(claim_id, self.registry)
        allowed = self.words.wordings.get(claim_id)
        if allowed is None:
            kind = "statement" if isinstance(claim, Statement) else "fact"
            return (
                f"the {kind} '{claim_id}' has no words in this language. Add them to 'wordings' in "
                f"{self.file} when a second person has compared them, or leave it out."
            )
        same = fold if isinstance(claim, Statement) else fold_first
        if same(words) in map(same, allowed):
            return None
        right = nearest_wording(words, allowed)
        return (
            f"found \u201c{words}\u201d for '{claim_id}': not approved. Write \u201c{right}\u201d."
        )

    def faults(self, name: str, lines: list[str]) -> Iterator[tuple[int, str]]:
        """What a translated page lacks or has too much, with the line (from 1)."""
        if self.words is None:
            return
        for number, line in enumerate(lines, 1):
            seen = _UNREAD.sub("", _FACT.sub("", line))
            if found := _DIGITS.search(seen):
                message = f"\u201c{found[0]}\u201d stands here without a fact."
                yield number, f"{message} Link it, or say it without a figure."
        original = self.registry.root.parent / name
        if not original.is_file():
            yield 1, f"there is no page '{name}' to translate. Give it the name of its original."
            return
        here = set(shown("\n".join(lines)))
        for claim_id in shown(original.read_bytes().decode("utf-8-sig", errors="replace")):
            if claim_id in self.registry.statements and claim_id not in here:
                yield 1, f"the original says '{claim_id}', and this page does not. Add it."


def read_language(registry: Registry, file: Path, shown_as: str) -> Language:
    """The language in ``file``; raises FactguideError with all that is wrong in it."""
    located, findings = read_yaml(file, shown_as)
    lines = [str(finding) for finding in findings]
    if lines:
        raise FactguideError(lines)
    try:
        words = Translation.model_validate(located.data)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            where = ".".join(map(str, fault["loc"]))
            line = located.place(fault["loc"])[0]
            lines.append(f"{shown_as}:{line}: {where}: {fault['msg']}. See CONTRIBUTING.md.")
        raise FactguideError(lines) from None
    for claim_id, wordings in words.wordings.items():
        claim = registry.claim(claim_id)
        for at, wording in enumerate(wordings):
            wrong = disagreement(wording, claim, words) if claim else "there is no such entry."
            if wrong:
                line = located.place(("wordings", claim_id, at))[0]
                lines.append(f"{shown_as}:{line}: '{claim_id}': \u201c{wording}\u201d: {wrong}")
    if lines:
        raise FactguideError(lines)
    return Language(registry, words, shown_as)


def disagreement(wording: str, claim: Claim, words: Translation) -> str | None:
    """Why a translated wording cannot mean ``claim``: other numbers, no unit, no month."""
    found = numbers_in(wording, words)
    if isinstance(claim, Contact):
        return "a telephone number needs no translation. Leave it out."
    if isinstance(claim, Statement) or not isinstance(
        claim.value, (float, Range, OutOf, Span, str)
    ):
        plain = Translation(decimal=".", thousands=",", labels=ENGLISH)
        originals = [sorted(numbers_in(one, plain)) for one in claim.wordings or [""]]
        if sorted(found) in originals:
            return None
        return "its numbers are those of none of the approved wordings."
    if claim.shape == "name":
        return None
    expected = _numbers(claim)
    if sorted(found) != sorted(expected):
        listed = ", ".join(f"{number:g}" for number in expected)
        return f"its numbers must be {listed}, in digits, as this language writes them."
    if claim.shape == "date":
        return _month_missing(wording, claim, words)
    needed = [claim.unit] if claim.shape != "count" and claim.unit else []
    for unit in [*needed, *([claim.per] if claim.per else [])]:
        known = words.units.get(unit)
        if known is None:
            return f"'units' has no words for '{unit}'."
        if not any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", wording) for one in known):
            return f"it does not say '{unit}': {' or '.join(known)}."
    return None


def numbers_in(text: str, words: Translation) -> list[float]:
    """The numbers in digits, read as the language writes them."""
    decimal, group = re.escape(words.decimal), re.escape(words.thousands)
    whole = rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+" if words.thousands else r"\d+"
    return [
        float(found[0].replace(words.thousands or "\0", "").replace(words.decimal, "."))
        for found in re.finditer(rf"(?:{whole})(?:{decimal}\d+)?", text)
    ]


def _numbers(fact: Fact) -> list[float]:
    """Every number that the words of a fact must hold."""
    value = fact.value
    found: list[float | None] = []
    if isinstance(value, OutOf):
        found = [value.n, value.of]
    elif isinstance(value, float):
        found = [value]
    elif isinstance(value, Range):
        found = [value.low, value.high]
    elif isinstance(value, (Span, str)):
        ends = [value.start, value.end] if isinstance(value, Span) else [value]
        # The month is a word: year and day are numbers.
        parts = [end.split("-") for end in ends]
        found = [float(part) for end in parts for part in (end[0], *end[2:])]
    if isinstance(fact.times, Range):
        found += [fact.times.low, fact.times.high]
    elif fact.times is not None:
        found.append(fact.times)
    if fact.ci is not None:
        found += [fact.ci.low, fact.ci.high, fact.ci.level]
    return [number for number in found if number is not None]


def _month_missing(wording: str, fact: Fact, words: Translation) -> str | None:
    value = fact.value
    ends = [value.start, value.end] if isinstance(value, Span) else [str(value)]
    for end in ends:
        parts = end.split("-")
        if len(parts) > 1:
            month = int(parts[1])
            if len(words.months) < month:
                return "'months' has no words for months."
            if words.months[month - 1].casefold() not in wording.casefold():
                return f"it does not name the month, {words.months[month - 1]}."
    return None
