"""Every kind of broken link is found by the chain, each link of it says exactly what it should,
and no good link is called broken."""

from __future__ import annotations

import pytest

from .conftest import CORPUS, Chain

BROKEN = [kind for kind in CORPUS if kind.startswith("b")]
GOOD = [kind for kind in CORPUS if kind.startswith("g")]


def _name(kind: str) -> str:
    return f"{kind}: {CORPUS[kind]['what']}"


def test_the_corpus_is_large_enough() -> None:
    assert len(BROKEN) >= 40
    assert len(GOOD) >= 10


@pytest.mark.parametrize("kind", BROKEN, ids=_name)
def test_broken(chain: Chain, kind: str) -> None:
    expected = CORPUS[kind]
    found = (bool(chain.strict[kind]), sorted(chain.check[kind]), sorted(chain.built[kind]))
    assert found == (expected["strict"], expected["check"], expected["built"])
    assert any(found)


@pytest.mark.parametrize("kind", GOOD, ids=_name)
def test_good(chain: Chain, kind: str) -> None:
    assert (chain.strict[kind], chain.check[kind], chain.built[kind]) == ([], set(), set())


def test_the_pages_around_them_are_clean(chain: Chain) -> None:
    assert chain.rest == []
