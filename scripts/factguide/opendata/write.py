"""Write the published files into a built site, and link them where a page names them."""

from __future__ import annotations

import json
import posixpath
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from factguide.check.config import Config
from factguide.registry import Registry

from .commit import commit_of
from .entries import all_entries
from .fields import describe
from .models import DataFile, OpenTrial
from .places import find_places

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_NAMED = re.compile(r"(?<!\">)<code>(data/[\w./-]+)</code>")


def write_data(config: Config, registry: Registry, site: Path, licence: str = "") -> list[str]:
    """Write all files below ``site``; returns their names there, sorted.

    The bytes depend on the data, the pages and the site's address alone; ``build.json`` names
    the commit.
    """
    folder = site / "data"
    folder.mkdir(exist_ok=True)
    places = find_places(config.docs, config.url or "/")
    files: dict[str, Any] = {"trials.schema": _schema(OpenTrial, "A row of trials.csv")}
    for name, (model, entries) in all_entries(registry, config.docs, places).items():
        kind = DataFile[model]  # type: ignore[valid-type]
        head = {"$schema": f"{name}.schema.json", "site": config.url, "licence": licence}
        made = kind.model_validate(head | {"entries": entries})
        files[name] = made.model_dump(mode="json", by_alias=True, exclude_none=True)
        files[f"{name}.schema"] = _schema(kind, f"{name}.json")
    commit, date, changed = commit_of(config.root)
    files["build"] = {
        "commit": commit,
        "committed": date,
        "changed_since": changed,
        "site": config.url,
        "entries": {
            name: len(made["entries"]) for name, made in files.items() if "entries" in made
        },
        "builder": {name: version(name) for name in ("factguide", "mkdocs", "mkdocs-material")},
    }
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    link_files(site)
    return sorted(f"data/{name}.json" for name in files)


def link_files(site: Path) -> None:
    """Make a link of each ``<code>data/name</code>`` in a page that names a file of the site."""
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        if "<code>data/" not in text:
            continue
        here = page.relative_to(site).parent.as_posix()

        def link(found: re.Match[str], here: str = here) -> str:
            if not (site / found[1]).is_file():
                return found[0]
            return f'<a href="{posixpath.relpath(found[1], here)}">{found[0]}</a>'

        page.write_text(_NAMED.sub(link, text), encoding="utf-8", newline="\n")


def _schema(model: type[Any], title: str) -> dict[str, Any]:
    made = describe(model.model_json_schema(by_alias=True, mode="serialization"))
    return {"$schema": SCHEMA, **made, "title": title}
