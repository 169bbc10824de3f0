"""Loading a data folder: what comes back, and every fault with its file, line and remedy."""

from pathlib import Path

import pytest

from factguide.registry import Registry, RegistryError, load_registry

UNITS = {"mg", "hour", "percent"}
GOOD = {
    "facts/one.yml": """\
half-life:
  says: The level halves in 2 to 4 hours.
  kind: quantity
  value: {low: 2, high: 4}
  unit: hour
  population: adults
  country: US
  sources:
  - {source: label, at: section 12}
  checked: 2026-11-22
half-life-ruled:
  says: Ruled.
  kind: ruled
  value: 3
  unit: hour
  population: adults
  derived_from: [half-life]
  ruling: r-1
  sources:
  - {source: study, at: abstract}
  checked: 2026-11-22
""",
    "sources.yml": """\
label: {title: Label, publisher: Agency, kind: label, grade: A, url: "https://example.org/l", checked: 2026-11-22}
study: {title: Study, publisher: Journal, kind: trial, grade: B, doi: 10.1000/x1, checked: 2026-11-22}
""",
    "contacts.yml": """\
help:
  label: Help
  country: US
  number: "1-800-000-0000"
  tel: "+18000000000"
  says: For help.
  sources: [{source: label, at: top}]
  checked: 2026-11-22
""",
    "statements.yml": """\
no-stop:
  approved: Do not stop.
  variants: [{words: Never stop., beside: [{needs: "no-stop#1"}]}]
  topics: [stopping]
  facts: [half-life-ruled]
  contacts: [help]
  checked: 2026-11-22
""",
    "topics.yml": "stopping: {title: Stopping, pages: [index.md], words: [stop]}\n",
    "glossary.yml": "label: {term: label, means: the official sheet}\n",
    "disagreements.yml": """\
halves:
  question: How long?
  positions: [{says: One, fact: half-life, expects: 2 to 4 hours}, {says: Two, fact: half-life-ruled}]
  prints: That.
  why: Because.
""",
    "words.yml": "routes: {any: any route, oral: by mouth}\ncountries: {US: United States}\n",
    "trials.csv": "id,name,year,country,people,who,dose,compared_with,weeks,found,source\n"
    "t1,Trial,2018,US,12,adults,5 mg,placebo,4,less,study\n",
}


def write(folder: Path, changes: dict[str, str | None]) -> Path:
    """A data folder with the good files, changed as told; None leaves a file out."""
    for name, text in {**GOOD, **changes}.items():
        if text is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(RegistryError) as caught:
        load_registry(folder, UNITS, shown="data")
    return [str(finding) for finding in caught.value.findings]


@pytest.fixture
def good(tmp_path: Path) -> Registry:
    return load_registry(write(tmp_path, {}), UNITS, shown="data")


def test_a_good_folder_loads(good: Registry) -> None:
    assert list(good.facts) == ["half-life", "half-life-ruled"]
    assert good.sources["study"].link == "https://doi.org/10.1000/x1"
    assert good.sources["label"].link == "https://example.org/l"
    assert good.trials["t1"].people == 12
    assert good.place("facts", "half-life-ruled") == ("data/facts/one.yml", 11, 1)
    assert good.place("trials", "t1") == ("data/trials.csv", 2, 1)


def test_citations_come_through_what_a_claim_rests_on(good: Registry) -> None:
    assert good.citations("half-life-ruled") == [("study", "abstract"), ("label", "section 12")]
    assert good.cited_sources("no-stop") == ["study", "label"]
    assert good.citations("nothing") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("half-lif", "half-life"), ("no-stopp", "no-stop"), ("helpp", "help"), ("zzz", None)],
)
def test_the_nearest_id_is_offered(good: Registry, wrong: str, right: str | None) -> None:
    assert good.nearest(wrong) == right


def fact(**changes: str) -> str:
    lines = {
        "says": "Something.", "kind": "quantity", "value": "3", "unit": "hour", "route": "any",
        "population": "adults", "sources": "[{source: label, at: top}]", "checked": "2026-11-22",
    }  # fmt: skip
    return "f:\n" + "".join(f"  {key}: {value}\n" for key, value in {**lines, **changes}.items())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"facts/two.yml": fact(unit="hours")},
            "data/facts/two.yml:1:1 unknown-unit 'f' names the unit 'hours', which is not defined."
            " Did you mean 'hour'?",
        ),
        (
            {"facts/two.yml": fact(route="nose")},
            "data/facts/two.yml:1:1 unknown-route 'f' names the route 'nose', which is not defined."
            " Define it, or name a route that is.",
        ),
        (
            {"facts/two.yml": fact(country="US, Mars")},
            "data/facts/two.yml:1:1 unknown-country 'f' names the country 'Mars', which is not"
            " defined. Define it, or name a country that is.",
        ),
        (
            {"facts/two.yml": fact(sources="[{source: lable, at: top}]")},
            "data/facts/two.yml:1:1 unknown-source 'f' names the source 'lable', which is not"
            " defined. Did you mean 'label'?",
        ),
        (
            {"facts/two.yml": fact(sources="[]")},
            "data/facts/two.yml:1:1 data f: a fact needs at least one source",
        ),
        (
            {"facts/two.yml": fact(derived_from="[f]")},
            "data/facts/two.yml:1:1 data 'f' is derived from itself. Break the circle.",
        ),
        (
            {"facts/two.yml": fact().replace("f:", "half-life:")},
            "data/facts/two.yml:1:1 duplicate-id 'half-life' is defined twice; the first is"
            " data/facts/one.yml:1. Keep one of them.",
        ),
        (
            {"facts/two.yml": fact().replace("f:", "help:")},
            "data/contacts.yml:1:1 duplicate-id 'help' is also defined in facts; ids must differ."
            " Rename one.",
        ),
        (
            {"facts/two.yml": fact(checked="2026-13-45")},
            "data/facts/two.yml:9:3 data f.checked: Input should be",
        ),
        (
            {"facts/two.yml": "f: {says: x\n"},
            "data/facts/two.yml:2:1 yaml this is not valid YAML",
        ),
        (
            {"facts/two.yml": "- a\n- b\n"},
            "data/facts/two.yml:1:1 data expected 'id:' entries here. See CONTRIBUTING.md.",
        ),
        (
            {"words.yml": None},
            "data/words.yml:1:1 missing-file this file is missing. Restore it, or add an empty one.",
        ),
        (
            {"statements.yml": GOOD["statements.yml"].replace("no-stop#1", "no-stop#7")},
            "data/statements.yml:1:1 data 'no-stop#7' names variant 7, but there are 1."
            " Count the variants from 1.",
        ),
        (
            {"statements.yml": GOOD["statements.yml"].replace("[stopping]", "[stoping]")},
            "data/statements.yml:1:1 unknown-topic 'no-stop' names the topic 'stoping', which is"
            " not defined. Did you mean 'stopping'?",
        ),
        (
            {"disagreements.yml": GOOD["disagreements.yml"].replace("half-life-ruled", "half")},
            "data/disagreements.yml:1:1 unknown-fact 'halves' names the fact 'half', which is not"
            " defined.",
        ),
        (
            {"trials.csv": GOOD["trials.csv"].replace(",12,", ",many,")},
            "data/trials.csv:2:1 data people: Input should be a valid integer",
        ),
        (
            {"trials.csv": GOOD["trials.csv"].replace("study\n", "study,more\n")},
            "data/trials.csv:2:1 data surplus: Extra inputs are not permitted",
        ),
        (
            {"words.yml": GOOD["words.yml"] + "forbidden: [{pattern: '(', message: bad}]\n"},
            "data/words.yml:3:13 data forbidden.0: the pattern is no regular expression",
        ),
    ],
)  # fmt: skip
def test_each_fault_names_file_line_and_remedy(
    tmp_path: Path, changes: dict[str, str | None], expected: str
) -> None:
    found = faults(write(tmp_path, changes))
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_all_faults_come_in_one_run(tmp_path: Path) -> None:
    folder = write(tmp_path, {"facts/two.yml": fact(value="[]"), "sources.yml": "label: {}\n"})
    assert len(faults(folder)) > 4


def test_a_folder_without_facts(tmp_path: Path) -> None:
    folder = write(tmp_path, {"facts/one.yml": None})
    assert "data/facts:1:1 missing-file no fact files (*.yml) here. Add one." in faults(folder)
