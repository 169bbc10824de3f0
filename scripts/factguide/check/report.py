"""Findings as text, JSON or GitHub annotations."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from factguide.registry import Finding

from .runner import Report

_RED, _YELLOW, _BOLD, _DIM, _PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[2m", "\033[0m"
_LONGEST_LINE = 160


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


def as_text(report: Report, root: Path, colour: bool = False) -> str:
    """Findings by file, each with its line and what to do, and a summary by rule."""
    paint = _painter(colour)
    parts = []
    for path, group in itertools.groupby(report.findings, key=lambda found: found.path):
        lines = _lines(root / path)
        parts.append("\n".join(row for found in group for row in _rows(found, lines, paint)))
    return "\n\n".join([*parts, _summary(report)])


def _rows(found: Finding, lines: list[str], paint: Callable[[str, str], str]) -> Iterator[str]:
    level = paint(found.level, _RED if found.level == "error" else _YELLOW)
    place = paint(f"{found.path}:{found.line}:{found.column}", _BOLD)
    yield f"{place} {level} {found.rule}: {found.message}"
    line = lines[found.line - 1] if found.line <= len(lines) else ""
    if line.strip() and len(line) <= _LONGEST_LINE:
        yield f"    | {line}"
        yield paint(f"    | {_under(line, found.column)}^", _DIM)
    if found.hint:
        yield f"    = {found.hint}"


def _under(line: str, column: int) -> str:
    """Spaces as wide as what stands before ``column``; tabs stay tabs."""
    return "".join("\t" if character == "\t" else " " for character in line[: column - 1])


def _summary(report: Report) -> str:
    looked = f"{_count(report.pages, 'page')} and {_count(report.facts, 'fact')} checked"
    if not report.findings:
        return f"No findings: {looked}."
    rules = Counter(found.rule for found in report.findings)
    listed = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
    errors, warnings = report.errors, len(report.findings) - report.errors
    return (
        f"{_count(errors, 'error')}, {_count(warnings, 'warning')}: {looked}.\nBy rule: {listed}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def _painter(colour: bool) -> Callable[[str, str], str]:
    return (lambda text, code: f"{code}{text}{_PLAIN}") if colour else (lambda text, code: text)
