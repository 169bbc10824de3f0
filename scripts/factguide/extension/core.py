"""The Python-Markdown extension: puts the parts in their places."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .blocks import BLOCKS
from .blocks.base import GuideBlock
from .blocks.table import MOST_COLUMNS
from .leaks import leaks
from .links import FactLinks
from .page import Page
from .scan import outside_code, scan

# Before every other preprocessor: the lines must still be those of the file.
_FIRST = 1000
# attr_list runs at 8 and toc at 5: links keep their attributes, headings enter the contents list.
_BETWEEN_ATTRIBUTES_AND_CONTENTS = 6
# After every other postprocessor: nothing changes the HTML any more.
_LAST = -1000


class FactguideExtension(BlocksExtension):  # type: ignore[misc]  # pymdownx ships no types
    """``fact:`` links, their sources, and our blocks.

    ``data`` is the data folder. ``wordings`` is the file of a translation's words; without it the
    pages are in the language of the data.
    """

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "data": ["docs/data", "The data folder, below mkdocs.yml."],
            "wordings": ["", "The words of a translation, below mkdocs.yml."],
        }
        super().__init__(**kwargs)
        data = self.getConfig("data")
        if not isinstance(data, str) or not data:
            raise ValueError(f"factguide.extension: 'data' must be a folder's path, found {data!r}")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register processors and blocks."""
        md.registerExtension(self)
        manager = self.register_block_mgr(md)
        self.page = Page(md, self.getConfig("data"), self.getConfig("wordings"))
        for block in BLOCKS:
            manager.register(block, {"page": self.page})
        md.preprocessors.register(_Begin(self.page, manager), "factguide_begin", _FIRST)
        between = _BETWEEN_ATTRIBUTES_AND_CONTENTS
        md.treeprocessors.register(FactLinks(self.page), "factguide_links", between)
        finish = _Finish(self.page)
        md.treeprocessors.register(_TreeDone(finish), "factguide_tree_done", _LAST)
        md.postprocessors.register(finish, "factguide_finish", _LAST)

    def reset(self) -> None:
        """Forget the last page."""
        self.page.reset()


class _Begin(Preprocessor):
    """Loads the data and checks the page's blocks, before anything else reads the page."""

    def __init__(self, page: Page, manager: BlocksProcessor) -> None:
        super().__init__(page.md)
        self.page = page
        self.manager = manager

    def run(self, lines: list[str]) -> list[str]:
        self.page.begin(lines)
        found = scan(lines, self.manager.blocks, MOST_COLUMNS)
        for line, message in found.faults:
            self.page.fault(line, message)
        for opening in found.openings:
            block = self.manager.blocks.get(opening.name)
            if block is None or not issubclass(block, GuideBlock):
                continue
            reasons = [opening.fault] if opening.fault else []
            reasons = reasons or block.faults(opening.argument, opening.options, self.page.registry)
            if self.page.wordings and not block.IN_EVERY_LANGUAGE:
                reasons = ["prints words of the data; leave it out of a translation"]
            for reason in reasons:
                self.page.fault(opening.line, _about(opening.name, reason))
        for line, message in self.page.language.faults(self.page.origin.name, lines):
            self.page.fault(line, message)
        self._raw_facts(lines)
        return lines

    def _raw_facts(self, lines: list[str]) -> None:
        """HTML that poses as a fact would not be compared with it."""
        for number, line in enumerate(outside_code(lines), 1):
            if "data-fact" in re.sub(r"`[^`]*`", "", line):
                message = "'data-fact' stands in raw HTML, where facts are not checked."
                self.page.fault(number, f"{message} Write a link: [words](fact:id).")


def _about(block: str, reason: str) -> str:
    stop = "" if reason.endswith((".", "?")) else "."
    return f"the block '{block}' {reason}{stop}"


class _Finish(Postprocessor):
    """Stops the build when anything on the page was wrong."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.md)
        self.page = page
        self.whole = False

    def run(self, text: str) -> str:
        if not self.whole:
            # The table of contents sends every heading through the postprocessors.
            return text
        self.whole = False
        # A page with faults already is left half done, so its HTML would only repeat them.
        if not self.page.faults:
            for wanted, message in leaks(text, bool(self.page.md.htmlStash.rawHtmlBlocks)):
                self.page.fault(self.page.line_of(wanted) if wanted else 1, message)
        self.page.finish()
        return text


class _TreeDone(Treeprocessor):
    """The next text to be postprocessed is the whole page."""

    def __init__(self, finish: _Finish) -> None:
        super().__init__(finish.page.md)
        self.finish = finish

    def run(self, root: Element) -> None:
        self.finish.whole = True
