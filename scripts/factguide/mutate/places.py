"""Where on a page mistakes can be planted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from factguide.check.page import Link, Page
from factguide.check.turning import Vocabulary, vocabulary
from factguide.registry import Claim, Registry

from .mutant import Kind, Mutant, shorten

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(")


@dataclass(frozen=True)
class Claimed:
    """A ``fact:`` link in the source: its words, their place, and what it names."""

    link: Link
    words: str
    start: int
    claim: Claim

    @property
    def name(self) -> str:
        """The id after ``fact:``."""
        return self.link.claim or ""

    @property
    def end(self) -> int:
        """The place after the closing bracket of the address."""
        return self.link.target_start + len(self.link.target) + 1


@dataclass
class Spot:
    """A page, what is known, and the chance that decides between equal choices."""

    page: Page
    registry: Registry
    chance: Random
    claims: list[Claimed] = field(default_factory=list)

    def __post_init__(self) -> None:
        for link in self.page.claims:
            claim = self.registry.claim(link.claim or "")
            match = _LINK.match(self.page.text, link.start)
            if claim is not None and match and match.end() == link.target_start:
                self.claims.append(Claimed(link, match[1], match.start(1), claim))

    @property
    def words(self) -> Vocabulary:
        """The turning words of the data."""
        return vocabulary(self.registry)

    def mutant(self, kind: Kind, start: int, end: int, new: str) -> Mutant:
        """One edit, told with the words round it."""
        text, line = self.page.text, self.page.place(start)[0]
        low, high = max(start - 20, text.rfind("\n", 0, start) + 1), end + 20
        before = (
            text[low:high].partition("\n")[0] if "\n" not in text[start:end] else text[start:end]
        )
        after = text[low:start] + new + text[end : max(end, low + len(before))]
        what = f"“{shorten(before)}” → “{shorten(after)}”"
        return Mutant(kind, self.page.path, line, what, ((start, end, new),))

    def sentences(self, claimed: bool = True) -> Iterator[tuple[str, list[int]]]:
        """Words of sentences and rows that hold a claim, or that hold none.

        Other characters and claims are blank. With each comes the place in the page of every
        character. Sentences that tell how the guide is made are left out, as in the rules.
        """
        if not claimed and self.page.front.get("audience") == "evidence":
            return
        rows = {self.page.place(link.start)[0] for link in self.page.claims}
        for passage in self.page.passages:
            if passage.kind in ("front", "alt"):
                continue
            claims = [(low, high) for low, high, link in passage.links if link.claim is not None]
            for sentence in passage.sentences:
                here = any(low < sentence.end and sentence.start < high for low, high in claims)
                if passage.kind == "cell":
                    here = self.page.place(passage.offset(0))[0] in rows
                if here is claimed:
                    at = [passage.offset(place) for place in range(sentence.start, sentence.end)]
                    yield passage.unclaimed[sentence.start : sentence.end], at
