"""The PyMdown blocks of a guide."""

from .base import GuideBlock
from .cards import CARDS
from .evidence import Evidence
from .facts import Contacts, Facts, Trials
from .lists import Disagreements, Glossary
from .table import Table

BLOCKS: tuple[type[GuideBlock], ...] = (
    *CARDS, Table, Facts, Trials, Contacts, Glossary, Disagreements, Evidence,
)  # fmt: skip
