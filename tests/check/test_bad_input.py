"""Bad input of every kind: one clear finding with file and line, exit 1 or 2, no traceback."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from factguide.check.__main__ import main

from .conftest import Guide

FACTS = "docs/data/facts/core.yml"

# What is bad, how the guide is spoilt, the exit code, and all findings (exit 2: standard error).
BAD: list[tuple[str, Callable[[Guide], object], int, list[str]]] = [
    (
        "a broken YAML file",
        lambda g: g.replace(FACTS, "value: {low: 2, high: 6}", "value: {low: 2, high: 6"),
        1,
        [
            (
                "docs/data/facts/core.yml:5:7 yaml this is not valid YAML: did not find expected "
                "',' or '}'. Check quotes, colons and indentation here."
            )
        ],
    ),
    (
        "a key twice",
        lambda g: g.replace(FACTS, "  unit: hour\n", "  unit: hour\n  unit: hour\n"),
        1,
        [
            (
                "docs/data/facts/core.yml:6:3 duplicate-key the key 'unit' stands twice; the "
                "first is on line 5. Keep one of them."
            )
        ],
    ),
    (
        "an id twice",
        lambda g: g.replace(FACTS, "top-dose:", "half-life:"),
        1,
        [
            (
                "docs/data/facts/core.yml:12:1 duplicate-key the key 'half-life' stands twice; "
                "the first is on line 1. Keep one of them."
            )
        ],
    ),
    (
        "an unknown unit",
        lambda g: g.replace(FACTS, "unit: hour", "unit: hoor"),
        1,
        [
            (
                "docs/data/facts/core.yml:1:1 unknown-unit 'half-life' names the unit 'hoor', "
                "which is not defined. Did you mean 'hour'?"
            )
        ],
    ),
    (
        "an unknown field",
        lambda g: g.replace(FACTS, "unit: hour", "units: hour"),
        1,
        [
            (
                "docs/data/facts/core.yml:5:3 data half-life.units: Extra inputs are not "
                "permitted (found: 'hour'). The fields of fact stand in CONTRIBUTING.md."
            )
        ],
    ),
    (
        "a fact without a source",
        lambda g: g.replace(FACTS, "  sources:\n  - {source: label, at: section 12}\n", ""),
        1,
        [
            (
                "docs/data/facts/core.yml:1:1 data half-life: a fact needs at least one source "
                "(found: {'says': 'The blood level of zelotrin halves in 2 to 6 ho...). The "
                "fields of fact stand in CONTRIBUTING.md."
            )
        ],
    ),
    (
        "a source that is not defined",
        lambda g: g.replace(
            FACTS, "{source: label, at: section 12}", "{source: lable, at: section 12}"
        ),
        1,
        [
            (
                "docs/data/facts/core.yml:1:1 unknown-source 'half-life' names the source "
                "'lable', which is not defined. Did you mean 'label'?"
            )
        ],
    ),
    (
        "a source cited nowhere",
        lambda g: g.replace(
            "docs/data/sources.yml",
            "review:",
            "spare:\n  title: A\n  publisher: B\n  kind: label\n  grade: A\n  checked: 2026-01-02\n\nreview:",
        ),
        1,
        [
            (
                "docs/data/sources.yml:9:1 unused-source 'spare' is cited nowhere. Cite it where "
                "it says something, or remove it."
            )
        ],
    ),
    (
        "a fact id with a typo",
        lambda g: g.replace("docs/index.md", "fact:half-life", "fact:halflife"),
        1,
        [
            (
                "docs/index.md:23:42 unknown-fact there is no fact 'halflife'. Did you mean "
                "'half-life'?"
            )
        ],
    ),
    (
        "an unclosed block",
        lambda g: g.replace("docs/index.md", "///\n\n/// keypoints", "\n/// keypoints"),
        1,
        [
            (
                "docs/index.md:12:1 unclosed-block the block 'emergency' is not closed before "
                "line 15. Write '///' on a line of its own where it ends. A block round another "
                "one needs more slashes than it."
            )
        ],
    ),
    (
        "a page that is not UTF-8",
        lambda g: g.write("docs/words.md", b"---\ntitle: caf\xe9\n---\n# X\n"),
        1,
        ["docs/words.md:2:1 encoding this file is not UTF-8 (byte 14). Save it as UTF-8."],
    ),
    (
        "data that are not UTF-8",
        lambda g: g.write("docs/data/glossary.yml", b"cramp:\n  term: Cr\xe1mp\n"),
        1,
        [
            (
                "docs/data/glossary.yml:2:1 encoding this file is not UTF-8 (byte 17). Save it "
                "as UTF-8."
            )
        ],
    ),
    (
        "an empty page",
        lambda g: g.write("docs/new.md", ""),
        1,
        ["docs/new.md:1:1 empty-page this page is empty. Write it, or remove it."],
    ),
    (
        "a page of blanks",
        lambda g: g.write("docs/new.md", "\n \n\n"),
        1,
        ["docs/new.md:1:1 empty-page this page is empty. Write it, or remove it."],
    ),
    (
        "a page of front matter only",
        lambda g: g.write("docs/new.md", "---\ntitle: New\n---\n"),
        1,
        ["docs/new.md:1:1 empty-page this page is empty. Write it, or remove it."],
    ),
    (
        "an empty data file",
        lambda g: g.write("docs/data/topics.yml", ""),
        1,
        [
            (
                "docs/data/statements.yml:1:1 unknown-topic 'no-sudden-stop' names the topic "
                "'stopping', which is not defined. Define it, or name a topic that is."
            ),
            (
                "docs/data/statements.yml:9:1 unknown-topic 'call-now' names the topic "
                "'emergency', which is not defined. Define it, or name a topic that is."
            ),
            (
                "docs/data/statements.yml:15:1 unknown-topic 'kidney-first' names the topic "
                "'kidneys', which is not defined. Define it, or name a topic that is."
            ),
            (
                "docs/data/statements.yml:25:1 unknown-topic 'no-kidneys' names the topic "
                "'kidneys', which is not defined. Define it, or name a topic that is."
            ),
        ],
    ),
    (
        "a data file of another shape",
        lambda g: g.write("docs/data/topics.yml", "- stopping\n"),
        1,
        ["docs/data/topics.yml:1:1 data expected 'id:' entries here. See CONTRIBUTING.md."],
    ),
    (
        "a missing data file",
        lambda g: (g.root / "docs/data/words.yml").unlink(),
        1,
        [
            (
                "docs/data/words.yml:1:1 missing-file this file is missing. Restore it, or add "
                "an empty one."
            )
        ],
    ),
    (
        "no fact files",
        lambda g: shutil.rmtree(g.root / "docs/data/facts"),
        1,
        ["docs/data/facts:1:1 missing-file no fact files (*.yml) here. Add one."],
    ),
    (
        "no data folder",
        lambda g: shutil.rmtree(g.root / "docs/data"),
        2,
        [
            (
                "The check could not run: mkdocs.yml:1: there is no data folder 'docs/data'. Set "
                "'data:' under factguide.extension, or restore the folder."
            )
        ],
    ),
    (
        "no mkdocs.yml",
        lambda g: (g.root / "mkdocs.yml").unlink(),
        2,
        [
            (
                "The check could not run: mkdocs.yml:1: cannot be read: No such file or "
                "directory. Name the site's folder with --root."
            )
        ],
    ),
    (
        "a broken mkdocs.yml",
        lambda g: g.write("mkdocs.yml", "site_name: [x\n"),
        2,
        [
            (
                "The check could not run: mkdocs.yml:2: is not valid YAML: did not find expected "
                "',' or ']'. Mend it."
            )
        ],
    ),
    (
        "a mkdocs.yml without settings",
        lambda g: g.write("mkdocs.yml", "just words\n"),
        2,
        ["The check could not run: mkdocs.yml:1: holds no settings. See CONTRIBUTING.md."],
    ),
    (
        "no docs folder",
        lambda g: shutil.rmtree(g.root / "docs"),
        2,
        ["The check could not run: mkdocs.yml:1: there is no folder 'docs'. Set docs_dir."],
    ),
    (
        "a NUL on a page",
        lambda g: g.replace("docs/words.md", "Each", "Ea\x00ch"),
        1,
        [
            (
                "docs/words.md:12:3 encoding the character U+0000 stands here. Remove it; a "
                "letter or a digit may be lost."
            )
        ],
    ),
    (
        "YAML nested too deep",
        lambda g: g.write("docs/data/glossary.yml", "a: " + "[" * 5000),
        1,
        [
            (
                "docs/data/glossary.yml:2:1 yaml this is not valid YAML: did not find expected "
                "node content. Check quotes, colons and indentation here."
            )
        ],
    ),
    (
        "an endless bracket",
        lambda g: g.replace("docs/words.md", "Each", "[" * 3000 + "Each"),
        0,
        [],
    ),
]


@pytest.mark.parametrize(
    ("spoil", "code", "expected"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_one_finding(
    guide: Guide,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[Guide], object],
    code: int,
    expected: list[str],
) -> None:
    spoil(guide)
    assert main(["--root", str(guide.root)]) == code
    printed = capsys.readouterr()
    if code == 2:
        assert printed.out == ""
        assert printed.err == f"{expected[0]}\n"
        return
    assert printed.err == ""
    assert guide.findings() == expected
    for finding in expected:
        place = finding.partition(" ")[0]
        assert place in printed.out
