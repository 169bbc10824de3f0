"""Pictures in the checker: the facts that they show count as used and must exist."""

from __future__ import annotations

import pytest

from .conftest import Guide

SPARE = (
    "spare:\n  says: It lasts 4 hours.\n  kind: quantity\n  value: 4\n  unit: hour\n"
    "  population: any\n  sources:\n  - {source: label, at: section 1}\n  checked: 2026-01-02\n\n"
    "half-life-review:"
)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 20"><title>T</title><desc>D</desc>'
    '<text class="p-ink">{fact:spare}</text></svg>'
)


@pytest.fixture
def spare(guide: Guide) -> Guide:
    """A guide with a fact that no page uses, and a drawing that names it."""
    path = "docs/data/facts/core.yml"
    guide.write(path, guide.read(path).replace("half-life-review:", SPARE, 1))
    guide.write("docs/assets/pictures/lasting.svg", DRAWING)
    return guide


@pytest.mark.parametrize(
    "body",
    [
        "/// ranges | How long it lasts\n    ids: [spare]\n    labels: [It lasts]\n///",
        "/// picture | How long it lasts\n    file: lasting.svg\n    ids: [spare]\n\nA while.\n///",
    ],
    ids=["ranges", "picture"],
)
def test_a_fact_in_a_picture_is_used(spare: Guide, body: str) -> None:
    spare.page(body)
    assert spare.findings() == []


@pytest.mark.parametrize(
    ("body", "finding"),
    [
        (
            "/// icons | Dizzy people\n    id: spares\n    labels: [On it]\n///",
            "docs/extra.md:17:5 unknown-fact there is no fact 'spares'. Did you mean 'spare'?",
        ),
        (
            "/// timeline | Dates\n    ids: [spare, spare-too]\n///",
            "docs/extra.md:17:18 unknown-fact there is no fact 'spare-too'. Did you mean 'spare'?",
        ),
        (
            "/// ranges | Times\n    ids: [spare]\n    labels: [After 5 hours]\n///",
            "docs/extra.md:18:20 unowned-figure “5 hours” has no fact behind it. Say it without the "
            "figure; only a contact's number may stand in a block's title.",
        ),
        (
            "/// picture | It\n    file: gone.svg\n\nA while.\n///",
            "docs/extra.md:16:1 block the block 'picture' cannot show its drawing: there is no "
            "file 'gone.svg' in pictures/. See CONTRIBUTING.md.",
        ),
    ],
    ids=["an unknown fact", "an unknown fact in a list", "a figure in a label", "no drawing"],
)
def test_what_is_wrong_with_a_picture(spare: Guide, body: str, finding: str) -> None:
    spare.page("/// facts | Times\n    ids: [spare]\n///\n\n" + body)
    assert spare.findings() == [finding]
