"""The PyMdown blocks of a guide."""

from .base import GuideBlock
from .cards import CARDS
from .table import Table

BLOCKS: tuple[type[GuideBlock], ...] = (*CARDS, Table)
