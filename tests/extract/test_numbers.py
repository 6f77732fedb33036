"""Numbers in words and figures."""

import pytest

from linter.extract.numbers import Number, numbers

NONE = ["", "none", "someone", "tent", "oneself", "threefold"]

NUMBERS = [
    ("13", (13,)),
    ("thirteen", (13,)),
    ("twenty-one", (21,)),
    ("twenty one", (21,)),
    ("twentyone", (21,)),
    ("thirteen (13)", (13,)),
    ("thirteen(13)", (13,)),
    ("3 (three)", (3,)),
    ("(13)", (13,)),
    ("forty-five (45)", (45,)),
    ("fourty-five", (45,)),
    ("one hundred", (100,)),
    ("one hundred and eighty (180)", (180,)),
    ("nine hundred ninety-nine", (999,)),
    ("a hundred", (100,)),
    ("1,000", (1000,)),
    ("1095", (1095,)),
    ("thirty (60)", (30, 60)),
]


# Figures that state no whole number: each kind of value reads its decimals itself.
NO_READINGS = ["2.5", "1.2.3", "12345", "1,00", "2.5 (two)"]


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_number(text):
    assert numbers(text) == ()


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_number(text, expected):
    assert numbers(f" {text} ") == (Number(1, 1 + len(text), expected),)


@pytest.mark.parametrize("text", NO_READINGS)
def test_figures_without_a_reading(text):
    assert numbers(text) == (Number(0, len(text), ()),)


def test_numbers_in_order():
    assert numbers("one of 13, (14) or twenty") == ((0, 3, (1,)), (7, 9, (13,)), (11, 15, (14,)), (19, 25, (20,)))
