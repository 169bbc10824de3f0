"""Where claims stand: sentences, rows and columns of tables, and what has a title above it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from .page import Link, Page, Passage


@dataclass(frozen=True)
class Context:
    """Words that stand round claims: a sentence, or a row of a table.

    ``words`` is what is no ``fact:`` link; ``whole`` what the reader sees; ``start`` an offset in
    the page; ``row`` says that it is a whole row.
    """

    words: str
    whole: str
    start: int
    links: tuple[Link, ...]
    row: bool = False


# The rules look at one page after another: to remember the last one is enough.
_LAST: list[tuple[Page, tuple[Context, ...]]] = []


def contexts(page: Page) -> tuple[Context, ...]:
    """Every sentence and every row of a table that holds a claim."""
    if not (_LAST and _LAST[0][0] is page):
        _LAST[:] = [(page, tuple(_contexts(page)))]
    return _LAST[0][1]


def _contexts(page: Page) -> Iterator[Context]:
    for passage in page.passages:
        if passage.kind not in ("front", "alt", "cell") and _claims(passage):
            yield from _sentences(passage)
    for cells in rows(page).values():
        links = tuple(link for cell in cells for link in _claims(cell))
        if links:
            words = " | ".join(cell.unclaimed for cell in cells)
            whole = " | ".join(cell.text for cell in cells)
            yield Context(words, whole, cells[0].offset(0), links, row=True)


def rows(page: Page) -> dict[int, list[Passage]]:
    """The filled cells of each row of a table, by its line."""
    found: dict[int, list[Passage]] = {}
    for passage in page.passages:
        if passage.kind == "cell":
            found.setdefault(page.place(passage.offset(0))[0], []).append(passage)
    return found


def closest(page: Page) -> Iterator[Context]:
    """Every sentence that holds a claim, and every cell with the heads of its column and row."""
    yield from (context for context in contexts(page) if not context.row)
    yield from columns(page)


def columns(page: Page) -> Iterator[Context]:
    """Each cell that holds a claim: its words after those at the top and at the start."""
    cells = rows(page) if page.tables else {}
    for table in page.tables:
        top, *others = [cells.get(page.place(start)[0], []) for start, _ in table.rows]
        for row in others:
            if len(row) == len(top) == table.columns:
                for head, cell in zip(top, row, strict=True):
                    if links := tuple(_claims(cell)):
                        before = (
                            [head.text, row[0].unclaimed] if cell is not row[0] else [head.text]
                        )
                        words, whole = (
                            " | ".join([*before, own]) for own in (cell.unclaimed, cell.text)
                        )
                        yield Context(words, whole, cell.offset(0), links)


def own_sentences(page: Page) -> Iterator[tuple[str, str, int]]:
    """The sentences that hold no claim: the id of their section, their words, an offset.

    Headings and the titles of blocks are none. Pages for the audience "evidence" tell how the guide
    is made; their sentences are left out.
    """
    if page.front.get("audience") == "evidence":
        return
    starts = [heading.start for heading in page.headings]
    claimed = {line for line, cells in rows(page).items() if any(map(_claims, cells))}
    above = {block.argument for block in page.blocks}
    for passage in page.passages:
        if passage.kind in ("front", "alt", "heading", "setting") or passage.text in above:
            continue
        if passage.kind == "cell" and page.place(passage.offset(0))[0] in claimed:
            continue
        claims = deque(sorted((low, high) for low, high, link in passage.links if link.claim))
        index = bisect_right(starts, passage.offset(0)) - 1
        section = f"#{page.headings[index].id}" if index >= 0 else "#"
        if not claims:
            yield section, passage.prose, passage.offset(0)
            continue
        for sentence in passage.sentences:
            while claims and claims[0][1] <= sentence.start:
                claims.popleft()
            if not claims or claims[0][0] >= sentence.end:
                yield section, sentence.text, passage.offset(sentence.start)


def _claims(passage: Passage) -> list[Link]:
    return [link for _, _, link in passage.links if link.claim is not None]


def _sentences(passage: Passage) -> Iterator[Context]:
    waiting = deque(
        sorted(
            ((start, link) for start, _, link in passage.links if link.claim is not None),
            key=lambda claim: claim[0],
        )
    )
    for sentence in passage.sentences:
        links = []
        while waiting and waiting[0][0] < sentence.end:
            links.append(waiting.popleft()[1])
        if links:
            words = passage.unclaimed[sentence.start : sentence.end]
            start = passage.offset(sentence.start)
            yield Context(words, sentence.text, start, tuple(links))


class _Claims:
    """The claims of a page by their place, so that a stretch of it is found at once."""

    def __init__(self, page: Page) -> None:
        listed = [(page.line_starts[line - 1], name) for name, line, _ in page.block_claims]
        found = sorted([*((link.start, link.claim or "") for link in page.claims), *listed])
        self.starts = [start for start, _ in found]
        self.names = [name for _, name in found]

    def between(self, start: int, end: int) -> list[str]:
        """The ids of the claims in a stretch of the page."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def stretches(page: Page) -> Iterator[tuple[str, int, list[str]]]:
    """The title of each block with the claims inside, each heading with those down to the next."""
    claims = _Claims(page)
    for block in page.blocks:
        if block.argument:
            end = len(page.text) if block.end is None else block.end
            yield block.argument, block.start, claims.between(block.start, end)
    starts = [heading.start for heading in page.headings[1:]] + [len(page.text)]
    for heading, end in zip(page.headings, starts, strict=False):
        yield heading.text, heading.start, claims.between(heading.start, end)
