"""Which facts are complete, and what each shape is."""

from typing import Any

import pytest
from pydantic import ValidationError

from factguide.registry import Fact, OutOf, Range, Span, Statement

BASE: dict[str, Any] = {
    "says": "It is so.",
    "population": "adults",
    "checked": "2026-11-22",
    "sources": [{"source": "s", "at": "page 1"}],
}


@pytest.mark.parametrize(
    ("fields", "shape", "value"),
    [
        ({"kind": "quantity", "value": 5, "unit": "mg"}, "quantity", 5.0),
        ({"kind": "quantity", "value": {"low": 2, "high": 4}, "unit": "hour"}, "quantity", Range(low=2, high=4)),
        ({"kind": "quantity", "value": {"high": 80}, "unit": "mg"}, "quantity", Range(high=80)),
        ({"kind": "count", "value": 1818}, "count", 1818.0),
        ({"kind": "proportion", "value": 71, "unit": "percent"}, "proportion", 71.0),
        ({"kind": "proportion", "value": {"n": 1, "of": 10}}, "proportion", OutOf(n=1, of=10)),
        ({"kind": "date", "value": 2018}, "date", "2018"),
        ({"kind": "date", "value": "2018-10"}, "date", "2018-10"),
        ({"kind": "date", "value": {"start": 2002, "end": 2004}}, "date", Span(start="2002", end="2004")),
        ({"kind": "name", "value": ["Inventol"]}, "name", ["Inventol"]),
        ({"kind": "statement", "wordings": ["Yes."]}, "statement", None),
        ({"kind": "ruled", "value": 5, "unit": "mg", "derived_from": ["a"], "ruling": "r"}, "quantity", 5.0),
        ({"kind": "ruled", "value": 7, "unit": "percent", "derived_from": ["a"], "ruling": "r"}, "proportion", 7.0),
        ({"kind": "ruled", "value": 7, "derived_from": ["a"], "ruling": "r"}, "count", 7.0),
        ({"kind": "ruled", "value": "1977", "derived_from": ["a"], "ruling": "r"}, "date", "1977"),
        ({"kind": "ruled", "wordings": ["Yes."], "derived_from": ["a"], "ruling": "r"}, "statement", None),
    ],
)  # fmt: skip
def test_complete_facts(fields: dict[str, Any], shape: str, value: object) -> None:
    fact = Fact.model_validate({**BASE, **fields})
    assert (fact.shape, fact.value) == (shape, value)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "quantity", "value": 5}, "a quantity needs a value (a number, or low and high) and a unit"),
        ({"kind": "quantity", "unit": "mg"}, "a quantity needs a value (a number, or low and high) and a unit"),
        ({"kind": "count"}, "a count needs a number, or low and high"),
        ({"kind": "proportion", "value": 5}, "a proportion needs n and of, or a number with the unit percent"),
        ({"kind": "date", "value": "May"}, "a date needs YYYY, YYYY-MM or YYYY-MM-DD, or start and end"),
        ({"kind": "name"}, "a name needs a text, or a list of texts"),
        ({"kind": "statement", "value": 5}, "a statement has wordings, and no value"),
        ({"kind": "ruled", "value": 5}, "a ruled fact needs derived_from and the id of its ruling"),
        ({"kind": "ruled", "derived_from": ["a"], "ruling": "r"}, "a ruled fact needs a value or wordings"),
        ({"kind": "count", "value": 5, "sources": []}, "a fact needs at least one source"),
        ({"kind": "count", "value": {"low": 5, "high": 2}}, "low (5) must be below high (2)"),
        ({"kind": "count", "value": {}}, "a range needs low, high or both"),
        ({"kind": "proportion", "value": {"n": 9, "of": 4}}, "n (9) cannot exceed of (4)"),
        ({"kind": "opinion", "value": 1}, "Input should be"),
        ({"kind": "count", "value": 5, "colour": "red"}, "Extra inputs are not permitted"),
        ({"kind": "count", "value": 5, "checked": "soon"}, "Input should be a valid date"),
    ],
)  # fmt: skip
def test_incomplete_facts(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Fact.model_validate({**BASE, **fields})
    assert message in str(caught.value)


def test_a_statement_lists_its_approved_wording_first() -> None:
    statement = Statement.model_validate(
        {
            "approved": "Do not stop.",
            "variants": [{"words": "Never stop."}],
            "topics": ["stopping"],
            "facts": ["f"],
            "checked": "2026-11-22",
        }
    )
    assert statement.wordings == ["Do not stop.", "Never stop."]
