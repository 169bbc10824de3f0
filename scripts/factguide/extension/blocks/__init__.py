"""The PyMdown blocks of a guide."""

from .base import GuideBlock
from .cards import CARDS
from .claims import Claims
from .evidence import Evidence
from .facts import Contacts, Facts, Trials
from .fill import Fill, FillTable, Handouts
from .lists import Disagreements, Glossary
from .log import LOGS
from .pictures import PICTURES
from .table import Table
from .ways import Search, Ways

BLOCKS: tuple[type[GuideBlock], ...] = (
    *CARDS, Table, Facts, Trials, Contacts, Glossary, Disagreements, Evidence, Claims,
    Fill, FillTable, Handouts, Ways, Search, *LOGS, *PICTURES,
)  # fmt: skip
