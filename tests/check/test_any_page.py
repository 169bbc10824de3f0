"""Any page and any data: no crash, no hang, and the same findings in the same order each time."""

from __future__ import annotations

import dataclasses
import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factguide.check.config import CannotRun, Config, read_config
from factguide.check.parse import parse
from factguide.check.rules import RULES
from factguide.check.runner import Report, check, run
from factguide.check.site import Site
from factguide.quantities import UNITS
from factguide.registry import Registry, Words, load_registry

from .conftest import FRONT, GUIDE, Guide
from .test_meaning_rules import WORDS

# Pieces that mean something to the parser or a rule, whole and broken.
PIECES = (
    "# ", "## ", "### A { #a }", "- ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "|", "|---|---|",
    "/// emergency | Call 911", "/// table | T", "/// facts | F\n    ids: [top-dose, ", "    ids: [half-life]",
    "///", "////", "```", "~~~", "`", "<!--", "-->", "<b id='x'>", "</b>", "[", "](", ")", "![", "]", "[a]: b.md",
    "[2 to 6 hours](fact:half-life)", "[911](fact:us-emergency)", "(fact:", "fact:gone", "words.md#cramp",
    "https://", "mailto:", "**", "*", "_", "\\", "&nbsp;", "&#x41;", "{ #i }", "{:.c}", "[^1]", "[TOC]",
    "Do not ", "never ", "stop ", "zelotrin ", "zelotrim ", "10 mg ", "two hours ", "1 in 10 ", "2018 ", "-1.5% ",
    "\u202e", "\u200b", "\ufeff", "\x00", "\x0b", "\u2028", "𝟙𝟚", "שלום", "مرحبا ٥", "日本", "🧑‍⚕️", "é", "\ufffd",
    "---\n", "title: x\n", "next_review: 9999-99-99\n", "a" * 300, "(" * 60, "[" * 60, "> " * 60, "- " * 60,
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40).map("".join)
CALM = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def known() -> tuple[Config, Registry]:
    """The guide's data, with words for the rules on meaning as well."""
    config = read_config(GUIDE)
    assert config.data is not None
    registry = load_registry(config.data, UNITS, "docs/data")
    words = registry.words.model_dump() | yaml.safe_load(WORDS)
    return config, dataclasses.replace(registry, words=Words.model_validate(words))


def told(text: str, known: tuple[Config, Registry]) -> list[str]:
    """Every finding on a page of ``text``, in the order in which the checker reports."""
    config, registry = known
    page = parse("docs/x.md", "x.md", text)
    site = Site(config, (page,), frozenset(["x.md", "words.md"]))
    found = sorted(set(run(site, registry, RULES)))
    for one in found:
        assert one.line >= 1 and one.column >= 1
        if one.path == page.path:
            assert one.line <= len(page.line_starts)
    return [str(one) for one in found]


@CALM
@given(text=TEXTS)
def test_any_page(known: tuple[Config, Registry], text: str) -> None:
    start = time.process_time()
    first = told(text, known)
    assert time.process_time() - start < 5
    assert told(text, known) == first


@CALM
@given(text=TEXTS)
def test_any_body_under_good_settings(known: tuple[Config, Registry], text: str) -> None:
    text = FRONT.format(title="Any") + "# Any\n\n" + text
    assert told(text, known) == told(text, known)


@CALM
@given(text=TEXTS)
def test_line_ends_make_no_difference(known: tuple[Config, Registry], text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = told(plain, known)
    assert told(plain.replace("\n", "\r\n"), known) == expected
    assert told(plain.replace("\n", "\r"), known) == expected


def checked(guide: Guide) -> Report | str:
    try:
        return check(guide.root)
    except CannotRun as error:
        return str(error)


DATA = ("facts/core.yml", "sources.yml", "contacts.yml", "statements.yml", "topics.yml", "words.yml",
        "glossary.yml", "disagreements.yml")  # fmt: skip
YAML_PIECES = (
    "a: b\n", "- x\n", "{", "}", "[", "]", "&a ", "*a", "<<: *a\n", "!!python/object:os.system x", "? ", ": ", "|\n",
    "null", "~", "1e999", ".nan", "0x1F", "2018-10-06", "\t", "\x00", "'", '"', "%", "@", "# ", "value: {low: 9, high: 1}\n",
    "  wordings: [x]\n", "  constraints: ['value > half-life']\n", "half-life:\n", "\u202e", "é", "9" * 400, "a: " * 40,
)  # fmt: skip


@settings(CALM, max_examples=40)
@given(
    name=st.sampled_from(DATA),
    where=st.floats(0, 1),
    cut=st.integers(0, 40),
    new=st.lists(st.one_of(st.sampled_from(YAML_PIECES), st.text(max_size=8)), max_size=4).map(
        "".join
    ),
)
def test_any_data(guide: Guide, name: str, where: float, cut: int, new: str) -> None:
    path = f"docs/data/{name}"
    before = guide.read(path)
    at = int(where * len(before))
    try:
        guide.write(path, (before[:at] + new + before[at + cut :]).encode("utf-8", "surrogatepass"))
        first = checked(guide)
        assert checked(guide) == first
        if isinstance(first, Report):
            assert list(first.findings) == sorted(first.findings)
    finally:
        guide.write(path, before)


@pytest.mark.parametrize(
    ("encode", "rules"),
    [
        (lambda text: text.encode("utf-16"), {"encoding"}),
        (lambda text: text.encode("latin-1"), {"encoding"}),
        (lambda text: text.encode().replace("é".encode(), b"\xc3"), {"encoding"}),
        (lambda text: text.encode("utf-8-sig"), set()),
        (lambda text: text.replace("\n", "\r\n").encode(), set()),
        (lambda text: text.replace("café", "שלום café").encode(), set()),
    ],
    ids=["UTF-16", "Latin-1", "half a letter", "byte order mark", "CRLF", "right to left"],
)
def test_encodings_give_a_clear_finding_or_none(guide: Guide, encode, rules: set[str]) -> None:  # type: ignore[no-untyped-def]
    guide.page("Ask in the café.")
    guide.write("docs/extra.md", encode(guide.read("docs/extra.md")))
    found = [one for one in check(guide.root).findings if one.path == "docs/extra.md"]
    assert {one.rule for one in found} == rules


@pytest.mark.parametrize(
    "body",
    [
        "> " * 3000 + "x",
        "- " * 3000 + "x",
        "[" * 20000,
        "![" * 5000 + "](" * 5000,
        "*" * 20001,
        "`" * 20001,
        "(" * 20000 + "10 mg" + ")" * 20000,
        "\n".join("    " * depth + "- x" for depth in range(400)),
        "\n".join("/" * slashes + " do | x" for slashes in range(400, 2, -1)),
        "Do not " * 5000,
        "ask your nurse and " * 3000,
        "if it is so, " * 3000 + "stop",
        "not " * 5000 + "[eases](fact:kidney-build-up)",
        "| a " * 3000 + "|\n" + "|---" * 3000 + "|\n" + "| b " * 3000 + "|",
        "[2 to 6 hours](fact:half-life) before, not after, " * 500,
        "{ #" * 5000,
        "&" * 20000,
    ],
    ids=lambda body: f"{body[:8]!r} x {len(body)}",
)
def test_deep_and_long_pages_end_soon(known: tuple[Config, Registry], body: str) -> None:
    start = time.process_time()
    text = FRONT.format(title="Deep") + f"# Deep\n\n{body}\n"
    found = told(text, known)
    assert time.process_time() - start < 10
    assert told(text, known) == found


def test_ten_times_the_page_takes_about_ten_times_as_long(known: tuple[Config, Registry]) -> None:
    section = (
        "## Part\n\n"
        + "The level halves in [2 to 6 hours](fact:half-life). Ask your nurse.\n\n" * 20
    )
    seconds = []
    for times in (10, 100):
        start = time.process_time()
        told(FRONT.format(title="Long") + "# Long\n\n" + section * times, known)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 25 * max(seconds[0], 0.02)


def test_the_site_is_not_changed_by_a_check(guide: Guide) -> None:
    files = sorted(path for path in guide.root.rglob("*") if path.is_file())
    before = [path.read_bytes() for path in files]
    check(guide.root)
    assert sorted(path for path in guide.root.rglob("*") if path.is_file()) == files
    assert [path.read_bytes() for path in files] == before
