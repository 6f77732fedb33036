"""Numbers in words and figures."""

import re

import pytest

from linter.extract.numbers import NUMBER, readings

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


@pytest.mark.parametrize("text", NONE, ids=repr)
def test_no_number(text):
    assert not re.search(rf"\b{NUMBER}", text)


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_number(text, expected):
    match = re.fullmatch(NUMBER, text)
    assert match
    assert readings(match[0]) == expected
