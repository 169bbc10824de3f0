"""Registry and quantities become HTML: a Python-Markdown extension and its blocks."""

from typing import Any

from .core import FactguideExtension
from .data import load
from .errors import FactguideError
from .meaning import canonical_words, expected_amount, mismatch

__all__ = [
    "FactguideError",
    "FactguideExtension",
    "canonical_words",
    "expected_amount",
    "load",
    "makeExtension",
    "mismatch",
]


def makeExtension(**configs: Any) -> FactguideExtension:  # noqa: N802  # Python-Markdown's name
    """What ``markdown_extensions: [factguide.extension: {data: docs/data}]`` calls."""
    return FactguideExtension(**configs)
