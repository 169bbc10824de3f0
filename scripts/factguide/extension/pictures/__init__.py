"""Pictures as SVG, made from facts or drawn by hand. They know no page and no block."""

from .drawing import Drawing, read_drawing
from .forest import forest
from .icons import icons
from .ranges import ranges
from .rows import Row, comparable, row_of
from .svg import name_picture
from .timeline import timeline

__all__ = [
    "Drawing", "Row", "comparable", "forest", "icons", "name_picture", "ranges", "read_drawing",
    "row_of", "timeline",
]  # fmt: skip
