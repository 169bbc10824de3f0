"""The guide as somebody without our extension would have to write it to get the same site.

Building it beside the guide tells what the extension costs. Pages whose facts and blocks are merely
left unread would be smaller than ours, and a smaller page builds faster whoever writes it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from markdown import Markdown

from factguide.extension.blocks import BLOCKS
from factguide.extension.blocks.generated import GeneratedBlock

_BLOCK = re.compile(r" {0,3}(/{3,}) *([\w-]*)")
_OPTION = re.compile(r" {4,}\S")
_FACT = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?fact:([\w-]*)[^)]*\)")
_MARK = re.compile(r"data-fact=\"([\w-]+)\">[^<]*</span>(<sup class=\"cite\".*?</sup>)")
_SOURCES = re.compile(r"<section\b[^>]*\bclass=\"sources\".*</section>", re.DOTALL)
_OURS = re.compile(r"\n {2}- factguide\.extension:\n {6}data: (.*)")
_FRONT = re.compile(r"\A---\r?\n.*?\n---\r?\n", re.DOTALL)
_FIGURE = '<span class="fact" data-fact="{id}">{words}</span>'
_GENERATED = {block.NAME for block in BLOCKS if issubclass(block, GeneratedBlock)}


def write_by_hand(root: Path, copy: Path) -> None:
    """A copy of the site in ``root`` that MkDocs builds without our extension.

    Facts and the links to their sources, what a block makes from the data, and the list of sources
    stand in the page as HTML; cards are their plain text.
    """
    shutil.copytree(root / "docs", copy / "docs")
    shutil.copytree(root / "overrides", copy / "overrides")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    ours = _OURS.search(config)
    if ours is None:
        raise RuntimeError(f"{root / 'mkdocs.yml'} does not name factguide.extension")
    (copy / "mkdocs.yml").write_text(_OURS.sub("", config), encoding="utf-8")
    data = str((root / ours[1].strip()).resolve())
    reader = Markdown(
        extensions=["attr_list", "tables", "toc", "factguide.extension"],
        extension_configs={"factguide.extension": {"data": data}},
    )
    for page in sorted((copy / "docs").rglob("*.md")):
        page.write_text(by_hand(page.read_text(encoding="utf-8"), reader), encoding="utf-8")


def by_hand(text: str, reader: Markdown) -> str:
    """A page with nothing in it that needs the extension. ``reader`` has the extension."""
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    html = reader.reset().convert(body)
    sources = _SOURCES.search(html)
    marks = dict(_MARK.findall(html))
    plain = _FACT.sub(
        lambda found: _FIGURE.format(words=found[1], id=found[2]) + marks.get(found[2], ""),
        "\n".join(_unfolded(body.splitlines(), reader)),
    )
    parts = [text[: front.end()] if front else "", plain, sources[0] if sources else ""]
    return "\n\n".join(part for part in parts if part) + "\n"


def _unfolded(lines: list[str], reader: Markdown) -> Iterator[str]:
    """Without the first lines, options and last lines of blocks; generated ones as their HTML."""
    options = False
    generated: list[str] = []
    for line in lines:
        block = _BLOCK.match(line)
        if generated:
            generated.append(line)
            if block and not block[2]:
                html = reader.reset().convert("\n".join(generated))
                yield _SOURCES.sub("", html)
                generated = []
        elif block and block[2] in _GENERATED:
            generated = [line]
        elif block:
            options = bool(block[2])
        elif not (options and _OPTION.match(line)):
            options = False
            yield line
