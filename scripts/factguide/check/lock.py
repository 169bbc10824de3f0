"""The second witness: what every fact, contact and statement said when a person last reviewed it.

``docs/data/reviewed.lock`` is JSON with one entry a line, sorted. ``entries`` hold each claim of
the data; ``pages`` what stands on each page round them: the words that turn a sentence round
("before", "not", "by mouth", "children"), beside a claim and in each section's own sentences, what
signposts say, the page's route and countries, and how often each approved statement stands there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from factguide.extension.blocks.drawing import drawing_path
from factguide.extension.meaning import canonical_words, wordings
from factguide.registry import (
    Citation,
    Claim,
    Contact,
    Disagreement,
    Fact,
    Registry,
    Source,
    Statement,
    Topic,
    Trial,
)
from factguide.registry.models import GlossaryEntry

from .contexts import contexts, own_sentences
from .page import FACT_BLOCKS, Block, Page
from .turning import vocabulary

FILE = "reviewed.lock"
_BETWEEN_TAGS = re.compile(r">([^<>]+)<")
_NUMBER = re.compile(r"\d+")
# What is reviewed. Facts, contacts and statements share their ids; the others carry their kind.
_OTHERS = ("sources", "trials", "topics", "glossary", "disagreements")
KINDS = ("facts", "contacts", "statements", *_OTHERS)
Entry = Mapping[str, Any]
# The turning words of one sentence, and an offset at which to report a change.
Parts = list[tuple[str, int]]
SEPARATOR = " / "


@dataclass(frozen=True)
class Lock:
    """What was reviewed, and the line of each entry in the file."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def by_page(self) -> dict[str, dict[str, str]]:
        """``pages``, sorted into the pages they are about."""
        found: dict[str, dict[str, str]] = {}
        for key, words in self.pages.items():
            found.setdefault(key.partition(" ")[0], {})[key] = words
        return found


def read_lock(folder: Path) -> Lock | None:
    """The lock in a data folder; None where there is none. Raises ValueError when it is broken."""
    path = folder / FILE
    try:
        state = path.stat()
    except OSError:
        return None
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, time: int, size: int) -> Lock:
    text = path.read_bytes().decode("utf-8-sig")
    data = json.loads(text)
    if not isinstance(data, dict) or set(data) != {"entries", "pages"}:
        raise ValueError("it must hold entries and pages")
    if not all(isinstance(part, dict) for part in data.values()):
        raise ValueError("entries and pages must map names to what was reviewed")
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith('"'):
            lines.setdefault(line[1 : line.find('":')], number)
    return Lock(data["entries"], data["pages"], lines)


def as_text(lock: Lock) -> str:
    """The file, one entry a line."""
    parts = []
    for name in ("entries", "pages"):
        rows = sorted(getattr(lock, name).items())
        inner = ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in rows)
        parts.append(f'"{name}": {{\n{inner}\n}}' if inner else f'"{name}": {{}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def current(registry: Registry, pages: tuple[Page, ...]) -> Lock:
    """What a lock would hold if everything were reviewed now."""
    found = {key: joined(parts) for page in pages for key, parts in beside(page, registry).items()}
    return Lock(dict(entries_now(registry)), found)


def entries_now(registry: Registry) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every entry of the data that a reader meets or a rule follows, as the lock holds it."""
    for kind in KINDS:
        for name, claim in getattr(registry, kind).items():
            yield (f"{kind}/{name}" if kind in _OTHERS else name), entry(claim)


def kind_of(key: str, registry: Registry) -> tuple[str, str]:
    """The collection and the id of an entry of the lock; facts where it is nowhere."""
    kind, slash, name = key.partition("/")
    if slash and kind in _OTHERS:
        return kind, name
    held = (kind for kind in KINDS if kind not in _OTHERS and key in getattr(registry, kind))
    return next(held, "facts"), key


def entry(claim: Claim | Source | Trial | Topic | GlossaryEntry | Disagreement) -> dict[str, Any]:
    """``claim`` in a form that a reviewer can read, with a hash over everything it says."""
    data = claim.model_dump(mode="json", exclude={"checked", "note"}, exclude_defaults=True)
    text = json.dumps(data, sort_keys=True, ensure_ascii=False)
    shown: dict[str, Any] = {"hash": hashlib.sha256(text.encode()).hexdigest()[:12]}
    if not isinstance(claim, (Fact, Contact, Statement)):
        return shown | {name: plain(value) for name, value in data.items()}
    value = canonical_words(claim)
    if value and not isinstance(claim, Statement):
        shown["value"] = value
    if isinstance(claim, Fact):
        named = (claim.route, claim.population, claim.country)
        shown["who"] = ", ".join(part for part in named if part)
    if isinstance(claim, (Fact, Contact)):
        shown["says"] = claim.says
        shown["sources"] = [_cited(citation) for citation in claim.sources]
    if isinstance(claim, Contact):
        shown["tel"] = claim.tel
    else:
        shown["words"] = wordings(claim)
        if isinstance(claim, Statement):
            shown["sources"] = [*claim.facts, *claim.contacts]
    return {key: value for key, value in shown.items() if value}


def _cited(citation: Citation) -> str:
    grade = f" ({citation.grade})" if citation.grade else ""
    return f"{citation.source}{grade}: {citation.at}"


def beside(page: Page, registry: Registry) -> dict[str, Parts]:
    """What the lock holds of one page.

    A key is the page's name and what it is about: a claim, a section, a heading, a title, a
    setting of the page, or a statement with the times it stands there.
    """
    words = vocabulary(registry)
    found: dict[str, Parts] = {}

    def put(name: str, turning: list[str], start: int) -> None:
        if turning:
            found.setdefault(f"{page.name} {name}", []).append((" ".join(turning), start))

    for context in contexts(page):
        put(context.links[0].claim or "", words.found(context.words, names=True), context.start)
    for section, text, start in own_sentences(page):
        put(f"{section} prose", words.found(text), start)
    for heading in page.headings:
        put(f"#{heading.id}", words.found(heading.text), heading.start)
    for block in page.blocks:
        # A title may hold the number of any contact: here it must be the one that was reviewed.
        numbers = _NUMBER.findall(block.argument)
        put(f"/// {block.name}", words.found(block.argument) + numbers, block.start)
        if block.name in FACT_BLOCKS:
            put(f"/// {block.name} options", [_json(block.options)], block.start)
            put(f"/// {block.name} drawing", _drawn(block, registry), block.start)
    for table in page.tables:
        put("table", words.found(page.line(page.place(table.start)[0])), table.start)
    for passage in page.passages:
        if passage.kind in ("front", "alt"):
            put(passage.kind, [passage.text], passage.offset(0))
    for setting in ("route", "countries"):
        value = page.front.get(setting)
        put(setting, [plain(value)] if value else [], 0)
    stated = Counter(link.claim or "" for link in page.claims if link.claim in registry.statements)
    for link in page.claims:
        times = stated.pop(link.claim or "", 0)
        put(f"{link.claim} times", [str(times)] if times else [], link.start)
    return found


def _drawn(block: Block, registry: Registry) -> list[str]:
    """The words in the drawing of a picture, which no other rule reads."""
    file = block.options.get("file")
    try:
        text = drawing_path(registry, str(file)).read_text("utf-8") if file else ""
    except (OSError, ValueError):
        return []
    return [" ".join(words.split()) for words in _BETWEEN_TAGS.findall(text) if words.strip()]


def joined(parts: Parts) -> str:
    """What the lock holds of the ``parts`` of one key."""
    return SEPARATOR.join(sorted(words for words, _ in parts))


def changes(old: Entry, new: Entry) -> list[tuple[str, str, str]]:
    """``(field, old, new)`` of what differs, the hash left out."""
    fields = [name for name in {**new, **old} if name != "hash" and old.get(name) != new.get(name)]
    return [(name, plain(old.get(name)), plain(new.get(name))) for name in fields]


def plain(value: Any) -> str:
    """A field of an entry in words."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "nothing" if value is None else str(value)
