"""The nearest miss of a query that finds nothing: its last connector, loosened a step at a time."""

from collections.abc import Iterable, Iterator

from linter.query.evaluate import Searcher
from linter.query.hits import Hit
from linter.query.table import Entry, Row, Table
from linter.query.tree import Join, Reach
from linter.query.view import View

_LOOSER = (Reach.SENTENCE, Reach.PARAGRAPH, Reach.SECTION)
_RARE = 3  # a side that stands more often than this is no near miss


def nearest_miss(searcher: Searcher, queries: Iterable[Entry], view: View) -> Hit | None:
    """Return the first hit of a loosened form of the queries, else the rarer side of one that has both, or None."""
    table = searcher.table
    plain = [part for query in queries for part in _parts(table, query.number)]
    for left, right, join in ((*part[2:4], looser) for part in plain for looser in _loosened(part[4])):
        if hits := searcher.find(Entry(table, table.connect(left, right, join)), view):
            return (hits[0][0],)
    for _, _, left, right, *_ in plain:
        sides = [searcher.find(Entry(table, side), view) for side in (left, right)]
        rarer = min(sides, key=len)
        if 0 < len(rarer) <= _RARE:
            return (rarer[0][0],)
    return None


def _parts(table: Table, number: int) -> Iterator[Row]:
    """Yield the connectors that a query comes down to: names resolved, alternatives one by one."""
    row = table.rows[number]
    match row:
        case ["named", _, inner, _] | ["connect", _, inner, _, _, _, _, True]:
            yield from _parts(table, inner)
        case ["or", _, *parts]:
            for part in parts:
                yield from _parts(table, part)
        case ["connect", *_]:
            yield row


def _loosened(reach: str) -> Iterator[Join]:
    order = list(Reach)
    return (Join(looser) for looser in _LOOSER if order.index(looser) > order.index(Reach(reach)))
