"""Put the handouts' files into the built pages: buttons on each handout and in the lists."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .errors import PublishError
from .printing import Printed

# What this step wrote stands between these: a second run takes it out first.
_BEGIN, _END = "<!--handout-files-->", "<!--/handout-files-->"
_WRITTEN = re.compile(f"{_BEGIN}.*?{_END}", re.DOTALL)
_LIST = re.compile(r'<div\b[^>]*\bdata-handouts="list"[^>]*>.*?</div>', re.DOTALL)
_ITEM = re.compile(r'<li>\s*<a\b[^>]*\bhref="([^"]*)".*?(?=</li>)', re.DOTALL)
# Below the heading and its status line; an emergency card stands above everything else.
_PLACE = re.compile(
    r'</h1>(?:\s*<p class="status">.*?</p>)?(?:\s*<aside[^>]*card--emergency.*?</aside>)?',
    re.DOTALL,
)


def fill_site(
    site: Path, printed: Sequence[Printed], archives: Sequence[tuple[str, str, int]] = ()
) -> None:
    """Write the buttons into the site's pages.

    ``archives`` are ``(words, name within the site, bytes)``, linked behind the last list. Raises
    PublishError for a list that names no handout, and for a handout in no list.
    """
    by_page: dict[str, list[Printed]] = {}
    for one in printed:
        by_page.setdefault(one.handout.page, []).append(one)
    listed: set[str] = set()
    faults: list[str] = []
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        if "data-handouts" not in text and _page_of(site, path) not in by_page:
            continue
        here = _address(site, path)
        plain = filled = _WRITTEN.sub("", text)
        filled = _fill_lists(filled, here, by_page, listed, faults)
        if archives and filled != plain:
            filled = _after_last_list(filled, _archive_links(archives, here))
        if own := by_page.get(_page_of(site, path)):
            filled = _near_top(filled, _buttons(own, here))
        path.write_text(filled, "utf-8")
    missing = [one[0].handout for page, one in by_page.items() if page not in listed]
    if listed or faults:
        faults += [
            f"{handout.source}:1: this handout stands in no '/// handouts' list. Add it to one."
            for handout in missing
        ]
    if faults:
        raise PublishError(faults)


def table_of(printed: Sequence[Printed], bundles: Mapping[str, int]) -> list[dict[str, object]]:
    """What there is, as data: for each file its handout, form, pages, bytes, version."""
    rows: list[dict[str, object]] = [
        {
            "title": one.handout.title,
            "description": one.handout.description,
            "kind": one.handout.kind,
            "page": one.handout.page,
            "checked": one.handout.checked.isoformat(),
            "version": one.version,
            "form": one.form.id,
            "file": one.file,
            "pages": one.pages,
            "bytes": len(one.pdf),
        }
        for one in printed
    ]
    rows += [{"file": name, "bytes": size} for name, size in bundles.items()]
    return rows


def _fill_lists(
    text: str, here: str, by_page: Mapping[str, list[Printed]], listed: set[str], faults: list[str]
) -> str:
    def item(match: re.Match[str]) -> str:
        target = _target(html.unescape(match[1]), here)
        found = by_page.get(target)
        if found is None:
            faults.append(f"{here}: a '/// handouts' list names {target}, which is no handout.")
            return match[0]
        listed.add(target)
        return match[0] + _buttons(found, here)

    return _LIST.sub(lambda found: _ITEM.sub(item, found[0]), text)


def _target(href: str, here: str) -> str:
    """The page within the site that a link on the page at ``here`` leads to."""
    path = unquote(urlsplit(urljoin(f"http://site/{here}", href)).path).lstrip("/")
    return re.sub(r"(?:index)?\.html$", "", path).rstrip("/") + "/"


def _buttons(files: Sequence[Printed], here: str) -> str:
    links = "".join(f"<li>{_link(one, here)}</li>" for one in files)
    return f'{_BEGIN}<ul class="handout-files">{links}</ul>{_END}'


def _link(one: Printed, here: str) -> str:
    pages = "1 page" if one.pages == 1 else f"{one.pages} pages"
    return (
        f'<a href="{_relative(one.file, here)}">'
        f'<span class="visually-hidden">{html.escape(one.handout.title)}: </span>'
        f"<strong>{one.form.label}</strong> "
        f"<span>PDF, {pages}, {size(len(one.pdf))}</span></a>"
    )


def _archive_links(archives: Sequence[tuple[str, str, int]], here: str) -> str:
    links = "".join(
        f'<li><a href="{_relative(name, here)}"><strong>{words}</strong> '
        f"<span>ZIP, {size(length)}</span></a></li>"
        for words, name, length in archives
    )
    return f'{_BEGIN}<ul class="handout-files handout-files--all">{links}</ul>{_END}'


def _after_last_list(text: str, addition: str) -> str:
    *_, last = _LIST.finditer(text)
    return text[: last.end()] + addition + text[last.end() :]


def _near_top(text: str, addition: str) -> str:
    place = _PLACE.search(text)
    return text[: place.end()] + addition + text[place.end() :] if place else text


def _address(site: Path, path: Path) -> str:
    """Where a file stands within the site, as an address."""
    return path.relative_to(site).as_posix()


def _page_of(site: Path, path: Path) -> str:
    return re.sub(r"(?:index)?\.html$", "", _address(site, path)).rstrip("/") + "/"


def _relative(file: str, here: str) -> str:
    return posixpath.relpath(file, posixpath.dirname(here) or ".")


def size(length: int) -> str:
    """``31 kB`` or ``2.4 MB`` with a space that does not break; thousands, as shops count."""
    if length >= 1e6:
        return f"{length / 1e6:.1f}\u00a0MB"
    return f"{max(1, round(length / 1e3))}\u00a0kB"
