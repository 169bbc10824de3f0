"""Which pages show which fact, read from the Markdown beside the data folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .scan import scan
from .stamp import Stamp, stamp

_CLAIM = re.compile(r"\]\(\s*<?fact:([\w-]+)")
_TITLE = re.compile(r"\A---\r?\n.*?^title:[ ]*(.+?)[ ]*$", re.DOTALL | re.MULTILINE)
_MANY = 1000  # columns: the width of tables is no matter here
_known: dict[Path, tuple[Stamp, dict[str, list[Use]]]] = {}


@dataclass(frozen=True)
class Use:
    """A page that shows a fact: its file below the docs folder, and its title."""

    page: str
    title: str


def uses(docs: Path) -> Mapping[str, list[Use]]:
    """By id of a fact, contact or statement: the pages with it in a link or an option of a block.

    Pages stand in the order of their names. Read again when a page is new, gone or changed.
    """
    now = stamp(docs, ".md")
    known = _known.get(docs)
    if known is not None and known[0] == now:
        return known[1]
    found: dict[str, list[Use]] = {}
    for path in sorted(Path(name) for name, *_ in now):
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        use = Use(path.relative_to(docs).as_posix(), title_of(text) or path.stem)
        for claim_id in shown(text):
            found.setdefault(claim_id, []).append(use)
    _known[docs] = (now, found)
    return found


def shown(text: str) -> list[str]:
    """The ids that a page names: in its links, then in the lists of its blocks; each once."""
    ids = _CLAIM.findall(text)
    for opening in scan(text.splitlines(), (), _MANY).openings:
        ids += [name for option in opening.options.values() for name in _names(option)]
    return list(dict.fromkeys(ids))


def title_of(text: str) -> str:
    """The title in a page's front matter, or nothing."""
    match = _TITLE.match(text)
    return match[1].strip("'\"") if match else ""


def _names(value: Any) -> Iterator[str]:
    """The texts in a list, however deep."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, str):
                yield one
            else:
                yield from _names(one)
