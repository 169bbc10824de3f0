"""What a withdrawal writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


class Refused(Exception):  # noqa: N818  # an outcome, as CannotRun is
    """It cannot be withdrawn; the message says what to do instead."""


@dataclass(frozen=True)
class Notice:
    """``was`` is what readers saw; ``files`` the new content of each file that changes.

    ``keeps`` are ids that only a withdrawn page showed, or may have.
    """

    what: Literal["figure", "page"]
    about: str
    was: str
    why: str
    files: dict[Path, str]
    keeps: tuple[str, ...] = ()
