"""Markdown: the only user of pyromark, whose byte ranges become offsets in code points here."""

from collections.abc import Callable
from typing import Any

import pyromark

from linter.document import BlockKind
from linter.parsers.broken import Broken, broken_links
from linter.parsers.builder import Builder
from linter.parsers.html import HtmlReader
from linter.parsers.offsets import char_offsets
from linter.spelling import INVISIBLE

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_FOOTNOTES
_ASCII = bytes(range(128))


def read(source: str, offset: int = 0) -> Builder:
    """Read Markdown into blocks; `offset` is where `source` begins in its file, in code points."""
    to_chars = char_offsets(source)
    # `# Privacy at %{domain}` ends in a variable, not in attributes of the heading
    options = _OPTIONS if "%{" in source else _OPTIONS | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    events = [
        (event, to_chars(r["start"]), to_chars(r["end"]))
        for event, r in pyromark.events_with_range(source, options=options)
    ]
    builder = Builder(hides=_hides(source))
    _Walk(builder, offset, broken_links(source, events)).run(events)
    builder.close_block()
    return builder


def _hides(source: str) -> bool:
    """Tell whether a text holds invisible characters: all but ASCII is looked through."""
    return not source.isascii() and not INVISIBLE.isdisjoint(source.encode().translate(None, _ASCII).decode())


class _Walk:
    """Replays the events into the builder."""

    def __init__(self, builder: Builder, offset: int, broken: list[Broken]) -> None:
        self.builder = builder
        self.offset = offset
        self.broken = broken
        self.next_broken = 0
        self.in_broken = False
        self.images = 0
        self.code = 0
        self.html: list[tuple[str, int]] = []
        self.reader = HtmlReader(builder)

    def run(self, events: list[tuple[Any, int, int]]) -> None:
        """Replay all events."""
        for event, start, end in events:
            if isinstance(event, str):
                if event in {"SoftBreak", "HardBreak"}:
                    self._break(event, start, end)
                elif event == "Rule":
                    self.builder.rule()
                continue
            [(name, value)] = event.items()
            match name:
                case "Start":
                    self._start(value, start)
                case "End":
                    self._end(value, end)
                case "Text":
                    self._text(value, start, end)
                case "Code":
                    self._code(value, start, end)
                case "Html":
                    self.html.append((value, start))
                case "InlineHtml":
                    self.reader.inline(value, start + self.offset, end + self.offset)

    def _break(self, event: str, start: int, end: int) -> None:
        if not self.code:
            self.builder.gap("\n" if event == "HardBreak" else " ", start + self.offset, end + self.offset)

    def _start(self, tag: Any, start: int) -> None:
        """Begin what a tag begins."""
        name, value = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        builder = self.builder
        if name in _TEXTS and not self.in_broken:
            builder.forget_open()
        if (begin := _BEGIN.get(name)) is not None:
            begin(builder)
        elif name == "Heading":
            self.reader.hidden = 0
            builder.close_loose()
            builder.open_block(BlockKind.HEADING, int(value["level"][1]))
            builder.anchors.update({value["id"]} if value["id"] else ())
        elif name == "Link":
            builder.open_link(_target(value), start + self.offset)
        elif name == "Image":
            self.images += 1
            builder.picture()
        elif name == "CodeBlock":
            builder.close_block()
            self.code += 1
        elif name == "HtmlBlock":
            self.html = []

    def _end(self, tag: Any, end: int) -> None:
        """End what a tag ends."""
        name = tag if isinstance(tag, str) else next(iter(tag))
        if (finish := _FINISH.get(name)) is not None:
            finish(self.builder)
        elif name == "Link":
            self.builder.close_link(end + self.offset)
        elif name == "Paragraph":
            self.builder.close_block()
            self.reader.end_inline()
        elif name == "Image":
            self.images -= 1
        elif name == "CodeBlock":
            self.code -= 1
        elif name == "HtmlBlock":
            self._html_block()

    def _text(self, text: str, start: int, end: int) -> None:
        if self.code or self.images or self.reader.hidden:
            return
        if self.next_broken == len(self.broken) or end <= self.broken[self.next_broken].label:
            self.builder.text(text, start + self.offset, end + self.offset)
        else:
            self._mending(text, start, end)

    def _mending(self, text: str, start: int, end: int) -> None:
        """Add text that holds the markup of a broken link, without that markup."""
        at = start
        while self.next_broken < len(self.broken):
            link = self.broken[self.next_broken]
            if not self.in_broken:
                if link.label >= end:
                    break
                if link.end <= start:  # its label is no text
                    self.next_broken += 1
                    continue
                self._slice(text, start, at, min(link.label, end))
                self.builder.open_link(link.target, link.label + self.offset)
                self.in_broken, at = True, max(at, link.label + 1)
            if link.closing >= end:
                break
            self._slice(text, start, at, link.closing)
            self.builder.close_link(link.end + self.offset, broken=True)
            at = max(at, link.end)
            if link.end > end:
                return
            self.in_broken, self.next_broken = False, self.next_broken + 1
        self._slice(text, start, at, end)

    def _slice(self, text: str, start: int, low: int, high: int) -> None:
        if low < high:
            exact = text[low - start : high - start]
            self.builder.text(exact, low + self.offset, high + self.offset)

    def _code(self, text: str, start: int, end: int) -> None:
        if self.images or self.reader.hidden:
            return
        inner = (end - start - len(text)) // 2  # the marks, and the blanks within them
        self.builder.text(text, start + self.offset + inner, end + self.offset - inner)

    def _html_block(self) -> None:
        self.builder.close_block()
        if self.html:
            self.reader.block("".join(text for text, _ in self.html), self.html[0][1] + self.offset)
        self.html = []


def _bolder(builder: Builder, step: int) -> None:
    builder.bold = max(0, builder.bold + step)


_TEXTS = frozenset({"Heading", "Paragraph", "TableCell"})
#: What begins and ends without anything to remember.
_BEGIN: dict[str, Callable[[Builder], None]] = {
    "Paragraph": lambda builder: builder.open_block(BlockKind.PARAGRAPH),
    "List": Builder.open_list,
    "Item": Builder.open_item,
    "Table": Builder.open_table,
    "TableHead": lambda builder: builder.open_block(BlockKind.ROW),
    "TableRow": lambda builder: builder.open_block(BlockKind.ROW),
    "TableCell": Builder.open_cell,
    "Strong": lambda builder: _bolder(builder, 1),
    "BlockQuote": Builder.close_block,
    "FootnoteDefinition": Builder.close_block,
}
_FINISH: dict[str, Callable[[Builder], None]] = {
    "Heading": Builder.close_block,
    "TableRow": Builder.close_block,
    "TableHead": lambda builder: builder.close_block(header=True),
    "BlockQuote": Builder.close_block,
    "List": Builder.close_container,
    "Item": Builder.close_container,
    "Table": Builder.close_table,
    "Strong": lambda builder: _bolder(builder, -1),
}


def _target(value: dict[str, str]) -> str:
    target = value["dest_url"]
    return f"mailto:{target}" if value["link_type"] == "Email" else target
