"""The page of the rules is what the rules say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factguide.check.rules import RULES as SOURCE_RULES
from factguide.links.__main__ import main
from factguide.links.rules import RULES as LINK_RULES
from factguide.links.rules_page import COMMAND, PAGE, rules_page

ROOT = Path(__file__).parents[2]


def test_the_page_in_the_repository_is_up_to_date() -> None:
    text = (ROOT / PAGE).read_text(encoding="utf-8")
    assert text == rules_page(), f"the rules have changed; run: {COMMAND}"


def test_every_rule_stands_once() -> None:
    headings = re.findall(r"^### (\S+)$", rules_page(), re.MULTILINE)
    assert sorted(headings) == sorted(rule.id for rule in (*SOURCE_RULES, *LINK_RULES))
    assert len(set(headings)) == len(headings)


def test_the_command_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list-rules"]) == 0
    assert capsys.readouterr().out == rules_page()
