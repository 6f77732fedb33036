"""The nearest miss of a query that finds nothing: its last connector, loosened a step at a time."""

from collections.abc import Iterator, Mapping

from linter.query.evaluate import Searcher, View
from linter.query.hits import Hit
from linter.query.tree import Connect, Named, Or, Query, Reach

_LOOSER = (Reach.SENTENCE, Reach.PARAGRAPH, Reach.SECTION, Reach.DOCUMENT)


def nearest_miss(
    searcher: Searcher, queries: tuple[Query, ...], definitions: Mapping[str, Query], view: View
) -> Hit | None:
    """Return the hit of the least loosened form of the queries, or None where nothing comes near."""
    loosened = [_steps(query, definitions) for query in queries]
    for step in range(len(_LOOSER) + 1):
        for steps in loosened:
            query = steps[step] if step < len(steps) else None
            if query is not None and (hits := searcher.find(query, definitions, view)):
                return (hits[0][0],)
    return None


def _steps(query: Query, definitions: Mapping[str, Query]) -> list[Query | None]:
    """Return the looser forms of a query by step; the last one is its left side alone."""
    while isinstance(query, Named) and query.name in definitions:
        query = definitions[query.name]
    if isinstance(query, Or):
        return [
            _joined(parts) for parts in zip(*(_steps(part, definitions) for part in query.alternatives), strict=True)
        ]
    if not isinstance(query, Connect):
        return [None] * (len(_LOOSER) + 1)
    return [*_loosened(query), query.left]


def _joined(parts: tuple[Query | None, ...]) -> Query | None:
    kept = tuple(part for part in parts if part is not None)
    return Or(kept) if len(kept) > 1 else kept[0] if kept else None


def _loosened(query: Connect) -> Iterator[Query | None]:
    for reach in _LOOSER:
        looser = list(Reach).index(reach) > list(Reach).index(query.reach)
        yield query._replace(reach=reach, words=0, ordered=False) if looser and not query.negated else None
