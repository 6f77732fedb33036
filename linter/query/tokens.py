"""The tokens of a query: terms, brackets and connectors, each with its place."""

from typing import NamedTuple

from linter.query.tree import Query, Reach, Zone


class Term(NamedTuple):
    """A term that stands by itself; `plain` is one of unquoted words only."""

    start: int
    end: int
    query: Query
    plain: bool = False


class Open(NamedTuple):
    """A bracket that opens a group, or with a zone the query of `heading(q)`."""

    start: int
    end: int
    zone: Zone | None


class Close(NamedTuple):
    """A bracket that closes a group."""

    start: int
    end: int


class Join(NamedTuple):
    """What a connector asks for: `tier` orders connectors, tightest first; `OR` has no reach."""

    tier: int
    reach: Reach | None
    words: int = 0
    ordered: bool = False
    negated: bool = False


class Connector(NamedTuple):
    """A connector between two terms."""

    start: int
    end: int
    join: Join


Token = Term | Open | Close | Connector
