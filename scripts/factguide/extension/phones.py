"""Telephone numbers inside words: each becomes a link that dials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from factguide.registry import Contact, Registry, Statement

_DIGIT = re.compile(r"\d")
_ANY = {"-": r"[-\u2010-\u2015]", " ": r"\s"}


def statement_contacts(statement: Statement, registry: Registry) -> dict[str, Contact]:
    """The contacts whose numbers may stand in ``statement``: its own come first."""
    own = {name: registry.contacts[name] for name in statement.contacts}
    return {**own, **registry.contacts}


def split_numbers(text: str, contacts: Mapping[str, Contact]) -> list[tuple[str, str | None]]:
    """``text`` in pieces, each with the id of the contact whose number it is, or None."""
    if not contacts or not _DIGIT.search(text):
        return [(text, None)] if text else []
    by_number = {_key(contact.number): name for name, contact in reversed(list(contacts.items()))}
    pieces = _any_of(frozenset(by_number)).split(text)
    named = [(piece, by_number[_key(piece)] if i % 2 else None) for i, piece in enumerate(pieces)]
    return [(piece, name) for piece, name in named if piece]


def append_linked(parent: Element, text: str, contacts: Mapping[str, Contact]) -> None:
    """Add ``text`` to the end of ``parent``, every contact's number as a link."""
    for piece, name in split_numbers(text, contacts):
        if name is not None:
            dial(SubElement(parent, "a"), name, contacts[name]).text = piece
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


def link_numbers(element: Element, contacts: Mapping[str, Contact]) -> None:
    """Turn every contact's number in the words of ``element`` into a link."""
    text, children = element.text or "", list(element)
    tails = [child.tail or "" for child in children]
    element.text = None
    for child in children:
        child.tail = None
        element.remove(child)
    append_linked(element, text, contacts)
    for child, tail in zip(children, tails, strict=True):
        if child.tag != "a":
            link_numbers(child, contacts)
        element.append(child)
        append_linked(element, tail, contacts)


def dial(anchor: Element, contact_id: str, contact: Contact) -> Element:
    """Make ``anchor`` the link that dials ``contact``."""
    anchor.tag = "a"
    anchor.set("href", f"tel:{contact.tel}")
    anchor.set("class", " ".join(["fact", *anchor.get("class", "").split()]))
    anchor.set("data-fact", contact_id)
    return anchor


@lru_cache
def _any_of(numbers: frozenset[str]) -> re.Pattern[str]:
    # The longest first, so that a short number never matches the start of a longer one.
    by_length = "|".join(_pattern(number) for number in sorted(numbers, key=len, reverse=True))
    return re.compile(rf"(?<![\w+.,-])({by_length})(?![\w]|[-.,]\d)")


def _key(number: str) -> str:
    return re.sub(r"\s", " ", re.sub(_ANY["-"], "-", number))


def _pattern(number: str) -> str:
    return "".join(_ANY.get(character, re.escape(character)) for character in number)
