"""Instructions to the reader in words that nobody approved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factguide.registry import Contact, Finding, Instructions, Registry

from ..page import Page, Passage
from ..rule import finding, page_rule
from ..search import small_letters

RULE = "instruction"
# What may stand before the verb of an order.
_LEAD = (
    r"(?:(?:please|always|just|simply|only|also|first|then|instead|now|at once|so|and|or|but|do"
    r"|yes|no|otherwise|quickly|slowly|gently|never|not),? )*"
)
_NOT = r"(?:do not|don['’]t|never|do never)(?: ever| just| simply| also)?"
_MODAL = (
    r"(?:should|must|can|may|could|might|shall|will need to|ought to|have to|need to|had better)"
)
_FREE = (
    r"(?:fine|ok|okay|safe|safer|safest|best|better|all right|wise|wiser|enough|possible|sensible"
    r"|easier|allowed|harmless|free|sure|remember|need|harm|point|danger|good reason|try|trying"
    r"|important|vital|useful|helpful|hesitate|afraid|forget|aim|wrong)"
)
_OPENED = (
    r"(?:if|when|whenever|once|until|after|before|for|in|on|at|with|without|as|even|unless|while"
    r"|should|to|during|because|instead|rather|by)\b[^,:;]*,"
)
# Sentences that ask or tell about doing something, and do not say to do it.
_ASKS = re.compile(r"(?:whether|how|what|why|which|who|where)\b", re.IGNORECASE)
# A longer clause is a finding of its own; without an end the search would not be linear.
_LONGEST = 400
_CLAUSE = re.compile(r"[^.;:!–()|]+[.;:!]?")


@page_rule(RULE)
def instruction(page: Page, registry: Registry) -> Iterator[Finding]:
    """The text tells the reader to take, stop, skip, drink, drive or call, in its own words.

    What a reader does with a medicine stands word for word in an approved statement, or in a
    wording of a fact, and is linked there. Found outside such links: orders ("Skip the next dose",
    "Do not ask first"), leave ("You can stop after a week", "It is fine to drink"), and what is to
    be done ("The dose should be halved"). Signposts such as "Ask your pharmacist" may stand. The
    verbs and the clauses that are allowed stand in ``docs/data/words.yml`` under ``instructions``.
    Pages for the audiences "professionals" and "evidence" speak to others and are left out.
    """
    data = registry.words.instructions
    if data is None or page.front.get("audience") in ("professionals", "evidence"):
        return
    orders = _orders(tuple(data.verbs), tuple(data.forms), tuple(data.allowed))
    for passage in page.passages:
        if passage.kind in ("front", "alt"):
            continue
        words = _shown(passage, registry)
        for sentence in passage.sentences:
            text = words[sentence.start : sentence.end]
            if found := orders.find(text):
                start, order = found
                offset = passage.offset(sentence.start + start)
                message = f"“{order}” tells the reader what to do."
                hint = "Link an approved statement, or say where to ask."
                yield finding(page, offset, RULE, message, hint)


def _shown(passage: Passage, registry: Registry) -> str:
    """The words outside claims; a telephone number, which one may say to call, becomes "911"."""
    text = passage.unclaimed
    for start, end, link in passage.links:
        if isinstance(registry.claim(link.claim or ""), Contact):
            text = text[:start] + "9" * (end - start) + text[end:]
    return text


class Orders:
    """The ways to tell somebody to do something, with the verbs of one guide."""

    def __init__(self, data: Instructions) -> None:
        verbs, forms = _either(data.verbs), _either([*data.forms, *data.verbs])
        end = r"\b(?![-’'])"
        ways = (
            # Skip the dose. Never ask. If it hurts, stop.
            rf"^{_LEAD}{_NOT} [a-z]+\b",
            rf"^{_LEAD}(?:{verbs}){end}",
            rf"^{_LEAD}{_OPENED} {_LEAD}(?:(?:{verbs}){end}|{_NOT} [a-z]+\b)",
            rf"(?:,|\b(?:and|or|but|so|then)),? (?:{_NOT} (?:{verbs})){end}",
            rf"^[^,]*\b(?:ask|tell|talk|call|see|get|go)\b.*\b(?:and|then|or),? "
            rf"(?:just |simply )?(?:{verbs}){end}",
            # You can stop. It is fine to drink. There is no need to call. Try skipping it.
            rf"\byou(?: also| still| then)? {_MODAL}"
            r"(?: not| never| also| still| just| always| safely| then| as well)* "
            rf"(?:{verbs}){end}",
            rf"\byou(?: are| may be| will be)? (?:need not|allowed to|free to|able to|advised to"
            rf"|do not (?:need|have) to|don['’]t (?:need|have) to) (?:{verbs}){end}",
            rf"\b{_FREE}(?: for you| not| in| of| that you)? (?:to )?(?:{forms}){end}",
            rf"(?:^|, )(?:why not|consider|keep|avoid|let['’]?s|let us|go ahead and|start by"
            rf"|try|stop) (?:{forms}){end}",
            # You may want to stop. Your doctor lets you double it.
            rf"\byou {_MODAL} (?:want|like|wish|choose|decide|prefer) to (?:{verbs}){end}",
            rf"\b(?:lets?|allows?|wants?|encourages?) you (?:to )?(?:{verbs}){end}",
            # Stopping does no harm. No need to tell anybody.
            r"\b(?:does|did|will do|would do) (?:you |them )?no harm\b|\bnothing wrong with\b",
            r"\b(?:will not|won['’]t|cannot|can['’]t|does not|doesn['’]t) (?:hurt|matter)\b",
            r"\bno need to (?:tell|ask|see|call|say|worry)\b",
            r"\b(?:does|do) not need to (?:know|be told)\b",
            # Stopping for a day is fine. A little of it is allowed.
            r"\b(?:is|are) (?:quite |always )?(?:fine|ok|okay|all right|harmless)\b"
            r"(?! to (?:say|ask|feel|cry|rest|worry|be)\b)",
            # The dose should be halved. These must not be taken.
            rf"\b{_MODAL}(?: not| never| always| safely| simply| just)* be (?:safely |simply )?"
            rf"(?:{_either(data.forms)}){end}",
        )
        self.ways = re.compile("|".join(f"(?:{way})" for way in ways))
        allowed = "|".join(f"(?:{one})" for one in data.allowed) or "(?!)"
        self.allowed = re.compile(rf"(?:{allowed})[.!?:]?", re.IGNORECASE)
        # 911, 999 or 112: a call to a number that the data knows, with no other order after it.
        self.number = re.compile(
            rf"{_LEAD}(?:{_OPENED} )?(?:you can )?(?:call|phone|dial|ring) \d"
            rf"(?:(?!\b(?:{verbs})\b).)*",
            re.IGNORECASE,
        )

    def find(self, sentence: str) -> tuple[int, str] | None:
        """Place and words of the first order in ``sentence`` that is not allowed."""
        if _ASKS.match(sentence):
            return None
        for clause in _CLAUSE.finditer(sentence):
            words = clause.group().strip()[:_LONGEST]
            # To ignore case is several times slower than to search in small letters.
            match = self.ways.search(small_letters(words))
            if match and not (self.allowed.fullmatch(words) or self.number.fullmatch(words)):
                lead = len(clause.group()) - len(clause.group().lstrip())
                found = words[match.start() : match.end()].strip()
                return clause.start() + lead + match.start(), found
        return None


@lru_cache(maxsize=4)
def _orders(verbs: tuple[str, ...], forms: tuple[str, ...], allowed: tuple[str, ...]) -> Orders:
    return Orders(Instructions(verbs=list(verbs), forms=list(forms), allowed=list(allowed)))


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
