"""Queries packed for JSON and unpacked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.query.codec import decode, encode
from linter.query.syntax import parse

PACKED: dict[str, tuple[str, Any]] = {
    "plain word": ("agent", "agent"),
    "root": ("respond!", ["word", "respond", True, False, False]),
    "exact": ("#data", ["word", "data", False, True, False]),
    "capitals": ("caps(US)", ["word", "us", False, False, True]),
    "phrase": ('"opt out!"', ["phrase", "opt", ["word", "out", True, False, False]]),
    "name": ("$respond", ["named", "respond"]),
    "value": ("@email", ["value", "email"]),
    "tests": (
        "@age[>= 13, < 18 | = 21]",
        ["value", "age", [["", ">=", 13.0, "13", 0, 0], ["", "<", 18.0, "18", 0, 0]], [["", "=", 21.0, "21", 0, 0]]],
    ),
    "today": (
        "@date[< today - 12 months]",
        ["value", "date", [["", "<", "today", "today - 12 months", -12, 0]]],
    ),
    "scope": ("heading(a)", ["scoped", "heading", "a"]),
    "alternatives": ("a OR b", ["or", "a", "b"]),
    "connector": ("a NOT +5 b", ["connect", "a", "b", "n", 5, True, True]),
}


@pytest.mark.parametrize(("text", "packed"), PACKED.values(), ids=PACKED)
def test_encode(text: str, packed: object) -> None:
    """A query is nested lists."""
    assert encode(parse(text)) == packed


@pytest.mark.parametrize(("text", "packed"), PACKED.values(), ids=PACKED)
def test_decode(text: str, packed: object) -> None:
    """The lists are the query again, also by way of JSON."""
    assert decode(json.loads(json.dumps(packed))) == parse(text)


DEEP: list[Any] = ["scoped", "link", "a"]
for _ in range(100_000):
    DEEP = ["scoped", "link", DEEP]

DAMAGED: dict[str, Any] = {
    "null": None,
    "number": 1,
    "mapping": {"word": "a"},
    "empty list": [],
    "unknown tag": ["words", "a"],
    "tag is a list": [["or"], "a"],
    "word without marks": ["word", "a", False, False, False],
    "word with numbers": ["word", "a", 1, 0, 0],
    "word too short": ["word", "a", True],
    "phrase of a name": ["phrase", ["named", "a"]],
    "name is a number": ["named", 1],
    "unknown zone": ["scoped", "footer", "a"],
    "unknown reach": ["connect", "a", "b", "x", 0, False, False],
    "distance is a flag": ["connect", "a", "b", "n", True, False, False],
    "one side": ["connect", "a"],
    "group is text": ["value", "age", ">= 13"],
    "test is text": ["value", "age", [">= 13"]],
    "operand is a flag": ["value", "age", [["", ">=", True, "13", 0, 0]]],
    "operand is null": ["value", "age", [["", ">=", None, "13", 0, 0]]],
    "too deep": DEEP,
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_damaged(data: object) -> None:
    """Anything else is a ValueError."""
    with pytest.raises(ValueError, match=r"encoded|is not a valid"):
        decode(data)


ATOMS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3)
TAGS = st.sampled_from(["word", "phrase", "named", "value", "scoped", "or", "connect", "heading", "n", "s", ">="])
JSON = st.recursive(
    ATOMS | TAGS,
    lambda inner: (
        st.lists(inner, max_size=7) | st.builds(lambda tag, rest: [tag, *rest], TAGS, st.lists(inner, max_size=6))
    ),
)


@given(JSON)
def test_only_what_was_encoded_is_decoded(data: object) -> None:
    """Whatever is decoded encodes to the same lists."""
    try:
        query = decode(data)
    except ValueError:
        return
    assert encode(query) == data
