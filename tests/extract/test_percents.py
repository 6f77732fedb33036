"""Percentages."""

import pytest

from linter.extract.percents import find
from linter.extract.value import Value

NONE = ["", "one hundred", "a percentage", "100", "recent 5", "a%20b", "https://acme.example/a?b=3%3A4"]

PERCENTS = [
    ("100%", "100%", 100),
    ("100 %", "100%", 100),
    ("50 percent", "50%", 50),
    ("50 per cent", "50%", 50),
    ("fifty per cent", "50%", 50),
    ("one hundred percent", "100%", 100),
    ("fifty (50) percent", "50%", 50),
    ("0.5%", "0.5%", 0.5),
    ("12,5 %", "12.5%", 12.5),
    ("100 PERCENT", "100%", 100),
    ("100\uff05", "100%", 100),
]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_percentage(text):
    assert find(text) == []


@pytest.mark.parametrize(("text", "shown", "amount"), PERCENTS, ids=[case[0] for case in PERCENTS])
def test_percentage(text, shown, amount):
    assert find(f"No site is {text} safe.") == [Value(11, 11 + len(text), shown, amount, amount)]
