"""Addresses that cannot work, wherever they stand in a page."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache

from factguide.registry import Finding

from .built import BuiltSite
from .hosts import FILE, host_of, nearest
from .rule import link_rule

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_WEB = re.compile(r"https?://(?:[^\s/?#@:.]+\.)+[a-zA-Z][a-zA-Z0-9-]+(?::\d+)?(?:[/?#]\S*)?")
_MAIL = re.compile(r"mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?\S*)?")
_PHONE = re.compile(r"tel:\+?\d{2,}")
# Plain http is a fault in the text (rule external-link), but some old sources have no other.
_KNOWN = ("https", "http", "mailto", "tel")
# Pages that are shown at any address, so that only an address from the root is right on them.
_ANYWHERE = ("404.html",)


@link_rule("address")
def address(site: BuiltSite) -> Iterator[Finding]:
    """An address that no browser can follow, or that works only on the writer's computer.

    A scheme with a typo (``htps:``), no scheme, no host, a space, a telephone number or
    an e-mail address that is none, ``javascript:``, ``file:``.
    """
    for page in site.pages:
        for found in page.addresses:
            fault = fault_of(found.tag, found.value.strip())
            if fault:
                yield site.finding(page.name, found.line, found.value, "address", *fault)


@link_rule("absolute-address")
def absolute_address(site: BuiltSite) -> Iterator[Finding]:
    """A link that starts from the root of the host.

    It breaks when the site moves into a folder, and when it is read from a memory stick. The page
    for missing addresses must start from the root, and is left out.
    """
    for page in site.pages:
        if page.name in _ANYWHERE:
            continue
        for found in page.addresses:
            if found.value.startswith("/") and not found.value.startswith("//"):
                message = f"'{found.value}' starts from the root of the host."
                hint = "Start from the page on which the link stands: ../folder/page/."
                yield site.finding(
                    page.name, found.line, found.value, "absolute-address", message, hint
                )


@link_rule("unreviewed-host")
def unreviewed_host(site: BuiltSite) -> Iterator[Finding]:
    """A link to an outside host that is not in ``docs/data/hosts.yml``.

    The list holds every host that somebody looked at, with whose it is: so a typo in a host's
    name, a copy, a mirror or a shop does not slip in with a new source.
    """
    for page in site.pages:
        for found in page.addresses:
            fault = unreviewed(site, found.value.strip())
            if fault:
                yield site.finding(page.name, found.line, found.value, "unreviewed-host", *fault)


def unreviewed(site: BuiltSite, value: str) -> tuple[str, str] | None:
    """What to say of an address whose host nobody has reviewed."""
    if site.hosts is None or not _WEB.fullmatch(value):
        return None
    host = host_of(value)
    if host in site.hosts or host == host_of(site.url):
        return None
    close = nearest(host, site.hosts)
    hint = f"Did you mean '{close}'?" if close else f"Look at it, and list it in {FILE}."
    return f"nobody has reviewed the host '{host}'.", hint


@cache
def fault_of(tag: str, value: str) -> tuple[str, str] | None:
    """What is wrong with an address, and what to do."""
    if value.startswith("//"):
        return f"'{value}' has no scheme.", f"Write https:{value}."
    match = _SCHEME.match(value)
    if match is None:
        if "\\" in value:
            return f"'{value}' holds a backslash.", "Write / between folders."
        return None
    scheme = match[1].lower()
    if scheme == "data" and tag not in ("a", "area", "form"):
        return None
    if scheme not in _KNOWN:
        close = difflib.get_close_matches(scheme, _KNOWN, n=1)
        hint = f"Did you mean '{close[0]}:'?" if close else "Use https:, mailto: or tel:."
        return f"'{scheme}:' is no scheme that readers can follow.", hint
    if scheme in ("https", "http") and not _WEB.fullmatch(value):
        return f"'{value}' is no complete address.", "Write https://host/page."
    if scheme == "mailto" and not _MAIL.fullmatch(value):
        return f"'{value}' is no e-mail address.", "Write mailto:name@host."
    if scheme == "tel" and not _PHONE.fullmatch(value):
        return f"'{value}' is no number to dial.", "Write tel: and digits, with + before a country."
    return None
