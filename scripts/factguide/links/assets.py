"""Files that style sheets, SVG images and manifests ask for, where lychee does not look."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from factguide.registry import Finding

from .built import SCHEME, BuiltSite
from .rule import link_rule

_IMPORT = re.compile(r"""@import\s+(["'])([^"']+)\1""")
_URL = re.compile(r"""url\(\s*(["']?)([^"')]*?)\1\s*\)""")
_COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->", re.DOTALL)
_REFERENCE = re.compile(r"""\b(?:xlink:)?(?:href|src)\s*=\s*(["'])(.*?)\1""", re.DOTALL)
_ID = re.compile(r"""\bid\s*=\s*(["'])(.*?)\1""")
_INSTRUCTION = re.compile(r"""<\?xml-stylesheet\b[^>]*\bhref\s*=\s*(["'])(.*?)\1""")


@link_rule("asset")
def asset(site: BuiltSite) -> Iterator[Finding]:
    """A file or a part is missing that an SVG image, a style, a manifest or a ``meta`` asks for.

    Nothing is shown in its place, and no page says so.
    """
    for name, target, offset in _asked(site):
        fault = _fault(site, name, target)
        if fault:
            line = site.text(name).count("\n", 0, offset) + 1
            yield site.finding(name, line, target, "asset", fault, "Add it, or mend its name.")
    for page in site.pages:
        for found in page.addresses:
            if found.tag == "meta" and site.target(page.name, found.value) is not None:
                fault = _fault(site, page.name, found.value)
                if fault:
                    hint = "Mend its name."
                    yield site.finding(page.name, found.line, found.value, "asset", fault, hint)
        for text, line in page.styles:
            for match in _URL.finditer(text):
                fault = _fault(site, page.name, match[2], {known for known, _ in page.ids})
                if fault:
                    hint = "Add it, or mend its name."
                    yield site.finding(page.name, line, match[2], "asset", fault, hint)


def _asked(site: BuiltSite) -> Iterator[tuple[str, str, int]]:
    """``(file, address in it, offset)`` of what style sheets, images and manifests ask for."""
    for name in site.of_kind(".css"):
        # lychee reads url(...) there, but not the bare string of an import.
        yield from (
            (name, match[2], match.start(2)) for match in _IMPORT.finditer(_bare(site, name))
        )
    for name in site.of_kind(".svg"):
        text = _bare(site, name)
        for pattern in (_REFERENCE, _URL, _INSTRUCTION):
            yield from ((name, match[2], match.start(2)) for match in pattern.finditer(text))
    for name in site.of_kind(".webmanifest"):
        text = site.text(name)
        for target in _icons(text):
            yield name, target, max(text.find(target), 0)


def _bare(site: BuiltSite, name: str) -> str:
    """The text without comments, same length."""
    return without_comments(site.text(name))


def without_comments(text: str) -> str:
    """``text`` with the comments of CSS and of SVG blanked out, same length."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _icons(text: str) -> Iterator[str]:
    try:
        manifest = json.loads(text)
    except ValueError:
        return
    for icon in manifest.get("icons") or [] if isinstance(manifest, dict) else []:
        if isinstance(icon, dict) and isinstance(icon.get("src"), str):
            yield icon["src"]


def _fault(site: BuiltSite, name: str, target: str, ids: set[str] | None = None) -> str | None:
    target = target.strip()
    if not target or (SCHEME.match(target) and site.target(name, target) is None):
        return None
    if target.startswith("#"):
        known = ids if ids is not None else {match[2] for match in _ID.finditer(site.text(name))}
        return None if target[1:] in known else f"there is no part '{target}' here."
    found = site.target(name, target)
    return None if found in site.files else f"there is no file '{target}'."
