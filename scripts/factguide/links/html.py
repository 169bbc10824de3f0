"""From a built page to its ids and addresses."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from .built import Address, BuiltPage

_XLINK = "{http://www.w3.org/1999/xlink}href"
# Where each element keeps an address.
_PLACES: dict[str, tuple[str, ...]] = {
    "a": ("href", "xlink:href"),
    "area": ("href",),
    "link": ("href",),
    "img": ("src",),
    "script": ("src",),
    "iframe": ("src",),
    "source": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "input": ("src",),
    "object": ("data",),
    "form": ("action",),
    "use": ("href", "xlink:href", _XLINK),
    "image": ("href", "xlink:href", _XLINK),
}
# Where an element can say something without text.
_LABELS = ("aria-label", "title", "alt")
_PICTURES = ("og:image", "og:url", "twitter:image")
_FORWARD = re.compile(r"[^;]*;\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)


def parse_page(name: str, data: bytes) -> BuiltPage:
    """Read the HTML of a page. Never raises: what is no HTML has no addresses."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return BuiltPage(name)
    addresses = [
        Address(str(element.tag), value, _line(element), _silent(element))
        for element in root.iter(*_PLACES)
        for key in _PLACES[element.tag]
        if (value := element.get(key)) is not None
    ]
    meta, forwards = _meta(root)
    return BuiltPage(
        name,
        tuple((element.get("id"), _line(element)) for element in root.iterfind(".//*[@id]")),
        tuple(addresses + meta),
        tuple(_styles(root)),
        forwards,
    )


def _meta(root: Any) -> tuple[list[Address], bool]:
    """Addresses in ``meta`` elements, and whether one of them forwards the reader."""
    found, forwards = [], False
    for element in root.iter("meta"):
        content = element.get("content") or ""
        if (element.get("http-equiv") or "").lower() == "refresh":
            match = _FORWARD.match(content)
            if match:
                forwards = True
                found.append(Address("meta", match[1].strip(), _line(element)))
        elif (element.get("property") or element.get("name")) in _PICTURES:
            found.append(Address("meta", content, _line(element)))
    return found, forwards


def _styles(root: Any) -> list[tuple[str, int]]:
    inside = [(element.text or "", _line(element)) for element in root.iter("style")]
    return inside + [(item.get("style"), _line(item)) for item in root.iterfind(".//*[@style]")]


def _silent(element: Any) -> bool:
    """Whether a link has nothing that a screen reader could say."""
    if element.tag != "a" or (element.text and element.text.strip()):
        return False
    if any((element.get(key) or "").strip() for key in _LABELS):
        return False
    if "".join(element.itertext()).strip():
        return False
    return not any((inner.get(key) or "").strip() for inner in element.iter() for key in _LABELS)


def _line(element: Any) -> int:
    return element.sourceline or 1
