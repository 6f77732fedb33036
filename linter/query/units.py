"""The units that connectors reach through: in which a span of the right side is kept, in which one of the left side looks.

A unit has a number. Lists and sections have two more each, for what is reached across levels: one holds what stands in a
lead-in or in a section itself, for those below it; one what stands below it, for the lead-in or the section.
"""

from collections.abc import Sequence
from typing import NamedTuple

from linter.query.layout import Layout
from linter.query.tree import Reach

_Numbers = list[Sequence[int]]
_WHOLE = (0,)


class Units(NamedTuple):
    """For each sentence, the units in which a span is kept and those in which one looks, and where its words are counted from.

    `shifts` lead from a token to its place where distance is measured.
    """

    kept: _Numbers
    looked: _Numbers
    shifts: list[int]


def units(layout: Layout, reach: Reach) -> Units:
    """Return the units of a connector."""
    document = layout.document
    blocks = list(map(document.block_of_sentence, range(len(document.tokens.sentence_start) - 1)))
    none = [0] * len(blocks)
    match reach:
        case Reach.DOCUMENT:
            whole: _Numbers = [_WHOLE] * len(blocks)
            return Units(whole, whole, none)
        case Reach.PARAGRAPH:
            paragraphs: _Numbers = [(document.blocks[block].group,) for block in blocks]
            return Units(paragraphs, paragraphs, none)
        case Reach.SECTION:
            chains = [document.section_chain(document.section_of[block]) for block in blocks]
            return Units(
                [(_above(chain[0]), *map(_below, chain)) for chain in chains],
                [(_below(chain[0]), *map(_above, chain[1:])) for chain in chains],
                none,
            )
        case Reach.WORDS:
            return _of_lists(layout, blocks, blocks, [layout.shifts[block] for block in blocks])
        case Reach.SENTENCE:
            return _of_lists(layout, blocks, range(len(blocks)), none)


def _of_lists(layout: Layout, blocks: list[int], own: Sequence[int], shifts: list[int]) -> Units:
    """Return the units of what is read with the lead-ins above it: of each sentence its own, and the lists that it is part of."""
    kept: _Numbers = []
    looked: _Numbers = []
    for block, unit in zip(blocks, own, strict=True):
        leads = layout.leads[block]
        if not leads and block not in layout.led:
            kept.append((unit,))
            looked.append((unit,))
        else:
            kept.append((unit, _above(block), *map(_below, leads)))
            looked.append((unit, _below(block), *map(_above, leads)))
    return Units(kept, looked, shifts)


def _above(number: int) -> int:
    return -1 - 2 * number


def _below(number: int) -> int:
    return -2 - 2 * number
