"""Whether JSON-LD says only what schema.org has words for, in the places it has them for.

The vocabulary is a reduced copy (VENDORED.md): the types we use with all they descend from, and every
property that one of those may have. A type that is not in it is a fault here, even a real one: add it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

CONTEXT = "https://schema.org"
_COPY = json.loads((Path(__file__).parent / "data/schema-org.json").read_text("utf-8"))
TYPES: dict[str, list[str]] = _COPY["types"]
PROPERTIES: dict[str, dict[str, Any]] = _COPY["properties"]
_URL = re.compile(r"https?://[^\s/]+\S*")


def lineage(kind: str) -> set[str]:
    """A type and all that it descends from."""
    return {kind}.union(*(lineage(parent) for parent in TYPES[kind]))


def faults(block: dict[str, Any]) -> list[str]:
    """What is wrong with a whole block of structured data, each with its place."""
    context = block.get("@context")
    wrong = [] if context == CONTEXT else [f"@context: '{context}' is not {CONTEXT}"]
    rest = {name: value for name, value in block.items() if name != "@context"}
    return wrong + list(_node(rest, ""))


def _node(node: dict[str, Any], place: str) -> Iterator[str]:
    named = node.get("@type")
    kinds = named if isinstance(named, list) else [named]
    unknown = [kind for kind in kinds if kind not in TYPES]
    if unknown or not kinds:
        yield f"{place}@type: '{unknown}' is no type of the vocabulary"
        return
    known = set[str]().union(*map(lineage, kinds))
    for name, value in node.items():
        if name.startswith("@"):
            if name not in ("@type", "@id"):
                yield f"{place}{name}: no keyword that we use"
            continue
        if name not in PROPERTIES:
            yield f"{place}{name}: no property of the vocabulary"
            continue
        allowed = PROPERTIES[name]
        if allowed.get("superseded"):
            yield f"{place}{name}: replaced by another property"
        if not known & set(allowed["domain"]):
            yield f"{place}{name}: no property of {', '.join(kinds)}"
        for at, each in enumerate(value if isinstance(value, list) else [value]):
            here = f"{place}{name}{f'[{at}]' if isinstance(value, list) else ''}"
            yield from _value(each, allowed["range"], here)


def _value(value: Any, wanted: list[str], place: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _node(value, f"{place}.")
        kinds = value.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        known = set[str]().union(*(lineage(kind) for kind in kinds if kind in TYPES))
        if known and not known & set(wanted):
            yield f"{place}: {', '.join(kinds)} is none of {', '.join(wanted)}"
    elif not any(_is(value, kind) for kind in wanted):
        yield f"{place}: {value!r} is none of {', '.join(wanted)}"


def _is(value: Any, kind: str) -> bool:
    """Whether a plain value is of a data type."""
    if isinstance(value, bool) or not isinstance(value, str):
        return kind == {bool: "Boolean", int: "Number", float: "Number"}.get(type(value))
    if kind == "URL":
        return _URL.fullmatch(value) is not None
    if kind == "Date":
        try:
            return date.fromisoformat(value).isoformat() == value
        except ValueError:
            return False
    return kind == "Text" and bool(value.strip())
