"""Reads the text of a query into its tree: connectors by their order, brackets first."""

from typing import NamedTuple, NoReturn

from linter.errors import QueryError
from linter.query.lexer import read_tokens
from linter.query.tokens import Close, Connector, Open, Term, Token
from linter.query.tree import Connect, Or, Query, Scoped
from linter.spelling import INVISIBLE, visible

LONGEST_TEXT = 20_000
DEEPEST = 100

_LOWER_CASE = {
    "or": "write OR in capitals",
    "and": "write AND in capitals",
    "not": "write AND NOT, or NOT /s, in capitals",
}


def parse(text: str) -> Query:
    """Return the tree of a query, or raise a `QueryError` that points at the mistake."""
    if len(text) > LONGEST_TEXT:
        raise QueryError(f"expected at most {LONGEST_TEXT:,} characters", text, LONGEST_TEXT)
    seen = visible(text)
    try:
        return _Parser(seen, read_tokens(seen)).whole()
    except QueryError as error:
        if seen == text:
            raise
        places = [place for place, character in enumerate(text) if character not in INVISIBLE]
        raise QueryError(error.message, text, (*places, len(text))[error.position]) from None


class _Part(NamedTuple):
    """A piece of the tree and its height."""

    query: Query
    height: int = 0


class _Parser:
    """Walks over the tokens once, from the left."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.place = 0

    def whole(self) -> Query:
        """Return the tree of all the tokens."""
        if not self.tokens:
            self._fail('the query is empty: expected a term such as "do not track" or respond!', 0)
        query = self._sequence(0).query
        token = self._peek()
        if token is not None:
            self._fail("unexpected ): there is no bracket that it closes", token.start)
        return query

    def _sequence(self, depth: int) -> _Part:
        """Read terms and the connectors between them, up to a closing bracket or the end."""
        parts = [self._operand(depth)]
        connectors: list[Connector] = []
        while isinstance(token := self._peek(), Connector):
            self.place += 1
            connectors.append(token)
            parts.append(self._operand(depth))
        if isinstance(token, Term | Open):
            self._fail_without_connector()
        for tier in sorted({connector.tier for connector in connectors}):
            parts, connectors = self._join(parts, connectors, tier)
        return parts[0]

    def _operand(self, depth: int) -> _Part:
        """Read one term, group or function."""
        token = self._peek()
        if isinstance(token, Open):
            return self._group(token, depth + 1)
        if not isinstance(token, Term):
            self._fail_without_term(token)
        if (
            token.plain
            and not self._is_the_word_not(token)
            and (hint := _LOWER_CASE.get(self._source(token).casefold()))
        ):
            message = f"{hint}, between two terms; the word itself stands in quotes"
            self._fail(message, token.start)
        self.place += 1
        return _Part(token.query)

    def _is_the_word_not(self, token: Term) -> bool:
        """Tell whether a lower-case `not` is a word to look for: no term follows that it could be meant to negate."""
        following = self.tokens[self.place + 1] if self.place + 1 < len(self.tokens) else None
        return self._source(token) == "not" and (following is None or isinstance(following, Close | Connector))

    def _group(self, opening: Open, depth: int) -> _Part:
        """Read what stands between two brackets."""
        if depth > DEEPEST:
            self._fail(f"expected at most {DEEPEST} brackets inside each other", opening.start)
        self.place += 1
        part = self._sequence(depth)
        if self._peek() is None:
            self._fail("this bracket is never closed: expected )", opening.end - 1)
        self.place += 1
        return self._grown(Scoped(opening.zone, part.query), part.height + 1, opening) if opening.zone else part

    def _join(self, parts: list[_Part], connectors: list[Connector], tier: int) -> tuple[list[_Part], list[Connector]]:
        """Join the parts that connectors of this tier stand between, from the left."""
        joined, rest = [parts[0]], []
        last: Connector | None = None
        for connector, part in zip(connectors, parts[1:], strict=True):
            if connector.tier != tier:
                joined.append(part)
                rest.append(connector)
                last = None
                continue
            if last and last.join != connector.join:
                self._fail_of_one_tier(last, connector)
            joined[-1] = self._connect(joined[-1], connector, part)
            last = connector
        return joined, rest

    def _connect(self, left: _Part, connector: Connector, right: _Part) -> _Part:
        """Return two parts joined by a connector; alternatives of alternatives are one list."""
        join = connector.join
        if join is None:
            first = left.query.alternatives if isinstance(left.query, Or) else (left.query,)
            second = right.query.alternatives if isinstance(right.query, Or) else (right.query,)
            heights = [part.height - isinstance(part.query, Or) for part in (left, right)]
            return self._grown(Or(first + second), max(heights) + 1, connector)
        query = Connect(left.query, right.query, *join)
        return self._grown(query, max(left.height, right.height) + 1, connector)

    def _grown(self, query: Query, height: int, token: Token) -> _Part:
        """Return a part that is not too high."""
        if height > DEEPEST:
            message = f"expected at most {DEEPEST} connectors on top of each other: name a part of it in define:"
            self._fail(message, token.start)
        return _Part(query, height)

    def _peek(self) -> Token | None:
        """Return the next token."""
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def _source(self, token: Token) -> str:
        """Return a token as it is written."""
        return " ".join(self.text[token.start : token.end].split())

    def _fail(self, message: str, position: int) -> NoReturn:
        """Raise the one error of this module."""
        raise QueryError(message, self.text, position)

    def _fail_without_term(self, token: Close | Connector | None) -> NoReturn:
        """Say that a term is missing before this token."""
        before = self.tokens[self.place - 1] if self.place else None
        position = token.start if token else self.tokens[-1].end
        if isinstance(before, Connector):
            self._fail(f"expected a term after {self._source(before)}", position)
        if isinstance(token, Connector):
            self._fail(f"expected a term before {self._source(token)}", position)
        if token is None:
            self._fail("this bracket is never closed: expected a term and )", self.tokens[-1].end - 1)
        self._fail("expected a term between the brackets" if before else "unexpected ): expected a term", position)

    def _fail_without_connector(self) -> NoReturn:
        """Say that a connector is missing before this token."""
        before, token = self.tokens[self.place - 1], self.tokens[self.place]
        last = self.place
        while last + 1 < len(self.tokens) and _is_plain(self.tokens[last]) and _is_plain(self.tokens[last + 1]):
            last += 1
        run = " ".join(self._source(each) for each in self.tokens[self.place - 1 : last + 1])
        plain = _is_plain(before) and _is_plain(token)
        phrase = f'"{run if len(run) < 60 else run[:60] + "…"}"'
        if _is_plain(token) and (hint := _LOWER_CASE.get(self._source(token).casefold())):
            quoted = f", or the phrase in quotes: {phrase}" if plain else ""
            self._fail(f"{hint}, to connect two terms{quoted}", token.start)
        if plain:
            either = f"{self._source(before)} OR {self._source(token)}"
            choice = f"write {phrase} or {either}"
        else:
            choice = "write one, such as OR, /s or AND"
        blank = "a blank means OR in some services, here it means nothing"
        self._fail(f"expected a connector between two terms: {choice}; {blank}", token.start)

    def _fail_of_one_tier(self, last: Connector, connector: Connector) -> NoReturn:
        """Say that two connectors of one rank need brackets."""
        first, second = self._source(last), self._source(connector)
        choice = f"(a {first} b) {second} c or a {first} (b {second} c)"
        self._fail(f"{first} and {second} have the same rank: add parentheses, {choice}", connector.start)


def _is_plain(token: Token) -> bool:
    """Return whether a token is unquoted words."""
    return isinstance(token, Term) and token.plain
