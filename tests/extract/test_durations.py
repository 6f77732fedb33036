"""Durations in days."""

import pytest

from linter.extract.durations import find
from linter.extract.value import Value

NONE = [
    "",
    "every day",
    "day-to-day work",
    "13 years of age",
    "a person 13 years old",
    "under 13 years",
    "at least 18 years",
    "users aged 13 to 15 years",
    "the calendar year 2023",
    "in the 2023 year",
    "30 daylight photos",
    "$30 days",
    "the year",
]

DURATIONS = [
    ("30 days", 30, 30, "days"),
    ("thirty (30) days", 30, 30, "days"),
    ("30 (thirty) days", 30, 30, "days"),
    ("forty-five (45) calendar days", 45, 45, "days"),
    ("45 additional days", 45, 45, "days"),
    ("10 business days", 14, 14, "business days"),
    ("ten (10) working days", 14, 14, "business days"),
    ("15 business days", 21, 21, "business days"),
    ("1 business day", 2, 2, "business days"),
    ("12 months", 360, 360, "months"),
    ("twelve-month", 360, 360, "months"),
    ("one year", 365, 365, "years"),
    ("7 years", 2555, 2555, "years"),
    ("24 hours", 1, 1, "hours"),
    ("72-hour", 3, 3, "hours"),
    ("30 minutes", 30 / 1440, 30 / 1440, "minutes"),
    ("two weeks", 14, 14, "weeks"),
    ("a year", 365, 365, "years"),
    ("a month", 30, 30, "months"),
    ("an hour", 1 / 24, 1 / 24, "hours"),
    ("2 yrs", 730, 730, "years"),
    ("36 hrs", 1.5, 1.5, "hours"),
    ("1.5 years", 547.5, 547.5, "years"),
    ("two and a half years", 912.5, 912.5, "years"),
    ("1,000 days", 1000, 1000, "days"),
    ("30-45 days", 30, 45, "days"),
    ("30\u201345 days", 30, 45, "days"),
    ("24 to 48 hours", 1, 2, "hours"),
    ("two or three weeks", 14, 21, "weeks"),
    ("5 to 10 business days", 7, 14, "business days"),
    ("thirty (60) days", 30, 60, "days"),
    ("thirty\u00a0(30)\ndays", 30, 30, "days"),
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_duration(text):
    assert find(text) == []


@pytest.mark.parametrize(("text", "low", "high", "unit"), DURATIONS, ids=[case[0] for case in DURATIONS])
def test_duration(text, low, high, unit):
    (value,) = find(f"We answer within {text}, at most.")
    assert (value.shown, value.low, value.high) == (" ".join(text.replace("\u2013", "-").split()), low, high)
    assert unit in value.traits


def test_whole_value():
    assert find("Ask within 10 business days.") == [
        Value(11, 27, "10 business days", 14, 14, frozenset({"day", "days", "business day", "business days"})),
    ]


def test_a_rate_is_no_period():
    assert [value.shown for value in find("24 hours a day, 7 days a week")] == ["24 hours", "7 days"]


def test_duration_beside_an_age():
    text = "We delete the data of anyone under 13 years of age within 3 years."
    assert [value.shown for value in find(text)] == ["3 years"]
