"""Old addresses lead on: a small page at each, from ``redirects.yml`` in the data folder."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from factguide.registry.located import read_yaml

from .errors import HostingError

FILE = "redirects.yml"
_ADDRESS = re.compile(r"(?:[\w.-]+/)+|[\w./-]+\.html")


def read_redirects(data: Path) -> dict[str, str]:
    """Old address -> new one, both within the site; the new one may name a section."""
    path = data / FILE
    if not path.exists():
        return {}
    located, faults = read_yaml(path, path.as_posix())
    lines = [str(fault) for fault in faults]
    pairs = located.data if isinstance(located.data, dict) else {}
    for old, new in pairs.items():
        line = located.place((old,))[0]
        if not isinstance(new, str) or ":" in new or new.startswith("/"):
            lines.append(f"{path}:{line}: '{new}' is no page of the site. Write 'folder/page/'.")
        if not _ADDRESS.fullmatch(old) or ".." in old:
            lines.append(f"{path}:{line}: '{old}' is no old address. Write 'folder/page/'.")
    if lines:
        raise HostingError(lines)
    return {str(old): str(new) for old, new in pairs.items()}


def write_redirects(site: Path, redirects: Mapping[str, str]) -> list[str]:
    """Write the pages; returns their files. A page that is there is never overwritten."""
    written, faults = [], []
    for old, new in redirects.items():
        target, _, anchor = new.partition("#")
        if target in redirects:
            faults.append(
                f"{FILE}: '{old}' leads to '{target}', which leads on. Name the last page."
            )
            continue
        page = _file(site, target)
        if not page.is_file():
            faults.append(f"{FILE}: '{old}' leads to '{target}', which is not in the site.")
            continue
        if anchor and f'id="{anchor}"' not in page.read_text("utf-8"):
            faults.append(f"{FILE}: '{old}' leads to '{new}', a section that is not there.")
            continue
        file = _file(site, old)
        if file.is_file() and _MARK not in file.read_text("utf-8"):
            faults.append(f"{FILE}: '{old}' is a page of the site; it cannot lead elsewhere.")
            continue
        folder = old if old.endswith("/") else posixpath.dirname(old)
        way = posixpath.relpath(target or ".", folder or ".")
        way += "/" if target.endswith("/") or not target else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page_html(way + (f"#{anchor}" if anchor else "")), "utf-8", newline="\n")
        written.append(file.relative_to(site).as_posix())
    if faults:
        raise HostingError(faults)
    return written


_MARK = '<meta name="generator" content="redirect">'


def page_html(way: str) -> str:
    """A page that leads on at once, and has a link for a browser that does not."""
    to = html.escape(way)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{_MARK}\n'
        '<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={to}">\n'
        f'<link rel="canonical" href="{to}">\n<title>This page has moved</title>\n</head>\n<body>\n'
        f'<p>This page has moved: <a href="{to}">go to the page</a>.</p>\n</body>\n</html>\n'
    )


def _file(site: Path, address: str) -> Path:
    page = site / address
    return page if address.endswith(".html") else page / "index.html"
