"""What we know: models, loading, validation. Imports nothing else of ours."""

from .collector import collector_paused
from .facts import Citation, Fact, Source
from .findings import Finding, Level, RegistryError
from .language import Instructions, Opposites, RouteWords
from .load import load_registry
from .models import (
    ArticleClaim,
    Contact,
    Disagreement,
    Forbidden,
    GlossaryEntry,
    Position,
    Statement,
    Topic,
    Trial,
    Variant,
    Words,
)
from .registry import Claim, Registry
from .values import Interval, OutOf, Range, Span

__all__ = [
    "ArticleClaim", "Citation", "Claim", "Contact", "Disagreement", "Fact", "Finding",
    "Forbidden", "GlossaryEntry", "Instructions", "Interval", "Level", "Opposites", "OutOf",
    "Position", "Range", "Registry", "RegistryError", "RouteWords", "Source", "Span",
    "Statement", "Topic", "Trial", "Variant", "Words", "collector_paused", "load_registry",
]  # fmt: skip
