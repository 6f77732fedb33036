"""The nearest miss of a query that finds nothing: its last connector, loosened a step at a time."""

from collections.abc import Iterable, Iterator, Mapping

from linter.query.evaluate import Searcher
from linter.query.hits import Hit
from linter.query.tree import Connect, Named, Or, Query, Reach
from linter.query.view import View

_LOOSER = (Reach.SENTENCE, Reach.PARAGRAPH, Reach.SECTION)
_RARE = 3  # a side that stands more often than this is no near miss


def nearest_miss(
    searcher: Searcher, queries: Iterable[Query], definitions: Mapping[str, Query], view: View
) -> Hit | None:
    """Return the first hit of a loosened form of the queries, else the rarer side of one that has both, or None."""
    names = {**searcher.vocabulary, **definitions}
    plain = [part for query in queries for part in _parts(query, names)]
    for query in (looser for part in plain for looser in _loosened(part)):
        if hits := searcher.find(query, definitions, view):
            return (hits[0][0],)
    for part in plain:
        sides = [searcher.find(side, definitions, view) for side in (part.left, part.right)]
        rarer = min(sides, key=len)
        if 0 < len(rarer) <= _RARE:
            return (rarer[0][0],)
    return None


def _parts(query: Query, names: Mapping[str, Query]) -> Iterator[Connect]:
    """Yield the connectors that a query comes down to: names resolved, alternatives one by one."""
    match query:
        case Named():
            yield from _parts(names[query.name], names)
        case Or():
            for part in query.alternatives:
                yield from _parts(part, names)
        case Connect():
            if query.negated:
                yield from _parts(query.left, names)
            else:
                yield query


def _loosened(query: Connect) -> Iterator[Query]:
    order = list(Reach)
    for reach in _LOOSER:
        if order.index(reach) > order.index(query.reach):
            yield query._replace(reach=reach, words=0, ordered=False)
