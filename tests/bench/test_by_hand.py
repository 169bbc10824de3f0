"""The guide without our extension: the same words, and nothing that needs it."""

from pathlib import Path

import pytest
from markdown import Markdown

from factguide.bench.by_hand import by_hand, write_by_hand

DATA = Path(__file__).parent.parent / "extension/data"
PAGE = """\
---
title: A page
---

# A page

/// emergency | Call now

- Help.

///

Half is gone in [2 to 6 hours](fact:half-life), see [a page](other.md).

/// facts | How long
    ids: [half-life]
    labels: [Half-life]
///

The end.
"""


def test_facts_are_words_cards_are_text_and_generated_parts_are_html() -> None:
    reader = Markdown(
        extensions=["attr_list", "tables", "toc", "factguide.extension"],
        extension_configs={"factguide.extension": {"data": str(DATA)}},
    )
    found = by_hand(PAGE, reader)
    assert found.startswith("---\ntitle: A page\n---\n")
    fact = (
        '\nHalf is gone in <span class="fact" data-fact="half-life">2 to 6 hours</span><sup class='
    )
    assert fact in found
    assert ">[2]</a></sup>, see [a page](other.md).\n" in found
    assert "\n\n- Help.\n\n" in found
    assert "<table" in found
    assert found.count('class="sources"') == 1
    assert "fact:" not in found
    assert "///" not in found


def test_a_site_without_the_extension_is_not_compared(tmp_path: Path) -> None:
    for folder in ("docs", "overrides"):
        (tmp_path / "site" / folder).mkdir(parents=True)
    (tmp_path / "site/mkdocs.yml").write_text("site_name: Other\n")
    with pytest.raises(RuntimeError, match=r"does not name factguide\.extension"):
        write_by_hand(tmp_path / "site", tmp_path / "copy")
