"""HTML inside Markdown: its text, links and anchors, without its tags and comments."""

import re

from linter.document import BlockKind
from linter.extract.shape import Shape
from linter.parsers.builder import Builder

_MARKUP = Shape(r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>", re.DOTALL)
_ATTRIBUTE = Shape(r"""(?<![a-zA-Z-])([a-zA-Z-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]++))""")
_TEXT = Shape(r"\s+|&[#a-zA-Z0-9]{1,32};|[^\s&]+|&")
_HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "svg"})
_TABLE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_APART = frozenset({"button", "label", "option", "select"})
_HEADING = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BLOCK = frozenset(
    """
    address article aside blockquote body caption dd div dl dt figcaption figure footer form header hr html main nav p
    pre section summary details
    """.split()
)


class HtmlReader:
    """Reads HTML into the builder; `hidden` counts open elements whose text nobody sees."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.hidden = self.hidden_inline = 0
        self.cells = self.heads = 0
        self.headed = False

    def block(self, source: str, offset: int) -> None:
        """Read a block of HTML that begins at `offset` in the file."""
        self.builder.forget_open()
        at = 0
        for match in _MARKUP.finditer(source):
            self._text(source[at : match.start()], offset + at)
            self._tag(match, offset)
            at = match.end()
        self._text(source[at:], offset + at)
        self.builder.close_block()
        self.builder.forget_open()

    def end_inline(self) -> None:
        """End a paragraph: what a tag in it has hidden ends with it."""
        self.hidden, self.hidden_inline = max(0, self.hidden - max(0, self.hidden_inline)), 0

    def inline(self, source: str, start: int, end: int) -> None:
        """Read one tag or comment inside a line of Markdown."""
        match = _MARKUP.fullmatch(source)
        if match is not None and match.group(2) is not None:
            before = self.hidden
            self._inline_tag(match, start, end)
            self.hidden_inline += self.hidden - before

    def _inline_tag(self, match: re.Match[str], start: int, end: int) -> None:
        name, closing = match.group(2).lower(), bool(match.group(1))
        if name in _HIDDEN:
            self.hidden = max(0, self.hidden + (-1 if closing else 1))
        elif name == "br":
            self.builder.gap("\n", start, end)
        elif name == "img":
            self.builder.picture()
        elif name in _APART:
            self.builder.gap(" ", start, end)
        elif name == "a":
            self._anchor(match, start, end)
        elif name in {"b", "strong"}:
            self.builder.bold = max(0, self.builder.bold + (-1 if closing else 1))
        elif not closing:
            self._identify(match.group(3))

    def _anchor(self, match: re.Match[str], start: int, end: int) -> None:
        if match.group(1):
            self.builder.close_link(end)
            return
        attributes = self._identify(match.group(3))
        if "href" in attributes:
            self.builder.open_link(_target(attributes), start)

    def _identify(self, text: str) -> dict[str, str]:
        attributes = {
            m.group(1).lower(): next(g for g in m.groups()[1:] if g is not None) for m in _ATTRIBUTE.finditer(text)
        }
        self.builder.anchors.update(attributes[key] for key in ("id", "name") if key in attributes)
        return attributes

    def _tag(self, match: re.Match[str], offset: int) -> None:
        if match.group(2) is None:
            return
        name, closing, builder = match.group(2).lower(), bool(match.group(1)), self.builder
        if not closing and name not in {"a", *_HIDDEN}:
            self._identify(match.group(3))
        if name in _HEADING:
            builder.close_block() if closing else builder.open_block(BlockKind.HEADING, int(name[1]))
        elif name in {"ul", "ol"}:
            builder.close_loose(is_item=False) if closing else builder.open_list(loose=True)
        elif name == "li":
            builder.close_loose(is_item=True) if closing else builder.open_item(loose=True)
        elif name in _TABLE:
            self._table_tag(name, closing=closing)
        elif name in _BLOCK and self.headed and self.cells:
            builder.gap("\n", offset + match.start(), offset + match.end())
        elif name in _BLOCK:
            builder.close_block()
        else:
            self._inline_tag(match, offset + match.start(), offset + match.end())

    def _table_tag(self, name: str, *, closing: bool) -> None:
        """Read a tag of a table; a row of nothing but `th` cells heads it."""
        if name in {"td", "th"}:
            if not closing:
                self.builder.open_cell()
                self.cells += 1
                self.heads += name == "th"
            return
        header = self.heads > 0 and self.heads == self.cells
        self.builder.close_block(header=header)
        self.headed = self.headed or header
        self.cells = self.heads = 0
        if name == "table":
            self.headed = False
            self.builder.close_table() if closing else self.builder.open_table()
        elif name == "tr" and not closing:
            self.builder.open_block(BlockKind.ROW)

    def _text(self, text: str, offset: int) -> None:
        if self.hidden or not text.strip():
            return
        for match in _TEXT.finditer(text):
            piece, start, end = match.group(), offset + match.start(), offset + match.end()
            if piece.isspace():
                self.builder.gap(" ", start, end)
            else:
                self.builder.text(_unescaped(piece), start, end)


def _target(attributes: dict[str, str]) -> str:
    """Return where a link leads; one to `#` that a script may wait for, by its class or its handler, leads to the script."""
    href = _unescaped(attributes["href"])
    hook = attributes.get("onclick") or attributes.get("class")
    return f"javascript:{hook}" if hook and href.strip() in {"", "#"} else href


def _unescaped(text: str) -> str:
    """Return a text with its entities as the characters that they stand for."""
    if "&" not in text:
        return text
    from html import unescape  # its table of entities is slow to import, and most Markdown has none

    return unescape(text)
