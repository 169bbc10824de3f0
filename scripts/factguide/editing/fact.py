"""``python -m factguide.editing.fact``: ask, and write a new fact, and its source if need be."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from factguide.check.config import CannotRun, read_config
from factguide.extension.data import load
from factguide.extension.errors import FactguideError
from factguide.extension.meaning import canonical_words
from factguide.quantities import UNITS
from factguide.registry import Fact, Registry, Source

from .ask import Ask, Stopped, one_of, some_of, text, until

KINDS = ("quantity", "count", "proportion", "date", "name", "statement")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EXAMPLES = {
    "quantity": "80, or 2 to 6",
    "count": "79, or 20 to 60",
    "proportion": "1 in 10, or 7%",
    "date": "2018, 2018-10 or 2018-10-06",
    "name": "the name",
}


def main(arguments: Sequence[str] | None = None, ask: Ask = input) -> int:
    """Ask and write; 0 when the fact is there, 2 when nothing was written."""
    parser = argparse.ArgumentParser(prog="make new-fact", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="today, unless given")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    date = options.date or dt.datetime.now(dt.UTC).date()
    try:
        config = read_config(root)
        if config.data is None:
            raise CannotRun("mkdocs.yml", 1, "names no data folder.", "See CONTRIBUTING.md.")
        registry = load(config.data)
        file, name, fact, source = questions(config.data, registry, date, ask)
    except (CannotRun, FactguideError) as error:
        print(f"new-fact: {error}", file=sys.stderr)
        return 2
    except (Stopped, KeyboardInterrupt):
        print("\nStopped; nothing was written.")
        return 2
    if source:
        append(config.data / "sources.yml", source)
    append(config.data / "facts" / f"{file}.yml", {name: fact})
    words = canonical_words(load(config.data).facts[name]) or "the words"
    print(f"Written: {name}. On a page, write: [{words}](fact:{name})")
    return 0


def questions(
    data: Path, registry: Registry, date: dt.date, ask: Ask
) -> tuple[str, str, dict[str, Any], dict[str, Any]]:
    """The file, the id, the fact, and the source if it is a new one."""
    files = sorted(path.stem for path in (data / "facts").glob("*.yml"))

    def free(answer: str) -> str | None:
        if not _ID.fullmatch(answer):
            return "Give small letters, digits and hyphens, such as top-dose-us."
        return f"'{answer}' is there already." if registry.claim(answer) else None

    file = until(ask, f"File ({', '.join(files)}):", one_of(files))
    name = until(ask, "Id, a name that stays, such as top-dose-us:", free)
    says = until(ask, "What is so, in one sentence of your own:", text(10))
    kind = until(ask, f"Kind ({', '.join(KINDS)}):", one_of(KINDS))
    fact: dict[str, Any] = {"says": says, "kind": kind}
    fact |= _value(registry, kind, ask)
    words = registry.words
    fact["route"] = until(ask, f"Route ({', '.join(words.routes)}):", one_of(words.routes), "any")
    fact["population"] = until(ask, "Of whom is it true, such as adults:", text(), "any")
    lands = until(
        ask, "Country of the label or rule; Enter for none:", some_of(words.countries, True)
    )
    if lands:
        fact["country"] = lands
    if kind == "statement":
        fact["wordings"] = [until(ask, "The words on pages, exactly:", text(3))]
    source = until(ask, "Source: an id of sources.yml, or a new one:", _is_id)
    new = {} if source in registry.sources else {source: _source(date, ask)}
    fact["sources"] = [
        {"source": source, "at": until(ask, "The place in it, such as section 2:", text())}
    ]
    fact["checked"] = date
    return file, name, fact, new


def _value(registry: Registry, kind: str, ask: Ask) -> dict[str, Any]:
    """Value and unit, asked until the model takes them."""
    if kind == "statement":
        return {}
    found: dict[str, Any] = {}
    parts: dict[str, Any] = {
        "says": "x",
        "kind": kind,
        "population": "any",
        "checked": "2000-01-01",
    }
    parts["sources"] = [{"source": "x", "at": "x"}]

    def fits(answer: str) -> str | None:
        found.clear()
        found.update(parse_value(kind, answer))
        if kind == "quantity":
            found["unit"] = "mg"
        try:
            Fact.model_validate(parts | found)
        except ValidationError:
            return f"Give a value such as {_EXAMPLES[kind]}."
        return None

    until(ask, f"Value, such as {_EXAMPLES[kind]}:", fits)
    if kind == "quantity":
        found["unit"] = until(ask, "Unit, such as mg, hour, percent:", one_of(UNITS))
        if per := until(ask, "Per, such as day; Enter for none:", text(0)):
            found["per"] = per
    elif kind == "count":
        found["unit"] = until(ask, "Of what, such as people:", text())
    return found


def parse_value(kind: str, answer: str) -> dict[str, Any]:
    """An answer as value (and unit) of a fact; what cannot be read stays text."""
    if kind in ("date", "name"):
        return {"value": answer}
    plain = answer.replace(",", "")
    if share := re.fullmatch(r"([\d.]+) (?:in|of|out of) ([\d.]+)", plain):
        return {"value": {"n": _number(share[1]), "of": _number(share[2])}}
    if span := re.fullmatch(r"([\d.]+)(?: to |-|–)([\d.]+) ?%?", plain):
        value: Any = {"low": _number(span[1]), "high": _number(span[2])}
    elif re.fullmatch(r"[\d.]+ ?%?", plain):
        value = _number(plain.rstrip("% "))
    else:
        return {"value": answer}
    return {"value": value} | ({"unit": "percent"} if kind == "proportion" else {})


def append(path: Path, entry: dict[str, Any]) -> None:
    """Add an entry at the end of a data file."""
    text = path.read_text("utf-8").rstrip("\n")
    dumped = yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=1000)
    gap = "\n" if path.name == "sources.yml" else "\n\n"
    path.write_text(f"{text}{gap}{dumped}", encoding="utf-8", newline="\n")


def _source(date: dt.date, ask: Ask) -> dict[str, Any]:
    grades = ("A", "B", "C", "D")
    made: dict[str, Any] = {
        "title": until(ask, "Title of the document:", text()),
        "publisher": until(ask, "Publisher:", text()),
        "kind": until(ask, "Kind, such as label, trial, review:", text(), "label"),
        "grade": until(ask, "Grade (A to D; see CONTRIBUTING.md):", one_of(grades)),
    }
    address = until(ask, "Publisher's address, https://…; Enter for none:", _address)
    if address:
        made["url"] = address
    made["checked"] = date
    Source.model_validate(made)
    return made


def _address(answer: str) -> str | None:
    fits = not answer or re.fullmatch(r"https?://\S+", answer)
    return None if fits else "Give an address that begins with https://."


def _is_id(answer: str) -> str | None:
    return None if _ID.fullmatch(answer) else "Give small letters, digits and hyphens."


def _number(words: str) -> float | int | str:
    try:
        value = float(words)
    except ValueError:
        return words
    return int(value) if value.is_integer() else value


if __name__ == "__main__":
    sys.exit(main())
