"""The second guide, ready to build: its own pages and data, the theme's parts of this one."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = Path(__file__).parent / "guide"


def make_guide(root: Path) -> Path:
    """Copy the guide to ``root``, with the look and the fonts of the first."""
    shutil.copytree(GUIDE, root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    return root
