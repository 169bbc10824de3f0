"""Dates and spans of dates."""

import pytest

from factguide.quantities.dates import date_at


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", "2018", "2018"),
        ("October 2018", "2018-10", "2018-10"),
        ("October, 2018", "2018-10", "2018-10"),
        ("Oct. 2018", "2018-10", "2018-10"),
        ("Sept 2018", "2018-09", "2018-09"),
        ("May 2018", "2018-05", "2018-05"),
        ("6 August 2018", "2018-08-06", "2018-08-06"),
        ("06 Aug 2018", "2018-08-06", "2018-08-06"),
        ("6th of August 2018", "2018-08-06", "2018-08-06"),
        ("August 6, 2018", "2018-08-06", "2018-08-06"),
        ("August 6th 2018", "2018-08-06", "2018-08-06"),
        ("29 February 2020", "2020-02-29", "2020-02-29"),
        ("2018-10", "2018-10", "2018-10"),
        ("2018-10-06", "2018-10-06", "2018-10-06"),
        ("2002 to 2004", "2002", "2004"),
        ("from 2002 to 2004", "2002", "2004"),
        ("From 2002 until 2004", "2002", "2004"),
        ("between 2002 and 2004", "2002", "2004"),
        ("2002–2004", "2002", "2004"),
        ("2002-2004", "2002", "2004"),
        ("2002–04", "2002", "2004"),
        ("1970s", "1970", "1979"),
        ("from October 2018 to March 2019", "2018-10", "2019-03"),
        ("between October 2018 and March 2019", "2018-10", "2019-03"),
        ("October to December 2018", "2018-10", "2018-12"),
        ("6 to 8 August 2018", "2018-08-06", "2018-08-08"),
        ("6–8 August 2018", "2018-08-06", "2018-08-08"),
        ("6 August to 8 September 2018", "2018-08-06", "2018-09-08"),
        ("6 August 2018 to 8 September 2019", "2018-08-06", "2019-09-08"),
    ],
)
def test_date_at(text, first, last):
    assert date_at(text, 0) == (first, last, len(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("October 2018 to 5 people", "October 2018"),
        ("2018 and 2019", "2018"),
        ("2018, 2019", "2018"),
        ("6 August 2018 to 2019", "6 August 2018"),
        ("2018 to October 2019", "2018"),
    ],
)
def test_what_does_not_belong_to_the_date(text, read):
    found = date_at(text, 0)
    assert found is not None
    assert text[: found[2]] == read


@pytest.mark.parametrize(
    "text",
    ["", "18", "1818", "2118", "2,018", "2018.5", "2018%", "20181", "20 18",
     "may 2018", "october 2018", "October", "6 August", "31 February 2018", "0 August 2018",
     "Mayor 2018", "from 2018", "between 2018 and", "from October", "1975th", "6/8/2018"],
)  # fmt: skip
def test_what_is_no_date(text):
    assert date_at(text, 0) is None


def test_a_year_inside_a_name_is_no_date():
    assert [date_at("NG2018", 2), date_at("COVID-2019", 6), date_at("mid-2018", 4)] == [
        None,
        None,
        ("2018", "2018", 8),
    ]
