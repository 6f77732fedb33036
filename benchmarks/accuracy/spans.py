"""Annotated words in a policy: where they stand, whatever the Markdown around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

#: Words overlap where they share this many letters and digits, or half of the shorter of the two.
ENOUGH = 20

#: The target of a Markdown link, brackets included.
TARGET = r"(?<=\])\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)"
_UNSEEN = re.compile(
    rf"<!--.*?-->|{TARGET}|&#?\w{{1,8}};|<[a-z/][^<>\n]{{0,500}}>",
    re.DOTALL | re.IGNORECASE,
)
_RUN = re.compile(r"[A-Za-z0-9]+")
_PIECES = re.compile(r"\n+|\[\.\.\.\]|(?<=[.;:!?])\s+|…|\.\.\.")
_LONG_PIECE = 15
_SHORTEST = 4
_MOST = 20

Interval = tuple[int, int]


class Letters(NamedTuple):
    """The letters and digits of a text, lower-case, with where each run of them comes from."""

    text: str
    starts: list[int]
    sources: list[int]

    def interval(self, start: int, end: int) -> Interval:
        """Return the letters that stand between two offsets of the source."""
        return self._letter(start), self._letter(end)

    def find(self, words: str) -> list[Interval]:
        """Return where words stand; those of their sentences where they do not stand in one piece."""
        wanted = letters(words).text
        if len(wanted) < _SHORTEST:
            return []
        whole = _occurrences(self.text, wanted)
        if whole:
            return whole
        pieces = [letters(piece).text for piece in _PIECES.split(words)]
        starts = [(self.text.find(piece), len(piece)) for piece in pieces if len(piece) >= _LONG_PIECE]
        return [(start, start + length) for start, length in starts if start >= 0]

    def _letter(self, source: int) -> int:
        run = bisect_right(self.sources, source) - 1
        if run < 0:
            return 0
        after = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + source - self.sources[run], after)


def letters(source: str) -> Letters:
    """Return the letters and digits of a Markdown text; link targets, comments, tags and entities are none of it."""
    seen = _UNSEEN.sub(lambda match: " " * len(match.group()), source)
    runs, starts, sources, length = [], [], [], 0
    for match in _RUN.finditer(seen):
        runs.append(match.group().lower())
        starts.append(length)
        sources.append(match.start())
        length += len(match.group())
    return Letters("".join(runs), starts, sources)


def overlap(evidence: Iterable[Interval], annotated: Iterable[Interval]) -> bool:
    """Tell whether one of the intervals overlaps one of the others enough."""
    gold = sorted(annotated)
    return any(_shares(one, other) for one in evidence for other in gold)


def _shares(one: Interval, other: Interval) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= min(ENOUGH, min(one[1] - one[0], other[1] - other[0]) / 2)


def on_lines(evidence: Iterable[tuple[int, int]], lines: Iterable[int]) -> bool:
    """Tell whether evidence, from its first line to its last, stands on one of the lines."""
    named = sorted(lines)
    return any(bisect_left(named, first) < bisect_right(named, last) for first, last in evidence)


def _occurrences(text: str, wanted: str) -> list[Interval]:
    found: list[Interval] = []
    start = text.find(wanted)
    while start >= 0 and len(found) < _MOST:
        found.append((start, start + len(wanted)))
        start = text.find(wanted, start + 1)
    return found
