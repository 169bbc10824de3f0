"""The last look at a page's HTML: nothing unfinished may reach a reader."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MARKS = re.compile(r"\{\{|\}\}|\b(?:TODO|FIXME|TBC|XXX)\b|\]\(\s*<?fact:[^)]*\)?|\[\s*\]\(")
_BLOCK = re.compile(r"(?m)^\s*/{3,}[ ]*[\w-]*")
_EMPTY = ("", "None", "nan", "null")
_CODE = ("code", "pre", "script", "style", "kbd", "samp")
_MUST_SAY = ("data-fact", "href", "id", "aria-label", "aria-labelledby", "data-tip", "scope")
# Reading a page as HTML takes longer than all else done to it, and a sound page rarely holds any
# of these. Each finding of the reader below needs one of them, or HTML from an editor's hand.
_SUSPECT = ("{{", "}}", "TODO", "FIXME", "TBC", "XXX", "](", "///", "fact:")
_EMPTY_VALUE = re.compile(r'="(?:None|nan|null)?"(?<! alt="")(?<! data-search-exclude="")')
_NO_WORDS = re.compile(r'data-fact="[^"]*"[^>]*>\s*<')
_ONLY_EMPTY = re.compile(r">\s*(?:None|nan|null)\s*<")


def leaks(html: str, by_hand: bool = True) -> list[tuple[str, str]]:
    """What must not stand in ``html``, as (text to look for in the source, message).

    ``by_hand`` says that an editor may have written HTML: it is then read whole in any case.
    """
    if not by_hand and not _suspect(html):
        return []
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def _suspect(html: str) -> bool:
    if any(text in html for text in _SUSPECT) or _EMPTY_VALUE.search(html):
        return True
    # The last pattern is slow: only where one of its words stands at all.
    empty = any(word in html for word in _EMPTY[1:]) and _ONLY_EMPTY.search(f">{html}<")
    return bool(empty or _NO_WORDS.search(html))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self.code = 0
        self.fact: str | None = None
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CODE:
            self.code += 1
        attributes = dict(attrs)
        for name in _MUST_SAY:
            if name in attributes and (attributes[name] or "") in _EMPTY:
                self.found.append(("", f"<{tag}> has an empty '{name}'. Fill it in."))
        href = attributes.get("href") or ""
        if href.startswith("fact:"):
            message = f"the link '{href}' stands in raw HTML, where facts are not checked."
            self.found.append((href, f"{message} Write it as Markdown: [words]({href})."))
        if "data-fact" in attributes and self.fact is None:
            self.fact, self.words = attributes["data-fact"], ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _CODE:
            self.code = max(0, self.code - 1)
        if tag in ("span", "a") and self.fact is not None:
            if self.words.strip() in _EMPTY:
                message = f"the fact '{self.fact}' shows no words. Write some."
                self.found.append((f"fact:{self.fact}", message))
            self.fact = None

    def handle_data(self, data: str) -> None:
        self.words += data
        if self.code:
            return
        if data.strip() in _EMPTY[1:]:
            self.found.append(
                (data.strip(), f"an empty value shows as '{data.strip()}'. Say it in other words.")
            )
        for match in _MARKS.finditer(data):
            message = f"'{match[0]}' is left in the text: something here is unfinished."
            self.found.append((match[0], f"{message} Finish it, or take it out."))
        for match in _BLOCK.finditer(data):
            line = match[0].strip()
            message = f"'{line}' is left in the text: this block was not recognised."
            self.found.append((line, f"{message} Check its name, options and indentation."))
