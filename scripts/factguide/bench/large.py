"""Inputs far beyond a guide: one page of 5 MB, a registry of 10,000 facts."""

from __future__ import annotations

import sys
from pathlib import Path

from .measure import median_of, run
from .sites import write_site

PAGE_MB = 5
FACTS = 10_000
_LOAD = """\
from pathlib import Path
from factguide.quantities import UNITS
from factguide.registry import load_registry
registry = load_registry(Path("docs/data"), UNITS)
assert len(registry.facts) == {facts}
"""


def large(folder: Path, times: int) -> None:
    """Measure and print."""
    print(f"Large inputs (medians of {times})")
    site = folder / "large-page"
    write_site(site, 3)
    page = site / "docs/page-00000.md"
    text = page.read_text(encoding="utf-8")
    front, body = text[: text.index("\n## ")], text[text.index("\n## ") :]
    copies = PAGE_MB * 1_000_000 // len(body)
    page.write_text(front + body * copies, encoding="utf-8")
    check = [sys.executable, "-m", "factguide.check", "--format", "json"]
    measured = median_of([run(check, site, (0, 1)) for _ in range(times)])
    print(f"{'fact check, page of 5 MB':<28} {measured.seconds:>9.2f} {measured.memory:>7.0f}")
    facts = folder / "many-facts"
    write_site(facts, 1, facts=FACTS)
    load = [sys.executable, "-c", _LOAD.format(facts=FACTS)]
    measured = median_of([run(load, facts) for _ in range(times)])
    print(f"{'loading 10,000 facts':<28} {measured.seconds:>9.2f} {measured.memory:>7.0f}\n")
