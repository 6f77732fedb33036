"""The noun that is checked: a policy as its reader sees it, with the positional index that queries search.

A *block* is a heading, a paragraph, a list item or a table row. A *token* is a word, a visible URL or e-mail address,
or a template variable. Tokens are numbered from 0 in text order, navigation and footers included; each belongs to a
sentence, a sentence to a block, a block to a section. The index is arrays: no object a word.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

#: The word that stands for a template variable such as `{{ company }}`: nothing finds it.
UNKNOWN = "\ufffc"


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


class Piece(NamedTuple):
    """A stretch of a block's text and the source it comes from; 0-based code-point offsets.

    Where `exact`, each character of the text is one of the source; else the whole stretch is the whole source.
    """

    plain: int
    source: int
    source_end: int
    exact: bool


class Link(NamedTuple):
    """A link: where its text stands in its block, and its target as written.

    `broken` marks one that Markdown does not read as a link; `bare` a visible URL or address without markup;
    `image` a link whose only content is a picture. Offsets are 0-based; `source` ones cover the whole markup.
    """

    start: int
    end: int
    target: str
    source: int
    source_end: int
    broken: bool = False
    bare: bool = False
    image: bool = False


class Block(NamedTuple):
    """A heading, paragraph, item or row: its text as a reader sees it, and how it hangs together with others.

    `level` is 1 to 6 for a heading, 7 for a bold line that acts as one, else 0. `lead` is the number of the block that
    leads in to this one, or None; blocks with equal `group` are one paragraph. `cells` are the offsets at which the
    cells of a row begin. `chrome` marks navigation, banners and footers.
    """

    kind: BlockKind
    level: int
    text: str
    pieces: tuple[Piece, ...]
    links: tuple[Link, ...]
    lead: int | None
    group: int
    cells: tuple[int, ...] = ()
    chrome: bool = False

    @property
    def is_heading(self) -> bool:
        """Tell whether the block is a heading or acts as one."""
        return self.level > 0

    def source_start(self, plain: int) -> int:
        """Return the source offset of the character at `plain`."""
        piece = self.pieces[bisect_right(self.pieces, plain, key=lambda p: p.plain) - 1]
        return piece.source + (plain - piece.plain) if piece.exact else piece.source

    def source_end(self, plain: int) -> int:
        """Return the source offset just after the character before `plain`."""
        piece = self.pieces[bisect_right(self.pieces, plain - 1, key=lambda p: p.plain) - 1]
        return piece.source + (plain - piece.plain) if piece.exact else piece.source_end


class Section(NamedTuple):
    """A heading with what belongs to it: tokens `start` to `end` (exclusive); `parent` is a section's number or None."""

    start: int
    end: int
    heading: int | None
    parent: int | None
    level: int


class Index(NamedTuple):
    """The words of a text by position, and the units they stand in.

    For token t: `words[t]`, its block `block_of[t]`, its text offsets `begins[t]` and `ends[t]` in that block, its sentence
    `sentence_of[t]`, and `part_of[t]`, which no phrase crosses. `block_start[b]` is the first token of block b,
    `sentence_start[s]` of sentence s; both lists end with the number of tokens. `body` and `chrome` give the positions of
    each word. `capitals` holds the tokens written in capitals.
    """

    words: list[str]
    block_of: "array[int]"
    begins: "array[int]"
    ends: "array[int]"
    sentence_of: "array[int]"
    part_of: "array[int]"
    block_start: list[int]
    sentence_start: list[int]
    body: Mapping[str, list[int]]
    chrome: Mapping[str, list[int]]
    capitals: frozenset[int]


class Part(NamedTuple):
    """A file of a policy that is read with others: where its blocks, its source and its lines begin in the whole."""

    path: str
    block: int = 0
    source: int = 0
    line: int = 0


class Document(NamedTuple):
    """A policy: its source, its blocks, its index and its sections. `anchors` are the targets that `#fragments` can reach.

    One that stands in several files has `parts`, the main file first, whose path is the document's. `dates_before` are the
    dates, as days, of the text before an edit of substance: none after a lesser edit, None where no earlier text is known. `lost_files`
    are the targets of links to files that do not stand where they point.
    """

    path: str
    source: str
    blocks: tuple[Block, ...]
    tokens: Index
    sections: tuple[Section, ...]
    section_of: "array[int]"
    anchors: frozenset[str]
    line_starts: Sequence[int] = (0,)
    dates_before: frozenset[tuple[float, float]] | None = None
    lost_files: frozenset[str] = frozenset()
    parts: tuple[Part, ...] = ()

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a 0-based source offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def part(self, offset: int) -> Part:
        """Return the file that a source offset lies in."""
        if not self.parts:
            return Part(self.path)
        return self.parts[bisect_right(self.parts, offset, key=lambda part: part.source) - 1]

    def sentence_bounds(self, sentence: int) -> tuple[int, int]:
        """Return the first token of a sentence and the one after its last."""
        return self.tokens.sentence_start[sentence], self.tokens.sentence_start[sentence + 1]

    def block_of_sentence(self, sentence: int) -> int:
        """Return the number of the block that a sentence stands in."""
        return self.tokens.block_of[self.tokens.sentence_start[sentence]]

    def tokens_between(self, block: int, start: int, end: int) -> tuple[int, int]:
        """Return the tokens of a block that touch its text from `start` to `end`: the first and the one after the last."""
        low, high = self.tokens.block_start[block], self.tokens.block_start[block + 1]
        first = bisect_right(self.tokens.ends, start, low, high)
        last = bisect_left(self.tokens.begins, end, first, high)
        return first, last

    def section_chain(self, section: int) -> Sequence[int]:
        """Return a section and those that contain it, innermost first."""
        chain = [section]
        while (parent := self.sections[chain[-1]].parent) is not None:
            chain.append(parent)
        return chain
