"""Many spans of a connector's right side that stand in one unit, searched by bisection: joining costs n log n."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from linter.query.hits import Hit, Span, share_a_word

#: A span of the right side: where it starts, the number of its hit, where it ends.
Entry = tuple[int, int, int]
#: How far a hit is, and its number: of two that are equally near the first counts.
Found = tuple[int, int]


class Pool:
    """The spans in one unit."""

    def __init__(self, hits: Sequence[Hit], entries: list[Entry]) -> None:
        self._hits = hits
        self._by_start = sorted(entries)
        self._jumps: dict[int, list[dict[Span, int]]] = {}

    @cached_property
    def _by_end(self) -> list[Entry]:
        """The spans as (end, minus the number, start): from behind, too, the first of those equally near comes first."""
        return sorted((end, -number, start) for start, number, end in self._by_start)

    def nearest(self, hit: Hit, start: int, end: int, *, ordered: bool) -> Found | None:
        """Return the nearest hit that shares no word with `hit`, after a span of it or, unless in order, before it."""
        found: list[Found] = []
        at = self._free(bisect_left(self._by_start, (end,)), 1, hit)
        if at is not None:
            found.append((self._by_start[at][0] - end + 1, self._by_start[at][1]))
        at = None if ordered else self._free(bisect_right(self._by_end, (start, 1)) - 1, -1, hit)
        if at is not None:
            found.append((start - self._by_end[at][0] + 1, -self._by_end[at][1]))
        return min(found, default=None)

    def _free(self, at: int, step: int, hit: Hit) -> int | None:
        """Return the first entry from `at` on whose hit shares no word with `hit`."""
        entries = self._by_start if step > 0 else self._by_end
        while 0 <= at < len(entries):
            other = self._hits[abs(entries[at][1])]
            if not share_a_word(hit, other):
                return at
            blocked = next(span for span in other if share_a_word(hit, (span,)))
            at = self._jump(step, at, blocked) if len(other) > 1 else at + step
        return None

    def _jump(self, step: int, at: int, span: Span) -> int:
        """Return the next entry in a direction whose hit does not hold `span`."""
        if step not in self._jumps:
            self._jumps[step] = self._jump_table(step)
        return self._jumps[step][at][span]

    def _jump_table(self, step: int) -> list[dict[Span, int]]:
        entries = self._by_start if step > 0 else self._by_end
        size = len(entries)
        table: list[dict[Span, int]] = [{} for _ in entries]
        for at in range(size - 1, -1, -1) if step > 0 else range(size):
            beyond = at + step
            after = table[beyond] if 0 <= beyond < size else {}
            table[at] = {span: after.get(span, beyond) for span in self._hits[abs(entries[at][1])]}
        return table
