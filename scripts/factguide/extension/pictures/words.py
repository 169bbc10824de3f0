"""How wide words are, roughly, and where to break them: SVG does not break lines itself."""

from __future__ import annotations

# In parts of the text's size, a little on the wide side: the reader's font may be another one.
_NARROW, _PLAIN, _CAPITAL, _WIDE, _SPACE = 0.32, 0.56, 0.68, 0.88, 0.28
_BOLD = 1.05


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """The width of ``words`` in units of the picture."""
    return sum(map(_width, words)) * size * (_BOLD if bold else 1.0)


def wrap(words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """``words`` in lines of ``width`` at most; a single word that is wider stays whole."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(character: str) -> float:
    if character == " ":
        return _SPACE
    if character in "iljtfrI.,:;'|()[]-":
        return _NARROW
    if character in "mwMW%":
        return _WIDE
    return _CAPITAL if character.isupper() else _PLAIN
