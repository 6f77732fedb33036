"""Words, roots, phrases, names and functions of the query language."""

import pytest

from linter.query.syntax import parse
from linter.query.tree import Connect, Named, Phrase, Query, Reach, Scoped, Word, Zone

A, B = Word("a"), Word("b")


def phrase(text: str) -> Phrase:
    """Return a phrase of plain words."""
    return Phrase(tuple(map(Word, text.split())))


TERMS = {
    "word": ("agent", Word("agent")),
    "word is folded": ("Honour", Word("honor")),
    "possessive is dropped": ("company’s", Word("company")),
    "plural possessive is dropped": ("users' AND a", Connect(Word("users"), A, Reach.DOCUMENT)),
    "apostrophe inside": ("don’t", Word("don't")),
    "digits": ("2016", Word("2016")),
    "other script": ("ДАННЫЕ", Word("данные")),
    "root": ("respond!", Word("respond", root=True)),
    "root of a British spelling": ("honour!", Word("honor", root=True)),
    "root of two letters": ("do!", Word("do", root=True)),
    "star": ("wom*n", Word("wom*n")),
    "star and root": ("organi*ation!", Word("organi*ation", root=True)),
    "star and possessive": ("compan*’s", Word("compan*")),
    "exact": ("#data", Word("data", exact=True)),
    "exact phrase": ("#opt-out", Phrase((Word("opt", exact=True), Word("out", exact=True)))),
    "capitals": ("caps(US)", Word("us", capitals=True)),
    "capitals of several": ("caps(U.S.)", Phrase((Word("u", capitals=True), Word("s", capitals=True)))),
    "name": ("$do-not_sell2", Named("do-not_sell2")),
    "hyphen makes a phrase": ("opt-out", phrase("opt out")),
    "hyphenated root": ("opt-out!", Phrase((Word("opt"), Word("out", root=True)))),
    "section number": ("1798.83", phrase("1798 83")),
    "abbreviation": ("U.S.", phrase("u s")),
    "underscore separates": ("do_not_track", phrase("do not track")),
    "e-mail is one word": ("e-mail", Word("email")),
    "e-mail root": ("E-mail!", Word("email", root=True)),
    "exact e-mail": ("#e-mail", Word("email", exact=True)),
    "capital e-mail": ("caps(E-MAIL)", Word("email", capitals=True)),
    "web site in a phrase": ('"our web sites and e mail"', phrase("our websites and email")),
    "phrase": ('"do not track"', phrase("do not track")),
    "phrase over lines": ('"do not\n  track"', phrase("do not track")),
    "curly quotes": ("“do not track”", phrase("do not track")),
    "marks separate in quotes": ('"Cal. Civ. Code § 1798.100(a)(1)"', phrase("cal civ code 1798 100 a 1")),
    "roots in a phrase": (
        '"third part! shar!"',
        Phrase((Word("third"), Word("part", root=True), Word("shar", root=True))),
    ),
    "marks in a phrase": ('"#terms of us*"', Phrase((Word("terms", exact=True), Word("of"), Word("us*")))),
    "one quoted word": ('"agent"', Word("agent")),
    "quoted connector word": ('"or"', Word("or")),
    "root of a connector word": ("not!", Word("not", root=True)),
    "heading": ("heading(a)", Scoped(Zone.HEADING, A)),
    "link": ("link( cookie! )", Scoped(Zone.LINK, Word("cookie", root=True))),
    "chrome in url": ("url(chrome(a))", Scoped(Zone.URL, Scoped(Zone.CHROME, A))),
    "query in a scope": ("heading(a /s b)", Scoped(Zone.HEADING, Connect(A, B, Reach.SENTENCE))),
    "brackets": ("((a))", A),
    "invisible characters": ("tra\u00adck\u200b", Word("track")),
}


@pytest.mark.parametrize(("text", "query"), TERMS.values(), ids=TERMS)
def test_term(text: str, query: Query) -> None:
    """A term is read with its marks."""
    assert parse(text) == query
