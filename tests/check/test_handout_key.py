"""The one setting that only some pages have: ``handout``."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.check.parse import parse
from factguide.check.rules.front_matter import front_matter
from factguide.registry import Registry

PAGE = """---
title: A sheet
description: A sheet that one can print and keep on the fridge at home.
route: by mouth
audience: patients
countries: [US]
checked: 2026-11-22
next_review: 2027-11-22
%s---
# A sheet
"""


@pytest.mark.parametrize(
    ("setting", "messages"),
    [
        ("", []),
        ("handout: {kind: sheet}\n", []),
        ("handout: {kind: card}\n", []),
        ("handout: {kind: poster}\n", ["'handout' must be {kind: sheet} or {kind: card}."]),
        ("handout: {kind: card, pages: 3}\n", ["'handout' must be {kind: sheet} or {kind: card}."]),
        ("handout: yes\n", ["'handout' must be {kind: sheet} or {kind: card}."]),
    ],
)
def test_handout(setting: str, messages: list[str]) -> None:
    page = parse("docs/sheet.md", "sheet.md", PAGE % setting)
    assert front_matter.page is not None
    assert [f.message for f in front_matter.page(page, Registry(Path()))] == messages
