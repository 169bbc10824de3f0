"""Findings as text, JSON or GitHub annotations."""

from __future__ import annotations

import dataclasses
import difflib
import itertools
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factguide.registry import Finding

from .marks import shown_part

_RED, _YELLOW, _BOLD, _DIM, _PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[2m", "\033[0m"


@dataclass(frozen=True)
class Looked:
    """What was looked ``at``, in words, and each part that was not, with the reason."""

    at: str
    unchecked: tuple[str, ...] = ()


def as_json(findings: Iterable[Finding]) -> str:
    """One JSON array, one finding a line."""
    rows = [json.dumps(dataclasses.asdict(found), ensure_ascii=False) for found in findings]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands, which GitHub shows beside the changed lines."""
    return "\n".join(_annotation(found) for found in findings)


def _annotation(found: Finding) -> str:
    place = f"file={_value(found.path)},line={found.line},col={found.column}"
    words = f"{found.message} {found.hint}".strip()
    return f"::{found.level} {place},title={_value(found.rule)}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_text(findings: Sequence[Finding], looked: Looked, root: Path, colour: bool = False) -> str:
    """Findings by file, each with its line and what to do, and a summary by rule."""
    paint = _painter(colour)
    parts = []
    for path, group in itertools.groupby(findings, key=lambda found: found.path):
        lines = _lines(root / path)
        parts.append("\n".join(row for found in group for row in _rows(found, lines, paint)))
    return "\n\n".join([*parts, _summary(findings, looked)])


def use_utf8() -> None:
    """Print as UTF-8 wherever the output goes; never stop at a letter it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def show(findings: Sequence[Finding], looked: Looked, root: Path, form: str) -> None:
    """Print findings as ``text``, ``json`` or ``github``. Paths are relative to ``root``."""
    if form == "json":
        print(as_json(findings))
    elif form == "github":
        print(as_github(findings), end="\n" if findings else "")
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        print(as_text(findings, looked, root, colour))


def explain(rule_id: str, texts: Mapping[str, str]) -> int:
    """Print the text of a rule, and give the exit code: 2 for a rule that is not there."""
    if rule_id in texts:
        print(f"{rule_id}\n\n{texts[rule_id]}")
        return 0
    close = difflib.get_close_matches(rule_id, texts, n=1)
    meant = f" Did you mean '{close[0]}'?" if close else ""
    known = ", ".join(sorted(texts))
    print(f"There is no rule '{rule_id}'.{meant} The rules: {known}.", file=sys.stderr)
    return 2


def _rows(found: Finding, lines: list[str], paint: Callable[[str, str], str]) -> Iterator[str]:
    level = paint(found.level, _RED if found.level == "error" else _YELLOW)
    place = paint(f"{found.path}:{found.line}:{found.column}", _BOLD)
    yield f"{place} {level} {found.rule}: {found.message}"
    line = lines[found.line - 1] if found.line <= len(lines) else ""
    if line.strip():
        words, marks = shown_part(line, found.column, found.message)
        yield f"    | {words}"
        yield paint(f"    | {marks}", _DIM)
    if found.hint:
        yield f"    = {found.hint}"


def _summary(findings: Sequence[Finding], looked: Looked) -> str:
    rows = [f"Not checked: {part}." for part in looked.unchecked]
    if not findings:
        return "\n".join([f"No findings: {looked.at} checked.", *rows])
    rules = Counter(found.rule for found in findings)
    listed = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
    errors = sum(found.level == "error" for found in findings)
    counts = f"{count_of(errors, 'error')}, {count_of(len(findings) - errors, 'warning')}"
    return "\n".join([f"{counts}: {looked.at} checked.", f"By rule: {listed}.", *rows])


def count_of(number: int, noun: str) -> str:
    """``1 page``, ``2 pages``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def _painter(colour: bool) -> Callable[[str, str], str]:
    return (lambda text, code: f"{code}{text}{_PLAIN}") if colour else (lambda text, code: text)
