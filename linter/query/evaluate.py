"""Queries of a table against a document's index: which hits there are.

Each part of a query is first asked, by sets of sentences, where it may stand at all; hits are made only there, and only
where whoever asks can use them.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from linter.document import Document
from linter.query.hits import Hit, Span, union
from linter.query.layout import Layout
from linter.query.lookup import Lookup
from linter.query.near import Near, Sentences
from linter.query.reach import Connectors
from linter.query.sketch import Bounds, Sketch
from linter.query.table import LOCAL, PLAIN, Entry, Row, Table
from linter.query.targets import target_document
from linter.query.tree import Join, Reach, Test, ValueTerm, Zone
from linter.query.values import Values
from linter.query.view import EVERYTHING, View

_NOTHING: tuple[Sentences, list[Hit]] = (0, [])


class Searcher:
    """Finds the queries of a table in one document, each only once.

    `hidden` returns the blocks that do not address an audience, none until whoever knows them sets it.
    """

    def __init__(self, document: Document, table: Table, today: date, templates: Sequence[str] = ()) -> None:
        self.document = document
        self.table = table
        self.values = Values(document, today, templates)
        layout = Layout(document)
        self.near = Near(layout)
        self.connectors = Connectors(layout)
        self.hidden: Callable[[str], frozenset[int]] = _nothing_hidden
        self._today = today
        self._body = Lookup(document, document.tokens.body, table, self.near)
        self._chrome = Lookup(document, document.tokens.chrome, table, self.near)
        self.sketch = Sketch(document, table, self._body, self.near)
        self._targets: tuple[Searcher, list[tuple[int, int]]] | None = None
        self._passes: dict[View, _Pass] = {}

    def find(self, query: Entry, view: View = EVERYTHING) -> list[Hit]:
        """Return the hits of a query in text order."""
        return self.through(view).find(query.number, self.near.everywhere)

    def through(self, view: View) -> "_Pass":
        """Return what searches the document as a view shows it."""
        found = self._passes.get(view)
        if found is None:
            if view.audience is not None and not self.hidden(view.audience):
                found = self.through(view._replace(audience=None))
            else:
                found = _Pass(self, view, self._chrome if Zone.CHROME in view.zones else self._body)
            self._passes[view] = found
        return found

    def targets(self) -> "tuple[Searcher, list[tuple[int, int]]]":
        """Return a searcher over the words of the links' targets, a block each, and where each link's text stands."""
        if self._targets is None:
            document, texts = target_document(self.values.find(ValueTerm("link")))
            self._targets = Searcher(document, self.table, self._today), texts
        return self._targets


class _Pass:
    """A document as one view shows it, searched."""

    def __init__(self, searcher: Searcher, view: View, lookup: Lookup) -> None:
        self._searcher = searcher
        self._view = view
        self._lookup = lookup
        self._near = searcher.near
        self._table = searcher.table
        self._rows = searcher.table.rows
        self._bit_of = searcher.near.bit_of
        blocks = self._blocks()
        self._seen = self._near.of_blocks(blocks)
        self._shown = None if self._near.is_exact and Zone.LINK not in view.zones else self._mask(blocks)
        self._bounds = self._anywhere if Zone.CHROME in view.zones else searcher.sketch.bounds
        self._found: dict[int, tuple[Sentences, list[Hit]]] = {}

    def _anywhere(self, _: int) -> Bounds:
        """Return the bounds of a query in the chrome, of which there is no sketch."""
        return self._near.everywhere, self._near.everywhere

    def _blocks(self) -> list[int]:
        """Return the blocks that the view shows."""
        zones, audience = self._view.zones, self._view.audience
        chrome, headings = Zone.CHROME in zones, Zone.HEADING in zones
        hidden = frozenset[int]() if audience is None else self._searcher.hidden(audience)
        return [
            number
            for number, block in enumerate(self._searcher.document.blocks)
            if block.chrome is chrome and (block.level or not headings) and number not in hidden
        ]

    def _mask(self, blocks: Iterable[int]) -> bytearray:
        """Return for each token whether the view shows it, where the sentences do not tell."""
        document = self._searcher.document
        starts = document.tokens.block_start
        found = bytearray(starts[-1])
        for number in blocks:
            places = [(starts[number], starts[number + 1])]
            if Zone.LINK in self._view.zones:
                links = document.blocks[number].links
                places = [document.tokens_between(number, link.start, link.end) for link in links]
            for start, end in places:
                found[start:end] = b"\1" * (end - start)
        return found

    def find(self, number: int, within: Sentences) -> list[Hit]:
        """Return the hits of a query that begin in one of these sentences, in text order."""
        row = self._rows[number]
        if row[0] == "named":
            number = self._table.resolved(number)
            row = self._rows[number]
        within &= self._bounds(number)[0]
        if not within:
            return []
        if row[0] in PLAIN:
            within &= self._seen
            hits = self._lookup.hits(number, within)
            shown = self._shown
            return hits if shown is None else [hit for hit in hits if all(shown[hit[0][0] : hit[0][1]])]
        searched, hits = self._found.get(number, _NOTHING)
        if new := within & ~searched:
            more = self._evaluate(row, new)
            hits = sorted([*hits, *more], key=_first_token) if hits else more
            searched |= new
            self._found[number] = searched, hits
        if within == searched:
            return hits
        bit_of = self._bit_of
        return [hit for hit in hits if within >> bit_of[hit[0][0]] & 1]

    def _evaluate(self, row: Row, within: Sentences) -> list[Hit]:
        match row[0]:
            case "connect":
                return self._connect(row, within)
            case "or":
                return self._or(row, within)
            case "value":
                return self._value(row, within)
        return self._scoped(row, within)

    def _or(self, row: Row, within: Sentences) -> list[Hit]:
        bounds = self._bounds
        groups = [found for part in row[2:] if within & bounds(part)[0] and (found := self.find(part, within))]
        return groups[0] if len(groups) == 1 else union(groups)

    def _value(self, row: Row, within: Sentences) -> list[Hit]:
        term = ValueTerm(row[1], tuple(tuple(Test(*test) for test in group) for group in row[2:]))
        return [
            (span,)
            for span in self._searcher.values.find(term)
            if within >> self._bit_of[span[0]] & 1 and self._is_shown(span[0], span[1])
        ]

    def _scoped(self, row: Row, within: Sentences) -> list[Hit]:
        if row[3] != Zone.URL:
            return self._zoomed(row).find(row[2], within)
        return [hit for hit in self._targeted(row[2]) if within >> self._bit_of[hit[0][0]] & 1]

    def _connect(self, row: Row, within: Sentences) -> list[Hit]:
        _, _, left, right, reach, words, ordered, negated = row
        hits = self.find(left, within)
        if not hits:
            return []
        around = self._near.everywhere
        if reach in LOCAL:
            own = 0
            for hit in hits:
                for start, end, _ in hit:
                    own |= (2 << self._bit_of[end - 1]) - (1 << self._bit_of[start])
            around = self._near.spread(self._table.extent(right), self._near.reached(reach, own))
        return self._searcher.connectors.connect(
            Join(Reach(reach), words, ordered, negated), hits, self.find(right, around)
        )

    def _zoomed(self, row: Row) -> "_Pass":
        """Return what searches a zone of what this view shows."""
        return self._searcher.through(self._view._replace(zones=self._view.zones | {Zone(row[3])}))

    def _targeted(self, number: int) -> list[Hit]:
        """Return the texts of the links in whose targets a query is found."""
        searcher, texts = self._searcher.targets()
        block_of = searcher.document.tokens.block_of
        spans = {texts[block_of[hit[0][0]]] for hit in searcher.find(Entry(self._table, number))}
        return [(Span(start, end),) for start, end in sorted(spans) if self._is_shown(start, end)]

    def _is_shown(self, start: int, end: int) -> bool:
        if self._shown is None:
            return bool(self._seen >> self._bit_of[start] & 1)
        return all(self._shown[start:end])


def _first_token(hit: Hit) -> int:
    return hit[0][0]


def _nothing_hidden(_: str) -> frozenset[int]:
    return frozenset()
