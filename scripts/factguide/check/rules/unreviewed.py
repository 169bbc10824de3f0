"""Values and words that differ from what was reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..lock import (
    FILE,
    SEPARATOR,
    Lock,
    beside,
    changes,
    entries_now,
    joined,
    kind_of,
    read_lock,
)
from ..page import Page
from ..rule import Rule, finding
from ..site import Site

RULE = "unreviewed"
HINT = "Compare it with its sources, then run 'make review-facts'."


def _on_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Something differs from ``docs/data/reviewed.lock``, the record of what was reviewed.

    The lock holds every fact, contact and statement with its sources. It also holds, for each page,
    the words that would turn a sentence round ("before", "not", "by mouth", "children"), beside
    facts and elsewhere, what signposts say, the page's route and countries, and how often each
    approved statement stands there. A slip of the keyboard in one place then differs from the
    other. ``make review-facts`` shows what changed, old and new, with the
    sources, and writes the lock. Without a lock nothing is compared.
    """
    lock = _lock(registry)
    return on_page(page, registry, lock) if lock else iter(())


def _in_data(site: Site, registry: Registry) -> Iterator[Finding]:
    try:
        lock = read_lock(registry.root) if site.config.data else None
    except ValueError as error:
        path = _path(site)
        message = f"the record of what was reviewed cannot be read: {error}."
        yield Finding(path, 1, 1, RULE, "error", message, "Run 'make review-facts'.")
        return
    if lock:
        yield from in_data(registry, lock)
        yield from _gone(site, registry, lock)


unreviewed = Rule(RULE, page=_on_page, site=_in_data)


def _lock(registry: Registry) -> Lock | None:
    try:
        return read_lock(registry.root)
    except ValueError:
        return None


def on_page(page: Page, registry: Registry, lock: Lock) -> Iterator[Finding]:
    """What stands beside claims on ``page`` and was not reviewed so."""
    now = beside(page, registry)
    for key, parts in now.items():
        old = lock.pages.get(key, "")
        if old != joined(parts):
            reviewed = Counter(old.split(SEPARATOR))
            new = [(words, start) for words, start in parts if _left(words, reviewed)]
            gone = SEPARATOR.join(sorted(reviewed.elements()))
            here = SEPARATOR.join(sorted(words for words, _ in new))
            was = f"“{gone}” was reviewed" if gone else "nothing was reviewed"
            message = f"“{here}” stands here; {was}." if here else f"{was}, and is gone."
            start = (new or parts)[0][1]
            yield finding(page, start, RULE, f"{_where(key)}: {message}", HINT)
    for key, old in lock.by_page.get(page.name, {}).items():
        if key not in now:
            message = f"{_where(key)}: “{old}” was reviewed, and is gone."
            yield finding(page, 0, RULE, message, HINT)


def _left(words: str, reviewed: Counter[str]) -> bool:
    """Whether ``words`` were not reviewed so often; takes them out of what was."""
    known = reviewed[words] > 0
    reviewed[words] -= known
    return not known


def _where(key: str) -> str:
    """What a key of the lock is about, without its page."""
    name = key.partition(" ")[2]
    if name.endswith(" times"):
        return f"how often '{name.removesuffix(' times')}' is said"
    if name in ("route", "countries"):
        return f"the {name} of the page"
    if name in ("front", "alt"):
        shown = {"front": "the title and the description", "alt": "alternative texts"}
        return f"the words of {shown[name]}"
    if name.endswith((" options", " drawing")):
        block, _, part = name.rpartition(" ")
        return f"the {part} of a '{block}'"
    if name.endswith(" prose"):
        return f"the words of '{name.removesuffix(' prose')}' beside no fact"
    if name.startswith("#"):
        return f"the words of the heading '{name}'"
    if name == "table" or name.startswith("///"):
        return f"the words above a '{name}'"
    return f"the words beside '{name}'"


def in_data(registry: Registry, lock: Lock) -> Iterator[Finding]:
    """Claims that are not in the lock, or not so."""
    for claim_id, new in entries_now(registry):
        old = lock.entries.get(claim_id)
        if old != new:
            message = _message(claim_id, old, new)
            yield Finding(
                *registry.place(*kind_of(claim_id, registry)), RULE, "error", message, HINT
            )


def _message(claim_id: str, old: object, new: dict[str, object]) -> str:
    if not isinstance(old, dict):
        return f"'{claim_id}' has not been reviewed."
    told = [f"{name} was “{was}”, is “{now}”" for name, was, now in changes(old, new)]
    return f"'{claim_id}' is not as it was reviewed: {'; '.join(told) or 'its details differ'}."


def _gone(site: Site, registry: Registry, lock: Lock) -> Iterator[Finding]:
    """Entries of the lock whose claim or page is there no more."""
    known = {page.name for page in site.pages}
    for claim_id in lock.entries:
        kind, name = kind_of(claim_id, registry)
        if name not in getattr(registry, kind):
            message = f"'{claim_id}' was reviewed, but is not in the data any more."
            yield Finding(_path(site), lock.lines.get(claim_id, 1), 1, RULE, "error", message, HINT)
    for name in sorted(lock.by_page.keys() - known):
        message = f"the page '{name}' was reviewed, but is not there any more."
        yield Finding(_path(site), 1, 1, RULE, "error", message, HINT)


def _path(site: Site) -> str:
    data = site.config.data or site.config.docs
    return f"{data.relative_to(site.config.root).as_posix()}/{FILE}"
