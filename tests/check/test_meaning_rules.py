"""Rules on what the words beside a fact mean, on an invented medicine."""

from __future__ import annotations

import pytest

from .conftest import Guide

WORDS = """
instructions:
  verbs: [take, stop, skip, double, drink, call, wait, leave out]
  forms: [taken, stopped, skipping]
  signposts: [ask]
  allowed: ['call your nurse', 'wait until you know']
opposites:
- {one: [more], other: [less, fewer]}
- {one: [before], other: [after]}
- {one: [rises], other: [falls]}
route_words:
  oral: {words: [by mouth, tablet, tablets], units: [mg, tablet], never: [into the spine]}
  intrathecal: {words: [into the spine, pump], units: [microgram], never: [into the blood]}
country_words:
  UK: [British, NHS]
populations:
  adults: [adults, adult]
  children: [children, child]
"""
FACTS = """
rest:
  says: The level falls after a rest of 4 hours.
  kind: quantity
  value: 4
  unit: hour
  route: oral
  population: adults
  sources:
  - {source: label, at: section 12}
  checked: 2026-01-02

spine-dose:
  says: The pump gives 50 micrograms a day, far less than tablets.
  kind: quantity
  value: 50
  unit: microgram
  per: day
  route: intrathecal
  population: adults
  sources:
  - {source: label, at: section 2}
  checked: 2026-01-02

helps:
  says: It eases cramp in the legs.
  kind: statement
  wordings: [eases cramp]
  population: any
  sources:
  - {source: label, at: section 1}
  checked: 2026-01-02
"""
LINKS = "[50 micrograms a day](fact:spine-dose), [eases cramp](fact:helps)."


@pytest.fixture
def spoken(guide: Guide) -> Guide:
    """The guide with words that turn sentences round, and facts that can be turned."""
    words = "docs/data/words.yml"
    guide.replace(words, "any: in any way", "any: in any way, intrathecal: into the spine")
    guide.write(words, guide.read(words) + WORDS)
    guide.write("docs/data/facts/more.yml", FACTS)
    guide.page(f"It may last [4 hours](fact:rest), {LINKS}", "used.md", "Where all are used")
    assert guide.findings() == []
    return guide


BAD = [
    (
        "instruction: an order",
        "Skip the next dose.",
        "12:1 instruction “Skip” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: leave",
        "After rest you can safely stop.",
        "12:12 instruction “you can safely stop” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: a signpost with a not",
        "Now rest. Do not ask your nurse.",
        "12:11 instruction “Do not ask” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: what is to be done",
        "- The dose should be stopped at once",
        "12:12 instruction “should be stopped” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: an amount is no approval",
        "Take [80 mg a day](fact:top-dose).",
        "12:1 instruction “Take” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: an order behind a number",
        "Call [911](fact:us-emergency), then take another.",
        "12:1 instruction “Call” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "direction: turned round",
        "The level rises after [4 hours](fact:rest).",
        "12:1 direction “rises” stands beside 'rest', which says “falls”. "
        "Turn the sentence, or give the fact this word under 'beside'.",
    ),
    (
        "direction: in a row of a table",
        "/// table | Rest\n| When | How long |\n|---|---|\n| before | [4 hours](fact:rest) |\n///",
        "15:3 direction “before” stands beside 'rest', which says “after”. "
        "Turn the sentence, or give the fact this word under 'beside'.",
    ),
    (
        "negation: before the link",
        "It does not [eases cramp](fact:helps).",
        "12:14 negation “not” turns 'helps' round. Say what the fact says, or correct the fact.",
    ),
    (
        "route-unit: beside a fact",
        "A pump brings [4 hours](fact:rest).",
        "12:1 route-unit “pump” stands beside 'rest', which is by mouth. "
        "Name the route of the fact, or link another fact.",
    ),
    (
        "country: of another fact",
        "In the United Kingdom at most [80 mg a day](fact:top-dose).",
        "12:31 country United Kingdom stands beside 'top-dose', which is from US. "
        "Name the country of the fact, or link another fact.",
    ),
    (
        "country: another word for it",
        "British doctors allow [80 mg a day](fact:top-dose).",
        "12:23 country United Kingdom stands beside 'top-dose', which is from US. "
        "Name the country of the fact, or link another fact.",
    ),
    (
        "country: at the top of a column",
        "/// table | Doses\n| Dose | UK |\n|---|---|\n| Most | [80 mg a day](fact:top-dose) |\n///",
        "15:10 country United Kingdom stands beside 'top-dose', which is from US. "
        "Name the country of the fact, or link another fact.",
    ),
    (
        "country: a heading",
        "## In Britain, the United Kingdom\n\nAt most [80 mg a day](fact:top-dose).",
        "12:1 country “In Britain, the United Kingdom” names United Kingdom; the facts below it "
        "are not from there. Name the country of the facts.",
    ),
    (
        "population: beside a fact",
        "Children take at most [80 mg a day](fact:top-dose).",
        "12:23 population children stand beside 'top-dose', which is about adults. "
        "Name the people of the fact, or link another fact.",
    ),
    (
        "population: at the top of a column",
        "/// table | Doses\n| Dose | Child |\n|---|---|\n| Most | [80 mg a day](fact:top-dose) |\n///",
        "15:10 population children stand beside 'top-dose', which is about adults. "
        "Name the people of the fact, or link another fact.",
    ),
    (
        "population: a title",
        "/// facts | Doses for a child\n    ids: [start-dose, top-dose]\n///",
        "12:1 population “Doses for a child” names children; the facts below it are about others. "
        "Name the people of the facts.",
    ),
    (
        "route-unit: at the top of a column",
        "/// table | Rest\n| What | Pump |\n|---|---|\n| Lasts | [4 hours](fact:rest) |\n///",
        "15:12 route-unit “Pump” stands beside 'rest', which is by mouth. "
        "Name the route of the fact, or link another fact.",
    ),
    (
        "route-unit: where this route never goes",
        "A pump brings it into the blood.",
        "12:18 route-unit “pump” and “into the blood”: this route is into the spine. "
        "Name one route.",
    ),
    (
        "instruction: what one may want",
        "You may want to skip it.",
        "12:1 instruction “You may want to skip” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: what another lets one do",
        "Your nurse may let you double it.",
        "12:16 instruction “let you double” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: no harm in it",
        "A glass of wine does no harm.",
        "12:17 instruction “does no harm” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "instruction: nobody need know",
        "No need to tell your nurse.",
        "12:1 instruction “No need to tell” tells the reader what to do. "
        "Link an approved statement, or say where to ask.",
    ),
    (
        "country: in a row of a table",
        "/// table | Doses\n| Where | Most |\n|---|---|\n| UK | [80 mg a day](fact:top-dose) |\n///",
        "15:8 country United Kingdom stands beside 'top-dose', which is from US. "
        "Name the country of the fact, or link another fact.",
    ),
    (
        "route-unit: a heading",
        "## Into the spine\n\nIt lasts [4 hours](fact:rest).",
        "12:1 route-unit “Into the spine” names another route than the facts below it. "
        "Name the route of the facts.",
    ),
    (
        "route-unit: a title",
        "/// facts | Doses of the pump\n    ids: [start-dose, top-dose]\n///",
        "12:1 route-unit “Doses of the pump” names another route than the facts below it. "
        "Name the route of the facts.",
    ),
]

GOOD = {
    "instruction: signposts": "Ask your nurse. Call your nurse. Wait until you know.",
    "instruction: a number to call": "If it hurts, call [911](fact:us-emergency).",
    "instruction: the words of a statement": "[Do not stop taking zelotrin suddenly.](fact:no-sudden-stop)",
    "instruction: what is told": "They take it daily. Whether you can stop is not known. You asked.",
    "instruction: fine to say": "Waiting is hard, and it is fine to say so.",
    "direction: as the fact says": "The level falls after [4 hours](fact:rest).",
    "direction: both ways": "It rises before and falls after [4 hours](fact:rest).",
    "direction: of which the fact says nothing": "More than that: [eases cramp](fact:helps).",
    "negation: in another clause": "It is not a cure, but [eases cramp](fact:helps).",
    "country: its own, and no country": "In the US at most [80 mg a day](fact:top-dose). Not told: [2 to 6 hours](fact:half-life).",
    "country: both": "The US, not the UK, allows [80 mg a day](fact:top-dose).",
    "country: each column its own": "/// table | Doses\n| Dose | UK | US |\n|---|---|---|\n| Most | not told | [80 mg a day](fact:top-dose) |\n///",
    "country: a heading over facts of both": "## In the UK\n\nAdults: [80 mg a day](fact:top-dose), in the US. It lasts [2 to 6 hours](fact:half-life).".replace("## In the UK", "## In the UK and the US"),
    "population: its own, or both": "Adults, not children, take [80 mg a day](fact:top-dose). Children: not known.",
    "population: a fact of nobody": "Children know [Mellovan](fact:brand).",
    "route-unit: denied, or both routes": "A pump brings none into the blood. By mouth and into the spine, tablets or pump.",
    "route-unit: a comparison that the fact makes": "Tablets give other doses than [50 micrograms a day](fact:spine-dose).",
    "route-unit: both routes": "By mouth, not by pump: [4 hours](fact:rest).",
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in BAD], ids=[c[0] for c in BAD])
def test_flags(spoken: Guide, body: str, expected: str) -> None:
    spoken.page(body)
    assert spoken.findings() == [f"docs/extra.md:{expected}"]


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD.keys())
def test_passes(spoken: Guide, body: str) -> None:
    spoken.page(body)
    assert spoken.findings() == []


def test_a_word_may_be_allowed_beside_a_fact(spoken: Guide) -> None:
    spoken.page("The level rises after [4 hours](fact:rest).")
    spoken.replace(
        "docs/data/facts/more.yml", "  route: oral\n", "  route: oral\n  beside: [rises]\n"
    )
    assert spoken.findings() == []


@pytest.mark.parametrize("audience", ["professionals", "evidence"])
def test_instructions_are_for_patients(spoken: Guide, audience: str) -> None:
    spoken.page("Skip the next dose.")
    spoken.replace("docs/extra.md", "audience: patients", f"audience: {audience}")
    assert spoken.findings() == []


def test_a_unit_of_another_route(spoken: Guide) -> None:
    spoken.replace("docs/data/facts/more.yml", "route: intrathecal", "route: oral")
    found = [line for line in spoken.findings() if " route-unit " in line]
    assert found == [
        "docs/data/facts/more.yml:13:1 route-unit 'spine-dose' is by mouth, but counted in "
        "microgram: that is into the spine. Compare both with the source."
    ]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("value >= start-dose * times", []),
        ("value = start-dose * times * 5", ["the two sides are 80 and 75"]),
        ("value < start-dose", ["the two sides are 80 and 5"]),
        ("value > half-life.high", ["hour cannot be compared with mg"]),
        ("value > no-such-dose", ["there is no fact 'no-such-dose'"]),
        ("value > brand", ["one of them has no such number"]),
        ("value is high", ["that is no constraint"]),
    ],
)
def test_constraints(guide: Guide, rule: str, found: list[str]) -> None:
    guide.replace(
        "docs/data/facts/core.yml", "value: 80\n", f"value: 80\n  constraints: ['{rule}']\n"
    )
    assert guide.findings() == [
        f"docs/data/facts/core.yml:12:1 constraint 'top-dose' must hold “{rule}”, but {problem}. "
        "Compare both with their sources."
        for problem in found
    ]


def test_an_interval_holds_its_value(guide: Guide) -> None:
    guide.replace(
        "docs/data/facts/core.yml", "value: 80\n", "value: 80\n  ci: {low: 81, high: 90}\n"
    )
    assert guide.findings() == [
        "docs/data/facts/core.yml:12:1 constraint the value of 'top-dose' is 80, but its interval "
        "is 81 to 90. Compare both with their sources."
    ]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (
            "1798675200",
            "docs/index.md:8:1 review-due the review is due on 2027-01-02. ",
        ),  # 31 Dec 2026
        (
            "1798934400",
            "docs/index.md:8:1 review-due the review was due on 2027-01-02. ",
        ),  # 3 Jan 2027
    ],
)
def test_a_review_that_is_due_is_a_warning(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, day: str, found: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
    assert guide.findings() == [f"{found}Compare the facts with their sources, then set new dates."]
