"""The targets of a document's links as a document of their own, for `url(q)`."""

from collections.abc import Iterable
from urllib.parse import unquote

from linter.document import Block, BlockKind, Document, Piece
from linter.parsers.indexing import index
from linter.parsers.sections import sections
from linter.query.hits import Span


def target_document(links: Iterable[Span]) -> tuple[Document, list[tuple[int, int]]]:
    """Return the words of the targets, a block each, and the tokens at which each link's text stands."""
    blocks: list[Block] = []
    texts: list[tuple[int, int]] = []
    for span in links:
        target = unquote(span.value.shown) if span.value else ""
        pieces = (Piece(0, 0, len(target), exact=True),)
        blocks.append(Block(BlockKind.PARAGRAPH, 0, _spaced(target), pieces, (), None, len(blocks)))
        texts.append((span.start, span.end))
    numbered = index(blocks, [[len(block.text)] for block in blocks], [()] * len(blocks))
    found, section_of = sections(blocks, numbered.block_start)
    return Document("", "", tuple(blocks), numbered, found, section_of, frozenset()), texts


def _spaced(target: str) -> str:
    """Return a link's target as words: what separates them is blank, so that none of it reads as an address."""
    return "".join(c if c.isalnum() else " " for c in target)
