"""Whatever stands in the text: nothing fails, nothing is slow, and no figure is lost."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factguide.quantities import UNITS, Amount, express, find_phone_numbers, means, read
from factguide.quantities.units import RATIOS

PIECES = [
    "2", "10", "1,818", "0.87", "-0.3", "½", "2018", "100", "half", "two", "twenty-five",
    "hundred", "million", "an", "a", "hour", "hours", "mg", "micrograms", "mL", "%", "percent",
    "to", "–", "-", "and", "or", "in", "of", "out", "between", "from", "at", "least", "up",
    "aged", "under", "over", "times", "once", "daily", "day", "week", "October", "May", "RR",
    "CI", "95%", "(", ")", ",", ".", "/", "every", "each", "per", "tablet", "people", "fold",
    "tenfold", "third", "not", "1-800-222-1222", "B12", "section", "or", "more", "\n", "\u00a0",
    "\u200b", "0808"
]  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
glued = st.lists(st.sampled_from([*PIECES, " "]), max_size=14).map("".join)
FACT = Amount("quantity", 2, 6, "hour")


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), pieces, glued))
def test_any_text_is_read_in_order_without_overlap(text):
    end = 0
    for amount in read(text):
        assert end <= amount.start < amount.end <= len(text)
        assert express(amount)
        end = amount.end
    assert means(text, FACT) is None or isinstance(means(text, FACT), str)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([p for p in PIECES if p not in ("section", "B12")])))
def test_no_figure_in_digits_is_lost(words):
    text = " ".join(words)
    covered = [(a.start, a.end) for a in read(text)]
    covered += [(start, end) for start, end, _ in find_phone_numbers(text)]
    # A figure glued to letters, or one with two points, would be a name: none is among the pieces.
    for figure in re.finditer(r"(?<!\S)[0-9][0-9,.]*(?!\S)", text):
        assert any(start <= figure.start() < end for start, end in covered)


units = st.sampled_from(sorted(set(UNITS) - RATIOS - {"percent"}))
values = st.one_of(
    st.integers(0, 5000).map(float), st.decimals(0, 999, places=2).map(float), st.just(0.5)
)


@st.composite
def quantities(draw):
    low, high = sorted((draw(values), draw(values)))
    low, high = draw(st.sampled_from([(low, high), (high, high), (None, high), (low, None)]))
    if low == high == 0.0:
        low = high = 1.0
    unit = draw(units)
    per = draw(st.sampled_from([None, "day", "hour", "dose"])) if unit != "mL" else None
    times = draw(st.sampled_from([None, (3.0, 3.0), (2.0, 3.0)])) if per else None
    return Amount("quantity", low, high, unit, per=per, times=None if unit == "time" else times)


@settings(max_examples=300, deadline=None)
@given(quantities())
def test_our_own_words_always_mean_the_amount(amount):
    assert means(express(amount), amount) is None


@settings(max_examples=300, deadline=None)
@given(quantities(), quantities())
def test_two_amounts_with_the_same_words_are_the_same(one, other):
    assert (express(one) != express(other)) or means(express(one), other) is None


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_other_figures_never_pass(low, high, fact_low, fact_high):
    fact = Amount("quantity", float(fact_low), float(fact_high), "mg", per="day")
    passes = means(f"{low} to {high} mg a day", fact) is None
    assert passes == ((low, high) == (fact_low, fact_high))


@pytest.mark.parametrize(
    "piece",
    ["1 in ", "half a ", "5 mg to ", "twenty ", "1,", "9", "from ", "at least ", "-", "1-", "1 ",
     "October ", "95% CI ", "(", "0", "a hundred and ", " ", "\n", "section 5, ", "1 hour ",
     "½", "116 ", "+1 ", "0800 ", "2018-", "RR of ", "aged ", "1.", "2018–", "5 mg, three times or "],
)  # fmt: skip
def test_time_grows_with_the_text_alone(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            read(text)
            best = min(best, time.process_time() - start)
        return best

    # Four times the text takes about four times as long; a quadratic reader would take sixteen.
    assert seconds(8_000) < 9 * seconds(2_000) + 0.02


def test_a_thousand_words_take_milliseconds():
    prose = (
        "The dose starts at 5 mg three times a day and rises every 3 days. The level halves in "
        "2 to 6 hours, and about 1 in 10 people feel sleepy. Ask your pharmacist before you take "
        "other medicines, and keep the tablets out of sight of children. "
    )
    text = prose * 21
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        found = len(read(text))
        best = min(best, time.process_time() - start)
    assert found == 4 * 21
    # About 5 ms here; the bound leaves room for a slow machine.
    assert best < 0.05
