"""What a builder has in hand: a block in the making, the containers around it, a link whose text is being read."""

from linter.document import Block, BlockKind, Link, Piece
from linter.spelling import has_words

_BOLD_LINE_WORDS = 12
_CLOSED = (".", "!", "?", ";")
_AFTER_STOP = "\"'\u201d\u2019)]* \n"


class Draft:
    """A block in the making."""

    def __init__(self, kind: BlockKind, level: int, lead: int | None, group: int | None) -> None:
        self.kind, self.level, self.lead, self.group = kind, level, lead, group
        self.parts: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.cells: list[int] = []
        self.plain_words = False

    def append(self, text: str) -> None:
        """Add text to the block."""
        self.parts.append(text)
        self.length += len(text)

    def heading_level(self, text: str) -> int:
        """Return the level of a heading, 7 for a bold line that acts as one, else 0."""
        if self.level or self.plain_words or self.kind is not BlockKind.PARAGRAPH:
            return self.level
        short = has_words(text, 1) and not has_words(text, _BOLD_LINE_WORDS + 1)
        return 7 if short and not text.rstrip().endswith((".", ";", ",")) else 0

    def finish(self, text: str, level: int, group: int) -> Block:
        """Return the block."""
        return Block(
            kind=self.kind,
            level=level,
            text=text,
            pieces=tuple(self.pieces),
            links=tuple(self.links),
            lead=self.lead,
            group=group,
            cells=tuple(self.cells),
        )


class Frame:
    """A list, an item or the top level: `lead` is the block that leads in, `last` the block that just ended in it.

    `loose` marks a container that HTML opened, which may never be closed.
    """

    def __init__(
        self, *, is_item: bool, lead: int | None = None, group: int | None = None, loose: bool = False
    ) -> None:
        self.is_item, self.lead, self.group, self.loose = is_item, lead, group, loose
        self.last: int | None = None


class OpenLink:
    """A link whose text is being read."""

    def __init__(self, plain: int, target: str, source: int, *, image: bool) -> None:
        self.plain, self.target, self.source, self.image = plain, target, source, image

    def finish(self, end: int, source_end: int, *, broken: bool = False) -> Link:
        """Return the link, whose text ends at `end` in its block."""
        start = min(self.plain, end)
        image = self.image and start == end
        return Link(start, end, self.target, self.source, source_end, broken=broken, image=image)


def leads_in(block: Block) -> bool:
    """Tell whether a block is left open: a colon ends it, or nothing that closes a sentence."""
    tail = block.text.rstrip(_AFTER_STOP)
    if block.kind is BlockKind.HEADING or (block.level and not tail.endswith(":")):
        return False
    return not tail.endswith(_CLOSED)
