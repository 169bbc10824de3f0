"""Loading the data: once, and again when a file has changed; from wherever the build starts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factguide.extension import FactguideError, load
from factguide.extension.data import find_folder


def test_the_same_data_is_loaded_once(own_data: Path) -> None:
    assert load(own_data) is load(own_data)


@pytest.mark.parametrize("change", ["edit", "add", "remove"])
def test_a_change_is_seen(change: str, own_data: Path) -> None:
    first = load(own_data)
    facts = own_data / "facts" / "effects.yml"
    if change == "edit":
        stamp = facts.stat().st_mtime_ns
        facts.write_text(facts.read_text().replace("Quelbo", "Quelba"))
        # The same length and, on a coarse clock, perhaps the same time: force a later one.
        os.utime(facts, ns=(stamp + 10_000_000, stamp + 10_000_000))
    elif change == "add":
        more = facts.read_text().replace("sleepy:", "sleepier:").split("first-sold:")[0]
        (own_data / "facts" / "more.yml").write_text(more)
    else:
        (own_data / "trials.csv").unlink()
    second = load(own_data)
    assert second is not first
    assert (second.facts == first.facts) is (change == "remove")
    assert (second.trials == first.trials) is (change != "remove")


def test_faults_name_the_folder_from_where_we_stand(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own_data.parent.parent)
    (own_data / "words.yml").unlink()
    with pytest.raises(FactguideError) as raised:
        load(own_data)
    assert raised.value.lines[0].startswith("docs/data/words.yml:1:1 missing-file")


def test_the_folder_is_found_below_the_configuration_here_or_above(
    own_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere" / "deeper"
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(elsewhere)
    assert find_folder("docs/data", None) == own_data  # above
    monkeypatch.chdir(tmp_path)
    assert find_folder("docs/data", None) == own_data  # here
    monkeypatch.chdir("/")
    assert find_folder("docs/data", tmp_path) == own_data  # below the configuration
    with pytest.raises(FactguideError):
        find_folder("docs/data", None)
