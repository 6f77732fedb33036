"""The tokens of a query: terms, brackets and connectors, each with its place."""

from typing import NamedTuple

from linter.query.tree import Join, Query, Reach, Zone

_TIERS = (None, *Reach)


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


class Connector(NamedTuple):
    """A connector between two terms; `join` is None for `OR`."""

    start: int
    end: int
    join: Join | None

    @property
    def tier(self) -> int:
        """Return what orders connectors, tightest first."""
        return 0 if self.join is None else _TIERS.index(self.join.reach)


Token = Term | Open | Close | Connector
