"""A query tree against a document's index: which hits there are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from linter.document import Document
from linter.query.hits import Hit, Span, union
from linter.query.layout import Layout
from linter.query.lookup import Lookup
from linter.query.reach import connect
from linter.query.targets import target_document
from linter.query.tree import Connect, Named, Or, Phrase, Query, Scoped, ValueTerm, Word, Zone
from linter.query.values import Values
from linter.query.view import EVERYTHING, View

_NOTHING: Mapping[str, Query] = {}
_OF_THE_TEXT = frozenset({Zone.HEADING, Zone.LINK})


class Searcher:
    """Finds queries in one document, each only once.

    `vocabulary` holds the named queries that every query may use; `hidden` returns the blocks that do not address an
    audience, none until whoever knows them sets it.
    """

    def __init__(
        self, document: Document, vocabulary: Mapping[str, Query], today: date, templates: Sequence[str] = ()
    ) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self.values = Values(document, today, templates)
        self.layout = Layout(document)
        self.hidden: Callable[[str], frozenset[int]] = _nothing_hidden
        self._today = today
        self._body = Lookup(document, document.tokens.body)
        self._chrome = Lookup(document, document.tokens.chrome)
        self._links: bytearray | None = None
        self._targets: tuple[Searcher, list[tuple[int, int]]] | None = None
        self._passes: dict[tuple[View, int], _Pass] = {}
        self._masks: dict[View, bytearray] = {}

    def find(self, query: Query, definitions: Mapping[str, Query] = _NOTHING, view: View = EVERYTHING) -> list[Hit]:
        """Return the hits of a query in text order; `definitions` holds the names that a rule defines."""
        return self.through(view, definitions).find(query)

    def through(self, view: View, definitions: Mapping[str, Query] = _NOTHING) -> "_Pass":
        """Return what searches the document as a view shows it."""
        key = (view, id(definitions))
        if key not in self._passes:
            lookup = self._chrome if Zone.CHROME in view.zones else self._body
            self._passes[key] = _Pass(self, view, definitions, lookup)
        return self._passes[key]

    def mask(self, view: View) -> bytearray:
        """Return for each token whether a view shows it."""
        if view not in self._masks:
            self._masks[view] = self._mask(view)
        return self._masks[view]

    def _mask(self, view: View) -> bytearray:
        starts = self.document.tokens.block_start
        shown = bytearray(starts[-1])
        hidden = frozenset[int]() if view.audience is None else self.hidden(view.audience)
        for number, block in enumerate(self.document.blocks):
            seen = block.chrome is (Zone.CHROME in view.zones) and number not in hidden
            if seen and (block.is_heading or Zone.HEADING not in view.zones):
                shown[starts[number] : starts[number + 1]] = b"\1" * (starts[number + 1] - starts[number])
        if Zone.LINK in view.zones:
            return bytearray(map(int.__and__, shown, self._in_link()))
        return shown

    def targets(self) -> "tuple[Searcher, list[tuple[int, int]]]":
        """Return a searcher over the words of the links' targets, a block each, and where each link's text stands."""
        if self._targets is None:
            document, texts = target_document(self.values.find(ValueTerm("link")))
            self._targets = Searcher(document, self.vocabulary, self._today), texts
        return self._targets

    def _in_link(self) -> bytearray:
        """Return for each token whether it is part of a link's text."""
        if self._links is None:
            self._links = bytearray(len(self.document.tokens.words))
            for number, block in enumerate(self.document.blocks):
                for link in block.links:
                    start, end = self.document.tokens_between(number, link.start, link.end)
                    self._links[start:end] = b"\1" * (end - start)
        return self._links


class _Pass:
    """One view of a document, searched with the names that one rule defines."""

    def __init__(self, searcher: Searcher, view: View, definitions: Mapping[str, Query], lookup: Lookup) -> None:
        self._searcher = searcher
        self._view = view
        self._definitions = definitions
        self._lookup = lookup
        self._narrow = view != EVERYTHING and view != View(frozenset({Zone.CHROME}))
        self._mask: bytearray | None = None
        self._known: dict[int, tuple[Query, list[Hit]]] = {}
        self._possible: dict[int, tuple[Query, bool]] = {}

    def find(self, query: Query) -> list[Hit]:
        """Return the hits of a query in text order."""
        known = self._known.get(id(query))
        if known is None:
            known = self._known[id(query)] = (query, self._evaluate(query) if self.may_hit(query) else [])
        return known[1]

    def may_hit(self, query: Query) -> bool:
        """Tell, fast, whether a query's words are there at all: most places that a book knows no document names."""
        match query:
            case Word():
                return bool(self._lookup.word(query))
            case Phrase():
                return all(map(self._lookup.word, query.words))
            case ValueTerm():
                return True
        known = self._possible.get(id(query))
        if known is None:
            known = self._possible[id(query)] = (query, self._has_words(query))
        return known[1]

    def _has_words(self, query: Named | Or | Connect | Scoped) -> bool:
        match query:
            case Or():
                return any(map(self.may_hit, query.alternatives))
            case Connect():
                return self.may_hit(query.left) and (query.negated or self.may_hit(query.right))
            case Named():
                if query.name in self._definitions:
                    return self.may_hit(self._definitions[query.name])
                return self._searcher.through(self._view).may_hit(self._searcher.vocabulary[query.name])
            case Scoped():
                return query.zone not in _OF_THE_TEXT or self.may_hit(query.query)

    def _evaluate(self, query: Query) -> list[Hit]:
        match query:
            case Word():
                return self._words((query,))
            case Phrase():
                return self._seen(self._lookup.phrase(query))
            case Or():
                return self._any(query)
            case Connect():
                left = self.find(query.left)
                right = self.find(query.right) if left else []
                return connect(self._searcher.layout, query, left, right)
            case Named():
                if query.name in self._definitions:
                    return self.find(self._definitions[query.name])
                return self._searcher.find(self._searcher.vocabulary[query.name], _NOTHING, self._view)
            case ValueTerm():
                mask = self._shown()
                return [(span,) for span in self._searcher.values.find(query) if all(mask[span.start : span.end])]
            case Scoped():
                return self._scoped(query)

    def _any(self, query: Or) -> list[Hit]:
        words = tuple(part for part in query.alternatives if isinstance(part, Word))
        groups = [self.find(part) for part in query.alternatives if not isinstance(part, Word)]
        found = [group for group in (self._words(words), *groups) if group]
        return found[0] if len(found) == 1 else union(found)

    def _words(self, words: tuple[Word, ...]) -> list[Hit]:
        """Return where any of the words stands."""
        tokens = {token for word in words for token in self._lookup.word(word)}
        if not self._narrow:
            return [(Span(token, token + 1),) for token in sorted(tokens)]
        mask = self._shown()
        return [(Span(token, token + 1),) for token in sorted(tokens) if mask[token]]

    def _seen(self, spans: Iterable[tuple[int, int]]) -> list[Hit]:
        if not self._narrow:
            return [(Span(start, end),) for start, end in spans]
        mask = self._shown()
        return [(Span(start, end),) for start, end in spans if all(mask[start:end])]

    def _shown(self) -> bytearray:
        if self._mask is None:
            self._mask = self._searcher.mask(self._view)
        return self._mask

    def _scoped(self, query: Scoped) -> list[Hit]:
        if query.zone is not Zone.URL:
            view = self._view._replace(zones=self._view.zones | {query.zone})
            return self._searcher.find(query.query, self._definitions, view)
        searcher, texts = self._searcher.targets()
        hits = searcher.find(query.query, self._definitions)
        spans = {texts[searcher.document.tokens.block_of[hit[0].start]] for hit in hits}
        mask = self._shown()
        return [(Span(start, end),) for start, end in sorted(spans) if all(mask[start:end])]


def _nothing_hidden(_: str) -> frozenset[int]:
    return frozenset()
