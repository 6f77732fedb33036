"""How hard a text is to read: the Automated Readability Index, a school grade of the United States.

4.71 * letters per word + 0.5 * words per sentence - 21.43 (Smith and Senter 1967, AMRL-TR-66-220). It counts letters, not
syllables, so it needs no dictionary of pronunciation. Only prose counts: paragraphs and items that are sentences; headings,
tables and navigation say nothing of how a text reads.
"""

from collections.abc import Iterator

from linter.document import Block, BlockKind, Document
from linter.extract.value import Value

_FEWEST = 120  # words: a shorter text has no steady index
_ENGLISH = 0.015  # "the" is 3 to 6 % of the words of an English text
_SHORTEST = 12  # words of a block that is prose


def find(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the grade of an English document, at its longest sentence; nothing for a short text."""
    index = document.tokens
    prose = [
        at
        for at, block in enumerate(document.blocks)
        if _may_be_prose(block) and index.block_start[at + 1] - index.block_start[at] >= _SHORTEST
    ]
    words = list[str]()
    for at in prose:
        words += index.words[index.block_start[at] : index.block_start[at + 1]]
    if len(words) < _FEWEST or words.count("the") < len(words) * _ENGLISH:
        return
    sentences = [
        sentence
        for at in prose
        for sentence in range(
            index.sentence_of[index.block_start[at]], index.sentence_of[index.block_start[at + 1] - 1] + 1
        )
    ]
    grade = round(4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(sentences) - 21.43, 1)
    low, high = document.sentence_bounds(
        max(sentences, key=lambda s: index.sentence_start[s + 1] - index.sentence_start[s])
    )
    yield index.block_of[low], Value(index.begins[low], index.ends[high - 1], f"{grade:g}", grade, grade)


def _may_be_prose(block: Block) -> bool:
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} and not block.is_heading and not block.chrome
