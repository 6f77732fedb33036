"""The sections of a document: headings with what belongs to them."""

from array import array
from collections.abc import Sequence

from linter.document import Block, Section


def sections(blocks: Sequence[Block], block_start: Sequence[int]) -> tuple[tuple[Section, ...], "array[int]"]:
    """Return the sections of a document, the first one that before any heading, and each block's innermost section."""
    heads = [i for i, block in enumerate(blocks) if block.is_heading and not block.chrome]
    title = _title(blocks, heads)
    found = [Section(0, block_start[heads[0]] if heads else block_start[-1], None, None, 0)]
    section_of: array[int] = array("l", [0] * len(blocks))
    open_sections: list[int] = []
    for order, head in enumerate(heads):
        level = blocks[head].level
        end = _end(blocks, heads, order, title)
        while open_sections and (
            found[open_sections[-1]].level >= level or found[open_sections[-1]].end <= block_start[head]
        ):
            open_sections.pop()
        parent = open_sections[-1] if open_sections else None
        found.append(Section(block_start[head], block_start[end], head, parent, level))
        open_sections.append(len(found) - 1)
        for block in range(head, end):
            section_of[block] = len(found) - 1
    return tuple(found), section_of


def _end(blocks: Sequence[Block], heads: Sequence[int], order: int, title: int | None) -> int:
    """Return the block before which a heading's section ends."""
    level = blocks[heads[order]].level
    for later in heads[order + 1 :]:
        if heads[order] == title or blocks[later].level <= level:
            return later
    return len(blocks)


def _title(blocks: Sequence[Block], heads: Sequence[int]) -> int | None:
    """Return the heading that is the only one of the highest level: it owns just the text up to the next heading."""
    if not heads:
        return None
    highest = min(blocks[head].level for head in heads)
    tops = [head for head in heads if blocks[head].level == highest]
    return tops[0] if len(tops) == 1 else None
