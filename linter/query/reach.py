"""Connectors: which hits of the left side reach one of the right side, and the nearest that each reaches.

The hits of the right side lie in *pools*, one for each unit in which a hit of the left side may look for them, sorted by
place. A pool is searched by bisection, so joining costs n log n. Hits that are joined never share a word; a negated
connector counts a hit on the same words as reached: `sell NOT /s "do not sell"` does not find "do not sell".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from linter.query.hits import Hit, share_a_word
from linter.query.layout import Layout
from linter.query.pools import Pool, Pools
from linter.query.tree import Connect


def connect(layout: Layout, node: Connect, left: Sequence[Hit], right: Sequence[Hit]) -> list[Hit]:
    """Return the hits of `left` that reach one of `right`, joined with the nearest; or, negated, those that reach none."""
    if not left or not right:
        return list(left) if node.negated else []
    if node.negated:
        taken = {token for hit in right for span in hit for token in range(span.start, span.end)}
        left = [hit for hit in left if not _on(taken, hit)]
        pools = Pools(layout, node, left, right)
        may_reach = pools.who_may_reach()
        return [hit for hit in left if not may_reach(hit) or _nearest(pools, hit) is None]
    pools = Pools(layout, node, left, right)
    joined = ((hit, _nearest(pools, hit)) for hit in filter(pools.who_may_reach(), left))
    return [hit + near for hit, near in joined if near is not None]


def _on(taken: set[int], hit: Hit) -> bool:
    """Tell whether a hit stands on one of the tokens."""
    return any(token in taken for span in hit for token in range(span.start, span.end))


def _nearest(pools: Pools, hit: Hit) -> Hit | None:
    """Return the nearest hit of the right side that `hit` reaches."""
    best: tuple[int, int] | None = None
    for span in hit:
        start, end = pools.extent(span)
        for pool, low, high in pools.searched(span):
            for found in _candidates(pools, pool, (start, end, low, high), hit):
                if best is None or found < best:
                    best = found
    return None if best is None else pools.hits[best[1]]


def _candidates(pools: Pools, pool: Pool, window: tuple[int, int, int, int], hit: Hit) -> Iterator[tuple[int, int]]:
    """Yield the distance and the number of the nearest hit after a span and, unless in order, before it."""
    start, end, low, high = window
    limit = pools.limit
    at = _free(pools, pool, bisect_left(pool.by_start, (end,)), 1, hit)
    if at is not None:
        distance = pool.by_start[at][0] - end + 1
        if distance <= limit and low <= pool.by_start[at][0] < high:
            yield distance, pool.by_start[at][1]
    if pools.ordered:
        return
    at = _free(pools, pool, bisect_right(pool.by_end, (start, 1)) - 1, -1, hit)
    if at is not None:
        distance = start - pool.by_end[at][0] + 1
        if distance <= limit and low <= pool.by_end[at][2] < high:
            yield distance, -pool.by_end[at][1]


def _free(pools: Pools, pool: Pool, at: int, step: int, hit: Hit) -> int | None:
    """Return the first entry from `at` on whose hit shares no word with `hit`."""
    entries = pool.by_start if step > 0 else pool.by_end
    while 0 <= at < len(entries):
        other = pools.hits[abs(entries[at][1])]
        if not share_a_word(hit, other):
            return at
        blocked = next(span for span in other if share_a_word(hit, (span,)))
        at = pool.jump(step, at, blocked, pools.hits) if len(other) > 1 else at + step
    return None
