"""What the figures on pages are read from; no test asserts a speed."""

from __future__ import annotations

import urllib.request
from pathlib import Path
from typing import Any

import pytest

from factguide.bench.lighthouse import CATEGORIES, MissingToolError, Scores, read_report
from factguide.bench.pages import write_stock
from factguide.bench.served import serving
from factguide.bench.tasks import longest_task
from factguide.bench.weight import packed, visit

PAGE = """<!doctype html><link rel="stylesheet" href="../a.css"><link rel="canonical" href="/x/">
<link rel="preload" href="../f.woff2"><script src="../a.js"></script><img src="../a.css">"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name, text in {
        "x/index.html": PAGE,
        "a.css": "p {}" * 99,
        "a.js": "",
        "f.woff2": "f" * 50,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_visit_counts_each_file_once_as_a_server_sends_it(built: Path) -> None:
    seen = visit(built, "x/")
    assert seen.files == {
        "x/index.html": len(packed(PAGE.encode())),
        "a.css": len(packed(b"p {}" * 99)),
        "f.woff2": 50,
        "a.js": len(packed(b"")),
    }
    assert (seen.requests, seen.weight) == (4, sum(seen.files.values()))


def test_what_comes_from_elsewhere_cannot_be_weighed(built: Path) -> None:
    (built / "x/index.html").write_text('<script src="https://cdn.example.org/a.js"></script>')
    with pytest.raises(RuntimeError, match=r"x/index.html loads https://cdn.example.org/a.js"):
        visit(built, "x/")


def test_the_server_packs_text_and_nothing_else(built: Path) -> None:
    with serving(built) as address:
        for path, packing in (("x/", "gzip"), ("a.css", "gzip"), ("f.woff2", None)):
            with urllib.request.urlopen(address + path) as answer:
                assert answer.headers["Content-Encoding"] == packing, path
                name = "x/index.html" if path == "x/" else path
                content = (built / name).read_bytes()
                assert answer.read() == (packed(content) if packing else content)


def report(**changes: Any) -> dict[str, Any]:
    return {
        "categories": {name: {"score": 0.99} for name in CATEGORIES},
        "audits": {
            "cumulative-layout-shift": {"numericValue": 0},
            "max-potential-fid": {"numericValue": 83.5},
        },
        **changes,
    }


def test_a_report_is_read() -> None:
    assert read_report(report()) == Scores((99.0,) * 4, 0, 83.5)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"runtimeError": {"message": "no paint"}}, "a run failed: no paint"),
        ({"categories": {name: {"score": None} for name in CATEGORIES}}, "a run gave no score"),
    ],
)
def test_a_report_without_scores_is_no_measure(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(MissingToolError, match=said):
        read_report(report(**changes))


def test_the_longest_task_is_that_of_our_page() -> None:
    def thread(pid: int, name: str) -> dict[str, Any]:
        return {"name": "thread_name", "pid": pid, "tid": 1, "args": {"name": name}}

    def task(pid: int, spent: int) -> dict[str, Any]:
        return {"name": "RunTask", "pid": pid, "tid": 1, "tdur": spent}

    events = [
        thread(1, "CrRendererMain"),
        thread(2, "CrRendererMain"),
        thread(3, "Compositor"),
        {"name": "ParseHTML", "pid": 1, "tid": 1, "args": {"url": "http://here/x/"}},
        task(1, 2_000),
        task(1, 5_000),
        task(2, 90_000),
        task(3, 80_000),
    ]
    assert longest_task(events, "http://here/") == 20
    assert longest_task(events, "http://there/") == 0


def test_the_stock_copy_has_the_pages_and_none_of_our_look(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Tea\n")
    (root / "mkdocs.yml").write_text(
        "site_name: Tea\ntheme:\n  name: material\n  # ours\n  custom_dir: overrides\n\n"
        "extra_css:\n  - a.css\nextra_javascript:\n  - a.js\n\nplugins:\n  - search\n"
    )
    write_stock(root, tmp_path / "copy")
    assert (tmp_path / "copy/docs/index.md").read_text() == "# Tea\n"
    assert (tmp_path / "copy/mkdocs.yml").read_text() == (
        "site_name: Tea\nplugins:\n  - search\n\ntheme:\n  name: material\n  font: false\n"
    )
