"""A Content-Security-Policy for each page, with the hashes of the scripts that stand in it."""

from __future__ import annotations

import base64
import hashlib
import re

# What a page may do. Everything comes from the site itself; a script within a page is named by its
# hash. `frame-ancestors` means nothing in a page: a server sends it, see README.
RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
}
REFERRER = '<meta name="referrer" content="no-referrer">'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
# These hold data; a browser does not run them.
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json""", re.IGNORECASE)
# The character set comes first: a browser looks for it in the first kilobyte only.
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_WRITTEN = re.compile(
    r'\n<meta http-equiv="Content-Security-Policy"[^>]*>\n<meta name="referrer"[^>]*>'
)
_BY_HAND = re.compile(r"<[^>]+\s(?:on[a-z]+|style)\s*=|<style\b|javascript:", re.IGNORECASE)


def sealed(page: str) -> str:
    """The page with its policy at the top of its head; one that was written before is renewed."""
    page = _WRITTEN.sub("", page, count=1)
    head = _CHARSET.search(page) or _HEAD.search(page)
    if head is None:
        return page
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    return f"{page[: head.end()]}\n{meta}\n{REFERRER}{page[head.end() :]}"


def policy(page: str) -> str:
    """The policy in words that a browser reads."""
    rules = dict(RULES)
    rules["script-src"] = " ".join([rules["script-src"], *script_hashes(page)])
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def script_hashes(page: str) -> list[str]:
    """The hashes of the scripts within a page, sorted, each once."""
    found = set()
    for attributes, content in _SCRIPT.findall(page):
        if "src=" in attributes.lower() or _DATA.search(attributes):
            continue
        digest = hashlib.sha256(content.encode()).digest()
        found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return sorted(found)


def refused(page: str) -> list[str]:
    """What the policy would not let a page do: styles and scripts within its elements."""
    body = _SCRIPT.sub("", page)
    return [found[0][:80] for found in _BY_HAND.finditer(body)]
