"""Connectors: which hits of the left side reach one of the right side, and the nearest that each reaches.

The hits of the right side lie in *pools*, one for each unit in which a hit of the left side may look for them, sorted by
place. A pool is searched by bisection, so joining costs n log n. Hits that are joined never share a word; a negated
connector counts a hit on the same words as reached: `sell NOT /s "do not sell"` does not find "do not sell".
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from linter.document import Document
from linter.query.hits import Hit, Span, share_a_word
from linter.query.tree import Connect, Reach

_Key = tuple[Hashable, ...]
_Measure = Callable[[int], int]


def connect(document: Document, node: Connect, left: Sequence[Hit], right: Sequence[Hit]) -> list[Hit]:
    """Return the hits of `left` that reach one of `right`, joined with the nearest; or, negated, those that reach none."""
    if not left or not right:
        return list(left) if node.negated else []
    units = Units(document, node)
    pools = _pools(units, right)
    if node.negated:
        taken = _Taken(right)
        return [hit for hit in left if not taken.touches(hit) and _nearest(units, pools, hit, right) is None]
    joined = ((hit, _nearest(units, pools, hit, right)) for hit in left)
    return [hit + near for hit, near in joined if near is not None]


class _Taken:
    """The tokens of the right side's hits."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._tokens = {token for hit in hits for span in hit for token in range(span.start, span.end)}

    def touches(self, hit: Hit) -> bool:
        """Tell whether a hit stands on one of the tokens."""
        return any(token in self._tokens for span in hit for token in range(span.start, span.end))


class Units:
    """The units of a document as a connector sees them."""

    def __init__(self, document: Document, node: Connect) -> None:
        self._document = document
        self._index = document.tokens
        self.limit = node.words if node.reach is Reach.WORDS else None
        self.ordered = node.ordered
        self._reach = node.reach
        self._offsets: dict[int, int] = {}
        self._chains: dict[int, tuple[int, ...]] = {}

    def place(self, token: int) -> int:
        """Return a token's place on the scale on which its unit measures distance."""
        if self._reach is not Reach.WORDS:
            return token
        block = self._index.block_of[token]
        return self._depth(block) + token - self._index.block_start[block]

    def stored(self, span: Span) -> Iterator[_Key]:
        """Yield the pools that hold a span of the right side."""
        block = self._index.block_of[span.start]
        match self._reach:
            case Reach.DOCUMENT:
                yield ()
            case Reach.PARAGRAPH:
                yield (self._document.blocks[block].group,)
            case Reach.SECTION:
                yield ()
                yield (self._document.section_of[block],)
            case _:
                yield from self._stored_in_sentence(span, block)

    def searched(self, span: Span) -> Iterator[tuple[_Key, int, int]]:
        """Yield the pools in which a span of the left side looks, with the first token and the one after the last."""
        block, everything = self._index.block_of[span.start], len(self._index.words)
        match self._reach:
            case Reach.DOCUMENT:
                yield (), 0, everything
            case Reach.PARAGRAPH:
                yield (self._document.blocks[block].group,), 0, everything
            case Reach.SECTION:
                number = self._document.section_of[block]
                section = self._document.sections[number]
                yield (), section.start, section.end
                for outer in self._document.section_chain(number):
                    yield (outer,), 0, everything
            case _:
                yield from ((key, 0, everything) for key in self._searched_in_sentence(span, block))

    def _own(self, span: Span, block: int) -> Iterator[_Key]:
        """Yield the sentences of a span, or its block where the connector counts words."""
        if self._reach is Reach.WORDS:
            yield ("block", block)
            return
        for sentence in range(self._index.sentence_of[span.start], self._index.sentence_of[span.end - 1] + 1):
            yield ("sentence", sentence)

    def _stored_in_sentence(self, span: Span, block: int) -> Iterator[_Key]:
        yield from self._own(span, block)
        yield ("lead", block)
        for lead in self._chain(block):
            yield ("led by", lead)

    def _searched_in_sentence(self, span: Span, block: int) -> Iterator[_Key]:
        yield from self._own(span, block)
        yield ("led by", block)
        for lead in self._chain(block):
            yield ("lead", lead)

    def _chain(self, block: int) -> tuple[int, ...]:
        """Return the blocks that lead in to a block, the nearest first."""
        known = self._chains.get(block)
        if known is None:
            found: list[int] = []
            lead = self._document.blocks[block].lead
            while lead is not None:
                found.append(lead)
                lead = self._document.blocks[lead].lead
            known = self._chains[block] = tuple(found)
        return known

    def _depth(self, block: int) -> int:
        """Return how many words lead in to a block: an item is read as if it followed its lead-ins."""
        known = self._offsets.get(block)
        if known is None:
            starts = self._index.block_start
            known = self._offsets[block] = sum(starts[lead + 1] - starts[lead] for lead in self._chain(block))
        return known


class _Pool:
    """The spans of the right side in one unit, sorted by where they start and by where they end."""

    def __init__(self) -> None:
        self.by_start: list[tuple[int, int, int]] = []
        self.by_end: list[tuple[int, int, int]] = []
        self._jumps: dict[int, list[dict[Span, int]]] = {}

    def add(self, start: int, end: int, number: int) -> None:
        """Add a span of the hit with this number."""
        self.by_start.append((start, end, number))
        self.by_end.append((end, start, number))

    def sort(self) -> None:
        """Sort the pool; must follow the last `add`."""
        self.by_start.sort()
        self.by_end.sort()

    def jump(self, step: int, at: int, span: Span, hits: Sequence[Hit]) -> int:
        """Return the next entry in a direction whose hit does not hold `span`."""
        if step not in self._jumps:
            self._jumps[step] = self._jump_table(step, hits)
        return self._jumps[step][at][span]

    def _jump_table(self, step: int, hits: Sequence[Hit]) -> list[dict[Span, int]]:
        entries = self.by_start if step > 0 else self.by_end
        size = len(entries)
        table: list[dict[Span, int]] = [{} for _ in entries]
        for at in range(size - 1, -1, -1) if step > 0 else range(size):
            beyond = at + step
            after = table[beyond] if 0 <= beyond < size else {}
            table[at] = {span: after.get(span, beyond) for span in hits[entries[at][2]]}
        return table


def _pools(units: Units, right: Sequence[Hit]) -> dict[_Key, _Pool]:
    pools: defaultdict[_Key, _Pool] = defaultdict(_Pool)
    for number, hit in enumerate(right):
        for span in hit:
            start, end = units.place(span.start), units.place(span.end - 1) + 1
            for key in units.stored(span):
                pools[key].add(start, end, number)
    for pool in pools.values():
        pool.sort()
    return dict(pools)


def _nearest(units: Units, pools: dict[_Key, _Pool], hit: Hit, right: Sequence[Hit]) -> Hit | None:
    """Return the nearest hit of the right side that `hit` reaches."""
    best: tuple[int, int] | None = None
    for span in hit:
        start, end = units.place(span.start), units.place(span.end - 1) + 1
        for key, low, high in units.searched(span):
            pool = pools.get(key)
            if pool is None:
                continue
            for found in _candidates(units, pool, (start, end, low, high), hit, right):
                if best is None or found < best:
                    best = found
    return None if best is None else right[best[1]]


def _candidates(
    units: Units, pool: _Pool, window: tuple[int, int, int, int], hit: Hit, right: Sequence[Hit]
) -> Iterator[tuple[int, int]]:
    """Yield the distance and the number of the nearest hit after a span and, unless in order, before it."""
    start, end, low, high = window
    at = _free(pool, bisect_left(pool.by_start, (end,)), 1, hit, right)
    if at is not None:
        distance = pool.by_start[at][0] - end + 1
        if (units.limit is None or distance <= units.limit) and low <= pool.by_start[at][0] < high:
            yield distance, pool.by_start[at][2]
    if units.ordered:
        return
    at = _free(pool, bisect_right(pool.by_end, (start, start, len(right))) - 1, -1, hit, right)
    if at is not None:
        distance = start - pool.by_end[at][0] + 1
        if (units.limit is None or distance <= units.limit) and low <= pool.by_end[at][1] < high:
            yield distance, pool.by_end[at][2]


def _free(pool: _Pool, at: int, step: int, hit: Hit, right: Sequence[Hit]) -> int | None:
    """Return the first entry from `at` on whose hit shares no word with `hit`."""
    entries = pool.by_start if step > 0 else pool.by_end
    while 0 <= at < len(entries):
        other = right[entries[at][2]]
        if not share_a_word(hit, other):
            return at
        blocked = next(span for span in other if share_a_word(hit, (span,)))
        at = pool.jump(step, at, blocked, right) if len(other) > 1 else at + step
    return None
