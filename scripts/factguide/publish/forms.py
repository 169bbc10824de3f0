"""The four forms in which every handout is printed."""

from __future__ import annotations

from dataclasses import dataclass

MM = 96 / 25.4  # CSS pixels in a millimetre
POINT = 96 / 72  # CSS pixels in a point


@dataclass(frozen=True)
class Form:
    """Paper and size of print. Millimetres; points."""

    id: str
    label: str
    paper: str
    width: float
    height: float
    large: bool

    def least_size(self, kind: str) -> float:
        """No text is smaller than this, in points."""
        if self.large:
            return 18
        return 8 if kind == "card" else 12

    def most_pages(self, kind: str) -> int | None:
        """One sheet of paper, two sides; a wallet card is one side; large print takes its room."""
        if self.large:
            return None
        return 1 if kind == "card" else 2


_PAPERS = (("a4", "A4", 210, 297), ("letter", "US Letter", 215.9, 279.4))
FORMS = tuple(
    Form(
        f"{paper}-large" if large else paper,
        f"Large print, {label}" if large else label,
        paper,
        width,
        height,
        large,
    )
    for large in (False, True)
    for paper, label, width, height in _PAPERS
)
