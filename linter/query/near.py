"""Sets of sentences as bits, sentence 0 the lowest: which sentences a connector may reach from others.

To join two such sets costs next to nothing, so that hits are looked for only where there may be some. So that this holds
of a long document too, a bit stands there for several sentences in a row: a set has at most so many bits.
"""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.query.layout import Layout
from linter.query.table import PARAGRAPH, SPAN, Extent
from linter.query.tree import Reach

Sentences = int

_MOST = 4096  # bits of a set


def numbers(sentences: Sentences) -> list[int]:
    """Return the numbers of the bits in a set, ascending."""
    found = []
    while sentences:
        lowest = sentences & -sentences
        found.append(lowest.bit_length() - 1)
        sentences ^= lowest
    return found


class _Neighbours(NamedTuple):
    """What a connector reaches from each bit, itself included; `sociable` are those that reach more than that."""

    of: list[Sentences]
    sociable: Sentences


class Near:
    """The neighbourhoods of a document's sentences.

    `bit_of` gives the bit of each token, `starts` the first token of each bit and, last, the number of tokens.
    """

    def __init__(self, layout: Layout) -> None:
        index, self._layout = layout.document.tokens, layout
        sentences = len(index.sentence_start) - 1
        size = sentences // _MOST + 1
        self.is_exact = size == 1  # a bit is a sentence
        self.bit_of: Sequence[int] = index.sentence_of
        self.starts: Sequence[int] = index.sentence_start
        if not self.is_exact:
            self.bit_of = array("i", (sentence // size for sentence in index.sentence_of))
            self.starts = [*index.sentence_start[:-1:size], index.sentence_start[-1]]
        self._bits = len(self.starts) - 1
        self.everywhere: Sentences = (1 << self._bits) - 1
        self._blocks: list[Sentences] = [0] * len(layout.document.blocks)
        for sentence in range(sentences):
            self._blocks[layout.document.block_of_sentence(sentence)] |= 1 << sentence // size
        # The bits that reach the same: those of a block, unless a bit stands for sentences of several.
        self._alike = self._by_bit(self._blocks) if self.is_exact else [1 << bit for bit in range(self._bits)]
        lists = self._lists()
        self._neighbours = {
            Reach.SENTENCE.value: self._neighbourhood(lists),
            Reach.WORDS.value: self._neighbourhood([own | more for own, more in zip(self._blocks, lists, strict=True)]),
            Reach.PARAGRAPH.value: self._neighbourhood(self._paragraphs()),
        }

    def _lists(self) -> list[Sentences]:
        """Return, for each block, what leads in to it and what it leads in to."""
        blocks, own = self._layout.document.blocks, self._blocks
        above, below = [0] * len(blocks), [0] * len(blocks)
        for number, block in enumerate(blocks):
            if block.lead is not None:
                above[number] = above[block.lead] | own[block.lead]
        for number in range(len(blocks) - 1, -1, -1):
            lead = blocks[number].lead
            if lead is not None:
                below[lead] |= below[number] | own[number]
        return [outer | inner for outer, inner in zip(above, below, strict=True)]

    def _paragraphs(self) -> list[Sentences]:
        """Return, for each block, its paragraph."""
        groups: dict[int, Sentences] = {}
        for block, own in zip(self._layout.document.blocks, self._blocks, strict=True):
            groups[block.group] = groups.get(block.group, 0) | own
        return [groups[block.group] for block in self._layout.document.blocks]

    def _by_bit(self, of_block: Sequence[Sentences]) -> list[Sentences]:
        """Return, for each bit, the union of what is said of the blocks that it has sentences of."""
        found = [1 << bit for bit in range(self._bits)]
        for own, other in zip(self._blocks, of_block, strict=True):
            for bit in numbers(own) if other else ():
                found[bit] |= other
        return found

    def _neighbourhood(self, of_block: Sequence[Sentences]) -> _Neighbours:
        of = self._by_bit(of_block)
        return _Neighbours(of, _union(1 << bit for bit, reached in enumerate(of) if reached & (reached - 1)))

    def of_blocks(self, blocks: Iterable[int]) -> Sentences:
        """Return the sentences of blocks."""
        return _union(self._blocks[block] for block in blocks)

    def reached(self, reach: str, sentences: Sentences) -> Sentences:
        """Return the sentences that a local connector may reach from others, those included."""
        of, sociable = self._neighbours[reach]
        found, left = sentences, sentences & sociable
        while left:
            bit = (left & -left).bit_length() - 1
            found |= of[bit]
            left &= ~self._alike[bit]
        return found

    def met(self, reach: str, some: Sentences, others: Sentences) -> tuple[Sentences, Sentences]:
        """Return those of some sentences from which a local connector may reach one of the others, and those of the others."""
        of, sociable = self._neighbours[reach]
        met = reached = some & others
        fewer, more = some & sociable, others & sociable
        turned = fewer.bit_count() > more.bit_count()
        if turned:
            fewer, more = more, fewer
        while fewer and more:
            bit = (fewer & -fewer).bit_length() - 1
            found = of[bit] & more
            if found:
                met |= fewer & self._alike[bit]
                reached |= found
            fewer &= ~self._alike[bit]
        return (reached, met) if turned else (met, reached)

    def spread(self, extent: Extent, sentences: Sentences) -> Sentences:
        """Return the sentences in which a hit may begin that has a span in one of these."""
        if extent == SPAN:
            return sentences
        return self.reached(Reach.PARAGRAPH, sentences) if extent == PARAGRAPH else self.everywhere


def _union(sets: Iterable[Sentences]) -> Sentences:
    found = 0
    for sentences in sets:
        found |= sentences
    return found
