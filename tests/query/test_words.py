"""Queries in plain English, and with all their brackets."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from linter.errors import QueryError
from linter.query.kinds import KINDS, Measure
from linter.query.syntax import parse
from linter.query.tree import Connect, Named, Or, Phrase, Query, Reach, Scoped, ValueTerm, Word, Zone
from linter.query.words import explain, show
from linter.spelling import fold

ENGLISH = {
    "word": ("agent", "“agent”"),
    "phrase": ('"do not track"', "“do not track”"),
    "root": ("respond!", "a word that begins with “respond”"),
    "star": ("wom*n", "“wom*n” (* is any one character)"),
    "star in a root": ("wom*n!", "a word that begins with “wom*n” (* is any one character)"),
    "exact": ("#data", "“data” in exactly this form"),
    "exact in a phrase": ('"#terms of use"', "“terms of use” with “terms” in exactly this form"),
    "capitals": ("caps(us)", "“US” in capitals"),
    "root in a phrase": ('"third part!"', "“third part…”"),
    "name": ("$do-not-sell", "wording for “do not sell”"),
    "alternatives": ("a OR b OR c", "“a”, “b” or “c”"),
    "roots together": ("ask! OR dnt OR tell! OR gpc", "“dnt”, “gpc” or a word that begins with “ask” or “tell”"),
    "each once": ("honour! OR honor!", "a word that begins with “honor”"),
    "sentence": (
        '("do not track" OR dnt) /s (respond! OR honor!)',
        "“do not track” or “dnt”, in the same sentence as a word that begins with “respond” or “honor”",
    ),
    "sentence in order": ("a +s b", "“a”, earlier in the same sentence than “b”"),
    "not in the sentence": ("a NOT /s b", "“a”, without “b” in the same sentence"),
    "not later": ("a NOT +p b", "“a”, without “b” later in the same paragraph"),
    "words": ("a /5 b", "“a”, within 5 words of “b”"),
    "words in order": ("a +5 b", "“a”, at most 5 words before “b”"),
    "side by side": ("a /1 b", "“a”, right next to “b”"),
    "side by side in order": ("a +1 b", "“a”, right before “b”"),
    "not within": ("a NOT /5 b", "“a”, without “b” within 5 words of it"),
    "not after": ("a NOT +5 b", "“a”, without “b” in the 5 words after it"),
    "not beside": ("a NOT /1 b", "“a”, without “b” right next to it"),
    "not right after": ("a NOT +1 b", "“a”, without “b” right after it"),
    "section": ("a /sec b", "“a”, in the same section as “b”"),
    "document": ("a AND b", "“a”, in the same document as “b”"),
    "not in the document": ("a AND NOT b", "“a”, without “b” anywhere in the document"),
    "chain": ("a /s b /p c", "“a”, in the same sentence as “b”, and in the same paragraph as “c”"),
    "connector on the right": ("a /p (b /s c)", "“a”, in the same paragraph as (“b”, in the same sentence as “c”)"),
    "connector in alternatives": ("(a /s b) OR c", "(“a”, in the same sentence as “b”) or “c”"),
    "heading": ("heading(a OR b)", "a heading with (“a” or “b”)"),
    "link": ("link(a)", "a link whose text has “a”"),
    "url": ("url(a)", "a link whose target has “a”"),
    "chrome": ("chrome(a)", "navigation, a banner or a footer with “a”"),
    "value": ("@self", "the author (we, us, our or its name)"),
    "age": ("@age[>= 13, < 18]", "an age of at least 13 and below 18"),
    "duration": ("@duration[<= 45 days | > 1 year]", "a period of time of at most 45 days or longer than 1 year"),
    "unit": ("@duration[unit = business days]", "a period of time given in business days"),
    "other unit": ("@duration[unit != days]", "a period of time not given in days"),
    "day": ("@date[>= 2018-05-25]", "a date not earlier than 2018-05-25"),
    "day before": ("@date[< 2018-05-25]", "a date before 2018-05-25"),
    "today": ("@date[> today]", "a date after today"),
    "past": ("@date[< today - 12 months]", "a date earlier than 12 months ago"),
    "future": ("@date[> today + 1 week]", "a date later than 1 week from today"),
    "percent": ("@percent[= 100]", "a percentage of 100%"),
    "traits": ("@link[broken | vague]", "a link of the kind “broken” or of the kind “vague”"),
}


@pytest.mark.parametrize(("text", "english"), ENGLISH.values(), ids=ENGLISH)
def test_explain(text: str, english: str) -> None:
    """A query reads as a part of a sentence."""
    assert explain(parse(text)) == english


TEXT = {
    "nothing to add": ('"do not track" /s respond!', '"do not track" /s respond!'),
    "brackets": ("a OR b /5 c AND NOT d", "((a OR b) /5 c) AND NOT d"),
    "chain": ("a /s b /s c", "(a /s b) /s c"),
    "scope needs none": ("heading((a OR b))", "heading(a OR b)"),
    "connector in alternatives": ("(a /s b) OR c", "(a /s b) OR c"),
    "spellings": ("e-mail w/5 Licence W/5 U.S.", '(email /5 license) /5 "u s"'),
    "ordered": ("a PRE/3 b", "a +3 b"),
    "negative": ("a NOT  W/s b", "a NOT /s b"),
    "marks": ('#data OR "opt-out!" OR caps(us) OR caps(u.s.)', '#data OR "opt out!" OR caps(US) OR caps(U S)'),
    "capitals that fold to another word": ("caps(ı)", "caps(ı)"),
    "connector words": ('"or" OR "NOT" OR not!', '"or" OR "not" OR not!'),
    "tests": (
        "@age[>=13,<18|=21] OR @link[Broken] OR @duration[unit=day]",
        "@age[>= 13, < 18 | = 21] OR @link[broken] OR @duration[unit = days]",
    ),
    "name": ("$a-b", "$a-b"),
    "no test": ("@email", "@email"),
}


@pytest.mark.parametrize(("text", "shown"), TEXT.values(), ids=TEXT)
def test_show(text: str, shown: str) -> None:
    """A query is shown in one spelling, with all its brackets."""
    assert show(parse(text)) == shown


OPERATORS = ["=", "!=", "<", "<=", ">", ">="]
OPERANDS = {
    Measure.YEARS: ["0", "13", "120"],
    Measure.NUMBER: ["100", "99.5", "0.001"],
    Measure.GRADE: ["16", "17.5"],
    Measure.DAYS: ["1 day", "72 hours", "10 business days", "1.5 years", "400 weeks"],
    Measure.DATE: ["2018-05-25", "0001-01-01", "today", "today - 1 year", "today + 30 days"],
}
LETTERS = "abcdhilnorstué0129й"


@st.composite
def words(draw: st.DrawFn, *, capitals: bool = False) -> Word:
    """Return a word with its marks."""
    text = draw(st.text(LETTERS, min_size=2, max_size=6)) + draw(st.sampled_from(["", "", "*", "*s"]))
    assume(fold(text) == text)
    mark = "" if capitals else draw(st.sampled_from(["", "", "root", "exact"]))
    return Word(text, root=mark == "root", exact=mark == "exact", capitals=capitals)


@st.composite
def phrases(draw: st.DrawFn) -> Phrase:
    """Return a phrase, all in capitals or none."""
    return Phrase(tuple(draw(st.lists(words(capitals=draw(st.booleans())), min_size=2, max_size=4))))


@st.composite
def values(draw: st.DrawFn) -> Query:
    """Return a value, most with tests."""
    name = draw(st.sampled_from(list(KINDS)))
    kind = KINDS[name]
    operands = OPERANDS[kind.measure] if kind.measure else []
    tests = [*kind.traits, *(f"{operator} {operand}" for operator in OPERATORS for operand in operands)]
    if not tests:
        return ValueTerm(name)
    group = st.lists(st.sampled_from(tests), min_size=1, max_size=3).map(", ".join)
    return parse(f"@{name}[{' | '.join(draw(st.lists(group, min_size=1, max_size=3)))}]")


@st.composite
def joined(draw: st.DrawFn, queries: st.SearchStrategy[Query]) -> Query:
    """Return a query made of queries, as the parser makes it."""
    if draw(st.booleans()):
        return Scoped(draw(st.sampled_from(Zone)), draw(queries))
    if draw(st.booleans()):
        alternatives = draw(st.lists(queries, min_size=2, max_size=4))
        assume(not any(isinstance(each, Or) for each in alternatives))
        return Or(tuple(alternatives))
    reach = draw(st.sampled_from(Reach))
    distance = draw(st.integers(1, 255)) if reach is Reach.WORDS else 0
    ordered = draw(st.booleans()) and reach not in {Reach.SECTION, Reach.DOCUMENT}
    return Connect(draw(queries), draw(queries), reach, distance, ordered, draw(st.booleans()))


NAMES = st.from_regex(r"[a-z0-9_-]{1,9}", fullmatch=True).map(Named)
QUERIES = st.recursive(words() | words(capitals=True) | phrases() | NAMES | values(), joined, max_leaves=12)


@given(QUERIES)
def test_what_is_shown_is_the_query(query: Query) -> None:
    """The text that is shown reads as the same tree."""
    assert parse(show(query)) == query


@given(QUERIES)
def test_every_query_can_be_explained(query: Query) -> None:
    """No query is without words, and brackets and quotes are paired."""
    english = explain(query)
    assert english.count("(") == english.count(")")
    assert english.count("“") == english.count("”") > 0 or "@" in show(query)


@given(st.text(max_size=40) | st.text("ab eéßıſŉ½'’*!#.-\"($)@[]", max_size=20))
def test_any_text_that_is_a_query_is_shown_as_the_same(text: str) -> None:
    """The text that is shown reads as the same tree, whatever the spelling of its words."""
    try:
        query = parse(text)
    except QueryError:
        return
    assert parse(show(query)) == query
