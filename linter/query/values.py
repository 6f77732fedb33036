"""Values as terms: where a document holds values of a kind, and which of them pass a test."""

import operator
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from linter.document import Document
from linter.extract import authors, link_traits, near
from linter.extract.value import Value
from linter.query.addresses import addresses
from linter.query.finders import Find, candidates, finder, structure
from linter.query.hits import Span
from linter.query.links import links
from linter.query.tree import Test, ValueTerm

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Values:
    """The values of a document by kind, found when first asked for."""

    def __init__(self, document: Document, today: date, templates: Sequence[str] = ()) -> None:
        """Take what to search; `templates` are names, or patterns of names such as `company_*`, that no draft left over."""
        self._document = document
        self._today = today
        self._templates = templates
        self._known: dict[str, list[Span]] = {}
        self._names: tuple[str, ...] | None = None

    def find(self, term: ValueTerm) -> list[Span]:
        """Return the spans of the values that pass the tests of `term`, in text order."""
        spans = self._known.get(term.kind)
        if spans is None:
            spans = self._known[term.kind] = sorted(self._all(term.kind), key=lambda span: (span.start, span.end))
        if not term.any_of:
            return spans
        return [
            s
            for s in spans
            if s.value is not None and any(all(self._passes(s.value, t) for t in g) for g in term.any_of)
        ]

    def author_names(self) -> tuple[str, ...]:
        """Return the names by which the document calls its author."""
        if self._names is None:
            self._names = authors.names([block.text for block in self._document.blocks if not block.chrome])
        return self._names

    def _all(self, kind: str) -> Iterator[Span]:
        if kind == "link":
            yield from self._links()
        elif kind == "self":
            yield from self._selves()
        elif kind == "postal":
            yield from addresses(self._document, finder(kind))
        elif (find_in := structure(kind)) is not None:
            for number, value in find_in(self._document):
                yield from self._near_span(number, value)
        elif kind == "placeholder":  # its marks may be no words
            for number, value in self._found(kind, finder(kind)):
                if not (self._templates and self._is_declared(value)):
                    yield from self._near_span(number, value)
        elif kind == "email":
            yield from self._emails(finder(kind))
        else:
            find = self._dated(finder(kind)) if kind == "date" and self._document.dates_before else finder(kind)
            yield from self._in_blocks(kind, find)
            if kind == "phone":
                yield from self._tel_links(find)

    def _emails(self, find: Find) -> Iterator[Span]:
        """Yield the e-mail addresses; one that is a letter away from another is marked."""
        spans = [*self._in_blocks("email", find), *self._mail_links(find)]
        wrong = near.misspelled([span.value.shown for span in spans if span.value is not None])
        for span in spans:
            value = span.value
            is_wrong = value is not None and value.shown.lower() in wrong
            yield (
                span._replace(value=value._replace(traits=value.traits | {"misspelled"}))
                if value and is_wrong
                else span
            )

    def _span(self, block: int, value: Value) -> Iterator[Span]:
        start, end = self._document.tokens_between(block, value.start, value.end)
        if start < end:
            yield Span(start, end, value)

    def _dated(self, find: Find) -> Find:
        """Return what finds dates and tells which stood in the text before its last edit."""
        before = self._document.dates_before or frozenset()

        def compared(text: str) -> list[Value]:
            return [
                value._replace(traits=value.traits | {"kept" if (value.low, value.high) in before else "moved"})
                for value in find(text)
            ]

        return compared

    def _is_declared(self, value: Value) -> bool:
        from fnmatch import fnmatchcase

        name = value.shown.strip("{}$<>%#/ \t")
        return "template" in value.traits and any(fnmatchcase(name, pattern) for pattern in self._templates)

    def _found(self, kind: str, find: Find) -> Iterator[tuple[int, Value]]:
        for number in candidates(kind, self._document):
            for value in find(self._document.blocks[number].text):
                yield number, value

    def _in_blocks(self, kind: str, find: Find) -> Iterator[Span]:
        for number, value in self._found(kind, find):
            yield from self._span(number, value)

    def _links(self) -> Iterator[Span]:
        for number, value in links(self._document, self.author_names()):
            yield from self._near_span(number, value)

    def _near_span(self, number: int, value: Value) -> Iterator[Span]:
        """Yield the span of a value; one without a word, such as a link without text, stands at the nearest of its block."""
        start, end = self._document.tokens_between(number, value.start, value.end)
        low, high = self._document.tokens.block_start[number], self._document.tokens.block_start[number + 1]
        if start == end and low < high:
            start = min(max(start, low), high - 1)
            end = start + 1
        if start < end:
            yield Span(start, end, value)

    def _mail_links(self, find: Find) -> Iterator[Span]:
        for number, block in enumerate(self._document.blocks):
            for link in block.links:
                address = link_traits.mail_address(link)
                if address is None or find(block.text[link.start : link.end]):
                    continue
                yield from self._span(number, Value(link.start, link.end, address, traits=frozenset({"mailto"})))

    def _tel_links(self, find: Find) -> Iterator[Span]:
        for number, block in enumerate(self._document.blocks):
            for link in block.links:
                if link.target.startswith("tel:") and not find(block.text[link.start : link.end]):
                    yield from self._span(number, Value(link.start, link.end, link.target.removeprefix("tel:")))

    def _selves(self) -> Iterator[Span]:
        index = self._document.tokens
        for word in ("we", "us", "our", "ours", "ourselves"):
            for token in (*index.body.get(word, ()), *index.chrome.get(word, ())):
                if word != "us" or token not in index.capitals:
                    begin, end = index.begins[token], index.ends[token]
                    yield Span(token, token + 1, Value(begin, end, word))
        for number, block in enumerate(self._document.blocks):
            for value in authors.mentions(block.text, self.author_names()):
                yield from self._span(number, value)

    def _passes(self, value: Value, test: Test) -> bool:
        if test.operator == "is":
            return test.operand in value.traits
        if test.field == "unit":
            return (test.operand in value.traits) is (test.operator == "=")
        operand = self._day(test) if test.operand == "today" else float(test.operand)
        compare = _COMPARE[test.operator]
        return compare(value.low, operand) and compare(value.high, operand)

    def _day(self, test: Test) -> float:
        """Return `today` moved by the test's months and days, as an ordinal day."""
        months = self._today.year * 12 + self._today.month - 1 + test.months
        year, month = divmod(months, 12)
        if not date.min.year <= year <= date.max.year:
            return date.max.toordinal() if year > date.max.year else 0
        for day in range(self._today.day, 27, -1):
            try:
                moved = date(year, month + 1, day)
            except ValueError:
                continue
            return (moved + timedelta(days=test.days)).toordinal()
        return (date(year, month + 1, self._today.day) + timedelta(days=test.days)).toordinal()
