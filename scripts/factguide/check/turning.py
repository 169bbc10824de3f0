"""Words that turn a sentence round: directions, negations and routes, as the data lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factguide.registry import Registry
from factguide.registry.models import Words

from .page import BLANK, blank
from .search import small_letters

NEGATIONS = ("not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without")
NEGATION = rf"(?:{'|'.join(NEGATIONS)}|cannot|\w+n['’]t)"


_BLANKS = re.compile(f"{BLANK}+")


@dataclass(frozen=True)
class Vocabulary:
    """The data's turning words, ready for use.

    ``countries`` leads from each word for a country to its code, ``groups`` from each group of
    people to the words for it.
    """

    directions: tuple[tuple[frozenset[str], frozenset[str]], ...]
    routes: dict[str, re.Pattern[str]]
    never: dict[str, re.Pattern[str]]
    countries: dict[str, str]
    country: re.Pattern[str]
    groups: dict[str, re.Pattern[str]]
    every: re.Pattern[str]
    names: re.Pattern[str]
    signpost: re.Pattern[str]

    def found(self, text: str, names: bool = False) -> list[str]:
        """The turning words in ``text``, in order; small letters, but for names and countries.

        What a signpost says ("ask your pharmacist the same day") is one of them, whole. ``names``
        of medicines count beside a fact only.
        """
        text = text.replace("\u2019", "'")
        # To ignore case is several times slower than to search in small letters.
        small = small_letters(text)
        spans = [match.span() for match in self.signpost.finditer(small)]
        said = [(start, small[start:end]) for start, end in spans]
        if spans:
            text, small = blank(text, spans), blank(small, spans)
        hits = [(start, " ".join(words.split())) for start, words in said]
        hits += [(match.start(), match.group()) for match in self.every.finditer(small)]
        hits += [(match.start(), match.group()) for match in self.country.finditer(text)]
        if names:
            hits += [(match.start(), match.group()) for match in self.names.finditer(small)]
        return [_BLANKS.sub("…", words) for _, words in sorted(hits)]


# The words of one guide: as long as they are the same object, so is what was made of them.
_READY: list[tuple[Words, Vocabulary]] = []


def vocabulary(registry: Registry) -> Vocabulary:
    """What ``words.yml`` says of words that turn a sentence round."""
    if not (_READY and _READY[0][0] is registry.words):
        _READY[:] = [(registry.words, _vocabulary(registry.words))]
    return _READY[0][1]


def _vocabulary(words: Words) -> Vocabulary:
    pairs = []
    for pair in words.opposites:
        one, other = frozenset(pair.one), frozenset(pair.other)
        pairs += [(one, other), (other, one)]
    phrases = {word for one, _ in pairs for word in one}
    phrases |= {word for route in words.route_words.values() for word in route.words}
    phrases |= {word for group in words.populations.values() for word in group}
    phrases |= set(words.limits)
    countries = _countries(words)
    signposts = words.instructions.signposts if words.instructions else []
    return Vocabulary(
        directions=tuple(pairs),
        routes={name: _any(route.words) for name, route in words.route_words.items()},
        never={name: _any(route.never) for name, route in words.route_words.items() if route.never},
        countries=countries,
        country=_any(countries, exact=True),
        groups={name: _any(group) for name, group in words.populations.items()},
        every=re.compile(rf"\b(?:{_either(map(str.lower, phrases))}|{NEGATION})\b"),
        names=_any(map(str.lower, words.names), exact=True),
        signpost=re.compile(_SIGNPOST.format(_either(map(str.lower, signposts)))),
    )


# A clause that starts with such a verb, or has it after "and" or a comma, to its end.
_SIGNPOST = (
    r"(?:^|(?<=[?.:;,!|] )|(?<=\band )|(?<=\bor )|(?<=\bso )|(?<=\bthen ))"
    r"(?:please |never |do not |don't |always |first |also )*(?:{})\b[^.;:!?|]*"
)


def _countries(words: Words) -> dict[str, str]:
    """Codes by name, and by the code itself where it is the initials: "US", but not "IT"."""
    found = {name: code for code, name in words.countries.items()}
    for code, name in words.countries.items():
        if "".join(word[0] for word in name.split()) == code:
            found[code] = code
    return found | {word: code for code, also in words.country_words.items() for word in also}


def _any(words: Iterable[str], exact: bool = False) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(words)})(?!\w)", 0 if exact else re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """The longest first; nothing at all where there are none."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


def spoken(text: str) -> frozenset[str]:
    """The words of ``text`` in small letters."""
    return frozenset(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.replace(BLANK, " ").lower()))
