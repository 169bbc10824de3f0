"""What stands around a figure: bounds, frequencies, confidence intervals."""

from math import inf

import pytest

from factguide.quantities.bounds import bound_after, bound_at
from factguide.quantities.intervals import interval_at
from factguide.quantities.rates import Rate, once_at, rate_at


@pytest.mark.parametrize(
    ("text", "side", "rest"),
    [
        ("at least 3", "low", "3"), ("At least about 3", "low", "3"), ("more than 3", "low", "3"),
        ("over 3", "low", "3"), ("no fewer than 3", "low", "3"), (">3", "low", "3"),
        ("≥ 3", "low", "3"), ("up to 3", "high", "3"), ("no more than 3", "high", "3"),
        ("fewer than 3", "high", "3"), ("within 3", "high", "3"), ("under-3s", "high", "3s"),
        ("a maximum of 3", "high", "3"), ("<= 3", "high", "3"),
    ],
)  # fmt: skip
def test_bound_at(text, side, rest):
    bound = bound_at(text, 0)
    assert bound is not None
    assert (bound.side, text[bound.end :]) == (side, rest)


@pytest.mark.parametrize("text", ["", "at", "at most", "overdose 3", "understand 3", "nearly 3"])
def test_no_bound(text):
    assert bound_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (" or more", "low"), (" or over", "low"), (" and over", "low"), (" or older", "low"),
        (" or less", "high"), (" or fewer", "high"), (" and under", "high"), ("", None),
        (" and more", None), (" and fewer", None), (" or more than", None), (" or moreover", None),
    ],
)  # fmt: skip
def test_bound_after(text, side):
    bound = bound_after(text, 0)
    assert (bound and bound.side) == side


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        (" a day", Rate(None, "day", 6)), (" an hour", Rate(None, "hour", 8)),
        (" per week", Rate(None, "week", 9)), (" each dose", Rate(None, "dose", 10)),
        (" every day", Rate(None, "day", 10)), ("/day", Rate(None, "day", 4)),
        ("/h", Rate(None, "hour", 2)), (" daily", Rate(None, "day", 6)),
        (" monthly", Rate(None, "month", 8)), (" in a day", Rate(None, "day", 9)),
        (" three times a day", Rate((3, 3), "day", 18)), (", 3 times daily", Rate((3, 3), "day", 15)),
        (" once a day", Rate((1, 1), "day", 11)), (" twice-daily", Rate((2, 2), "day", 12)),
        (" two to three times a day", Rate((2, 3), "day", 25)),
        (" two or three times a day", Rate((2, 3), "day", 25)),
        (" up to 4 times a day", Rate((0, 4), "day", 20)),
        (" at least twice a day", Rate((2, inf), "day", 21)),
        ("", None), (" today", None), (" a daydream", None), (" every 3 days", None),
        (" three times", None), (" two or four times a day", None), (" a day", Rate(None, "day", 6)),
        (" up to 2 to 3 times a day", None), (" at night", None), (" a tablet", None),
    ],
)  # fmt: skip
def test_rate_at(text, rate):
    assert rate_at(text, 0) == rate


@pytest.mark.parametrize(
    ("text", "found"),
    [("once a day", (1, "day", 10)), ("twice", (2, None, 5)), ("once", (1, None, 4)),
     ("thrice weekly", (3, "week", 13)), ("onceover", None), ("three", None)],
)  # fmt: skip
def test_once_at(text, found):
    assert once_at(text, 0) == found


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        (" (95% CI 0.77 to 0.99)", (0.77, 0.99, 95)),
        (" [95% CI 0.77–0.99]", (0.77, 0.99, 95)),
        (", 95% CI 0.77 to 0.99", (0.77, 0.99, 95)),
        ("; 95% CI: 0.77, 0.99", (0.77, 0.99, 95)),
        (" (99.5% confidence interval of -0.5 to -0.1)", (-0.5, -0.1, 99.5)),
        (" (95% CI 60% to 80%)", (60, 80, 95)),
        (" (95 percent CI 1 to 2)", (1, 2, 95)),
        (" (95% CI 0.77 to 0.99", None),
        (" (CI 0.77 to 0.99)", None),
        (" (95% CI 0.77)", None),
        (" (0.77 to 0.99)", None),
        ("", None),
    ],
)
def test_interval_at(text, interval):
    found = interval_at(text, 0)
    assert (found and found[:3]) == interval
    assert found is None or found[3] == len(text)
