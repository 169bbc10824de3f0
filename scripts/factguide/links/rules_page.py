"""The page that lists every rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factguide.check.fix import MENDED
from factguide.check.rule import Rule
from factguide.check.rules import RULES as SOURCE_RULES

from .rules import RULES as LINK_RULES

PAGE = "CONTRIBUTING-RULES.md"
COMMAND = f"python -m factguide.links --list-rules > {PAGE}"
_HEAD = f"""\
# Every rule of the checker

<!-- Made from the rules themselves. Do not edit it; after a change run:
     {COMMAND} -->

`make check` runs the rules on the sources, `make site` those on the built site.
`--explain RULE` prints one of these texts; `make check FORMAT=json` and `FORMAT=github` print the
findings for programs. A finding names its place, what is wrong, and what to do.

Faults in the form of the data files, such as a missing field, an id that stands twice or YAML that
cannot be read, are found before any rule, and each message says which field.

Marks: **data** needs the data folder; **custom** holds for guides with facts only, and is left
out on other sites; **fix** has a mend that needs no judgement: `python -m factguide.check --fix`.
"""


def rules_page() -> str:
    """The whole page, as Markdown."""
    parts = [
        _HEAD,
        "## On the sources\n",
        *_entries((rule.id, rule.text, _marks(rule)) for rule in SOURCE_RULES),
        "## On the built site\n",
        *_entries((rule.id, rule.text, ()) for rule in LINK_RULES),
    ]
    return "\n".join(parts)


def _entries(rules: Iterable[tuple[str, str, Iterable[str]]]) -> Iterator[str]:
    for name, text, marks in sorted(rules, key=lambda rule: rule[0]):
        tail = f"\nMarks: {', '.join(marks)}.\n" if marks else ""
        yield f"### {name}\n\n{text}\n{tail}"


def _marks(rule: Rule) -> list[str]:
    kinds = [("data", rule.data), ("custom", rule.house), ("fix", rule.id in MENDED)]
    return [name for name, is_one in kinds if is_one]
