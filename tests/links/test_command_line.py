"""What ``python -m factguide.links`` prints, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factguide.links import lychee
from factguide.links.__main__ import main
from factguide.links.rules import RULES

PAGE = '<html><body>\n<h2 id="part">Part</h2>\n{body}\n</body></html>'
GONE = (
    "site/index.html:3:10 error dead-link: there is no page or file '/words/gone'.\n"
    '    | <a href="words/gone/">Gone</a>\n'
    "    |          ^^^^^\n"
    "    = Did you mean '/words'?\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two pages, without mkdocs.yml beside it."""
    folder = tmp_path / "site"
    (folder / "words").mkdir(parents=True)
    write(folder, "index.html", '<a href="words/#part">Words</a>')
    write(folder, "words/index.html", '<a href="..">Home</a>')
    return folder


def write(folder: Path, name: str, body: str) -> None:
    (folder / name).write_text(PAGE.format(body=body), encoding="utf-8")


def run(folder: Path, *arguments: str) -> int:
    return main(["--root", str(folder.parent), *arguments])


def test_nothing_found(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(site) == 0
    assert capsys.readouterr().out == (
        "No findings: 2 built pages checked.\nNot checked: outside hosts: there is no hosts.yml.\n"
    )


def test_text(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, "index.html", '<a href="words/gone/">Gone</a>\n<a href="words/">Words</a>')
    assert run(site) == 1
    assert capsys.readouterr().out == (
        f"{GONE}\n1 error, 0 warnings: 2 built pages checked.\nBy rule: dead-link 1.\n"
        "Not checked: outside hosts: there is no hosts.yml.\n"
    )


def test_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, "words/index.html", '<a href="../#gone">Home</a>')
    assert run(site, "--format", "json") == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "site/words/index.html",
            "line": 3,
            "column": 10,
            "rule": "missing-anchor",
            "level": "error",
            "message": "'/' has no section '#gone'.",
            "hint": "Give the section this id.",
        }
    ]


def test_github(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, "words/index.html", '<a href="htps://example.org/">Home</a>')
    assert run(site, "--format", "github") == 1
    assert capsys.readouterr().out == (
        "::error file=site/words/index.html,line=3,col=10,title=address::'htps:' is no scheme "
        "that readers can follow. Did you mean 'https:'?\n"
    )


def test_a_section_is_suggested(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, "index.html", '<a href="words/#prt">Words</a>')
    assert run(site) == 1
    assert "'/words' has no section '#prt'.\n" in (out := capsys.readouterr().out)
    assert "    = Did you mean '#part'?\n" in out


def test_hosts_are_held_to_the_list(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = site.parent
    (root / "docs/data").mkdir(parents=True)
    (root / "docs/data/hosts.yml").write_text("agency.example.org: The agency\n")
    (root / "mkdocs.yml").write_text(
        "site_url: https://own.example.org/\nmarkdown_extensions: [factguide.extension]\n"
    )
    links = ["https://agency.example.org/", "https://agncy.example.org/", "https://shop.example/"]
    own = "https://own.example.org/words/"
    write(site, "index.html", "\n".join(f'<a href="{link}">Words</a>' for link in [*links, own]))
    assert run(site, "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["line"], one["rule"], one["hint"]) for one in found] == [
        (4, "unreviewed-host", "Did you mean 'agency.example.org'?"),
        (5, "unreviewed-host", "Look at it, and list it in hosts.yml."),
    ]


def test_a_host_without_its_owner_stops_the_check(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site.parent
    (root / "docs/data").mkdir(parents=True)
    (root / "docs/data/hosts.yml").write_text("agency.example.org:\n")
    (root / "mkdocs.yml").write_text("markdown_extensions: [factguide.extension]\n")
    assert run(site) == 2
    assert capsys.readouterr().err == (
        "The link check could not run: hosts.yml: 'agency.example.org' needs the words that say "
        "whose it is\n"
    )


def test_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert "there is no built site here. Build it: make site.\n" in capsys.readouterr().err


def test_no_lychee(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lychee.sys, "executable", "/nowhere/python")
    monkeypatch.setattr(lychee.shutil, "which", lambda name: None)
    assert run(site) == 2
    assert capsys.readouterr().err == (
        "The link check could not run: lychee is not here. Install the locked packages: "
        "scripts/setup.sh\n"
    )


def test_lychee_that_sees_no_links_is_no_clean_site(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lychee, "_INPUTS", "txt")
    assert run(site) == 2
    assert "lychee saw no links where there are some" in capsys.readouterr().err


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    name, text = rule.id, rule.text  # type: ignore[attr-defined]
    assert len(text) > 60
    assert main(["--explain", name]) == 0
    assert capsys.readouterr().out == f"{name}\n\n{text}\n"


def test_explain_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", "dead-lnk"]) == 2
    assert "There is no rule 'dead-lnk'." in capsys.readouterr().err
