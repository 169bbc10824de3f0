"""What all our blocks share: typed options that fail the build, and the page at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from factguide.registry import Registry

from ..links import CITE, GENERATED, SCHEME
from ..page import Page

Parser = Callable[[Any], Any]


class GuideBlock(Block):  # type: ignore[misc]  # pymdownx ships no types
    """A block of ours. ``ARGUMENT`` is what follows the bar: True needed, False none, None maybe.

    ``OPTIONS`` is name -> (default, parser); the parser raises ValueError in words that say what
    was expected. Options in ``REQUIRED`` have no default; those in ``FACTS`` name facts.
    """

    NAME = ""
    ARGUMENT: bool | None = False
    OPTIONS: dict[str, tuple[Any, Parser]] = {}  # noqa: RUF012  # pymdownx reads it from here
    REQUIRED: ClassVar[tuple[str, ...]] = ()
    HOLDS_TEXT: ClassVar[bool] = True
    FACTS: ClassVar[tuple[str, ...]] = ()
    # Whether all that it shows are words of the page: then it may stand in a translation.
    IN_EVERY_LANGUAGE: ClassVar[bool] = False

    argument: str | None
    options: dict[str, Any]
    config: dict[str, Any]

    @property
    def page(self) -> Page:
        """The page that the block stands on."""
        page: Page = self.config["page"]
        return page

    @property
    def registry(self) -> Registry:
        """The data."""
        return self.page.registry

    @classmethod
    def faults(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """Why this block cannot be built, in words; empty when it can."""
        found = []
        if cls.ARGUMENT and not argument:
            found.append(f"needs a title: '/// {cls.NAME} | Title'")
        if cls.ARGUMENT is False and argument:
            found.append(f"takes no title, but has '{argument}'")
        parsed = {name: default for name, (default, _) in cls.OPTIONS.items()}
        for name, value in options.items():
            if name not in cls.OPTIONS:
                known = ", ".join(cls.OPTIONS) or "none"
                found.append(f"has no option '{name}' (its options: {known})")
                continue
            try:
                parsed[name] = cls.OPTIONS[name][1](value)
            except ValueError as error:
                found.append(f"option '{name}': {error}, found {value!r}")
        for name in cls.REQUIRED:
            if name not in options:
                found.append(
                    f"needs the option '{name}:' on a line of its own, indented by four spaces"
                )
        return found or cls.check(argument, parsed, registry)

    @classmethod
    def check(cls, argument: str, options: Mapping[str, Any], registry: Registry) -> list[str]:
        """Faults that only this kind of block can have. Options are parsed."""
        return []

    def on_validate(self, parent: Element) -> bool:
        """Refuse what ``check`` refuses; the page then fails for the block left in its text."""
        return not self.check(self.argument or "", self.options, self.registry)

    def on_markdown(self) -> str:
        """The content is Markdown blocks."""
        return "block"


def names(value: Any) -> list[str]:
    """An option that is a list of ids."""
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise ValueError("expected a list such as [first-id, second-id]")
    twice = sorted({v for v in value if value.count(v) > 1})
    if twice:
        raise ValueError(f"'{twice[0]}' stands there twice")
    return value


def texts(value: Any) -> list[str]:
    """An option that is a list of texts."""
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise ValueError("expected a list of texts")
    return value


def folder(value: Any) -> str:
    """An option that leads to a folder."""
    if not isinstance(value, str) or not value.endswith("/"):
        raise ValueError("expected a folder that ends with /, such as ../")
    return value


def text(parent: Element, tag: str, words: str, **attributes: str) -> Element:
    """A new element that holds ``words`` as they are, free of Markdown."""
    element = SubElement(parent, tag, attributes)
    element.text = AtomicString(words)
    return element


def fact_link(parent: Element, claim_id: str, words: str) -> Element:
    """A link to a claim, as the editor would write it, with words from the data."""
    link = SubElement(parent, "a", {"href": SCHEME + claim_id, GENERATED: "yes"})
    link.text = AtomicString(words)
    return link


def mark(parent: Element, claim_id: str) -> None:
    """Ask for the small source number of a claim."""
    SubElement(parent, "sup", {CITE: claim_id})
