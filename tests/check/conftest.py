"""A small guide about an invented medicine, which passes every rule until a test spoils it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from factguide.check.runner import check

GUIDE = Path(__file__).parent / "data" / "guide"

FRONT = """\
---
title: {title}
description: A page that a test adds, with a description long enough to pass the rule.
route: oral
audience: patients
countries: [US]
checked: 2026-01-02
next_review: 2027-01-02
---
"""
# 1 January 2024, in seconds since 1970.
DAY = "1704067200"
# The body of a page that `Guide.page` writes starts on this line.
FIRST = FRONT.count("\n") + 1


@dataclass
class Guide:
    """A copy of the guide in tests/check/data/guide."""

    root: Path

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def page(self, body: str, name: str = "extra.md", title: str = "One more page") -> None:
        """Add a page: good front matter, a heading, and ``body`` from line 12 on."""
        self.write(f"docs/{name}", FRONT.format(title=title) + f"# {title}\n\n{body}\n")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first ``old`` in a file; it must be there."""
        text = self.read(name)
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def findings(self) -> list[str]:
        """Every finding, as ``path:line:column rule message hint``."""
        return [str(found) for found in check(self.root).findings]


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    shutil.copytree(GUIDE, tmp_path / "guide")
    return Guide(tmp_path / "guide")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day on which no review of the pages is due."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
