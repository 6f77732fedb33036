"""Connectors: which hits of the left side reach one of the right side, and the nearest that each reaches.

Hits that are joined never share a word; a negated connector counts a hit on the same words as reached:
`sell NOT /s "do not sell"` does not find "do not sell".
"""

from collections.abc import Sequence

from linter.query.hits import Hit, share_a_word
from linter.query.layout import Layout
from linter.query.pools import Entry, Found, Pool
from linter.query.tree import Join, Reach
from linter.query.units import Units, units

_FAR = 1 << 60
_FEW = 8  # spans in a unit that are looked through: to sort so few takes longer


class Connectors:
    """Joins hits in one document."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._units: dict[Reach, Units] = {}

    def connect(self, join: Join, left: Sequence[Hit], right: Sequence[Hit]) -> list[Hit]:
        """Return the hits of `left` that reach one of `right`, joined with the nearest; or, negated, those that reach none."""
        if not left or not right:
            return list(left) if join.negated else []
        if join.reach not in self._units:
            self._units[join.reach] = units(self._layout, join.reach)
        nearest = _Right(self._units[join.reach], self._layout.document.tokens.sentence_of, join, right).nearest
        if join.negated:
            taken = {token for hit in right for start, end, _ in hit for token in range(start, end)}
            return [hit for hit in left if not _on(taken, hit) and nearest(hit) is None]
        return [hit + near for hit in left if (near := nearest(hit)) is not None]


def _on(taken: set[int], hit: Hit) -> bool:
    """Tell whether a hit stands on one of the tokens."""
    return any(not taken.isdisjoint(range(start, end)) for start, end, _ in hit)


class _Right:
    """The right side of a connector, as its left side sees it."""

    def __init__(self, of_sentence: Units, sentence_of: Sequence[int], join: Join, hits: Sequence[Hit]) -> None:
        self._hits = hits
        self._ordered = join.ordered
        self._nothing = (join.words if join.reach is Reach.WORDS else _FAR) + 1, 0
        self._sentence_of = sentence_of
        kept, self._looked, self._shifts = of_sentence
        self._spans: dict[int, list[Entry]] = {}
        self._pools: dict[int, Pool] = {}
        self._single = True
        spans, shifts = self._spans, self._shifts
        for number, hit in enumerate(hits):
            if len(hit) > 1:
                self._single = False
            for start, end, _ in hit:
                sentence, last = sentence_of[start], sentence_of[end - 1]
                entry = start + shifts[sentence], number, end + shifts[sentence]
                for unit in kept[sentence] if sentence == last else _units(kept, sentence, last):
                    if unit in spans:
                        spans[unit].append(entry)
                    else:
                        spans[unit] = [entry]

    def nearest(self, hit: Hit) -> Hit | None:
        """Return the nearest hit that `hit` reaches."""
        best = self._nothing
        sentence_of, spans = self._sentence_of, self._spans
        for start, end, _ in hit:
            sentence, last = sentence_of[start], sentence_of[end - 1]
            looked = self._looked[sentence] if sentence == last else _units(self._looked, sentence, last)
            for unit in looked:
                if unit in spans:
                    shift = self._shifts[sentence]
                    best = self._nearer(hit, start + shift, end + shift, unit, best)
        return None if best is self._nothing else self._hits[best[1]]

    def _nearer(self, hit: Hit, start: int, end: int, unit: int, best: Found) -> Found:
        """Return the nearest hit of a unit that shares no word with `hit`, if it is nearer than the best so far."""
        spans = self._spans[unit]
        if len(spans) > _FEW:
            if unit not in self._pools:
                self._pools[unit] = Pool(self._hits, spans)
            return min(best, self._pools[unit].nearest(hit, start, end, ordered=self._ordered) or best)
        apart = self._single and len(hit) == 1
        for first, number, stop in spans:
            if first >= end:
                found = first - end + 1, number
            elif stop <= start and not self._ordered:
                found = start - stop + 1, number
            else:
                continue
            if found < best and (apart or not share_a_word(hit, self._hits[number])):
                best = found
        return best


def _units(of_sentence: Sequence[Sequence[int]], first: int, last: int) -> list[int]:
    """Return the units of several sentences."""
    return [unit for sentence in range(first, last + 1) for unit in of_sentence[sentence]]
