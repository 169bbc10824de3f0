"""What holds for every test: none depends on where somebody's copy of the site will stand."""

from __future__ import annotations

import os

import pytest

# A shell that has built a site for its host still has this set, and each guide here has its own.
os.environ.pop("SITE_URL", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the built site first: they are few and long, and would end with one worker idle."""
    items.sort(key=lambda item: "site" not in item.path.parts)
