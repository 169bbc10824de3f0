"""Links that leave the site."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page
from ..rule import finding, page_rule

RULE = "external-link"
BARE = "bare-address"
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_WEB = re.compile(r"https://[^\s/?#@:]+\.[a-zA-Z]{2,}(?::\d+)?(?:[/?#]\S*)?")
_BARE = re.compile(r"(?<![\w/.@])(?:https?://|www\.)[\w-]+\.[^\s\ufffc<>)\]]+")
_KNOWN = ("https", "mailto", "fact")


@page_rule(RULE, data=False)
def external_link(page: Page, registry: Registry) -> Iterator[Finding]:
    """A link out of the site whose address cannot work: a scheme with a typo, no host, no TLS.

    Telephone numbers are contacts, ``[911](fact:us-emergency)``, so ``tel:`` links are faults.
    Whether an outside page still exists is not checked here: a check must not need the network.
    """
    for link in page.links:
        fault = _fault(link.target)
        if fault:
            yield finding(page, link.target_start, RULE, *fault)


@page_rule(BARE, data=False, house=True)
def bare_address(page: Page, registry: Registry) -> Iterator[Finding]:
    """A web address stands in the text, but is no link: it leads nowhere; nobody reviewed it."""
    for passage in page.passages if _BARE.search(page.text) else ():
        for bare in _BARE.finditer(passage.unlinked):
            message = f"“{bare.group()}” is an address, and no link."
            hint = "Write [words that name the page](https://…), or leave it out."
            yield finding(page, passage.offset(bare.start()), BARE, message, hint)


def _fault(target: str) -> tuple[str, str] | None:
    if target.startswith("//"):
        return f"'{target}' has no scheme.", f"Write https:{target}."
    match = _SCHEME.match(target)
    if match is None:
        return None
    scheme = match[1]
    if scheme == "http":
        return f"'{target}' is not encrypted.", "Write https://, or leave it out."
    if scheme == "tel":
        return "a telephone number stands here without its source.", "Link it as a contact: fact:…"
    if scheme not in _KNOWN:
        close = difflib.get_close_matches(scheme.lower(), (*_KNOWN, "http"), n=1)
        hint = f"Did you mean '{close[0]}:'?" if close else "Use https: or mailto:."
        return f"'{scheme}:' is no scheme that readers can follow.", hint
    if scheme == "https" and not _WEB.fullmatch(target):
        return f"'{target}' is no complete address.", "Write https://host/page."
    if scheme == "mailto" and not re.fullmatch(r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+", target):
        return f"'{target}' is no e-mail address.", "Write mailto:name@host."
    return None
