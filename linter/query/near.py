"""Sets of sentences as bits, sentence 0 the lowest: which sentences a connector may reach from others.

To join two such sets costs next to nothing, so that hits are looked for only where there may be some.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from linter.query.layout import Layout
from linter.query.table import PARAGRAPH, SPAN, Extent
from linter.query.tree import Reach

Sentences = int

#: The connectors that reach no farther than a paragraph.
LOCAL = frozenset({Reach.WORDS, Reach.SENTENCE, Reach.PARAGRAPH})


def numbers(sentences: Sentences) -> list[int]:
    """Return the numbers of the sentences in a set, ascending."""
    found = []
    while sentences:
        lowest = sentences & -sentences
        found.append(lowest.bit_length() - 1)
        sentences ^= lowest
    return found


class _Neighbours(NamedTuple):
    """What a connector reaches: `sociable` are the sentences that reach others than themselves, `of` says which, by block."""

    sociable: Sentences
    of: Mapping[int, Sentences]


class Near:
    """The neighbourhoods of a document's sentences."""

    def __init__(self, layout: Layout) -> None:
        document = layout.document
        self._block_of = [document.tokens.block_of[start] for start in document.tokens.sentence_start[:-1]]
        self.everywhere: Sentences = (1 << len(self._block_of)) - 1
        self._blocks = _gathered((block, 1 << sentence) for sentence, block in enumerate(self._block_of))
        group_of = {block: document.blocks[block].group for block in self._blocks}
        groups = _gathered((group_of[block], own) for block, own in self._blocks.items())
        pairs = [(item, lead) for item, leads in enumerate(layout.leads) for lead in leads]
        links = _gathered((one, self._blocks.get(other, 0)) for pair in pairs for one, other in (pair, pair[::-1]))
        blocks = {block: own | links.get(block, 0) for block, own in self._blocks.items()}
        self._neighbours: Mapping[str, _Neighbours] = {
            Reach.SENTENCE: _Neighbours(self.of_blocks(links), links),
            Reach.WORDS: _Neighbours(_union(filter(_several, blocks.values())), blocks),
            Reach.PARAGRAPH: _Neighbours(
                _union(filter(_several, groups.values())), {block: groups[group] for block, group in group_of.items()}
            ),
        }

    def of_blocks(self, blocks: Iterable[int]) -> Sentences:
        """Return the sentences of blocks."""
        return _union(self._blocks.get(block, 0) for block in blocks)

    def reached(self, reach: str, sentences: Sentences) -> Sentences:
        """Return the sentences that a local connector may reach from others, those included."""
        sociable, of = self._neighbours[reach]
        found, left = sentences, sentences & sociable
        while left:
            block = self._block_of[(left & -left).bit_length() - 1]
            found |= of[block]
            left &= ~self._blocks[block]
        return found

    def met(self, reach: str, some: Sentences, others: Sentences) -> tuple[Sentences, Sentences]:
        """Return those of some sentences from which a local connector may reach one of the others, and those of the others."""
        sociable, of = self._neighbours[reach]
        met = reached = some & others
        left, right = some & sociable, others & sociable
        if left.bit_count() > right.bit_count():
            left, right = right, left
            some, others = others, some
            swapped = True
        else:
            swapped = False
        if not right:
            return met, reached
        while left:
            block = self._block_of[(left & -left).bit_length() - 1]
            own = self._blocks[block]
            found = of[block] & others
            if found:
                met |= some & own
                reached |= found
            left &= ~own
        return (reached, met) if swapped else (met, reached)

    def spread(self, extent: Extent, sentences: Sentences) -> Sentences:
        """Return the sentences in which a hit may begin that has a span in one of these."""
        if extent == SPAN:
            return sentences
        return self.reached(Reach.PARAGRAPH, sentences) if extent == PARAGRAPH else self.everywhere


def _gathered(parts: Iterable[tuple[int, Sentences]]) -> dict[int, Sentences]:
    """Return the union of the sets of each key."""
    found: dict[int, Sentences] = {}
    for key, sentences in parts:
        found[key] = found.get(key, 0) | sentences
    return found


def _union(sets: Iterable[Sentences]) -> Sentences:
    found = 0
    for sentences in sets:
        found |= sentences
    return found


def _several(sentences: Sentences) -> bool:
    return bool(sentences & (sentences - 1))
