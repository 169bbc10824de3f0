"""Do the words of a link mean what it names? Shared by the pages and the checker."""

from __future__ import annotations

import difflib
import math

from factguide.quantities import Amount, express, means
from factguide.registry import Claim, Contact, Fact, OutOf, Range, Registry, Span, Statement

from .text import fold, fold_first, listing


def expected_amount(fact: Fact) -> Amount | None:
    """The amount that ``fact`` states; None for names and statements."""
    if fact.shape == "date":
        first, last = _dates(fact.value)
        return Amount(kind="date", low=None, high=None, first=first, last=last)
    low, high = _bounds(fact.value)
    if low is None and high is None:
        return None
    if fact.shape == "proportion" or fact.unit == "percent":
        # Words in percent are read as a share of one; a share counted in people is one already.
        scale = 1.0 if isinstance(fact.value, OutOf) else 100.0
        return Amount(
            kind="proportion",
            low=None if low is None else low / scale,
            high=None if high is None else high / scale,
            ci=_interval(fact, scale),
        )
    if fact.shape == "count":
        return Amount(kind="count", low=low, high=high, noun=fact.unit)
    return Amount(
        kind="quantity",
        low=low,
        high=high,
        unit=fact.unit,
        per=fact.per,
        times=_times(fact.times),
        ci=_interval(fact, 1.0),
    )


def mismatch(words: str, claim_id: str, registry: Registry) -> str | None:
    """None when ``words`` say what ``claim_id`` states, else why not and what to write."""
    claim = registry.claim(claim_id)
    if claim is None:
        return unknown_claim(claim_id, registry)
    allowed = wordings(claim)
    if words in allowed:
        return None
    if isinstance(claim, Statement):
        fits = fold(words) in map(fold, allowed)
    else:
        fits = fold_first(words) in map(fold_first, allowed)
    if fits:
        return None
    right = canonical_words(claim)
    found = f"found \u201c{words}\u201d for '{claim_id}'"
    amount = expected_amount(claim) if isinstance(claim, Fact) else None
    if amount is not None:
        reason = means(words, amount)
        return reason and f"{found}: {reason.rstrip('.')}. Write \u201c{right}\u201d."
    nearest = nearest_wording(words, allowed)
    if nearest is None:
        return f"{found}, which has no approved wording yet. Add one to its 'wordings'."
    return f"{found}: not an approved wording. Write \u201c{nearest}\u201d."


def unknown_claim(claim_id: str, registry: Registry) -> str:
    """The message for a fact that is not defined."""
    nearest = registry.nearest(claim_id)
    hint = f"Did you mean '{nearest}'?" if nearest else "Define it in the data folder."
    return f"there is no fact, contact or statement '{claim_id}'. {hint}"


def wordings(claim: Claim) -> list[str]:
    """The phrases that are right as they stand; an amount may be worded in other ways too."""
    if isinstance(claim, Contact):
        return [claim.number]
    if isinstance(claim, Fact) and claim.shape == "name":
        names = claim.value if isinstance(claim.value, list) else [str(claim.value)]
        joined = [listing(names, joint) for joint in ("and", "or")] if len(names) > 1 else []
        return [*names, *joined, *claim.wordings]
    return list(claim.wordings)


def canonical_words(claim: Claim) -> str | None:
    """What generated tables print for ``claim``; None for a statement without a wording."""
    amount = expected_amount(claim) if isinstance(claim, Fact) else None
    if isinstance(claim, Fact) and isinstance(claim.value, OutOf):
        # As the source counts: "1 in 10" says more than "10%".
        n, of = claim.value.n, claim.value.of
        return f"{n:,g} {'in' if n == 1 else 'out of'} {of:,g}"
    if amount is not None:
        return express(amount)
    if isinstance(claim, Fact) and isinstance(claim.value, list):
        return listing(claim.value)
    return next(iter(wordings(claim)), None)


def nearest_wording(words: str, allowed: list[str]) -> str | None:
    """The approved wording that looks most like ``words``; None when there is none."""
    folded = {fold_first(wording): wording for wording in allowed}
    close = difflib.get_close_matches(fold_first(words), list(folded), n=1, cutoff=0.0)
    return folded[close[0]] if close else None


def _bounds(value: object) -> tuple[float | None, float | None]:
    if isinstance(value, OutOf):
        return value.n / value.of, value.n / value.of
    if isinstance(value, Range):
        return value.low, value.high
    if isinstance(value, (int, float)):
        return float(value), float(value)
    return None, None


def _dates(value: object) -> tuple[str, str]:
    return (value.start, value.end) if isinstance(value, Span) else (str(value), str(value))


def _times(value: float | Range | None) -> tuple[float, float] | None:
    if isinstance(value, Range):
        low = 0.0 if value.low is None else value.low
        return low, math.inf if value.high is None else value.high
    return None if value is None else (float(value), float(value))


def _interval(fact: Fact, scale: float) -> tuple[float, float, float] | None:
    """Low, high and level; the ends on the same scale as the value."""
    ci = fact.ci
    return None if ci is None else (ci.low / scale, ci.high / scale, ci.level)
