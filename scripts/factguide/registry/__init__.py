"""What we know: models, loading, validation. Imports nothing else of ours."""

from .findings import Finding, Level, RegistryError
from .load import load_registry
from .models import (
    Citation,
    Contact,
    Disagreement,
    Fact,
    Forbidden,
    GlossaryEntry,
    Interval,
    OutOf,
    Position,
    Range,
    Source,
    Span,
    Statement,
    Topic,
    Trial,
    Variant,
    Words,
)
from .registry import Claim, Registry

__all__ = [
    "Citation", "Claim", "Contact", "Disagreement", "Fact", "Finding", "Forbidden",
    "GlossaryEntry", "Interval", "Level", "OutOf", "Position", "Range", "Registry",
    "RegistryError", "Source", "Span", "Statement", "Topic", "Trial", "Variant", "Words",
    "load_registry",
]  # fmt: skip
