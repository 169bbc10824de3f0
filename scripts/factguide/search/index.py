"""Make ``search/index.js`` of a built site out of what the builder wrote for its own search."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any

from factguide.registry import GlossaryEntry

from .words import ReaderWords

# A script and not JSON: a page read from a folder (file://) may load the one, not the other.
INDEX = "search/index.js"
_BUILDER = "search/search_index.json"
# What the builder's own search and theme would load. Nothing asks for what pages do not name.
_UNUSED = (
    "search/search_index.js",
    "assets/javascripts/workers",
    "assets/javascripts/lunr",
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images/favicon.png",
)
_ABOUT = re.compile(r'<meta name="description" content="([^"]*)"')


class SearchError(Exception):
    """The index cannot be made; the message says why and what to do."""


def write_index(site: Path, words: ReaderWords, glossary: Iterable[GlossaryEntry] = ()) -> Path:
    """Write the index into the folder ``site`` and remove the builder's; returns its path."""
    source, target = site / _BUILDER, site / INDEX
    if not source.is_file():
        if target.is_file():
            return target  # made before: the builder's was removed then
        raise SearchError(f"{source}: missing. Build the site with its search plugin first.")
    docs = json.loads(source.read_text("utf-8"))["docs"]
    index = build_index(docs, words, glossary, _abouts(site, docs))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # In a script these two end a line, in JSON they do not.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    target.write_text(f"globalThis.guideIndex={text};\n", "utf-8")
    source.unlink()
    _drop_unused(site)
    return target


def _drop_unused(site: Path) -> None:
    home = site / "index.html"
    named = home.read_text("utf-8") if home.is_file() else ""
    for name in _UNUSED:
        path = site / name
        if f'"{name}' in named:
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def build_index(
    docs: list[dict[str, Any]],
    words: ReaderWords,
    glossary: Iterable[GlossaryEntry] = (),
    abouts: dict[str, str] | None = None,
) -> dict[str, Any]:
    """The index: ``docs`` as plain text, and the words that lead to them.

    ``docs`` are the builder's: location, title and text of each section. ``abouts`` gives the
    description of a page by its address. Raises SearchError for a synonym that leads nowhere.
    """
    sections = []
    for doc in docs:
        page = doc["location"].partition("#")[0]
        title, text = _plain(doc["title"]), _plain(doc["text"])
        if title in words.left_out:
            continue
        letters = words.folder(page).letters
        if letters is not None and len(text) > letters:
            text = text[:letters].rpartition(" ")[0]
        section = {"location": doc["location"], "title": title, "text": text}
        if doc["location"] == page and abouts and abouts.get(page):
            section["about"] = abouts[page]
        sections.append(section)
    _lead_somewhere(words, sections)
    return {
        "plain": True,
        "docs": sections,
        "ignored": list(words.ignored),
        "synonyms": [
            *([said.says, said.means, said.instead] for said in words.synonyms),
            *([entry.also, [entry.term]] for entry in glossary if entry.also),
        ],
        "weights": {folder.under: folder.weight for folder in words.folders},
    }


def _abouts(site: Path, docs: list[dict[str, Any]]) -> dict[str, str]:
    """The description of each page, which the builder's index leaves out."""
    found = {}
    for page in {doc["location"].partition("#")[0] for doc in docs}:
        path = site / page
        file = path if path.suffix == ".html" else path / "index.html"
        if file.is_file() and (match := _ABOUT.search(file.read_text("utf-8"))):
            found[page] = unescape(match[1])
    return found


def _plain(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def _lead_somewhere(words: ReaderWords, sections: list[dict[str, str]]) -> None:
    """Every word that a synonym leads to stands in some section; else the page was reworded."""
    everything = " ".join(" ".join(section.values()) for section in sections).lower()
    known = set(re.findall(r"\w+", everything))
    lost = {
        meaning: [word for word in re.findall(r"\w+", meaning.lower()) if word not in known]
        for synonym in words.synonyms
        for meaning in synonym.means
    }
    lines = [f"'{meaning}' ({', '.join(lost)})" for meaning, lost in lost.items() if lost]
    if lines:
        raise SearchError(
            f"search.yml: these meanings hold words that stand on no page: {'; '.join(lines)}. "
            "Use the words of the page."
        )
