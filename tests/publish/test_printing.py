"""What must not be printed stops the step, and says which handout, which page, by how much."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from factguide.publish import PublishError
from factguide.publish.__main__ import main
from factguide.publish.forms import FORMS, Form
from factguide.publish.settings import read_settings
from factguide.publish.template import page_html

from .conftest import FONTS, Write, made, sheet_of

A4, LETTER, A4_LARGE, LETTER_LARGE = FORMS
LONG = "<p>" + "Ten words stand in this line, and it goes on. " * 200 + "</p>"
PANELS = "<h2>First</h2><p>One.</p><h2>Second</h2><p>Two.</p>"


def test_a_good_sheet_has_no_faults_in_any_form(guide: Write) -> None:
    root = guide("<h2>A heading</h2><p>Words, <a href='tel:999'>999</a>.</p>")
    assert [(made(root, form).pages, made(root, form).faults) for form in FORMS] == [(1, ())] * 4


def test_a_good_card_is_one_page_and_a_sheet_in_large_print(guide: Write) -> None:
    root = guide(PANELS, "card")
    assert [(made(root, form).pages, made(root, form).faults) for form in FORMS] == [(1, ())] * 4


@pytest.mark.parametrize(
    ("body", "kind", "form", "fault"),
    [
        (LONG, "sheet", A4, "3 pages, at most 2: page 3 holds 145 mm (563 words) too much. Shorten the text"),
        (LONG, "sheet", LETTER, "3 pages, at most 2: page 3 holds 186 mm (738 words) too much. Shorten the text"),
        (f"<p>{'unbreakable' * 12}</p>", "sheet", A4, "page 1: '%s' is 136.4 mm too wide for its place" % ("unbreakable" * 12)),
        ("<table><tr>" + f"<td>{'narrow' * 5}</td>" * 4 + "</tr></table>", "sheet", A4_LARGE, "page 1: '%s' is 26.4 mm too wide for its place" % ("narrow" * 5)),
        ('<p class="foot">tiny</p><style>p.foot{font-size:7pt}</style>', "sheet", A4, ""),
        (f"<h2>First</h2>{'<p>A line.</p>' * 14}<h2>Second</h2><p>Two.</p>", "card", A4, "page 1: the part that begins 'A test sheet' overflows by 23.0 mm, at 'A line.'"),
        ("<h2>First</h2><p>One.</p><h2>Second</h2>" + "<div class='fill__line'></div>" * 6, "card", A4, "page 1: the part that begins 'Second' overflows by 13.6 mm, at 'On the web: guide.test/handouts/one'"),
        ("<h2>First</h2><p>One.</p><h2>Second</h2>" + "<div class='fill__line'></div>" * 4, "card", A4, "page 1: the part that begins 'Second' overflows by 2.0 mm, at 'a line or picture'"),
    ],
)  # fmt: skip
def test_faults_of_the_layout(guide: Write, body: str, kind: str, form: object, fault: str) -> None:
    root = guide(body, kind)
    faults = made(root, form).faults  # type: ignore[arg-type]
    if not fault:
        assert faults == ()  # styles of the page do not reach the paper
        return
    said = " ".join(" ".join(faults).split())
    # The measure may differ by a little with the version of the fonts and of Pango.
    assert _without_numbers(fault) in _without_numbers(said), said


def _without_numbers(text: str) -> str:
    import re

    return re.sub(r"\d+(\.\d+)? (mm|words)", "N \\2", text)


@pytest.mark.parametrize(
    ("body", "kind", "fault"),
    [
        ('<p><img alt="A map" src="../map.png"></p>', "sheet", "docs/handouts/one.md:1: the picture '../map.png' is not in the site."),
        ('<p><img alt="A map" src="https://elsewhere.test/map.png"></p>', "sheet", "docs/handouts/one.md:1: the picture 'https://elsewhere.test/map.png' is not in the site."),
        ('<p><img alt="" src="data:image/svg+xml,%3Csvg/%3E"></p>', "sheet", "docs/handouts/one.md:1: the picture 'data:image/svg+xml,%3Csvg/%3E' has no alt text."),
        ("<p>No parts.</p>", "card", "docs/handouts/one.md:1: a wallet card has 2 to 4 parts, each below a heading '## '; found 0. Merge or split parts."),
        ("<h2>A</h2>" * 5, "card", "docs/handouts/one.md:1: a wallet card has 2 to 4 parts, each below a heading '## '; found 5. Merge or split parts."),
    ],
)  # fmt: skip
def test_faults_of_the_page(guide: Write, body: str, kind: str, fault: str) -> None:
    root = guide(body, kind)
    with pytest.raises(PublishError) as error:
        sheet_of(root)
    assert error.value.lines == [fault]


def test_a_qr_code_that_would_lead_nowhere(guide: Write) -> None:
    root = guide()
    (root / "site/handouts/one/index.html").unlink()
    with pytest.raises(
        PublishError, match=r"has no page handouts/one/: the QR code would lead nowhere"
    ):
        sheet_of(root)
    (root / "mkdocs.yml").write_text("site_name: Test\n", "utf-8")
    with pytest.raises(PublishError, match=r"mkdocs.yml:1: site_url is '', no web address"):
        sheet_of(root)


@pytest.mark.parametrize(
    "wrong", ["handout: yes", "handout: {kind: poster}", "handout: {kind: sheet, size: 3}"]
)
def test_front_matter_that_is_wrong(guide: Write, wrong: str) -> None:
    root = guide()
    source = root / "docs/handouts/one.md"
    source.write_text(source.read_text("utf-8").replace("handout: {kind: sheet}", wrong), "utf-8")
    with pytest.raises(
        PublishError, match=r"one.md:1: 'handout' is .*Write {kind: sheet} or {kind: card}"
    ):
        sheet_of(root)


def test_the_command_names_the_handout_and_the_form_and_ends_with_one(
    guide: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(LONG)
    assert main(["--root", str(root), "--no-offline"]) == 1
    said = capsys.readouterr().err
    assert "docs/handouts/one.md:1: A4, one-a4.pdf: 3 pages, at most 2: page 3 holds" in said
    assert "docs/handouts/one.md:1: US Letter, one-letter.pdf: 3 pages" in said
    assert said.endswith("publish: stopped, 2 faults.\n")
    assert not (root / "site/handouts/one-a4.pdf").exists()


def test_without_a_built_site_it_cannot_run(tmp_path: Path) -> None:
    assert main(["--root", str(tmp_path)]) == 2


def test_the_version_changes_with_the_content_and_with_nothing_else(guide: Write) -> None:
    first = sheet_of(guide("<p>Words.</p>"))
    again = sheet_of(guide("<p>Words.</p>", settings="extra: {clinic: {name: A}}\n"))
    other = sheet_of(guide("<p>Other words.</p>"))
    assert len(first.version) == 8
    assert first.version == again.version != other.version


def test_the_clinic_of_the_host_is_printed_and_else_there_is_room_for_it(guide: Write) -> None:
    empty = page_html(sheet_of(guide()), A4)
    filled = page_html(
        sheet_of(guide(settings="extra: {clinic: {name: 'Hill & Co', phone: '01'}}\n")), A4
    )
    assert '<p class="clinic__field">Clinic name</p>' in empty
    assert "Clinic name: <strong>Hill &amp; Co</strong>" in filled
    assert "Phone: <strong>01</strong>" in filled


CLINIC = {
    "name": "Northtown and District General Hospital, Spasticity Clinic N",
    "phone": "+44 20 7946 0000 ext 1234",
}


def height_of_address(root: Path, form: Form) -> float:
    """How high above the foot of the last page the address of the guide stands, in points."""
    with pypdfium2.PdfDocument(made(root, form).pdf) as document:
        text = document[len(document) - 1].get_textpage()
        at = text.get_text_range().index("guide.test")
        return float(text.get_charbox(at)[1])


@pytest.mark.parametrize("form", [form for form in FORMS if not form.large], ids=["a4", "letter"])
@pytest.mark.parametrize("kind", ["sheet", "card"])
@pytest.mark.parametrize("field", ["name", "phone", "both"])
def test_the_longest_clinic_takes_no_more_room_than_the_lines(
    guide: Write, form: Form, kind: str, field: str
) -> None:
    """Else a sheet that just fits would stop the build of the first hospital with a long name."""
    body = PANELS if kind == "card" else "<p>Words.</p>"
    empty = height_of_address(guide(body, kind), form)
    values = {key: value for key, value in CLINIC.items() if field in (key, "both")}
    filled = guide(body, kind, f"extra: {{clinic: {json.dumps(values)}}}\n")
    assert made(filled, form).faults == ()
    assert height_of_address(filled, form) == pytest.approx(empty, abs=0.05)


@pytest.mark.parametrize("field", CLINIC)
def test_a_clinic_that_would_not_fit_is_refused(guide: Write, field: str) -> None:
    root = guide(settings=f"extra: {{clinic: {{{field}: '{CLINIC[field]}x'}}}}\n")
    most = len(CLINIC[field])
    said = f"the clinic's {field} has {most + 1} letters, and there is room for {most}. Shorten it."
    with pytest.raises(PublishError, match=said):
        read_settings(root)


def test_the_same_bytes_in_another_process(guide: Write, tmp_path: Path) -> None:
    root = guide(
        f"<h2>More</h2><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>{PANELS}"
    )
    here = made(root).pdf
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; import conftest;"
        "sys.stdout.buffer.write(conftest.made(Path(sys.argv[2])).pdf)"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent), str(root)],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    ).stdout
    assert there == here
    assert FONTS.is_dir()
