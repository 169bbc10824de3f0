"""The page of the articles' claims: the dangerous errors first, each row with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import html as lxml_html

from factguide.extension import load
from factguide.extension.anchors import block_anchors

from .conftest import convert

ROWS = """\
id,article,claim,verdict,why,ruling,danger,facts,page,anchor
c-1,1,Stop when you like.,correct,Never suddenly.,stopping,yes,half-life,safety/stop.md,why
c-2,1,It lasts a day.,correct,Hours.,half-life,no,half-life,timing.md,half
c-3,2,It is <b>red</b>.,omit,Not sourced.,,no,,,
"""


def test_claims(own_data: Path) -> None:
    (own_data / "claims.csv").write_text(ROWS, encoding="utf-8")
    tree = lxml_html.fromstring(convert("/// claims\n    docs: ../\n///", own_data))
    assert [h2.text_content() for h2 in tree.xpath("//h2")] == [
        "Errors that could hurt a reader (1)",
        "Claims that we correct (1)",
        "Claims that we leave out (1)",
    ]
    assert [[cell.text_content() for cell in row] for row in tree.xpath("//tbody/tr")] == [
        ["c-1, article 1", "Stop when you like.", "Never suddenly.", "safety/stop"],
        ["c-2, article 1", "It lasts a day.", "Hours.", "timing"],
        ["c-3, article 2", "It is <b>red</b>.", "Not sourced.", "left out"],
    ]
    assert tree.xpath("//td/a/@href") == ["../safety/stop.md#why", "../timing.md#half"]
    ids = tree.xpath("//h2/@id | //tr/@id")
    assert sorted(ids) == sorted(block_anchors("claims", load(own_data)))


def test_an_empty_ledger_and_a_bad_option_stop_the_build(
    check_faults: Callable[[str, list[str]], None],
) -> None:
    check_faults(
        "/// claims\n///", ["1: the block 'claims' has nothing to show: claims.csv is empty."]
    )
    check_faults(
        "/// claims\n    docs: up\n///",
        [
            "1: the block 'claims' option 'docs': expected a folder that ends with /, such as ../, found 'up'."
        ],
    )
