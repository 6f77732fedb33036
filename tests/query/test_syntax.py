"""The query language's connectors, and every mistake with its place."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import QueryError
from linter.query.syntax import DEEPEST, LONGEST_TEXT, parse
from linter.query.tree import Connect, Or, Query, Reach, Word

A, B, C = Word("a"), Word("b"), Word("c")

CONNECTORS = {
    "OR": ("a OR b", Or((A, B))),
    "OR is one list": ("a OR b OR c", Or((A, B, C))),
    "OR of OR is one list": ("a OR (b OR c)", Or((A, B, C))),
    "within": ("a /5 b", Connect(A, B, Reach.WORDS, 5)),
    "within in order": ("a +255 b", Connect(A, B, Reach.WORDS, 255, ordered=True)),
    "leading zeros": ("a /005 b", Connect(A, B, Reach.WORDS, 5)),
    "W/n": ("a W/5 b", Connect(A, B, Reach.WORDS, 5)),
    "w/n": ("a w/5 b", Connect(A, B, Reach.WORDS, 5)),
    "PRE/n": ("a PRE/5 b", Connect(A, B, Reach.WORDS, 5, ordered=True)),
    "sentence": ("a /s b", Connect(A, B, Reach.SENTENCE)),
    "sentence in order": ("a +s b", Connect(A, B, Reach.SENTENCE, ordered=True)),
    "W/s": ("a W/s b", Connect(A, B, Reach.SENTENCE)),
    "paragraph": ("a /p b", Connect(A, B, Reach.PARAGRAPH)),
    "paragraph in order": ("a +p b", Connect(A, B, Reach.PARAGRAPH, ordered=True)),
    "W/p": ("a W/p b", Connect(A, B, Reach.PARAGRAPH)),
    "section": ("a /sec b", Connect(A, B, Reach.SECTION)),
    "AND": ("a AND b", Connect(A, B, Reach.DOCUMENT)),
    "&": ("a & b", Connect(A, B, Reach.DOCUMENT)),
    "AND NOT": ("a AND NOT b", Connect(A, B, Reach.DOCUMENT, negated=True)),
    "& NOT": ("a &  NOT b", Connect(A, B, Reach.DOCUMENT, negated=True)),
    "NOT /n": ("a NOT /5 b", Connect(A, B, Reach.WORDS, 5, negated=True)),
    "NOT +n": ("a NOT +5 b", Connect(A, B, Reach.WORDS, 5, ordered=True, negated=True)),
    "NOT /s": ("a NOT /s b", Connect(A, B, Reach.SENTENCE, negated=True)),
    "NOT W/s": ("a NOT\n W/s b", Connect(A, B, Reach.SENTENCE, negated=True)),
    "NOT /sec": ("a NOT /sec b", Connect(A, B, Reach.SECTION, negated=True)),
    "brackets need no blanks": ("(a) /s (b)", Connect(A, B, Reach.SENTENCE)),
    "equal ones group from the left": (
        "a /s b /s c",
        Connect(Connect(A, B, Reach.SENTENCE), C, Reach.SENTENCE),
    ),
    "two spellings of one are equal": ("a /5 b W/5 c", Connect(Connect(A, B, Reach.WORDS, 5), C, Reach.WORDS, 5)),
    "brackets part those of one tier": (
        "a /s (b +s c)",
        Connect(A, Connect(B, C, Reach.SENTENCE, ordered=True), Reach.SENTENCE),
    ),
}


@pytest.mark.parametrize(("text", "query"), CONNECTORS.values(), ids=CONNECTORS)
def test_connector(text: str, query: Query) -> None:
    """A connector is read in each of its spellings."""
    assert parse(text) == query


PRECEDENCE = {
    "OR before /n": ("a OR b /3 c OR d", "(a OR b) /3 (c OR d)"),
    "/n before /s": ("a /s b /3 c", "a /s (b /3 c)"),
    "/s before /p": ("a /p b /s c", "a /p (b /s c)"),
    "/p before /sec": ("a /sec b /p c", "a /sec (b /p c)"),
    "/sec before AND": ("a AND b /sec c", "a AND (b /sec c)"),
    "all": ("a AND b /sec c /p d /s e /2 f OR g", "a AND (b /sec (c /p (d /s (e /2 (f OR g)))))"),
    "all, tightest first": ("a OR b /2 c /s d /p e /sec f AND g", "(((((a OR b) /2 c) /s d) /p e) /sec f) AND g"),
    "one tier on both sides of a looser one": ("a /3 b /s c /5 d", "(a /3 b) /s (c /5 d)"),
    "negatives": ("a NOT /s b AND NOT c", "(a NOT /s b) AND NOT c"),
}


@pytest.mark.parametrize(("text", "same"), PRECEDENCE.values(), ids=PRECEDENCE)
def test_precedence(text: str, same: str) -> None:
    """Connectors bind in the order of the legal services."""
    assert parse(text) == parse(same)


# Each mistake: its name, the message, the query and the caret.
MISTAKES = {
    name: shown.rstrip()
    for name, _, shown in (
        each.partition("\n") for each in (Path(__file__).parent / "mistakes.txt").read_text("utf-8")[2:].split("\n\n# ")
    )
}


@pytest.mark.parametrize("shown", MISTAKES.values(), ids=MISTAKES)
def test_mistake(shown: str) -> None:
    """A mistake says what was expected, with a caret under the place."""
    with pytest.raises(QueryError) as caught:
        parse(shown.split("\n")[1].removeprefix("  "))
    assert str(caught.value) == shown


@pytest.mark.parametrize("text", ["", " \n "], ids=["empty", "blank"])
def test_empty(text: str) -> None:
    """An empty query says what a query may be."""
    with pytest.raises(QueryError, match=r"^the query is empty: expected a term such as"):
        parse(text)


def test_line_break_is_a_blank() -> None:
    """A query may stand on several lines; the message has one."""
    with pytest.raises(QueryError) as caught:
        parse("a\nOR\nb c /s")
    assert str(caught.value).splitlines()[1:] == ["  a OR b c /s", "         ^"]


def test_position_counts_invisible_characters() -> None:
    """The place is one in the text that was given."""
    with pytest.raises(QueryError) as caught:
        parse("do\u00adnut\u200b ^")
    assert (caught.value.query, caught.value.position) == ("do\u00adnut\u200b ^", 8)


@pytest.mark.parametrize(
    "text",
    [
        "(" * DEEPEST + "a" + ")" * DEEPEST,
        "heading(" * DEEPEST + "a" + ")" * DEEPEST,
        "a" + " /s a" * DEEPEST,
        "a" + " OR a" * 999,
    ],
    ids=["brackets", "functions", "connectors", "alternatives"],
)
def test_deepest(text: str) -> None:
    """A hundred levels are read; alternatives are no level."""
    parse(text)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("(" * 5000, DEEPEST),
        ("heading(" * 2000, DEEPEST * 8),
        ("a" + " /s a" * (DEEPEST + 1), 2 + 5 * DEEPEST),
        ("(" * DEEPEST + "a" + " /s a)" * DEEPEST + " AND a", DEEPEST * 7 + 2),
        ("(a AND " * 2000, DEEPEST * 7),
        ("a" * (LONGEST_TEXT + 1), LONGEST_TEXT),
    ],
    ids=["brackets", "functions", "connectors", "connectors in brackets", "to the right", "text"],
)
def test_too_deep_or_long(text: str, position: int) -> None:
    """Bombs are errors at the place where they become too much."""
    with pytest.raises(QueryError, match="at most") as caught:
        parse(text)
    assert caught.value.position == position


PIECES = st.sampled_from(
    [
        *re.findall(r"\S+", "a or OR AND NOT /s +5 W/p & ( ) heading( caps( \" “ ' @age @date[ @link["),
        *re.findall(r"\S+", "] [ >= 13 today - , | $x $ # ! * e-mail . § ½ \u00ad"),
        " ",
        "\n",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)


def mistake(text: str) -> QueryError | None:
    """Return the mistake in a text, or None where it is a query."""
    try:
        parse(text)
    except QueryError as error:
        return error
    return None


@given(TEXTS)
def test_any_text_is_a_query_or_an_error_with_its_place(text: str) -> None:
    """Nothing but a QueryError is ever raised, and its place lies within the text."""
    error = mistake(text)
    assert error is None or (error.query == text and 0 <= error.position <= len(text))
