"""The same bytes each time: no clock in what a build leaves behind."""

from __future__ import annotations

import gzip
import io
import re
from pathlib import Path

_BUILT = re.compile(r"\s*<!--\s*MkDocs version[^>]*?Build Date[^>]*?-->\s*", re.DOTALL)
_LASTMOD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def fix(site: Path) -> None:
    """Take the day of the build out of the site map, its packed copy and the home page."""
    home = site / "index.html"
    if home.is_file():
        text = home.read_text("utf-8")
        if (plain := _BUILT.sub("\n", text)) != text:
            home.write_text(plain, encoding="utf-8", newline="\n")
    sitemap = site / "sitemap.xml"
    if sitemap.is_file():
        text = _LASTMOD.sub("", sitemap.read_text("utf-8"))
        sitemap.write_text(text, encoding="utf-8", newline="\n")
        (site / "sitemap.xml.gz").write_bytes(packed(text.encode()))


def packed(content: bytes) -> bytes:
    """``content`` in gzip, without time and name."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0) as file:
        file.write(content)
    return out.getvalue()
