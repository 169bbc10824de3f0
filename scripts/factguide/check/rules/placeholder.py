"""What was to be filled in, and was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factguide.registry import Finding, Registry

from ..page import Page, Passage
from ..rule import finding, page_rule

RULE = "placeholder"
_LEFT = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\$\{[^{}]*\}|%\(\w+\)s"  # of a template
    r"|(?<!\w)[Xx]{2,}(?!\w)|(?<!\w)[?_]{2,}(?!\w)|(?:^|(?<= ))(?:…|\.{3})(?= |[,;]|$)"
    r"|\[(?:insert|add|fill|your|dose|number|name|date|figure|value|amount|unit|drug|source|link"
    r"|citation|todo|tk|tbc|x+|\?+|_+|…|\.+)\b[^\[\]\n]{0,60}\]|(?<!\w)(?:NaN|undefined|nil)(?!\w)"
    r"|(?<= (?:is|of|to|in) )(?:None|null)(?!\w)"
)
_MAYBE = re.compile(r"[{$%?_…\[X]|xx|\.\.\.|NaN|undefined|nil|None|null")
# Every element that a browser shows; of another, as <dose>, it shows nothing.
_ELEMENTS = frozenset(
    """a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button
    canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt
    em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr
    html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav
    noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp
    script search section select slot small source span strike strong style sub summary sup svg
    table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr circle
    defs desc ellipse g line path polygon polyline rect symbol text tspan use""".split()  # noqa: SIM905 - reads best so
)
_TAG = re.compile(r"</?([a-zA-Z]\w*)(?![\w:@.+-])[^<>]*>")


@page_rule(RULE, data=False, house=True)
def placeholder(page: Page, registry: Registry) -> Iterator[Finding]:
    """Something here was to be filled in: ``{{ dose }}``, ``[dose]``, ``<dose>``, XX, ???, ___.

    Readers would see it as it is, or see nothing: a browser leaves out a tag that it does not know.
    A blank where a dose should be is the worst failure there is. The build looks for the same in
    the HTML that it makes.
    """
    tags = "<" in page.text
    for passage in page.passages:
        if _MAYBE.search(passage.prose):
            for match in _LEFT.finditer(passage.prose):
                message = f"“{match.group()}” was to be filled in."
                hint = "Write what belongs there, or take it out."
                yield finding(page, passage.offset(match.start()), RULE, message, hint)
        if tags and passage.kind != "front" and passage.text:
            yield from _tags(page, passage)


def _tags(page: Page, passage: Passage) -> Iterator[Finding]:
    """Tags in the source of ``passage`` that no browser knows."""
    start, end = passage.offset(0), passage.offset(len(passage.text) - 1) + 1
    # What stands behind the last word, up to the end of the line, belongs to it too.
    line_end = page.text.find("\n", end)
    end = len(page.text) if line_end == -1 else line_end
    if page.text.find("<", start, end) == -1:
        return
    code = [(passage.offset(low), passage.offset(high)) for low, high in passage.code]
    for match in _TAG.finditer(page.text, start, end):
        inside = any(low <= match.start() < high for low, high in code)
        if match[1].lower() not in _ELEMENTS and not inside:
            message = f"“{match.group()}” is no HTML: readers see nothing in its place."
            hint = "Write what belongs there; write &lt; for the sign itself."
            yield finding(page, match.start(), RULE, message, hint)
