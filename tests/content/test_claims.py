"""Every claim of the source articles is accounted for; each on its own is proved by `claim-ledger`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factguide.extension import load
from factguide.registry import Registry

ROOT = Path(__file__).parents[2]
# How many claims were taken out of each article; the ids are s0-001, s0-002 and so on.
ARTICLES = {"1": ("s0", 68), "2": ("s1", 149), "3": ("s2", 52), "4": ("s3", 136)}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(ROOT / "docs/data")


@pytest.mark.parametrize(("article", "prefix", "count"), [(a, *v) for a, v in ARTICLES.items()])
def test_no_claim_of_an_article_is_missing(
    registry: Registry, article: str, prefix: str, count: int
) -> None:
    expected = [f"{prefix}-{number:03d}" for number in range(1, count + 1)]
    found = [name for name, claim in registry.ledger.items() if claim.article == article]
    assert sorted(found) == expected


def test_the_dangerous_errors_are_marked_and_none_of_them_is_kept_as_it_is(
    registry: Registry,
) -> None:
    verdicts = Counter(claim.verdict for claim in registry.ledger.values() if claim.danger)
    assert sum(verdicts.values()) >= 30
    assert verdicts["adopt"] == 0


def test_all_four_verdicts_are_used(registry: Registry) -> None:
    verdicts = Counter(claim.verdict for claim in registry.ledger.values())
    assert set(verdicts) == {"adopt", "adopt-with-limits", "correct", "omit"}
    assert sum(verdicts.values()) == 405
