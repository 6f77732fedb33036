"""Untrusted text made harmless."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reporters.safe import abridged, clean, clean_lines, json_escapes, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Crème “brûlée” § 1 – ok", "Crème “brûlée” § 1 – ok", id="plain"),
        pytest.param("\x1b[31m", "␛[31m", id="escape"),
        pytest.param("a\nb\tc", "a␊b␉c", id="newline"),
        pytest.param("\x7f\x9b", "␡<U+009B>", id="controls"),
        pytest.param("\u202eevil\u2069", "<U+202E>evil<U+2069>", id="direction"),
        pytest.param("\ud800", "<U+D800>", id="surrogate"),
    ],
)
def test_clean(text, expected):
    assert clean(text) == expected


def test_every_character_that_could_steer_is_shown():
    marks = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
    for code in (*marks, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF):
        assert clean(f"a{chr(code)}b").isprintable()


def test_clean_lines_keeps_lines():
    assert clean_lines("a\n\x1bb") == "a\n␛b"


def test_words_are_one_line():
    assert words(" two\n  lines\u2028here ") == "two lines here"


def test_words_leave_out_the_middle():
    assert words("a" * 50 + " " + "b" * 50, 21) == "aaaaaaaaa … bbbbbbbbb"


@given(st.text())
def test_json_text_means_the_same(text):
    assert json.loads(json_escapes(json.dumps([text], ensure_ascii=False, indent=1))) == [text]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("[here](a.md)", "[here](a.md)"),
        (f"[here](https://x.example/{'a' * 40}), so", f"[here](https://x.example/{'a' * 22}…), so"),
        ("f](" + "a" * 30 + " " + "b" * 30 + ")", "f](" + "a" * 30 + " " + "b" * 30 + ")"),
    ],
)
def test_abridged(quote, expected):
    assert abridged(quote) == expected
