"""A guide of an invented medicine, and one way to say what a piece of Markdown becomes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest

from factguide.extension import FactguideError, load
from factguide.registry import Registry

DATA = Path(__file__).parent / "data"


@pytest.fixture
def registry() -> Registry:
    return load(DATA)


@pytest.fixture
def own_data(tmp_path: Path) -> Path:
    """A copy of the data that a test may spoil."""
    return Path(shutil.copytree(DATA, tmp_path / "docs" / "data"))


def convert(text: str, data: Path = DATA) -> str:
    extensions = ["attr_list", "tables", "toc", "footnotes", "factguide.extension"]
    configs = {"factguide.extension": {"data": str(data)}}
    return markdown.markdown(text, extensions=extensions, extension_configs=configs)


@pytest.fixture
def html() -> Callable[..., str]:
    return convert


@pytest.fixture
def check_markdown() -> Callable[[str, str], None]:
    """``check(md, html)``: the Markdown becomes exactly this HTML, sources included."""

    def check(md: str, expected: str) -> None:
        assert convert(md.strip("\n")) == expected.strip("\n")

    return check


@pytest.fixture
def check_faults() -> Callable[[str, list[str]], None]:
    """``check(md, faults)``: the build stops with exactly these lines, each ``line: message``."""

    def check(md: str, expected: list[str]) -> None:
        with pytest.raises(FactguideError) as raised:
            convert(md.strip("\n"))
        assert raised.value.lines == [f"<text>:{fault}" for fault in expected]

    return check
