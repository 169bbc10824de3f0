"""YAML with line numbers: what is read, and what is said when it cannot be."""

from pathlib import Path

import pytest

from factguide.registry.located import parse_yaml, read_yaml


def test_places_are_those_of_keys_and_items() -> None:
    located, faults = parse_yaml("a:\n  b: 1\n  c:\n  - x\n  - y\n", "f.yml")
    assert faults == []
    assert located.data == {"a": {"b": 1, "c": ["x", "y"]}}
    assert located.place(("a", "b")) == (2, 3)
    assert located.place(("a", "c", 1)) == (5, 5)
    assert located.place(("a", "missing", "deeper")) == (1, 1)


def test_keys_are_text_even_when_yaml_reads_a_number() -> None:
    located, faults = parse_yaml("2018: x\n", "f.yml")
    assert (located.data, faults) == ({"2018": "x"}, [])


@pytest.mark.parametrize(
    ("text", "line", "rule", "message"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            3,
            "duplicate-key",
            "the key 'a' stands twice; the first is on line 1.",
        ),
        (
            "a:\n  x: 1\n  x: 2\n",
            3,
            "duplicate-key",
            "the key 'x' stands twice; the first is on line 2.",
        ),
        ("a: [1\nb: 2\n", 2, "yaml", "this is not valid YAML"),
        ("a: 'x\n", 2, "yaml", "this is not valid YAML"),
        ("a: 1\n\tb: 2\n", 2, "yaml", "this is not valid YAML"),
        ("a: *nowhere\n", 1, "yaml", "this is not valid YAML"),
    ],
)
def test_a_broken_file_names_its_line(text: str, line: int, rule: str, message: str) -> None:
    _, faults = parse_yaml(text, "f.yml")
    assert [(f.path, f.line, f.rule) for f in faults] == [("f.yml", line, rule)]
    assert faults[0].message.startswith(message)


def test_endless_nesting_is_a_finding() -> None:
    _, faults = parse_yaml("[" * 5000, "f.yml")
    assert [fault.rule for fault in faults] == ["yaml"]


def test_an_empty_file_is_empty_data() -> None:
    located, faults = parse_yaml("", "f.yml")
    assert (located.data, faults) == ({}, [])


def test_a_missing_file_and_a_wrong_encoding(tmp_path: Path) -> None:
    _, faults = read_yaml(tmp_path / "none.yml", "data/none.yml")
    assert [str(fault) for fault in faults] == [
        "data/none.yml:1:1 missing-file this file is missing. Restore it, or add an empty one."
    ]
    (tmp_path / "latin.yml").write_bytes(b"a: 1\nb: caf\xe9\n")
    _, faults = read_yaml(tmp_path / "latin.yml", "data/latin.yml")
    assert [str(fault) for fault in faults] == [
        "data/latin.yml:2:1 encoding this file is not UTF-8 (byte 11). Save it as UTF-8."
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "bom.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    located, faults = read_yaml(tmp_path / "bom.yml", "bom.yml")
    assert (located.data, faults, located.place(("b",))) == ({"a": 1, "b": 2}, [], (2, 1))
