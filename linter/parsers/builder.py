"""Collects a document's blocks while a parser walks through its source."""

import re

from linter.document import Block, BlockKind, Link, Piece
from linter.spelling import INVISIBLE, WORD

#: What no reader sees in a line of text: invisible characters, and emphasis marks that Markdown left standing.
_UNSEEN = re.compile(rf"{INVISIBLE.pattern}|\*+")
_BOLD_LINE_WORDS = 12
_CLOSED = (".", "!", "?", ";")
_AFTER_STOP = "\"'\u201d\u2019)]* \n"


class _Draft:
    """A block in the making."""

    def __init__(self, kind: BlockKind, level: int, lead: int | None, group: int | None) -> None:
        self.kind, self.level, self.lead, self.group = kind, level, lead, group
        self.parts: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.cells: list[int] = []
        self.plain_words = False


class _Frame:
    """A list, an item or the top level: `lead` is the block that leads in, `last` the block that just ended in it."""

    def __init__(self, *, is_item: bool, lead: int | None = None, group: int | None = None) -> None:
        self.is_item, self.lead, self.group = is_item, lead, group
        self.last: int | None = None


class _OpenLink:
    """A link whose text is being read."""

    def __init__(self, plain: int, target: str, source: int, *, image: bool) -> None:
        self.plain, self.target, self.source, self.image = plain, target, source, image


class Builder:
    """Turns a parser's events into blocks; offsets are 0-based code points of the source."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.anchors: set[str] = set()
        self.bold = 0
        self._groups = 0
        self._draft: _Draft | None = None
        self._frames = [_Frame(is_item=False)]
        self._link: _OpenLink | None = None
        self._table: tuple[int | None, int | None] | None = None

    # -- containers

    def open_list(self) -> None:
        """Begin a list; the block that just ended leads in to it if it is left open."""
        self.close_block()
        outer = self._frames[-1]
        lead = outer.last if self._leads_in(outer.last) else None
        group = self.blocks[lead].group if lead is not None else outer.group
        self._frames.append(_Frame(is_item=False, lead=outer.lead if lead is None else lead, group=group))

    def open_item(self) -> None:
        """Begin an item of the list."""
        self.close_block()
        outer = self._frames[-1]
        group = self._new_group() if outer.group is None else outer.group
        self._frames.append(_Frame(is_item=True, lead=outer.lead, group=group))

    def close_container(self) -> None:
        """End the innermost list or item; what follows is led in by nothing."""
        self.close_block()
        if len(self._frames) > 1:
            self._frames.pop()
        self._frames[-1].last = None

    def open_table(self) -> None:
        """Begin a table."""
        self.close_block()
        frame = self._frames[-1]
        lead = frame.last if self._leads_in(frame.last) else None
        group = self.blocks[lead].group if lead is not None else frame.group
        self._table = (frame.lead if lead is None else lead, self._new_group() if group is None else group)

    def close_table(self) -> None:
        """End the table."""
        self.close_block()
        self._table = None
        self._frames[-1].last = None

    def rule(self) -> None:
        """Note a thematic break: nothing leads across it."""
        self.close_block()
        self._frames[-1].last = None

    # -- blocks

    def open_block(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a heading, a paragraph or a row."""
        self.close_block()
        frame = self._frames[-1]
        if kind is BlockKind.ROW and self._table is not None:
            self._draft = _Draft(kind, 0, *self._table)
            return
        if kind is BlockKind.PARAGRAPH and frame.is_item:
            kind = BlockKind.ITEM
        heading = kind is BlockKind.HEADING
        self._draft = _Draft(kind, level, None if heading else frame.lead, None if heading else frame.group)

    def open_cell(self) -> None:
        """Begin a cell of the row."""
        if self._draft is None or self._draft.kind is not BlockKind.ROW:
            self.open_block(BlockKind.ROW)
        draft = self._draft
        if draft is not None:
            if draft.length:
                self._append(" ")
            draft.cells.append(draft.length)

    def close_block(self, *, header: bool = False) -> None:
        """End the block; an empty one is dropped. A table's header row leads in to its other rows."""
        draft, self._draft = self._draft, None
        if draft is None or not (WORD.search(text := "".join(draft.parts)) or draft.links):
            return
        level = draft.level or self._bold_level(draft, text)
        group = self._new_group() if draft.group is None or level else draft.group
        self.blocks.append(
            Block(
                kind=draft.kind,
                level=level,
                text=text,
                pieces=tuple(draft.pieces),
                links=tuple(draft.links),
                lead=draft.lead,
                group=group,
                cells=tuple(draft.cells),
            )
        )
        number = len(self.blocks) - 1
        if draft.kind is not BlockKind.ROW:
            self._frames[-1].last = None if draft.level else number
        elif header and self._table is not None:
            self._table = (number, self._table[1])

    # -- inline

    def text(self, text: str, source: int, source_end: int) -> None:
        """Add text that a reader sees and the source it comes from."""
        draft = self._drafted()
        exact = len(text) == source_end - source
        if self.bold == 0 and not draft.plain_words and any(map(str.isalnum, text)):
            draft.plain_words = True
        if not exact or not _UNSEEN.search(text):
            self._piece(_UNSEEN.sub("", text), source, source_end, exact=exact)
            return
        begin = 0
        for match in _UNSEEN.finditer(text):
            self._piece(text[begin : match.start()], source + begin, source + match.start(), exact=True)
            begin = match.end()
        self._piece(text[begin:], source + begin, source_end, exact=True)

    def gap(self, mark: str, source: int, source_end: int) -> None:
        """Add the blank that a line break is (`mark` is a blank or a newline)."""
        if self._draft is not None:
            self._piece(mark, source, source_end, exact=source_end - source == 1)

    def open_link(self, target: str, source: int, *, image: bool = False) -> None:
        """Begin a link."""
        draft = self._drafted()
        self._link = _OpenLink(draft.length, target, source, image=image)

    def picture(self) -> None:
        """Note a picture inside the link."""
        if self._link is not None:
            self._link.image = True

    def close_link(self, source_end: int, *, broken: bool = False) -> None:
        """End the link."""
        link, self._link = self._link, None
        if link is not None and self._draft is not None:
            end = self._draft.length
            start = min(link.plain, end)
            self._draft.links.append(
                Link(start, end, link.target, link.source, source_end, broken=broken, image=link.image and start == end)
            )

    # -- inner

    def _drafted(self) -> _Draft:
        if self._draft is None:
            self.open_block(BlockKind.PARAGRAPH)
        if self._draft is None:  # pragma: no cover - open_block always drafts
            raise AssertionError
        return self._draft

    def _piece(self, text: str, source: int, source_end: int, *, exact: bool) -> None:
        draft = self._drafted()
        if not text:
            return
        draft.pieces.append(Piece(draft.length, source, source_end, exact))
        self._append(text.replace("\xa0", " "))

    def _append(self, text: str) -> None:
        draft = self._drafted()
        draft.parts.append(text)
        draft.length += len(text)

    def _new_group(self) -> int:
        self._groups += 1
        return self._groups

    def _leads_in(self, number: int | None) -> bool:
        if number is None:
            return False
        block = self.blocks[number]
        tail = block.text.rstrip(_AFTER_STOP)
        if block.kind is BlockKind.HEADING or (block.level and not tail.endswith(":")):
            return False
        return not tail.endswith(_CLOSED)

    def _bold_level(self, draft: _Draft, text: str) -> int:
        words = len(WORD.findall(text))
        whole = draft.kind is BlockKind.PARAGRAPH and not draft.plain_words and self._draft is None
        return 7 if whole and 0 < words <= _BOLD_LINE_WORDS and not text.rstrip().endswith((".", ";", ",")) else 0
