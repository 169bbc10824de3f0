"""Telephone numbers of more than three digits."""

import pytest

from factguide.quantities import find_phone_numbers


@pytest.mark.parametrize(
    "number",
    ["1-800-222-1222", "800-222-1222", "(800) 222-1222", "1 (800) 222-1222", "+1 800 222 1222",
     "1-800-FDA-1088", "1-877-9EXAMPLE", "116 123", "0808 808 8000", "0800 1111", "020 7946 0000",
     "(020) 7946 0000", "02079460000", "+44 20 7946 0000", "+442079460000", "13 11 26",
     "1800 333 000", "1300 22 4636", "0808–808–8000", "116\u00a0123"],
)  # fmt: skip
def test_a_number_is_found_with_its_place(number):
    text = f"Call {number}, day or night."
    assert find_phone_numbers(text) == [(5, 5 + len(number), number)]


@pytest.mark.parametrize(
    "text",
    ["", "911", "999", "112", "call 111 or 999", "2 to 4 hours", "2002-2004", "2018-10-06",
     "1,000 2,000", "10-20-30", "5 10 15 20", "0.87", "100-150 mg", "1 in 10", "10 000 people",
     "DN0808 808 8000", "1-800-222-12222", "116 1234"],
)  # fmt: skip
def test_what_is_no_number(text):
    assert find_phone_numbers(text) == []
