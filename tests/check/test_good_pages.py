"""For each rule on a page: pages that it must pass. Nothing at all may be said about them."""

from __future__ import annotations

import pytest

from .conftest import Guide

LONG = "This sentence holds fewer words than allowed, which is as many as any page may use."

GOOD = {
    "nothing wrong": "Ask your pharmacist.",
    "unknown-fact: facts, contacts and statements": (
        "[2 to 6 hours](fact:half-life), [911](fact:us-emergency).\n\n"
        "[Hard to wake? Call 911 now.](fact:call-now)"
    ),
    "unknown-fact: an example in code": "Write `[2 hours](fact:anything)` in a page.",
    "unknown-fact: a fence": "```\n[2 hours](fact:anything) and 10 mg, orally\n```",
    "unknown-fact: a comment": "Ask. <!-- [2 hours](fact:anything)\n10 mg -->",
    "fact-mismatch: other words of one meaning": (
        "[two to six hours](fact:half-life), [120 to 360 minutes](fact:half-life),\n"
        "[80\u00a0mg a day](fact:top-dose), [10%](fact:sleepy-share), [1 in 10](fact:sleepy-share),\n"
        "[Let it build up](fact:kidney-build-up)."
    ),
    "fact-mismatch: bold, over two lines": "It lasts [**2 to\n6 hours**](fact:half-life).",
    "fact-mismatch: a name with a bracket in front": "[a] [Mellovan](fact:brand) [b].",
    "unowned-figure: small words": "Two kinds, one of these, all three of them. One trial, one dose.",
    "unowned-figure: names and labels": "GABA-B, B12, COVID-19, section 5.2 and table 3 of the label.",
    "unowned-figure: a contact in a title": (
        "/// emergency | Call 911 now if:\n- [Hard to wake? Call 911 now.](fact:call-now)\n///"
    ),
    "unowned-figure: lists and ids": "1. Ask.\n2. Wait.\n\n## Then { #step-3 }",
    "unowned-figure: an address": "See [the label](https://example.org/2018/10-mg).",
    "number-style": "[5 mg three times a day](fact:start-dose), [10%](fact:sleepy-share).",
    "statement-wording: all wordings": (
        "[Never stop zelotrin all at once. Ask your prescriber how to come off it slowly.]"
        "(fact:no-sudden-stop)\n\n[Do not stop taking\nzelotrin suddenly.](fact:no-sudden-stop)"
    ),
    "statement-wording: only the subject is shared": "Stopping zelotrin is a long way down.",
    "statement-missing: the word and its statement": (
        "Signs of withdrawal.\n\n- [Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)"
    ),
    "statement-missing: the word in a link only": "Read [about withdrawal](words.md).",
    "statement-missing: beside": (
        "[Weak kidneys? Ask first.](fact:kidney-first)\n\n"
        "[Already on it? Do not just stop.](fact:kidney-first)"
    ),
    "statement-missing: beside, unless": (
        "[Weak kidneys? Ask first.](fact:kidney-first)\n\n"
        "[On dialysis? Do not take zelotrin.](fact:no-kidneys)"
    ),
    "forbidden-word: exceptions and parts of words": "Use the oral syringe, electoral roll, prn.",
    "misspelt-name": "Zelotrin, MELLOVAN, Mellovan's, zelotrin. Diazepam feels mellow.",
    "broken-link": (
        "[a](words.md), [b](words.md#cramp), [c](index.md#lasts), [d](#own), [e](extra.md),\n"
        "[f][one], [one], <https://example.org/>.\n\n[one]: words.md#cramp\n\n## Own { #own }\n\n"
        "## Same\n\n## Same\n\n[g](#same_1), [h](index.md#sources), [i](data/facts/core.yml)."
    ),
    "external-link": "[a](https://example.org/x?y=1#z), [b](mailto:us@example.org).",
    "headings": "## One\n\n### Two\n\n#### Three\n\n## Four and more".replace("Four", "Others"),
    "sentence-length: twenty words": LONG,
    "paragraph-length: three sentences": "Sit down. Drink water.\nThen stand up.",
    "list-length: six, and six below": "- a\n- b\n- c\n- d\n- e\n- f\n    - g\n    - h",
    "list-gap": "Read these:\n\n- a\n- b\n\n/// do\n- c\n///",
    "unclosed-block: one in another": "//// do\nAsk.\n\n/// dont\n- Wait.\n///\n////",
    "block: every kind": (
        "/// urgent | Ask today\n- Ask.\n///\n\n/// advice | Ask soon\n- Ask.\n///\n\n"
        "/// keypoints\n- Ask.\n///\n\n/// unknown\nNothing.\n///\n\n"
        "/// facts | Doses\n    ids: [start-dose, top-dose]\n///\n\n/// contacts | Numbers\n///"
    ),
    "table": "/// table | Names\n| A | B |\n|:--|--:|\n| c `|` d | e \\| f |\n///",
    "indented: in a list, below a line": "- a\n\n    More of it.\n\n    - b\n\n1.  c\n    d\n\nA line\n    and its end.",
    "encoding": "naïve, ﷽, 日本, שלום, 👩‍⚕️ and a tab\there",
}  # fmt: skip


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD.keys())
def test_passes(guide: Guide, body: str) -> None:
    guide.page(body)
    assert guide.findings() == []


@pytest.mark.parametrize(
    ("encode", "what"),
    [
        (lambda text: text.replace("\n", "\r\n").encode(), "CRLF"),
        (lambda text: text.encode("utf-8-sig"), "BOM"),
        (lambda text: text.replace("\n", "\r").encode(), "CR"),
        (lambda text: text.rstrip("\n").encode(), "no last newline"),
    ],
    ids=["CRLF", "BOM", "CR", "no last newline"],
)
def test_ways_to_save_a_file(guide: Guide, encode, what: str) -> None:  # type: ignore[no-untyped-def]
    for name in ("docs/index.md", "docs/words.md"):
        guide.write(name, encode(guide.read(name)))
    assert guide.findings() == [], what


def test_columns_are_true_in_a_file_with_crlf_and_bom(guide: Guide) -> None:
    guide.page("Read this.\nAt most 12 mg.")
    guide.write(
        "docs/extra.md", guide.read("docs/extra.md").replace("\n", "\r\n").encode("utf-8-sig")
    )
    assert guide.findings() == [
        "docs/extra.md:13:1 unowned-figure “At most 12 mg” has no fact behind it. "
        "Link it: [At most 12 mg](fact:…), or leave it out."
    ]
