"""Dates as policies write them."""

from datetime import date

import pytest

from linter.extract.dates import find
from linter.extract.value import Value

NONE = [
    "",
    "We may 5 times a day",
    "32.01.2023",
    "31.02.2023",
    "2023.02.30",
    "June 0, 2023",
    "32/01/2023",
    "13/13/23",
    "Regulation (EU) 2016/679",
    "Decision 2004/915/EC",
    "Cal. Civ. Code 1798.83",
    "section 3.1.2",
    "version 4.10.8",
    "release 1.1.1.1",
    "call 555-123-4567",
    "call 01.02.03.04.05",
    "24/7/365",
    "12-24-36 months",
    "the Act of 2018",
    "June 2523",
    "On June 16th",
    "decide 12, 2023",
]

FIRST_OF_JUNE = [
    "June 1, 2023",
    "June 1 2023",
    "June 1st, 2023",
    "June 1st 2023",
    "June 01, 2023",
    "JUNE 1, 2023",
    "Jun. 1, 2023",
    "Jun 1, 2023",
    "june 1, 2023",
    "June1,2023",
    "June 1. 2023",
    "June 1 , 2023",
    "June 1\uff0c2023",
    "June\u00a01,\n2023",
    "June 1st , 2023",
    "June the 1st, 2023",
    "June 1, '23",
    "1 June 2023",
    "1 June, 2023",
    "1st June 2023",
    "1st of June, 2023",
    "1st day of June, 2023",
    "01-Jun-2023",
    "01-Jun-23",
    "1. June 2023",
    "2023-06-01",
    "2023/06/01",
    "2023.06.01",
    "2023-6-1",
    "01.06.2023",
    "1.6.2023",
    "01.06.23",
]

OTHERS = [
    ("06/15/2023", "2023-06-15"),
    ("15/06/2023", "2023-06-15"),
    ("6/15/23", "2023-06-15"),
    ("06-15-2023", "2023-06-15"),
    ("06.15.2023", "2023-06-15"),
    ("1/1/2023", "2023-01-01"),
    ("February 29, 2024", "2024-02-29"),
    ("Sept. 3, 2019", "2019-09-03"),
    ("31.12.1999", "1999-12-31"),
]

AMBIGUOUS = ["06/01/2023", "6/1/23", "06-01-2023", "1/6/2023"]

IMPOSSIBLE = [
    "31 February 2023",
    "February 30, 2023",
    "2023-02-30",
    "2023-13-01",
    "13/13/2023",
    "June 31st, 2023",
    "31/02/2023",
]

MONTHS = ["June 2023", "June, 2023", "JUNE-2023", "Jun. 2023", "June of 2023", "June\u00a02023"]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_date(text):
    assert find(text) == []


@pytest.mark.parametrize("text", FIRST_OF_JUNE, ids=repr)
def test_day(text):
    day = date(2023, 6, 1).toordinal()
    assert find(f"Effective: {text}") == [Value(11, 11 + len(text), "2023-06-01", day, day)]


@pytest.mark.parametrize(("text", "iso"), OTHERS, ids=[text for text, _ in OTHERS])
def test_other_day(text, iso):
    (value,) = find(f"_Last updated {text}_")
    assert (value.shown, value.low, value.high) == (iso, *[date.fromisoformat(iso).toordinal()] * 2)


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_ambiguous_day(text):
    low, high = date(2023, 1, 6).toordinal(), date(2023, 6, 1).toordinal()
    assert find(text) == [Value(0, len(text), text, low, high, frozenset({"ambiguous"}))]


@pytest.mark.parametrize("text", IMPOSSIBLE, ids=repr)
def test_impossible_day(text):
    assert find(text) == [Value(0, len(text), text, 0, date.max.toordinal(), frozenset({"impossible"}))]


@pytest.mark.parametrize("text", MONTHS, ids=repr)
def test_month(text):
    low, high = date(2023, 6, 1).toordinal(), date(2023, 6, 30).toordinal()
    assert find(text) == [Value(0, len(text), "2023-06", low, high, frozenset({"month-only"}))]


def test_several_dates():
    text = "From January 1, 2022 to 31 December 2022; version 3, June 2023."
    assert [value.shown for value in find(text)] == ["2022-01-01", "2022-12-31", "2023-06"]


@pytest.mark.parametrize(
    ("written", "month"),
    [
        *(
            ("january", 1),
            ("feb", 2),
            ("February", 2),
            ("febuary", 2),
            ("MARCH", 3),
            ("Apr.", 4),
            ("april", 4),
            ("may", 5),
        ),
        *(("june", 6), ("july", 7), ("august", 8), ("Sep", 9), ("Sept.", 9), ("September", 9), ("october", 10)),
        *(("november", 11), ("december", 12)),
    ],
)
def test_names_of_months(written, month):
    assert [value.shown for value in find(f"{written} 3, 2023")] == [f"2023-{month:02}-03"]
