"""What a link rule is: a function of the built site, with an id and a text for ``--explain``."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factguide.registry import Finding

from .built import BuiltSite

Check = Callable[[BuiltSite], Iterable[Finding]]


@dataclass(frozen=True)
class LinkRule:
    """One rule of ours. Without ``check`` it is lychee's: then ``words`` explain it."""

    id: str
    check: Check | None = None
    words: str = ""

    @property
    def text(self) -> str:
        """What it finds and why, for ``--explain``."""
        return (self.words or inspect.getdoc(self.check) or "").replace("``", "`")


def link_rule(rule_id: str) -> Callable[[Check], LinkRule]:
    """Make a function of the built site a rule."""
    return lambda check: LinkRule(rule_id, check)
