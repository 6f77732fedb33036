"""Cuts the text of a query into tokens: terms, brackets and connectors."""

import re
from collections.abc import Callable

from linter.errors import QueryError
from linter.query.conditions import read_tests
from linter.query.connectors import CONNECTOR, read_connector
from linter.query.kinds import KINDS
from linter.query.terms import UNQUOTED, read_words
from linter.query.tokens import Close, Open, Term, Token
from linter.query.tree import Named, ValueTerm, Zone
from linter.suggestion import suggest

_BLANKS = re.compile(r"\s*")
_QUOTES = '"\u201c\u201d\u201e\u201f'
_QUOTE = re.compile(f"[{_QUOTES}]")
_NAME = re.compile(r"\$([\w-]*)")
_VALUE = re.compile(r"@([\w-]*)(\[)?")
_FUNCTION_WORDS = ("caps", *Zone)
_STRAY = {
    "'": 'write phrases in double quotes: "do not track"',
    "\u2018": 'write phrases in double quotes: "do not track"',
    "[": "tests stand right after a value, as in @age[>= 13]",
    "]": "there is no [ that it closes",
    "|": "write OR between terms",
    "%": "write AND NOT to exclude",
    ",": "write a connector between terms, such as OR or AND",
    "!": "it stands right after the beginning of a word, as in respond!",
    "#": "it stands right before a word, as in #word",
}


def read_tokens(query: str) -> list[Token]:
    """Return the tokens of the query in order."""
    tokens: list[Token] = []
    position = _skip_blanks(query, 0)
    while position < len(query):
        token = _READERS.get(query[position], _read_other)(query, position)
        tokens.append(token)
        position = _skip_blanks(query, token.end)
    return tokens


def _skip_blanks(query: str, position: int) -> int:
    """Return the place of the next mark or letter."""
    match = _BLANKS.match(query, position)
    return match.end() if match else position


def _read_open(query: str, start: int) -> Token:  # noqa: ARG001 - every reader takes the query
    """Read the opening of a group."""
    return Open(start, start + 1, None)


def _read_close(query: str, start: int) -> Token:  # noqa: ARG001 - every reader takes the query
    """Read the end of a group or of a function."""
    return Close(start, start + 1)


def _read_quoted(query: str, start: int) -> Token:
    """Read a phrase in straight or curly quotes."""
    close = _QUOTE.search(query, start + 1)
    if close is None:
        raise QueryError("this quote is never closed", query, start)
    return Term(start, close.end(), read_words(query, start + 1, close.start()))


def _read_name(query: str, start: int) -> Token:
    """Read `$name`."""
    match = _NAME.match(query, start)
    if match is None or not match[1]:
        raise QueryError("expected a name right after $, as in $respond", query, start + 1)
    return Term(start, match.end(), Named(match[1]))


def _read_value(query: str, start: int) -> Token:
    """Read `@kind` with its tests."""
    match = _VALUE.match(query, start)
    kind = match[1].casefold() if match else ""
    if match is None or kind not in KINDS:
        problem = f'unknown value "@{kind}"' if kind else "expected a value right after @"
        raise QueryError(f"{problem}: {suggest(kind, KINDS)}", query, start + 1)
    if not match[2]:
        return Term(start, match.end(), ValueTerm(kind))
    close = query.find("]", match.end())
    if close < 0:
        raise QueryError("this bracket is never closed: expected ]", query, match.start(2))
    return Term(start, close + 1, ValueTerm(kind, read_tests(query, kind, match.end(), close)))


def _read_other(query: str, start: int) -> Token:
    """Read a connector, a function or an unquoted term."""
    connector = CONNECTOR.match(query, start)
    if connector:
        return read_connector(query, connector)
    word = UNQUOTED.match(query, start)
    if word is None:
        hint = _STRAY.get(query[start], "expected a term or a connector; inside quotes it counts as a blank")
        raise QueryError(f"unexpected {query[start]}: {hint}", query, start)
    if query[word.end() : word.end() + 1] == "(":
        return _read_function(query, word)
    term = read_words(query, start, word.end(), exact=query[start] == "#")
    return Term(start, word.end(), term, plain=query[start].isalnum())


def _read_function(query: str, name: re.Match[str]) -> Token:
    """Read `caps(…)` whole, or the opening of `heading(`, `link(`, `chrome(`, `url(`."""
    start, inside = name.start(), name.end() + 1
    if name[0] not in _FUNCTION_WORDS:
        message = f'unknown function "{name[0]}(…)": {suggest(name[0], _FUNCTION_WORDS)}'
        raise QueryError(f"{message}; put blanks or quotes around words", query, start)
    if name[0] != "caps":
        return Open(start, inside, Zone(name[0]))
    close = query.find(")", inside)
    if close < 0:
        raise QueryError("this bracket is never closed: expected )", query, name.end())
    return Term(start, close + 1, read_words(query, inside, close, capitals=True))


_READERS: dict[str, Callable[[str, int], Token]] = {
    **dict.fromkeys(_QUOTES, _read_quoted),
    "(": _read_open,
    ")": _read_close,
    "$": _read_name,
    "@": _read_value,
}
