"""Amounts: reading them out of words, comparing them, and saying them.

Imports nothing of ours and knows no medicine.
"""

from .amount import Amount
from .meaning import means
from .phones import find_phone_numbers
from .reading import read
from .units import UNITS, Unit
from .wording import express

__all__ = ["UNITS", "Amount", "Unit", "express", "find_phone_numbers", "means", "read"]
