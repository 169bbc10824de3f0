"""The rules on what a sentence means, against a corpus: good sentences of the guide, and bad ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from factguide.check.config import read_config
from factguide.check.parse import parse
from factguide.check.rules.direction import direction
from factguide.check.rules.instruction import instruction
from factguide.check.rules.negation import negation
from factguide.check.rules.route_unit import route_unit
from factguide.quantities import UNITS
from factguide.registry import Finding, Registry, load_registry

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "data/corpus"
GOOD = (CORPUS / "good-sentences.txt").read_text(encoding="utf-8").splitlines()
BAD = (CORPUS / "bad-instructions.txt").read_text(encoding="utf-8").splitlines()
SHAPES = {"paragraph": "{}", "item": "- {}", "cell": "| A | B |\n|---|---|\n| {} | b |"}


@pytest.fixture(scope="module")
def registry() -> Registry:
    data = read_config(ROOT).data
    assert data is not None
    return load_registry(data, UNITS)


def told(line: str, registry: Registry) -> list[Finding]:
    page = parse("docs/x.md", "x.md", line + "\n")
    found: list[Finding] = []
    for rule in (instruction, direction, negation, route_unit):
        assert rule.page is not None
        found += rule.page(page, registry)
    return found


def test_the_corpus_is_large_enough() -> None:
    assert (len(GOOD), len(set(GOOD))) == (300, 300)
    assert len(set(BAD)) >= 100


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_good_sentences_are_left_alone(registry: Registry, shape: str) -> None:
    assert _with_findings(GOOD, shape, registry) == []


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_every_bad_instruction_is_found(registry: Registry, shape: str) -> None:
    missed = set(BAD) - set(_with_findings(BAD, shape, registry))
    assert missed == set()


def _with_findings(lines: Iterable[str], shape: str, registry: Registry) -> list[str]:
    return [line for line in lines if told(shape.format(line), registry)]
