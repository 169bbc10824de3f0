"""Figures in the data's own texts: what a fact says, its wordings, the disagreements."""

from __future__ import annotations

from collections.abc import Iterator

from factguide.extension.meaning import expected_amount, mismatch
from factguide.quantities import express, read
from factguide.quantities.units import RATIOS
from factguide.registry import Disagreement, Fact, Finding, Registry

from ..agreement import agrees, figures
from ..data_texts import data_texts
from ..rule import site_rule
from ..site import Site

_HINT = "Compare both with the source."


@site_rule("fact-says", pages=False)
def fact_says(site: Site, registry: Registry) -> Iterator[Finding]:
    """The sentence or a wording of a fact holds figures, but none that agrees with its value.

    Both are shown to readers, so one of them must be wrong. A figure agrees when it means the
    value, rounds it, or is one of its numbers.
    """
    for fact_id, fact in registry.facts.items():
        expected = expected_amount(fact)
        if expected is None or fact.shape == "date":
            continue
        # The sentence of a ratio tells what it means, and leaves the ratio itself to its value.
        texts = [] if fact.unit in RATIOS else [("sentence", fact.says)]
        texts += [("wording", words) for words in fact.wordings]
        for what, text in texts:
            found = figures(text)
            if found and not any(agrees(text, amount, fact) for amount in read(text)):
                place = registry.place("facts", fact_id)
                shown = ", ".join(f"“{text[one.start : one.end]}”" for one in found)
                message = (
                    f"the {what} of '{fact_id}' has {shown}; its value is {express(expected)}."
                )
                yield Finding(*place, "fact-says", "error", message, _HINT)


@site_rule("disagreement", pages=False)
def disagreement(site: Site, registry: Registry) -> Iterator[Finding]:
    """A text in ``disagreements.yml`` no longer fits its facts.

    ``expects`` holds the words that the fact of a position must still mean. Any other figure in
    the texts must be that of a fact which the entry names.
    """
    for entry_id, entry in registry.disagreements.items():
        place = registry.place("disagreements", entry_id)
        for position in entry.positions:
            reason = position.expects and mismatch(position.expects, position.fact, registry)
            if reason:
                message = f"'{entry_id}': {reason}"
                yield Finding(*place, "disagreement", "error", message, "Follow the fact.")
        named = [*entry.facts, *(position.fact for position in entry.positions)]
        facts = [registry.facts[name] for name in named]
        for text in _texts(entry):
            for amount in figures(text):
                if not any(_fits(text, amount.start, amount.end, fact) for fact in facts):
                    words = text[amount.start : amount.end]
                    message = f"'{entry_id}': “{words}” is the figure of none of its facts."
                    hint = "Name the fact under 'facts', or say it without the figure."
                    yield Finding(*place, "disagreement", "error", message, hint)


@site_rule("glossary-figure", pages=False)
def glossary_figure(site: Site, registry: Registry) -> Iterator[Finding]:
    """An entry of the glossary holds a figure.

    The glossary says what words mean. A figure there would have no source.
    """
    for found in data_texts(registry):
        if found.kind == "glossary":
            for amount in figures(found.text):
                words = found.text[amount.start : amount.end]
                message = f"'{found.entry}': “{words}” has no fact behind it."
                hint = "Say it without the figure."
                yield Finding(*found.place, "glossary-figure", "error", message, hint)


def _fits(text: str, start: int, end: int, fact: Fact) -> bool:
    words = text[start:end]
    if any(words in wording for wording in fact.wordings):
        return True
    return any(agrees(words, amount, fact) for amount in figures(words))


def _texts(entry: Disagreement) -> list[str]:
    return [entry.question, entry.prints, entry.why, *(one.says for one in entry.positions)]
