"""Lists and archives of handouts, what is kept from before, what is said meanwhile."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from factguide.publish.__main__ import main
from factguide.publish.archive import pack
from factguide.publish.listing import size
from factguide.publish.progress import Progress
from factguide.publish.publishers import short_name, source_line
from factguide.publish.settings import read_settings

from .conftest import PAGE, Write

LIST = '<div class="handouts" data-handouts="list"><ul><li><a href="one/">One</a>: for a test.</li></ul></div>'


def _index(root: Path, html: str = LIST) -> Path:
    page = root / "site/handouts/index.html"
    page.write_text(PAGE % html, "utf-8")
    return page


def _run(root: Path) -> int:
    return main(["--root", str(root), "--no-offline"])


def test_buttons_in_the_list_and_on_the_page(guide: Write) -> None:
    root = guide('<aside class="card card--emergency"><p>Call</p></aside><p>Words.</p>')
    index = _index(root)
    assert _run(root) == 0
    text = index.read_text("utf-8")
    for name in ("one-a4", "one-letter", "one-a4-large", "one-letter-large"):
        assert f'<a href="{name}.pdf">' in text
        assert (root / f"site/handouts/{name}.pdf").read_bytes().startswith(b"%PDF-")
    assert (
        '<span class="visually-hidden">A test sheet: </span><strong>Large print, A4</strong>'
        in text
    )
    assert '<a href="test-guide-handouts.zip"><strong>All handouts</strong>' in text
    own = (root / "site/handouts/one/index.html").read_text("utf-8")
    assert '<a href="../one-a4.pdf">' in own
    # An emergency stands above all else.
    assert own.index("card--emergency") < own.index("one-a4.pdf") < own.index("Words.")


def test_a_second_run_writes_the_same(guide: Write) -> None:
    root = guide()
    _index(root)
    assert _run(root) == 0
    before = {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}
    assert _run(root) == 0
    assert {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()} == before


def test_what_has_not_changed_is_not_made_again(
    guide: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide()
    assert _run(root) == 0
    assert "handouts: 4 of 4" in capsys.readouterr().err
    monkeypatch.setattr(
        "factguide.publish.printing._make", lambda jobs, workers: {} if not jobs else 1 / 0
    )
    assert _run(root) == 0
    assert "4 of 4" not in capsys.readouterr().err


def test_the_table_of_files(guide: Write) -> None:
    root = guide()
    assert _run(root) == 0
    rows = json.loads((root / "site/handouts/handouts.json").read_text("utf-8"))
    assert [row.get("form") for row in rows] == ["a4", "letter", "a4-large", "letter-large", None]
    for row in rows:
        assert row["bytes"] == (root / "site" / row["file"]).stat().st_size
    assert {row["pages"] for row in rows[:4]} == {1}


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (LIST.replace("one/", "two/"), "handouts/index.html: a '/// handouts' list names handouts/two/, which is no handout."),
        (LIST.replace('href="one/"', 'href="../"'), "handouts/index.html: a '/// handouts' list names /, which is no handout."),
    ],
)  # fmt: skip
def test_a_list_that_names_no_handout(
    guide: Write, capsys: pytest.CaptureFixture[str], html: str, fault: str
) -> None:
    root = guide()
    _index(root, html)
    assert _run(root) == 1
    assert (
        capsys.readouterr().err.splitlines()[-2:]
        == [
            "docs/handouts/one.md:1: this handout stands in no '/// handouts' list. Add it to one.",
            "publish: stopped, 2 faults.",
        ]
        or fault in capsys.readouterr().err
    )


def test_archives_have_the_same_bytes_whatever_the_order() -> None:
    files = {"b.txt": b"b" * 100, "a.pdf": b"%PDF"}
    packed = pack(files)
    assert packed == pack(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["a.pdf", "b.txt"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("b.txt") == b"b" * 100


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (10, "1\u00a0kB"),
        (31_400, "31\u00a0kB"),
        (999_600, "1000\u00a0kB"),
        (2_440_000, "2.4\u00a0MB"),
    ],
)
def test_sizes_in_words(length: int, words: str) -> None:
    assert size(length) == words


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], ""),
        (["A"], "Sources: A. Each one is listed on the web page."),
        (["A", "B", "C", "D", "E"], "Sources: A, B, C, D and others. Each one is listed on the web page."),
    ],
)  # fmt: skip
def test_the_line_of_sources(names: list[str], line: str) -> None:
    assert source_line(names) == line


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("The Agency", "The Agency"),
        ("Maker Inc.; The Agency", "Maker Inc."),
        ("Care Service (care.test)", "Care Service"),
        ("Institute of Good Care (IGC)", "IGC"),
        ("Institute, IGC", "Institute"),
        ("Care 24 (North)", "Care 24"),
        ("Journal of Care 95(6):1032-8", "Journal of Care"),
        ("Journal of Care 2017", "Journal of Care"),
        ("Reviews of Care, CD012557.pub3", "Reviews of Care"),
        ("News974", "News974"),
    ],
)
def test_short_names_of_publishers(publisher: str, name: str) -> None:
    assert short_name(publisher) == name


def test_progress_is_lines_in_a_file_and_a_bar_on_a_terminal() -> None:
    lines = io.StringIO()
    progress = Progress("handouts", 8, lines)
    for _ in range(8):
        progress.step()
    assert lines.getvalue().splitlines() == [f"handouts: {n} of 8" for n in (2, 4, 6, 8)]

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    bar = Terminal()
    progress = Progress("handouts", 2, bar)
    progress.step("a.pdf")
    progress.step("b.pdf")
    shown = [part.rstrip() for part in bar.getvalue().split("\r")]
    assert shown[1:] == [
        "handouts [############............] 1 of 2 a.pdf",
        "handouts [########################] 2 of 2 b.pdf",
    ]


def test_the_address_comes_from_the_environment(
    guide: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = guide()
    (root / "mkdocs.yml").write_text("site_url: !ENV [TEST_URL, 'https://one.test']\n", "utf-8")
    assert read_settings(root).address == "https://one.test/"
    monkeypatch.setenv("TEST_URL", "https://two.test/guide/")
    assert read_settings(root).address == "https://two.test/guide/"
