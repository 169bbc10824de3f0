"""A handout with its words: all that the four forms have in common."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from factguide.registry import Registry

from .article import Element, facts_of, for_paper, markup, read_article, resolve
from .errors import PublishError
from .handout import Handout
from .publishers import publishers, source_line
from .settings import Clinic, Settings

MOST_PANELS = 4


@dataclass(frozen=True)
class Sheet:
    """``body`` is the article for paper as HTML; ``panels`` its parts on a wallet card.

    ``version`` names the content: it changes when a word, a date or a source does.
    """

    handout: Handout
    language: str
    site_name: str
    address: str
    body: str
    panels: tuple[str, ...]
    sources: str
    checked: str
    version: str
    clinic: Clinic

    @property
    def address_words(self) -> str:
        """The address of the page as one types it."""
        return self.address.partition("//")[2].removesuffix("/")


def read_sheet(settings: Settings, site: Path, handout: Handout, registry: Registry) -> Sheet:
    """The handout as the built site has it. Raises PublishError with every fault."""
    article = read_article(site, handout)
    paper = for_paper(article)
    sources = source_line(publishers(facts_of(article), registry))
    content = (handout.title, handout.kind, str(handout.checked), handout.status, sources)
    version = hashlib.sha256("\n".join((*content, markup(paper))).encode()).hexdigest()[:8]
    faults = list(resolve(paper, site, handout.page, settings.address))
    panels = _panels(paper) if handout.kind == "card" else []
    if handout.kind == "card" and not 2 <= len(panels) <= MOST_PANELS:
        faults.append(
            f"a wallet card has 2 to {MOST_PANELS} parts, each below a heading '## '; "
            f"found {len(panels)}. Merge or split parts"
        )
    if faults:
        raise PublishError([f"{handout.source}:1: {fault}." for fault in faults])
    language = article.xpath("ancestor::html/@lang")
    return Sheet(
        handout=handout,
        language=language[0] if language else "en",
        site_name=settings.name,
        address=settings.address + handout.page,
        body=markup(paper),
        panels=tuple(panels),
        sources=sources,
        checked=settings.checked,
        version=version,
        clinic=settings.clinic,
    )


def _panels(paper: Element) -> list[str]:
    """The parts of a card as HTML: each begins at an h2, the first with all above it."""
    parts: list[list[Element]] = [[]]
    headings = 0
    for child in paper:
        if child.tag == "h2":
            headings += 1
            if headings > 1:
                parts.append([])
        parts[-1].append(child)
    return ["".join(markup(child) for child in part) for part in parts] if headings else []
