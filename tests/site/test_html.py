"""Every page as it is published is valid HTML, redirects and the missing page included."""

from __future__ import annotations

from pathlib import Path

import pytest

from .hosted import hosted
from .nu import Fault, check_html, read_allowed

__all__ = ["hosted"]
ALLOWED = read_allowed(Path(__file__).parent / "data/html_exceptions.yml")
FRAME = "<!doctype html>\n<html lang=en>\n<head><title>A page</title></head>\n<body>\n{}\n</body>\n</html>"
# name: (what stands in the body, what the checker must say)
BAD = {
    "alt": (
        '<img src="a.png">',
        ["An “img” element must have an “alt” attribute, except under certain conditions."],
    ),
    "twice": (
        '<p id="a">One.</p><p id="a">Two.</p>',
        ["Duplicate ID “a”.", "The first occurrence of ID “a” was here."],
    ),
    "nesting": ("<p><b>One.</p>", ["End tag “p” seen, but there were open elements."]),
    "inside": (
        '<a href="b"><button>Go</button></a>',
        ["The element “button” must not appear as a descendant of the “a” element."],
    ),
    "unknown": ("<p colour>One.</p>", ["Attribute “colour” not allowed on element “p”"]),
    "allowed-elsewhere": (
        '<input autocorrect="off" name="other">',
        ["Attribute “autocorrect” not allowed on element “input”"],
    ),
}
GOOD = '<main><h1>One</h1><p>Two <a href="b">three</a>.</p></main>'


def _left(faults: list[Fault]) -> list[Fault]:
    return [f for f in faults if not any(rule.covers(f) for rule in ALLOWED)]


@pytest.fixture(scope="module")
def published(hosted: Path) -> list[Fault]:
    return check_html(hosted)


def test_every_page_is_valid(hosted: Path, published: list[Fault]) -> None:
    assert len(list(hosted.rglob("*.html"))) > 80
    assert [str(fault) for fault in _left(published)] == []


def test_no_exception_is_out_of_date(published: list[Fault]) -> None:
    idle = [rule.message for rule in ALLOWED if not any(rule.covers(f) for f in published)]
    assert idle == []


def test_bad_pages_are_flagged_and_good_ones_are_not(tmp_path: Path) -> None:
    for name, (body, _) in {**BAD, "good": (GOOD, [])}.items():
        (tmp_path / f"{name}.html").write_text(FRAME.format(body), "utf-8")
    found = _left(check_html(tmp_path))
    for name, (_, expected) in BAD.items():
        said = [fault.message for fault in found if fault.path == f"{name}.html"]
        assert said, name
        for words in expected:
            assert any(message.startswith(words) for message in said), (name, said)
    assert [str(fault) for fault in found if fault.path == "good.html"] == []
