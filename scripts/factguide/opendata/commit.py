"""Which commit a site was built from. Nothing else in the site depends on it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def commit_of(root: Path) -> tuple[str | None, str | None, bool | None]:
    """``(commit, its date, whether files were changed since)``; all None outside a repository."""
    commit = _git(root, "rev-parse", "HEAD")
    if commit is None:
        return os.environ.get("GITHUB_SHA"), None, None
    date = _git(root, "show", "--no-patch", "--format=%cI", "HEAD")
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return commit, date, bool(changed)


def _git(root: Path, *arguments: str) -> str | None:
    try:
        run = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return run.stdout.strip() if run.returncode == 0 else None
