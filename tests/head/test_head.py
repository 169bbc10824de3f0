"""What other machines read of a page: from data, and nothing that the data does not say."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import lxml.html
import pytest
from PIL import Image

from factguide.head.__main__ import main
from factguide.head.page import PageInfo
from factguide.head.pictures import filled, png
from factguide.head.questions import Question, questions_of
from factguide.head.settings import Guide
from factguide.head.structured import as_script, structured
from factguide.head.tags import preview, with_tags

ROOT = Path(__file__).parents[2]
GUIDE = Guide.model_validate(
    {
        "name": "Plumeril Guide",
        "description": "Plain words & sources.",
        "address": "https://plumeril.example/guide/",
        "audiences": {"patients": "People who take it"},
        "head": {"locale": "en_GB", "about": {"name": "Plumeril", "generic": "plumeril"}},
    }
)
BARE = Guide(name="A", description="B", address="https://a.example/")
PAGE = PageInfo(
    address="https://plumeril.example/guide/care/pump/",
    language="en",
    title='The "pump" & you',
    description="What it is.",
    audience="patients",
    checked=dt.date(2026, 11, 22),
)


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("<h2>A heading</h2><p>Text.</p>", []),
        ("<h2>Why?</h2>", []),
        ("<h3>Why?</h3><p>So.</p><h3>End</h3><p>No.</p>", [Question("Why?", "So.")]),
        (
            '<h2>Why<a class="headerlink">#</a>?</h2><p>So<sup class="cite">[1]</sup>.</p>',
            [Question("Why?", "So.")],
        ),
        ("<h2>Why?</h2><ul><li>A.</li><li>B.</li></ul>", [Question("Why?", "A. B.")]),
        ('<h2>Why?</h2><p>A.</p><p>More: <a href="x">b</a>.</p>', [Question("Why?", "A.")]),
        (
            '<h2>Why?</h2><p>More: <a href="x">b</a> and <a href="y">c</a>.</p><p>A.</p>',
            [Question("Why?", "A.")],
        ),
        (
            '<h2>Who?</h2><p>Call: <a class="fact" href="tel:1">1</a>.</p>',
            [Question("Who?", "Call: 1.")],
        ),
        ('<h2>Why?</h2><p>A.</p><aside class="card"><p>B.</p></aside>', [Question("Why?", "A.")]),
        ("<h2>Why?</h2><p>A.</p><h2>How?</h2><p>B.</p>", [Question("Why?", "A."), Question("How?", "B.")]),
    ],
)  # fmt: skip
def test_questions_and_answers(below: str, found: list[Question]) -> None:
    root = lxml.html.fromstring(f"<html><body><article><h1>Is this?</h1>{below}</article></body>")
    assert list(questions_of(root)) == found


def test_a_page_as_structured_data() -> None:
    assert structured(PAGE, GUIDE, {"ATC": "X01"}) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": "https://plumeril.example/guide/care/pump/",
        "name": 'The "pump" & you',
        "description": "What it is.",
        "inLanguage": "en",
        "dateModified": "2026-11-22",
        "isPartOf": {
            "@type": "WebSite",
            "name": "Plumeril Guide",
            "url": "https://plumeril.example/guide/",
        },
        "audience": {"@type": "Audience", "audienceType": "People who take it"},
        "about": {
            "@type": "Drug",
            "name": "Plumeril",
            "nonProprietaryName": "plumeril",
            "code": [{"@type": "MedicalCode", "codeValue": "X01", "codingSystem": "ATC"}],
        },
    }


def test_what_is_not_known_is_not_said() -> None:
    page = PageInfo(address="https://a.example/", language="en", title="A", description="B")
    assert structured(page, BARE, {}).keys() == {
        "@context", "@type", "url", "name", "description", "inLanguage", "isPartOf",
    }  # fmt: skip
    assert "code" not in structured(PAGE, GUIDE, {})["about"]


@pytest.mark.parametrize(
    ("reviewer", "day", "said"),
    [
        ("", None, (None, None)),
        ("Dr A. B", None, (None, None)),
        ("", dt.date(2027, 1, 2), (None, None)),
        ("Dr A. B", dt.date(2027, 1, 2), ({"@type": "Person", "name": "Dr A. B"}, "2027-01-02")),
    ],
)
def test_a_review_is_named_only_when_there_was_one(
    reviewer: str, day: dt.date | None, said: tuple[object, object]
) -> None:
    page = PageInfo("https://a.example/", "en", "A", "B", reviewed_by=reviewer, reviewed_on=day)
    made = structured(page, BARE, {})
    assert (made.get("reviewedBy"), made.get("lastReviewed")) == said


def test_questions_make_a_page_of_questions() -> None:
    page = PageInfo("https://a.example/", "en", "A", "B", questions=(Question("Why?", "So."),))
    made = structured(page, BARE, {})
    assert made["@type"] == ["MedicalWebPage", "FAQPage"]
    assert made["mainEntity"] == [
        {
            "@type": "Question",
            "name": "Why?",
            "acceptedAnswer": {"@type": "Answer", "text": "So."},
        }
    ]


def test_no_text_ends_the_block() -> None:
    block = as_script({"name": "</script><b>é"})
    assert (
        block == '<script type="application/ld+json">{"name":"\\u003c/script>\\u003cb>é"}</script>'
    )
    assert json.loads(lxml.html.fromstring(f"<div>{block}</div>")[0].text) == {
        "name": "</script><b>é"
    }


def test_the_tags_of_a_preview() -> None:
    assert preview(PAGE, GUIDE, frozenset({"social-card.png", "touch-icon.png"})) == [
        '<meta property="og:title" content="The &quot;pump&quot; &amp; you">',
        '<meta property="og:description" content="What it is.">',
        '<meta property="og:type" content="article">',
        '<meta property="og:url" content="https://plumeril.example/guide/care/pump/">',
        '<meta property="og:site_name" content="Plumeril Guide">',
        '<meta property="og:locale" content="en_GB">',
        '<meta property="article:modified_time" content="2026-11-22">',
        '<meta property="og:image" content="https://plumeril.example/guide/social-card.png">',
        '<meta property="og:image:type" content="image/png">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="Plumeril Guide. Plain words &amp; sources.">',
        '<meta name="twitter:card" content="summary_large_image">',
        '<link rel="apple-touch-icon" sizes="180x180" href="../../touch-icon.png">',
    ]


def test_without_pictures_none_is_promised() -> None:
    text = "".join(preview(PAGE, BARE, frozenset()))
    assert "image" not in text and "touch-icon" not in text
    assert 'content="summary"' in text


def test_tags_are_renewed_not_added_again() -> None:
    first = with_tags(
        "<head>\n<title>A</title>\n</head>\n<p>",
        [*preview(PAGE, GUIDE, frozenset()), as_script({"a": 1})],
    )
    again = with_tags(first, [*preview(PAGE, GUIDE, frozenset()), as_script({"a": 2})])
    assert again == first.replace('{"a":1}', '{"a":2}')
    assert first.count("og:title") == 1


def test_a_drawing_is_filled_with_the_words_of_the_site() -> None:
    drawing = "<text>{name}</text><text>{says_1}</text><text>{says_2}</text><text>{says_3}</text>"
    long = GUIDE.model_copy(update={"description": "word " * 60})
    assert filled(drawing, GUIDE) == (
        "<text>Plumeril Guide</text><text>Plain words &amp; sources.</text><text></text><text></text>"
    )
    assert filled(drawing, long).endswith("word …</text>")
    with pytest.raises(KeyError):
        filled("{unknown}", GUIDE)


def test_a_drawing_becomes_the_same_picture_each_time() -> None:
    fonts = ROOT / "docs/assets/fonts"
    drawing = filled((ROOT / "docs/assets/drawn/social-card.svg").read_text("utf-8"), GUIDE)
    made = png(drawing, fonts)
    assert png(drawing, fonts) == made
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == (1200, 630)
    other = filled((ROOT / "docs/assets/drawn/social-card.svg").read_text("utf-8"), BARE)
    assert png(other, fonts) != made


def small_site(root: Path, head: str = "", url: str = "https://a.example/") -> Path:
    """A site of one page without facts, and its settings."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("---\ntitle: Start\n---\n# Start\n")
    extra = f"extra: {{head: {head}}}\n" if head else ""
    (root / "mkdocs.yml").write_text(f"site_name: A\nsite_url: {url}\n{extra}")
    site = root / "site"
    site.mkdir()
    (site / "index.html").write_text('<html lang="en"><head>\n</head><body></body></html>')
    (site / "robots.txt").write_text("User-agent: *\nAllow: /\n")
    return site


def test_the_step_twice_leaves_what_it_left_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    assert main(["--root", str(tmp_path)]) == 0
    first = (site / "index.html").read_text(), (site / "robots.txt").read_text()
    assert main(["--root", str(tmp_path)]) == 0
    assert ((site / "index.html").read_text(), (site / "robots.txt").read_text()) == first
    assert '<meta property="og:title" content="Start">' in first[0]
    assert first[1] == "User-agent: *\nAllow: /\nSitemap: https://a.example/sitemap.xml\n"


@pytest.mark.parametrize(
    ("head", "url", "code", "said"),
    [
        ("{nothing: 1}", "https://a.example/", 1, "mkdocs.yml:1: extra: head: nothing: Extra inputs are not permitted."),
        ("{about: {name: A}}", "https://a.example/", 1, "mkdocs.yml:1: extra: head: about.generic: Field required."),
        ("", "''", 1, "mkdocs.yml:1: site_url is no web address: link previews would lead nowhere. Set it."),
    ],
)  # fmt: skip
def test_settings_at_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], head: str, url: str, code: int, said: str
) -> None:
    small_site(tmp_path, head, url)
    assert main(["--root", str(tmp_path)]) == code
    assert capsys.readouterr().err.strip() == said


def test_a_code_that_is_no_fact(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_site(tmp_path, "{about: {name: A, generic: a, codes: {ATC: none}}}")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text()}markdown_extensions:\n"
        f"- factguide.extension: {{data: {ROOT / 'tests/other/guide/docs/data'}}}\n"
    )
    assert main(["--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err.strip() == (
        "mkdocs.yml:1: extra: head: codes: 'none' is no fact of kind name. Name one, or leave the "
        "code out."
    )


def test_without_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert "there is no built site" in capsys.readouterr().err
