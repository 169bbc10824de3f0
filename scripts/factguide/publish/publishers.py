"""The one short line that names the sources of a handout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from factguide.extension.citations import strongest
from factguide.registry import Registry

MOST = 4  # names on paper; the page lists every source
# The data says so where a publisher could not be found out.
_UNKNOWN = re.compile(r"\bnot (?:shown|recorded|named|known)\b")
# Year, volume or number of a journal, and what follows: a name may have a short number in it.
_ISSUE = re.compile(r"[ ,]+\S*(?:\d{3}|\d[(:;.]).*$")


def publishers(claims: Iterable[str], registry: Registry) -> list[str]:
    """Who published the sources of the claims: short names, the most cited first."""
    counted: Counter[str] = Counter()
    for claim in claims:
        for cited in strongest(claim, registry):
            name = registry.sources[cited.source].publisher
            if not _UNKNOWN.search(name):
                counted[short_name(name)] += 1
    return [name for name, _ in counted.most_common()]


def source_line(names: list[str]) -> str:
    """``Sources: A, B, C and others, listed on the web page.``; empty without names."""
    if not names:
        return ""
    shown = ", ".join(names[:MOST])
    others = " and others" if len(names) > MOST else ""
    return f"Sources: {shown}{others}. Each one is listed on the web page."


def short_name(publisher: str) -> str:
    """The name of the first publisher; of a name with its short form in brackets, the latter."""
    first = re.split(r";|, (?=[A-Z]{2,}\b)", publisher)[0].strip()
    first = _ISSUE.sub("", first) or first
    brackets = re.fullmatch(r"(.*?)\s*\(([^()]*)\)", first)
    if brackets is None:
        return first
    name, inside = brackets[1], brackets[2]
    return inside if re.fullmatch(r"[A-Z]{3,}", inside) else name
