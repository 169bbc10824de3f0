"""The published data: what each file holds, its schema, its words for people."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factguide.check.config import read_config
from factguide.extension.data import load
from factguide.opendata import write_data
from factguide.opendata.__main__ import main
from factguide.opendata.fields import FIELDS

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests/extension/data"
FILES = ("claims", "contacts", "disagreements", "facts", "glossary", "sources", "statements")
SETTINGS = """site_name: Zamarine guide
site_url: https://guide.example/zamarine/
markdown_extensions: [factguide.extension]
"""
HOME = "---\ntitle: Home\n---\n# Home\n[2 to 6 hours](fact:half-life)\n/// evidence\n///\n"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide of an invented medicine with its data written, as if it had been built."""
    root = tmp_path_factory.mktemp("small")
    shutil.copytree(DATA, root / "docs/data")
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (root / "docs/index.md").write_text(HOME, "utf-8")
    site = root / "site"
    shutil.copytree(DATA, site / "data")
    (site / "deep/er").mkdir(parents=True)
    (site / "index.html").write_text("<p><code>data/facts.json</code>", "utf-8")
    page = "<code>data/facts.json</code> <code>data/none.json</code> <code>date</code>"
    (site / "deep/er/index.html").write_text(page, "utf-8")
    assert main(["--root", str(root)]) == 0
    return site


def read(site: Path, name: str) -> Any:
    return json.loads((site / "data" / f"{name}.json").read_text("utf-8"))


def test_a_fact_with_its_addresses_words_and_pages(small: Path) -> None:
    made = read(small, "facts")
    assert {key: made[key] for key in made if key != "entries"} == {
        "$schema": "facts.schema.json",
        "site": "https://guide.example/zamarine/",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
    }
    fact = {entry["id"]: entry for entry in made["entries"]}["half-life"]
    assert fact["permalink"] == "https://guide.example/zamarine/#half-life"
    assert fact["in_words"] == "2 to 6 hours"
    assert fact["grade"] == "A"
    assert fact["pages"] == [{"title": "Home", "address": "https://guide.example/zamarine/"}]
    assert (fact["derived_from"], fact["route"], fact["checked"]) == (
        ["half-life-label", "half-life-review"], "oral", "2026-11-22",
    )  # fmt: skip


def test_a_source_names_what_cites_it(small: Path) -> None:
    sources = {entry["id"]: entry for entry in read(small, "sources")["entries"]}
    assert "half-life-review" in sources["review"]["facts"]
    assert sources["review"]["permalink"].endswith("/zamarine/#source-review")


def test_names_of_files_become_links_where_the_file_is_there(small: Path) -> None:
    assert (small / "deep/er/index.html").read_text("utf-8") == (
        '<a href="../../data/facts.json"><code>data/facts.json</code></a> '
        "<code>data/none.json</code> <code>date</code>"
    )
    assert main(["--root", str(small.parent)]) == 0
    assert (small / "index.html").read_text("utf-8").count("<a ") == 1


def test_two_writings_are_the_same_bytes(small: Path) -> None:
    before = {path: path.read_bytes() for path in small.rglob("*.json")}
    config = read_config(small.parent)
    assert config.data
    write_data(config, load(config.data), small, "https://creativecommons.org/licenses/by/4.0/")
    assert {path: path.read_bytes() for path in small.rglob("*.json")} == before
    assert read(small, "build")["entries"]["facts"] == len(read(small, "facts")["entries"])


def _faults(value: Any, schema: Any) -> list[str]:
    """What in ``value`` the schema does not allow, in words with its place."""
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(value)
    return sorted(f"{error.json_path}: {error.message}" for error in errors)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of this guide, without its pages."""
    site = tmp_path_factory.mktemp("real")
    config = read_config(ROOT)
    assert config.data
    write_data(config, load(config.data), site, "https://licence.example/")
    return site


@pytest.mark.parametrize("name", FILES)
def test_every_file_fits_its_schema_and_its_ids_differ(real: Path, name: str) -> None:
    made, schema = read(real, name), read(real, f"{name}.schema")
    assert made["$schema"] == f"{name}.schema.json"
    assert _faults(made, schema) == []
    ids = [entry["id"] for entry in made["entries"]]
    assert len(set(ids)) == len(ids) > 5
    assert all("#" in entry["permalink"] for entry in made["entries"])


def test_the_schema_refuses_what_is_wrong(real: Path) -> None:
    made, schema = read(real, "facts"), read(real, "facts.schema")
    made["entries"] = made["entries"][:1]
    made["entries"][0] |= {"kind": "number", "surplus": 1}
    del made["entries"][0]["id"]
    kinds = "'quantity', 'count', 'proportion', 'date', 'name', 'statement', 'ruled'"
    assert _faults(made, schema) == [
        f"$.entries[0].kind: 'number' is not one of [{kinds}]",
        "$.entries[0]: 'id' is a required property",
        "$.entries[0]: Additional properties are not allowed ('surplus' was unexpected)",
    ]


def _fields(schema: Any) -> set[str]:
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


@pytest.mark.parametrize("name", [*FILES, "trials"])
def test_every_field_is_described_in_the_schema_and_on_the_page(real: Path, name: str) -> None:
    page = (ROOT / "docs/evidence/data.md").read_text("utf-8")
    shown = set(re.findall(r"`([^`]+)`", page))
    fields = _fields(read(real, f"{name}.schema"))
    assert sorted(fields - FIELDS.keys()) == []
    assert sorted(f for f in fields - shown if f not in page.replace("`", "").split()) == []


def test_without_a_built_site_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"opendata: there is no built site in {tmp_path / 'site'}. Run 'make site'.\n"
    )
