"""Where the hits of each query of a table may be, told fast and for all of them at once: sentences outside have none.

A sketch knows words and sentences only: no audience, and of values not even whether there are any. What it leaves out need
not be looked at, which is most of a rule book in most of a document.
"""

from collections.abc import Sequence

from linter.document import Document
from linter.query.lookup import Lookup
from linter.query.near import LOCAL, Near, Sentences
from linter.query.table import DOCUMENT, Row, Table
from linter.query.tree import Zone


class Sketch:
    """For each number of a table, the sentences in which a hit may begin and those in which a span of one may stand."""

    def __init__(self, document: Document, table: Table, lookup: Lookup, near: Near) -> None:
        self._table = table
        self._lookup = lookup
        self._near = near
        headings = near.of_blocks(number for number, block in enumerate(document.blocks) if block.is_heading)
        links = near.of_blocks(number for number, block in enumerate(document.blocks) if block.links)
        chrome = near.of_blocks(number for number, block in enumerate(document.blocks) if block.chrome)
        self._zones = {Zone.HEADING: headings, Zone.LINK: links, Zone.URL: links, Zone.CHROME: chrome}
        self._first: list[Sentences] = []
        self._every: list[Sentences] = []

    def first(self) -> Sequence[Sentences]:
        """Return, for each number of the table, the sentences in which a hit of the query may begin."""
        if len(self._first) < len(self._table.rows):
            self._extend()
        return self._first

    def _extend(self) -> None:
        """Take in the rows that are new in the table: what they are made of stands before them."""
        rows, first, every = self._table.rows, self._first, self._every
        for number in range(len(first), len(rows)):
            row = rows[number]
            match row[0]:
                case "word" | "exact" | "root" | "marked":
                    begun = spread = self._lookup.word(number)
                case "phrase":
                    begun = first[row[1]]
                    for word in row[2:]:
                        begun &= first[word]
                    begun = spread = begun and self._lookup.phrase(number)
                case "any":
                    begun = 0
                    for part in row[1:]:
                        begun |= first[part]
                    spread = begun
                case "or":
                    begun = spread = 0
                    for part in row[2:]:
                        begun |= first[part]
                        spread |= every[part]
                case "named":
                    begun, spread = first[row[2]], every[row[2]]
                case "connect":
                    begun, spread = self._connected(row)
                case "value":
                    begun = spread = self._near.everywhere
                case _:
                    begun, spread = self._in_zone(row)
            first.append(begun)
            every.append(spread)

    def _in_zone(self, row: Row) -> tuple[Sentences, Sentences]:
        _, _, inner, zone = row
        own = self._zones[zone]
        if zone in _OF_THE_TEXT:
            return self._first[inner] & own, self._every[inner] & own
        return own, own

    def _connected(self, row: Row) -> tuple[Sentences, Sentences]:
        _, extent, left, right, reach, _, _, negated = row
        first, every, others = self._first[left], self._every[left], self._every[right]
        if negated or not first:
            return first, every
        if not others or reach not in LOCAL:
            return (first, every | others) if others else (0, 0)
        near, table = self._near, self._table
        met, reached = near.met(reach, every, others)
        first &= near.spread(table.extent(left), met)
        if extent == DOCUMENT:
            return first, every | others
        return first, (every & near.spread(table.extent(left), first)) | (
            others & near.spread(table.extent(right), reached)
        )


_OF_THE_TEXT = frozenset({Zone.HEADING, Zone.LINK})
