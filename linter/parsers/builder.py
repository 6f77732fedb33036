"""Collects a document's blocks while a parser walks through its source."""

from linter.document import Block, BlockKind, Piece
from linter.extract.shape import Shape
from linter.parsers.draft import Draft, Frame, OpenLink, leads_in
from linter.spelling import INVISIBLE

#: What no reader sees in a line of text: emphasis marks that Markdown left standing, and invisible characters.
_STARS = Shape(r"\*+")
_UNSEEN = Shape(rf"[{''.join(sorted(INVISIBLE))}]|\*+")


class Builder:
    """Turns a parser's events into blocks; offsets are 0-based code points of the source.

    `hides` tells whether the source may hold invisible characters.
    """

    def __init__(self, *, hides: bool = True) -> None:
        self._hides = hides
        self.blocks: list[Block] = []
        self.anchors: set[str] = set()
        self.bold = 0
        self._groups = 0
        self._draft: Draft | None = None
        self._frames = [Frame(is_item=False)]
        self._link: OpenLink | None = None
        self._at_link = False
        self._table: tuple[int | None, int | None] | None = None

    def open_list(self, *, loose: bool = False) -> None:
        """Begin a list; the block that just ended leads in to it if it is left open."""
        self.close_block()
        outer = self._frames[-1]
        lead = self._lead()
        group = self.blocks[lead].group if lead is not None else outer.group
        self._frames.append(Frame(is_item=False, lead=outer.lead if lead is None else lead, group=group, loose=loose))

    def open_item(self, *, loose: bool = False) -> None:
        """Begin an item of the list."""
        self.close_block()
        if loose and self._frames[-1].loose and self._frames[-1].is_item:
            self._frames.pop()
        outer = self._frames[-1]
        group = self._new_group() if outer.group is None else outer.group
        self._frames.append(Frame(is_item=True, lead=outer.lead, group=group, loose=loose))

    def close_container(self) -> None:
        """End the innermost list or item, with what HTML left open in it; what follows is led in by nothing."""
        self.close_loose()
        if len(self._frames) > 1:
            self._frames.pop()
        self._frames[-1].last = None

    def close_loose(self, *, is_item: bool | None = None) -> None:
        """End the innermost list or item that HTML opened, and what it left open in it; or all of them."""
        self.close_block()
        depth = len(self._frames)
        while self._frames[depth - 1].loose:
            depth -= 1
            if self._frames[depth].is_item is is_item:
                break
        else:
            if is_item is not None:  # a closing tag that closes nothing
                return
        if depth < len(self._frames):
            del self._frames[depth:]
            self._frames[-1].last = None

    def open_table(self) -> None:
        """Begin a table."""
        self.close_block()
        frame, lead = self._frames[-1], self._lead()
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

    def open_block(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a heading, a paragraph or a row."""
        self.close_block()
        frame = self._frames[-1]
        if kind is BlockKind.ROW and self._table is not None:
            self._draft = Draft(kind, 0, *self._table)
            return
        if kind is BlockKind.PARAGRAPH and frame.is_item:
            kind = BlockKind.ITEM
        heading = kind is BlockKind.HEADING
        self._draft = Draft(kind, level, None if heading else frame.lead, None if heading else frame.group)

    def open_cell(self) -> None:
        """Begin a cell of the row."""
        if self._draft is None or self._draft.kind is not BlockKind.ROW:
            self.open_block(BlockKind.ROW)
        draft = self._drafted()
        if draft.length:
            draft.append(" ")
        draft.cells.append(draft.length)

    def close_block(self, *, header: bool = False) -> None:
        """End the block; an empty one is dropped. A table's header row leads in to its other rows."""
        draft, self._draft = self._draft, None
        if self._link is not None:
            link, self._link = self._link, OpenLink(0, self._link.target, self._link.source, image=False)
            if draft is not None and draft.pieces and draft.length > link.plain:
                draft.links.append(link.finish(draft.length, draft.pieces[-1].source_end))
        if draft is None or not (any(map(str.isalnum, text := "".join(draft.parts))) or draft.links):
            return
        level = draft.heading_level(text)
        group = self._new_group() if draft.group is None or level else draft.group
        self.blocks.append(draft.finish(text, level, group))
        number = len(self.blocks) - 1
        if draft.kind is not BlockKind.ROW:
            self._frames[-1].last = None if draft.level else number
        elif header and self._table is not None:
            self._table = (number, self._table[1])

    def text(self, text: str, source: int, source_end: int) -> None:
        """Add text that a reader sees and the source it comes from."""
        draft = self._drafted()
        exact = len(text) == source_end - source
        if self._at_link:
            self._at_link = False
            if text[:1].isupper() and draft.parts and draft.parts[-1][-1].islower():  # links side by side
                self._piece(" ", source, source, exact=False)
        if self.bold == 0 and not draft.plain_words and any(map(str.isalnum, text)):
            draft.plain_words = True
        seen = text.isascii() or (exact and not self._hides) or INVISIBLE.isdisjoint(text)
        if seen and "*" not in text:
            self._piece(text, source, source_end, exact=exact)
            return
        unseen = _STARS if seen else _UNSEEN
        if not exact:
            self._piece(unseen.sub("", text), source, source_end, exact=False)
            return
        begin = 0
        for match in unseen.finditer(text):
            self._piece(text[begin : match.start()], source + begin, source + match.start(), exact=True)
            begin = match.end()
            if match.group()[0] == "*" and self._ends_in_word():  # a star in a word's midst separates
                self._piece(match.group(), source + match.start(), source + begin, exact=True)
        self._piece(text[begin:], source + begin, source_end, exact=True)

    def gap(self, mark: str, source: int, source_end: int) -> None:
        """Add the blank that a line break is (`mark` is a blank or a newline)."""
        if self._draft is not None:
            self._piece(mark, source, source_end, exact=source_end - source == 1)

    def open_link(self, target: str, source: int, *, image: bool = False) -> None:
        """Begin a link."""
        draft = self._drafted()
        self._link = OpenLink(draft.length, target, source, image=image)
        self._at_link = True

    def picture(self) -> None:
        """Note a picture inside the link."""
        if self._link is not None:
            self._link.image = True

    def close_link(self, source_end: int, *, broken: bool = False) -> None:
        """End the link."""
        link, self._link = self._link, None
        if link is not None and self._draft is not None:
            self._draft.links.append(link.finish(self._draft.length, source_end, broken=broken))
        self._at_link = True

    def forget_open(self) -> None:
        """Forget what was left open in the text before: a link, bold type."""
        self._link, self.bold = None, 0

    def _drafted(self) -> Draft:
        if self._draft is None:
            self.open_block(BlockKind.PARAGRAPH)
        if self._draft is None:  # pragma: no cover - open_block always drafts
            raise AssertionError
        return self._draft

    def _piece(self, text: str, source: int, source_end: int, *, exact: bool) -> None:
        if text:
            draft = self._drafted()
            draft.pieces.append(Piece(draft.length, source, source_end, exact))
            draft.append(text.replace("\xa0", " "))

    def _ends_in_word(self) -> bool:
        return self._draft is not None and bool(self._draft.parts) and self._draft.parts[-1][-1].isalnum()

    def _lead(self) -> int | None:
        """Return the block that leads in to the list or table that begins here."""
        last = self._frames[-1].last
        return last if last is not None and leads_in(self.blocks[last]) else None

    def _new_group(self) -> int:
        self._groups += 1
        return self._groups
