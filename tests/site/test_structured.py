"""Structured data: in the words of schema.org, from the data, and silent on reviews nobody made."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import yaml

from .conftest import ROOT
from .vocabulary import CONTEXT, PROPERTIES, TYPES, faults, lineage

Html = Callable[[str], Any]
PAGE: dict[str, Any] = {"@context": CONTEXT, "@type": "MedicalWebPage", "name": "A page"}
QUESTIONS = "people/questions/"


def block_of(page: Any) -> dict[str, Any]:
    """The one block of structured data of a built page."""
    [text] = page.xpath("//script[@type='application/ld+json']/text()")
    found: dict[str, Any] = json.loads(text)
    return found


def front(path: str) -> dict[str, Any]:
    """The front matter of the source of a page."""
    source = ROOT / "docs" / path.strip("/")
    file = source / "index.md" if (source / "index.md").is_file() else source.with_suffix(".md")
    loaded: dict[str, Any] = yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
    return loaded


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"url": "https://a.example/b/", "inLanguage": "en", "dateModified": "2026-11-22"}, []),
        ({"@type": ["MedicalWebPage", "FAQPage"]}, []),
        ({"about": {"@type": "Drug", "nonProprietaryName": "x", "code": []}}, []),
        ({"reviewedBy": {"@type": "Person", "name": "A"}, "lastReviewed": "2026-01-02"}, []),
        ({"@context": "http://schema.org"}, [f"@context: 'http://schema.org' is not {CONTEXT}"]),
        ({"@type": "MedicalPage"}, ["@type: '['MedicalPage']' is no type of the vocabulary"]),
        ({"@type": None}, ["@type: '[None]' is no type of the vocabulary"]),
        ({"checked": "2026-11-22"}, ["checked: no property of the vocabulary"]),
        ({"@graph": []}, ["@graph: no keyword that we use"]),
        ({"nonProprietaryName": "x"}, ["nonProprietaryName: no property of MedicalWebPage"]),
        ({"aspect": "x"}, ["aspect: replaced by another property"]),
        ({"url": "/b/"}, ["url: '/b/' is none of URL"]),
        ({"name": ""}, ["name: '' is none of Text"]),
        ({"name": 5}, ["name: 5 is none of Text"]),
        ({"lastReviewed": "22 November"}, ["lastReviewed: '22 November' is none of Date"]),
        ({"lastReviewed": "20261122"}, ["lastReviewed: '20261122' is none of Date"]),
        (
            {"reviewedBy": {"@type": "Drug", "name": "A"}},
            ["reviewedBy: Drug is none of Organization, Person"],
        ),
        (
            {"about": {"@type": "Drug", "code": [{"@type": "MedicalCode", "value": "x"}]}},
            ["about.code[0].value: no property of the vocabulary"],
        ),
        ({"reviewedBy": "Dr A"}, ["reviewedBy: 'Dr A' is none of Organization, Person"]),
    ],
)
def test_the_validator_itself(change: dict[str, Any], found: list[str]) -> None:
    assert faults(PAGE | change) == found


def test_the_copy_of_the_vocabulary_is_whole() -> None:
    assert lineage("Drug") == {"Drug", "Product", "Substance", "MedicalEntity", "Thing"}
    for kind in TYPES:
        assert set(TYPES[kind]) <= TYPES.keys(), kind
    for name, entry in PROPERTIES.items():
        assert set(entry["domain"]) <= TYPES.keys() and entry["range"], name


def test_every_page_is_valid_and_names_itself(
    html: Html, paths: list[str], settings: dict[str, Any]
) -> None:
    extra = settings["extra"]
    for path in paths:
        page, meta = html(path), front(path)
        block = block_of(page)
        assert faults(block) == [], path
        kind = ["MedicalWebPage", "FAQPage"] if path == QUESTIONS else "MedicalWebPage"
        assert block["@type"] == kind, path
        assert [block["url"]] == page.xpath("//link[@rel='canonical']/@href"), path
        assert block["name"] == meta["title"], path
        assert [block["description"]] == page.xpath("//meta[@name='description']/@content"), path
        assert [block["inLanguage"]] == page.xpath("/html/@lang"), path
        assert block["dateModified"] == meta["checked"].isoformat(), path
        assert block["audience"]["audienceType"] == extra["audiences"][meta["audience"]], path
        reviewed = "reviewed_by" in meta
        assert ("reviewedBy" in block, "lastReviewed" in block) == (reviewed, reviewed), path


def test_the_medicine_is_named_by_codes_that_are_facts(
    html: Html, settings: dict[str, Any]
) -> None:
    about = settings["extra"]["head"]["about"]
    facts: dict[str, Any] = {}
    for file in (ROOT / "docs/data/facts").glob("*.yml"):
        facts |= yaml.safe_load(file.read_text("utf-8"))
    shown = block_of(html("/"))["about"]
    assert shown == {
        "@type": "Drug",
        "name": about["name"],
        "nonProprietaryName": about["generic"],
        "code": [
            {"@type": "MedicalCode", "codeValue": facts[fact]["value"], "codingSystem": system}
            for system, fact in about["codes"].items()
        ],
    }
    assert len(shown["code"]) >= 2
    assert all(facts[fact]["sources"] for fact in about["codes"].values())


def test_questions_are_those_of_the_page_with_the_words_of_the_page(html: Html) -> None:
    page = html(QUESTIONS)
    asked = block_of(page)["mainEntity"]
    [article] = page.xpath("//article")
    article = deepcopy(article)
    for number in article.xpath(".//sup"):
        number.drop_tree()
    text = " ".join(article.text_content().split())
    headings = [h.text_content().removesuffix("#").strip() for h in page.xpath("//article//h3")]
    assert [question["name"] for question in asked] == [h for h in headings if h.endswith("?")]
    assert len(asked) > 50
    for question in asked:
        answer = question["acceptedAnswer"]["text"]
        assert answer in text, question["name"]
        assert not re.search(r"\[\d|#|More:", answer), question["name"]
