"""The last look at a page's HTML, for what the page's own Markdown cannot produce."""

from __future__ import annotations

import pytest

from factguide.extension.leaks import leaks


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (
            '<p><span class="fact" data-fact="sleepy"> </span></p>',
            [("fact:sleepy", "the fact 'sleepy' shows no words. Write some.")],
        ),
        (
            '<a href="tel:911" class="fact" data-fact="us-emergency">None</a>',
            [
                ("None", "an empty value shows as 'None'. Say it in other words."),
                ("fact:us-emergency", "the fact 'us-emergency' shows no words. Write some."),
            ],
        ),
        ('<li id="None">a</li>', [("", "<li> has an empty 'id'. Fill it in.")]),
        ("<p>nan</p>", [("nan", "an empty value shows as 'nan'. Say it in other words.")]),
        (
            "<p>[](a.md)</p>",
            [
                (
                    "[](",
                    "'[](' is left in the text: something here is unfinished. Finish it, or take "
                    "it out.",
                )
            ],
        ),
        ('<p><span class="fact" data-fact="a">5 <b>mg</b></span> &lt;b&gt; None here</p>', []),
        ("<pre>{{ a }}</pre><code>TODO</code>", []),
        ('<img alt="" src="a.svg"><sup data-search-exclude="">a</sup>', []),
        ("<p>maintenance, None the wiser</p>", []),
    ],
)
def test_leaks(html: str, found: list[tuple[str, str]]) -> None:
    assert leaks(html) == found
    assert leaks(html, by_hand=False) == found


def test_html_by_hand_is_read_whole_whatever_it_looks_like() -> None:
    found = [("", "<a> has an empty 'href'. Fill it in.")]
    assert leaks("<p><a href>here</a></p>") == leaks("<p><a href=''>here</a></p>") == found
