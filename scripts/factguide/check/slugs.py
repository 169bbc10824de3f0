"""Ids of headings, as Python-Markdown's table of contents makes them.

Kept here so that a check need not import the Markdown library; a test holds the two together.
"""

from __future__ import annotations

import html
import re
import unicodedata

_COUNTED = re.compile(r"^(.*)_([0-9]+)$")


def slugify(text: str) -> str:
    """``"What it does"`` -> ``"what-it-does"``."""
    plain = unicodedata.normalize("NFKD", html.unescape(text)).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w\s-]", "", plain).strip().lower()
    return re.sub(r"[-\s]+", "-", plain)


def unique(slug: str, used: set[str], counts: dict[str, int] | None = None) -> str:
    """``slug``, with ``_1``, ``_2`` … appended when it is taken; adds the result to ``used``.

    ``counts`` remembers how far each was counted, so that thousands of one name take no longer.
    """
    if slug in used or not slug:
        counted = _COUNTED.match(slug)
        base, count = (counted[1], int(counted[2])) if counted else (slug, 0)
        count = max(count, counts.get(slug, 0) if counts else 0) + 1
        while f"{base}_{count}" in used:
            count += 1
        if counts is not None:
            counts[slug] = count
        slug = f"{base}_{count}"
    used.add(slug)
    return slug
