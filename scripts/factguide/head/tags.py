"""The tags that a link preview and a home screen read, and where they go in a page."""

from __future__ import annotations

import posixpath
import re
from html import escape

from .page import PageInfo
from .pictures import CARD, ICON
from .settings import Guide

CARD_SIZE = (1200, 630)
_WRITTEN = re.compile(r'<meta property="og:title".*</script>\n(?=</head>)', re.DOTALL)
_END = "</head>"


def preview(page: PageInfo, guide: Guide, pictures: frozenset[str]) -> list[str]:
    """Open Graph, the card of a shared link, and the icon for a home screen.

    ``pictures`` are the files at the root of the site that there are.
    """
    tags = [
        _property("og:title", page.title),
        _property("og:description", page.description),
        _property("og:type", "website" if page.is_home else "article"),
        _property("og:url", page.address),
        _property("og:site_name", guide.name),
    ]
    if guide.head.locale:
        tags.append(_property("og:locale", guide.head.locale))
    if page.checked and not page.is_home:
        tags.append(_property("article:modified_time", page.checked.isoformat()))
    if CARD in pictures:
        width, height = CARD_SIZE
        tags += [
            _property("og:image", guide.address + CARD),
            _property("og:image:type", "image/png"),
            _property("og:image:width", str(width)),
            _property("og:image:height", str(height)),
            _property("og:image:alt", card_words(guide)),
        ]
    kind = "summary_large_image" if CARD in pictures else "summary"
    tags.append(f'<meta name="twitter:card" content="{kind}">')
    if ICON in pictures:
        here = page.address.removeprefix(guide.address)
        way = posixpath.relpath(ICON, here or ".")
        tags.append(f'<link rel="apple-touch-icon" sizes="180x180" href="{way}">')
    return tags


def card_words(guide: Guide) -> str:
    """The words on the card, for those who do not see it."""
    return f"{guide.name}. {guide.description}"


def with_tags(html: str, tags: list[str]) -> str:
    """The page with ``tags`` at the end of its head; what was written before is renewed."""
    html = _WRITTEN.sub("", html, count=1)
    return html.replace(_END, "".join(f"{tag}\n" for tag in tags) + _END, 1)


def _property(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{escape(value)}">'
