"""Reads words, roots and phrases: what stands between quotes, or unquoted between blanks."""

import re

from linter.errors import QueryError
from linter.query.tree import Phrase, Word
from linter.spelling import PAIRS, WORD, fold

_APOSTROPHE = "['\u2019\u02bc\uff07]"
# A word in which `*` stands for one character. Possessive: it never backtracks.
_SPELLING = rf"(?:{WORD}|\*(?:{_APOSTROPHE}(?=[^\W_]))?)++"
_JOINERS = r"\-\u2010-\u2015\u2212._'\u2019"

#: An unquoted term: `respond!`, `#word`, `wom*n`, `opt-out`, `1798.83`, `U.S.`, `users'`.
UNQUOTED = re.compile(rf"#?{_SPELLING}(?:[{_JOINERS}]+{_SPELLING})*+[.!'\u2019]?")
_PIECE = re.compile(rf"(?P<exact>#?)(?P<spelling>{_SPELLING})(?P<root>!?)|[#!]|[$@](?=[^\W\d_])")
_WHOLE = re.compile(_SPELLING)

_STRAY = {
    "#": "expected a word right after #, as in #word",
    "!": "expected at least two letters right before !, as in respond!",
    "$": "a $name does not work inside quotes: it is a term of its own",
    "@": "@ does not work inside quotes: a value such as @email is a term of its own",
}


def read_words(query: str, start: int, end: int, *, exact: bool = False, capitals: bool = False) -> Word | Phrase:
    """Read the word or the phrase that stands in `query[start:end]`; everything but words separates."""
    words: list[Word] = []
    for piece in _PIECE.finditer(query, start, end):
        word = _word(query, piece, exact=exact, capitals=capitals)
        pair = PAIRS.get((words[-1].text, word.text)) if words and not words[-1].root else None
        if pair:
            word = Word(pair, word.root, words.pop().exact or word.exact, capitals)
            _check_exact(query, word, piece.end() - 1)
        words.append(word)
    if not words:
        raise QueryError("expected a word here: marks alone cannot be looked for", query, start)
    return words[0] if len(words) == 1 else Phrase(tuple(words))


def _word(query: str, piece: re.Match[str], *, exact: bool, capitals: bool) -> Word:
    """Read one word with its marks."""
    spelling = piece["spelling"]
    if spelling is None:
        raise QueryError(_STRAY[piece[0]], query, piece.start())
    text, start = fold(spelling), piece.start("spelling")
    letters = len(text.replace("*", "").replace("'", ""))
    if not letters:
        raise QueryError("* stands for one character of a word, as in wom*n", query, start)
    if not _WHOLE.fullmatch(text) or fold(text) != text:
        raise QueryError(f'"{spelling}" is not one plain word: write it in letters and digits', query, start)
    if piece["root"] and letters < 2:
        raise QueryError("a root needs at least two letters before !, as in respond!", query, start)
    if capitals and (piece["root"] or piece["exact"]):
        raise QueryError("caps(…) takes whole words, without # or !", query, piece.start())
    word = Word(text, bool(piece["root"]), exact or bool(piece["exact"]), capitals)
    _check_exact(query, word, piece.start())
    return word


def _check_exact(query: str, word: Word, position: int) -> None:
    """Refuse a root that is exact."""
    if word.root and word.exact:
        raise QueryError("a root has no exact form: leave out # or !", query, position)
