"""A query tree against a document's index: which hits there are."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote

from linter.document import Block, BlockKind, Document, Piece
from linter.query.hits import Hit, Span, union
from linter.query.lookup import Lookup
from linter.query.reach import connect
from linter.query.tree import Connect, Named, Or, Phrase, Query, Scoped, ValueTerm, Word, Zone
from linter.query.values import Values

_NOTHING: Mapping[str, Query] = {}


class View(NamedTuple):
    """What part of a document a query sees: the zones it is narrowed to, and whose text (None: everyone's)."""

    zones: frozenset[Zone] = frozenset()
    audience: str | None = None


EVERYTHING = View()


class Searcher:
    """Finds queries in one document, each only once.

    `vocabulary` holds the named queries that every query may use; `hidden` returns the blocks that do not address an
    audience, none until whoever knows them sets it.
    """

    def __init__(
        self,
        document: Document,
        vocabulary: Mapping[str, Query],
        today: date,
    ) -> None:
        self.document = document
        self.values = Values(document, today)
        self._vocabulary = vocabulary
        self._today = today
        self.hidden: Callable[[str], frozenset[int]] = _nothing_hidden
        self._body = Lookup(document, document.tokens.body)
        self._chrome = Lookup(document, document.tokens.chrome)
        self._links: bytearray | None = None
        self._targets: tuple[Searcher, list[tuple[int, int]]] | None = None
        self._known: dict[tuple[int, View, int], tuple[Query, Mapping[str, Query], list[Hit]]] = {}

    def find(self, query: Query, definitions: Mapping[str, Query] = _NOTHING, view: View = EVERYTHING) -> list[Hit]:
        """Return the hits of a query in text order; `definitions` holds the names that a rule defines."""
        key = (id(query), view, id(definitions))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (query, definitions, self._evaluate(query, definitions, view))
        return known[2]

    def _evaluate(self, query: Query, definitions: Mapping[str, Query], view: View) -> list[Hit]:
        match query:
            case Word():
                tokens = self._lookup(view).word(query)
                return self._seen([(token, token + 1) for token in tokens], view)
            case Phrase():
                return self._seen(self._lookup(view).phrase(query), view)
            case Or():
                return union(self.find(part, definitions, view) for part in query.alternatives)
            case Connect():
                left = self.find(query.left, definitions, view)
                right = self.find(query.right, definitions, view) if left else []
                return connect(self.document, query, left, right)
            case Named():
                if query.name in definitions:
                    return self.find(definitions[query.name], definitions, view)
                return self.find(self._vocabulary[query.name], _NOTHING, view)
            case ValueTerm():
                spans = self.values.find(query)
                return [(span,) for span in spans if self._sees(span.start, span.end, view)]
            case Scoped():
                return self._scoped(query, definitions, view)

    def _lookup(self, view: View) -> Lookup:
        return self._chrome if Zone.CHROME in view.zones else self._body

    def _seen(self, spans: Iterable[tuple[int, int]], view: View) -> list[Hit]:
        return [(Span(start, end),) for start, end in spans if self._sees(start, end, view)]

    def _sees(self, start: int, end: int, view: View) -> bool:
        number = self.document.tokens.block_of[start]
        block = self.document.blocks[number]
        if block.chrome is not (Zone.CHROME in view.zones):
            return False
        if view.audience is not None and number in self.hidden(view.audience):
            return False
        if Zone.HEADING in view.zones and not block.is_heading:
            return False
        return Zone.LINK not in view.zones or all(self._in_link()[start:end])

    def _in_link(self) -> bytearray:
        """Return for each token whether it is part of a link's text."""
        if self._links is None:
            self._links = bytearray(len(self.document.tokens.words))
            for number, block in enumerate(self.document.blocks):
                for link in block.links:
                    start, end = self.document.tokens_between(number, link.start, link.end)
                    self._links[start:end] = b"\1" * (end - start)
        return self._links

    def _scoped(self, query: Scoped, definitions: Mapping[str, Query], view: View) -> list[Hit]:
        if query.zone is not Zone.URL:
            return self.find(query.query, definitions, view._replace(zones=view.zones | {query.zone}))
        if self._targets is None:
            self._targets = self._target_index()
        searcher, texts = self._targets
        found = set()
        for hit in searcher.find(query.query, definitions):
            start, end = texts[searcher.document.tokens.block_of[hit[0].start]]
            if self._sees(start, end, view):
                found.add((Span(start, end),))
        return sorted(found)

    def _target_index(self) -> "tuple[Searcher, list[tuple[int, int]]]":
        """Return a searcher over the words of the links' targets, and where each link's text stands."""
        from linter.parsers.indexing import index, sections

        blocks: list[Block] = []
        texts: list[tuple[int, int]] = []
        for span in self.values.find(ValueTerm("link")):
            target = unquote(span.value.shown) if span.value else ""
            pieces = (Piece(0, 0, len(target), exact=True),)
            blocks.append(Block(BlockKind.PARAGRAPH, 0, _spaced(target), pieces, (), None, len(blocks)))
            texts.append((span.start, span.end))
        numbered = index(blocks)
        found, section_of = sections(blocks, numbered.block_start)
        document = Document("", "", tuple(blocks), numbered, found, section_of, frozenset())
        return Searcher(document, self._vocabulary, self._today), texts


def _nothing_hidden(_: str) -> frozenset[int]:
    return frozenset()


def _spaced(target: str) -> str:
    """Return a link's target as words: what separates them is blank, so that none of it reads as an address."""
    return "".join(c if c.isalnum() else " " for c in target)
