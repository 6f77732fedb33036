"""The fast patterns for simple texts find what the full one finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.spelling import INVISIBLE, WORD, fold, has_words, straight, typed, visible, words

MARKS = "'\u2019\u2018\u201c\u201d\u2026\u2013\u2014\u2022\u00a7\u2122_-.\u02bc\uff07\u0301\u00ad\u200b \n"
TEXT = st.text(
    st.one_of(st.sampled_from(MARKS), st.sampled_from("abIsS1\u00e9\u00df\u00b2\u4e2d\u0915"), st.characters())
)


def _words(text):
    return re.findall(WORD, text)


@given(TEXT)
def test_the_words_of_any_text_are_those_of_the_full_pattern(text):
    assert words(text) == _words(text)


@given(TEXT)
def test_a_text_as_it_is_typed_is_as_long_and_has_its_words_where_they_were(text):
    assert [match.span() for match in re.finditer(WORD, straight(text))] == [
        match.span() for match in re.finditer(WORD, text)
    ]
    assert len(typed(text)) == len(straight(text)) == len(text)


@given(TEXT, st.integers(1, 6))
def test_words_are_counted_as_far_as_asked(text, least):
    assert has_words(text, least) is (len(_words(text)) >= least)


@given(st.text(st.one_of(st.sampled_from(MARKS), st.characters())))
def test_what_is_typed_folds_to_the_same(text):
    assert [fold(word) for word in words(straight(text))] == [fold(word) for word in words(text)]


@pytest.mark.parametrize("character", sorted(INVISIBLE))
def test_invisible_characters_are_no_text(character):
    assert visible(f"per{character}son") == "person"
    assert not character.isprintable() or re.match(r"[\u034f\ufe00-\ufe0f]", character)
