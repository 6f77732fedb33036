"""From a file's text to a document; the suffix chooses the parser."""

import re
from io import StringIO
from itertools import accumulate

from linter.document import Block, BlockKind, Document, Piece
from linter.extract.shape import Shape
from linter.parsers import chrome, markdown
from linter.parsers.addresses import addresses
from linter.parsers.indexing import index
from linter.parsers.links import anchors, with_visible_links
from linter.parsers.sections import sections
from linter.parsers.sentences import split

#: The files that can be read.
SUFFIXES = (".md", ".markdown")

_FRONT_MATTER = Shape(
    r"(?:---[ \t]*\r?\n(.*?\r?\n)??(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(.*?\r?\n)??\+\+\+)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_DATA_LINE = Shape(r"\s|[#}\])]|- |-$|[\"']?[\w.-]+[\"']?[ \t]*[:=]|$")
_DATED = Shape(
    r"^(?=[\w-]{0,40}(?:date|updated|effective|modified|reviewed))[\w-]{1,60}+[ \t]*+[:=][ \t]*+[\"']?([\w ,./:+-]{4,40}?)[\"']?[ \t]*+\r?$",
    re.MULTILINE | re.IGNORECASE,
)


def parse(path: str, source: str) -> Document:
    """Read a policy; `source` is its text without a byte-order mark."""
    front = _front_matter(source)
    offset = front.end() if front else 0
    builder = markdown.read(source[offset:], offset)
    blocks = [*_front_dates(front), *builder.blocks]
    shift = len(blocks) - len(builder.blocks)
    blocks = [_shifted(block, shift) if i >= shift else block for i, block in enumerate(blocks)]
    written = [addresses(block.text) for block in blocks]
    blocks = [
        with_visible_links(block, found) if found else block for block, found in zip(blocks, written, strict=True)
    ]
    ends = [split(block.text) for block in blocks]
    blocks = [
        block._replace(chrome=True) if is_chrome else block
        for block, is_chrome in zip(blocks, chrome.mark(blocks, ends), strict=True)
    ]
    numbered = index(blocks, ends, written)
    found, section_of = sections(blocks, numbered.block_start)
    return Document(
        path=path,
        source=source,
        blocks=tuple(blocks),
        tokens=numbered,
        sections=found,
        section_of=section_of,
        anchors=anchors(blocks, builder.anchors),
        line_starts=_line_starts(source),
    )


def _line_starts(source: str) -> list[int]:
    """Return the offsets at which lines begin, after whatever ends a line on any system."""
    starts = list(accumulate(map(len, StringIO(source, newline="")), initial=0))
    return starts if source.endswith(("\n", "\r")) or not source else starts[:-1]


def _front_matter(source: str) -> re.Match[str] | None:
    """Return the front matter, which is nothing but data: text between two rules is text."""
    match = _FRONT_MATTER.match(source) if source.startswith(("---", "+++")) else None
    inner = (match.group(1) or match.group(2) or "") if match else ""
    return match if all(map(_DATA_LINE.match, inner.splitlines())) else None


def _front_dates(front: re.Match[str] | None) -> list[Block]:
    """Return the dates of the front matter as paragraphs: the only part of it that is text."""
    if front is None:
        return []
    blocks = []
    for number, match in enumerate(_DATED.finditer(front.group())):
        text, start = match.group(0).rstrip("\r"), match.start()
        text = re.sub(r"[_\"']", " ", text)
        blocks.append(
            Block(
                BlockKind.PARAGRAPH, 0, text, (Piece(0, start, start + len(text), exact=True),), (), None, -1 - number
            )
        )
    return blocks


def _shifted(block: Block, shift: int) -> Block:
    return block._replace(lead=block.lead + shift) if shift and block.lead is not None else block
