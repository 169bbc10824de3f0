"""Small helpers for words: folding what may vary, reading the words of an HTML element."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

_ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
)
_ESCAPED = re.compile("\u0002(\\d+)\u0003")


def fold(words: str) -> str:
    """``words`` with one kind of space, dash and quotation mark: these never change a meaning."""
    if not words.isascii():
        words = words.translate(_ALIKE)
    return " ".join(words.split())


def fold_first(words: str) -> str:
    """Folded, and the first letter in lower case: a fact may open a sentence."""
    folded = fold(words)
    return folded[:1].lower() + folded[1:]


def capital(words: str) -> str:
    """``words`` with a capital first letter."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """``words`` with a capital first letter and one mark at the end."""
    words = words.strip()
    return capital(words if words.endswith((".", "?", "!")) else words + ".")


def listing(names: Iterable[str], joint: str = "and") -> str:
    """``a, b and c``."""
    *most, last = list(names)
    return f"{', '.join(most)} {joint} {last}" if most else last


def plain(markdown: str) -> str:
    """A line of Markdown without the addresses of its links."""
    return re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", markdown)


def words_of(element: Element, md: Markdown) -> str:
    """The words that a reader of ``element`` sees.

    Inside the tree, Python-Markdown keeps escaped characters and HTML entities as placeholders.
    """
    return readable("".join(element.itertext()), md)


def readable(text: str, md: Markdown) -> str:
    """``text`` of the tree with Python-Markdown's placeholders resolved."""

    def stashed(match: re.Match[str]) -> str:
        raw = md.htmlStash.rawHtmlBlocks[int(match.group(1))]
        return raw if isinstance(raw, str) else "".join(raw.itertext())

    text = HTML_PLACEHOLDER_RE.sub(stashed, text).replace(AMP_SUBSTITUTE, "&")
    text = _ESCAPED.sub(lambda match: chr(int(match.group(1))), text)
    return html.unescape(text)
