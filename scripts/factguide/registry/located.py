"""Read a YAML file and remember on which line every value stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .findings import Finding

# The C reader is about ten times faster; the pure one gives the same nodes where it is missing.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TEXT = "tag:yaml.org,2002:str"

# What YAML does not allow in any text.
_DAMAGE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Located:
    """Plain data, and the place of each key path in it: ``("half-life", "unit") -> (3, 9)``."""

    data: Any
    places: dict[Key, tuple[int, int]]

    def place(self, key: Key) -> tuple[int, int]:
        """Line and column of ``key``, or of the nearest parent that has a place."""
        while key and key not in self.places:
            key = key[:-1]
        return self.places.get(key, (1, 1))


def read_yaml(path: Path, shown: str) -> tuple[Located, list[Finding]]:
    """Read ``path``; faults name it as ``shown``. Never raises for what the file holds."""
    text, faults = read_text(path, shown)
    if text is None:
        return Located({}, {}), faults
    return parse_yaml(text, shown)


def read_text(path: Path, shown: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file, or a finding that says why there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = f"this file is not UTF-8 (byte {error.start})."
        return None, [_fault(shown, line, 1, "encoding", message, "Save it as UTF-8.")]
    except FileNotFoundError:
        message = "this file is missing."
        return None, [
            _fault(shown, 1, 1, "missing-file", message, "Restore it, or add an empty one.")
        ]
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}."
        return None, [
            _fault(shown, 1, 1, "missing-file", message, "Check the path and its rights.")
        ]


def parse_yaml(text: str, shown: str) -> tuple[Located, list[Finding]]:
    """Parse YAML text; syntax errors and duplicate keys come back as findings."""
    faults: list[Finding] = []
    places: dict[Key, tuple[int, int]] = {}
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            data = {} if node is None else _build(loader, node, (), places, faults, shown)
        finally:
            loader.dispose()
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Located({}, {}), [_syntax_fault(error, shown, text)]
    return Located(data, places), faults


def _build(
    loader: Any,
    node: Any,
    key: Key,
    places: dict[Key, tuple[int, int]],
    faults: list[Finding],
    shown: str,
) -> Any:
    places.setdefault(key, _place(node))
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(loader, item, (*key, index), places, faults, shown)
            for index, item in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(loader, node)
    mapping: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        name = str(_scalar(loader, key_node, deep=True))
        line, column = _place(key_node)
        if name in mapping:
            first = places[(*key, name)][0]
            message = f"the key '{name}' stands twice; the first is on line {first}."
            faults.append(
                _fault(shown, line, column, "duplicate-key", message, "Keep one of them.")
            )
            continue
        places[(*key, name)] = (line, column)
        mapping[name] = _build(loader, value_node, (*key, name), places, faults, shown)
    return mapping


def _scalar(loader: Any, node: Any, deep: bool = False) -> Any:
    if node.tag == _TEXT:
        return node.value  # as the loader would build it, at a third of the time
    try:
        return loader.construct_object(node, deep=deep)
    except ValueError:
        # Such as the date 2026-13-45: the schema refuses it at its own line.
        return node.value


def _place(node: Any) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _syntax_fault(error: Exception, shown: str, text: str) -> Finding:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    damage = _DAMAGE.search(text)
    if isinstance(error, yaml.reader.ReaderError) and damage:
        line = text.count("\n", 0, damage.start()) + 1
        column = damage.start() - text.rfind("\n", 0, damage.start())
        message = f"the character U+{ord(damage.group()):04X} stands here."
        hint = "Remove it; a letter or a digit may be lost."
        return _fault(shown, line, column, "yaml", message, hint)
    problem = getattr(error, "problem", None) or str(error) or "nested too deeply"
    message = f"this is not valid YAML: {problem}."
    return _fault(
        shown, line, column, "yaml", message, "Check quotes, colons and indentation here."
    )


def _fault(shown: str, line: int, column: int, rule: str, message: str, hint: str) -> Finding:
    return Finding(shown, line, column, rule, "error", message, hint)
