"""What the weekly run found becomes one open issue: opened, renewed, closed."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from factguide.upkeep import noted, weekly

DUE = "docs/a.md:7:1 error review-due: the review of this page was due on 2027-01-02.\n"
RUN = "https://github.example/runs/1"


def job(result: str = "success", said: str = "No findings: 9 pages checked.") -> dict[str, Any]:
    return {"result": result, "outputs": {"code": "0", "said": said}}


def test_nothing_found_is_no_report() -> None:
    assert weekly.report({"links": job(), "audit": job()}, RUN) is None


def test_a_failed_job_and_a_warning_are_told_and_a_quiet_job_is_not() -> None:
    warned = job("success", "site/a/index.html:3:4 warning outside-link: https://x.example: 404.")
    needs = {
        "review-dates": job("failure", DUE),
        "outside-links": warned,
        "audit": job(),
        "canary": {"result": "failure", "outputs": {}},
    }
    assert weekly.report(needs, RUN) == (
        f"The weekly run found something that a person should look at ([the run]({RUN})).\n"
        "This text is written anew each week; write your notes as comments.\n\n"
        "## Canary: failure\n\n```text\nIt said nothing. See the run.\n```\n\n"
        "## Outside links: success\n\n```text\n"
        "site/a/index.html:3:4 warning outside-link: https://x.example: 404.\n```\n\n"
        f"## Review dates: failure\n\n```text\n{DUE}```\n"
    )


def test_what_was_said_cannot_end_its_frame_and_fits_an_issue() -> None:
    body = weekly.report({"audit": job("failure", "```\n@everyone\n" + "x" * 90_000)}, RUN)
    assert body is not None and len(body) <= 60_000
    assert body.count("```") == 2 and body.endswith("\n```\n\nThe rest stands in the run.\n")


GH = """#!{python}
import json, pathlib, sys
log = pathlib.Path(__file__).with_name("log")
said = sys.stdin.read()
log.open("a").write(json.dumps([*sys.argv[1:3], said]) + "\\n")
if {fails}: sys.exit("no rights")
print({listed!r} if sys.argv[2] == "list" else "https://github.example/issues/8")
"""


def github(folder: Path, monkeypatch: pytest.MonkeyPatch, titles: list[str], fails: bool) -> Path:
    """Put a ``gh`` on the path that has these open issues, and notes what is asked of it."""
    listed = json.dumps([{"number": at, "title": title} for at, title in enumerate(titles, 7)])
    file = folder / "gh"
    file.write_text(GH.format(python=sys.executable, listed=listed, fails=fails), "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("RUN", RUN)
    return folder / "log"


@pytest.mark.parametrize(
    ("titles", "found", "asked", "says"),
    [
        ([], True, ["list", "create"], "https://github.example/issues/8\n"),
        (["Other", weekly.TITLE], True, ["list", "edit"], "Renewed issue 8.\n"),
        (["Other", weekly.TITLE], False, ["list", "close"], "Closed issue 8.\n"),
        (["Weekly check"], False, ["list"], "Nothing found, and no issue is open.\n"),
    ],
)  # fmt: skip
def test_one_issue_is_kept_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    titles: list[str], found: bool, asked: list[str], says: str,
) -> None:  # fmt: skip
    log = github(tmp_path, monkeypatch, titles, fails=False)
    monkeypatch.setenv("NEEDS", json.dumps({"due": job("failure", DUE) if found else job()}))
    assert weekly.main() == 0
    rows = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert [row[1] for row in rows] == asked
    assert (DUE in rows[-1][2]) == found
    assert capsys.readouterr().out == says


def test_a_refusal_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    github(tmp_path, monkeypatch, [], fails=True)
    monkeypatch.setenv("NEEDS", "{}")
    assert weekly.main() == 2
    assert capsys.readouterr().err == "weekly: gh issue list failed: no rights\n"


@pytest.mark.parametrize(
    ("code", "command"),
    [
        (0, "print('fine')"),
        (3, "import sys; print('fine'); sys.exit(3)"),
    ],
)
def test_a_command_keeps_its_code_and_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    code: int, command: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "out"))
    monkeypatch.setattr("secrets.token_hex", lambda _: "MARK")
    assert noted.main([sys.executable, "-c", command]) == code
    assert (tmp_path / "out").read_text("utf-8") == f"code={code}\nsaid<<MARK\nfine\nMARK\n"
    assert capsys.readouterr().out == "fine\n"


def test_a_command_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert noted.main(["no-such-command", "x"]) == 2
    said = "'no-such-command x' cannot be run: No such file or directory.\n"
    assert capsys.readouterr().out == said


def test_the_end_of_much_is_kept() -> None:
    outputs = noted.as_outputs(1, "first\n" + "x" * 30_000 + "\nlast\n", "M")
    assert len(outputs) < 12_100 and "first" not in outputs and outputs.endswith("\nlast\nM\n")
