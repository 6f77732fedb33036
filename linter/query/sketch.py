"""Where the hits of the queries of a table may be, told fast: sentences outside have none.

A sketch knows words and sentences only: no audience, and of values not even whether there are any. What it leaves out need
not be looked at, which is most of a rule book in most of a document.
"""

from linter.document import Document
from linter.query.lookup import Lookup
from linter.query.near import Near, Sentences
from linter.query.table import DOCUMENT, LOCAL, Row, Table
from linter.query.tree import Zone

#: The sentences in which a hit may begin, and those in which a span of one may stand.
Bounds = tuple[Sentences, Sentences]

_NOWHERE: Bounds = (0, 0)
_OF_THE_TEXT = frozenset({Zone.HEADING, Zone.LINK})


class Sketch:
    """The bounds of each query of a table in a document, worked out when they are first asked for."""

    def __init__(self, document: Document, table: Table, lookup: Lookup, near: Near) -> None:
        self._table = table
        self._lookup = lookup
        self._near = near
        headings = near.of_blocks(number for number, block in enumerate(document.blocks) if block.is_heading)
        links = near.of_blocks(number for number, block in enumerate(document.blocks) if block.links)
        chrome = near.of_blocks(number for number, block in enumerate(document.blocks) if block.chrome)
        self._zones = {Zone.HEADING: headings, Zone.LINK: links, Zone.URL: links, Zone.CHROME: chrome}
        self._bounds: dict[int, Bounds] = {}

    def bounds(self, number: int) -> Bounds:
        """Return where the hits of a query may be."""
        found = self._bounds.get(number)
        if found is None:
            meant = self._table.resolved(number)  # here, so that names in names do not call each other
            found = self._bounds.get(meant) or self._bound(meant, self._table.rows[meant])
            self._bounds[meant] = self._bounds[number] = found
        return found

    def _bound(self, number: int, row: Row) -> Bounds:
        match row[0]:
            case "word" | "exact" | "root" | "marked":
                own = self._lookup.word(number)
                return own, own
            case "phrase":
                return self._phrase(number, row)
            case "any" | "or":
                return self._or(row)
            case "connect":
                return self._connected(row)
            case "value":
                return self._near.everywhere, self._near.everywhere
        return self._in_zone(row)

    def _phrase(self, number: int, row: Row) -> Bounds:
        own = self._near.everywhere
        for word in row[1:]:
            own &= self.bounds(word)[0]
            if not own:
                return _NOWHERE
        own = self._lookup.phrase(number)
        return own, own

    def _or(self, row: Row) -> Bounds:
        first = every = 0
        known = self._bounds
        for part in row[1:] if row[0] == "any" else row[2:]:
            bounds = known.get(part) or self.bounds(part)
            first |= bounds[0]
            every |= bounds[1]
        return first, every

    def _in_zone(self, row: Row) -> Bounds:
        _, _, inner, zone = row
        own = self._zones[zone]
        if zone not in _OF_THE_TEXT:
            return own, own
        first, every = self.bounds(inner)
        return first & own, every & own

    def _connected(self, row: Row) -> Bounds:
        _, extent, left, right, reach, _, _, negated = row
        first, every = self.bounds(left)
        if negated or not first:
            return first, every
        others = self.bounds(right)[1]
        if not others or reach not in LOCAL:
            return (first, every | others) if others else _NOWHERE
        near, table = self._near, self._table
        met, reached = near.met(reach, every, others)
        first &= near.spread(table.extent(left), met)
        if extent == DOCUMENT:
            return first, every | others
        return first, (every & near.spread(table.extent(left), first)) | (
            others & near.spread(table.extent(right), reached)
        )
