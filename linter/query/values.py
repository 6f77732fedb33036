"""Values as terms: where a document holds values of a kind, and which of them pass a test."""

import operator
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from linter.document import BlockKind, Document, Link
from linter.extract import authors, link_traits
from linter.extract.value import Value
from linter.query.finders import Find, finder
from linter.query.hits import Span
from linter.query.tree import Test, ValueTerm

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SHORT_LINE = 90  # characters: an address may be spread over paragraphs as short as this
_LINES = 6


class Values:
    """The values of a document by kind, found when first asked for."""

    def __init__(self, document: Document, today: date) -> None:
        self._document = document
        self._today = today
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
            yield from self._addresses()
        else:
            find = finder(kind)
            yield from self._in_blocks(find)
            if kind == "email":
                yield from self._mail_links(find)
            elif kind == "phone":
                yield from self._tel_links(find)

    def _span(self, block: int, value: Value) -> Iterator[Span]:
        start, end = self._document.tokens_between(block, value.start, value.end)
        if start < end:
            yield Span(start, end, value)

    def _in_blocks(self, find: Find) -> Iterator[Span]:
        for number, block in enumerate(self._document.blocks):
            for value in find(block.text):
                yield from self._span(number, value)

    def _links(self) -> Iterator[Span]:
        site = link_traits.own_sites(self._document.blocks, self.author_names())
        anchors = link_traits.reachable(self._document.anchors)
        found = [
            (number, link, link_traits.traits(block, link, anchors, site) | self._split(link))
            for number, block in enumerate(self._document.blocks)
            for link in block.links
        ]
        trusted = link_traits.are_trusted([traits for _, _, traits in found])
        for number, link, traits in found:
            lost = trusted and "dead" in traits and "nowhere" not in traits
            kinds = traits | {"unresolved"} if lost else traits
            yield from self._link_span(number, Value(link.start, link.end, link.target, traits=kinds))

    def _split(self, link: Link) -> frozenset[str]:
        """Return the trait of a link whose label runs over a blank line: Markdown shows its brackets."""
        split = link.broken and "\n\n" in self._document.source[link.source : link.source_end]
        return frozenset({"split"} if split else ())

    def _link_span(self, number: int, value: Value) -> Iterator[Span]:
        """Yield the span of a link's text; a link without text stands at the word nearest to it in its block."""
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

    def _addresses(self) -> Iterator[Span]:
        """Yield addresses within blocks, and those whose lines are paragraphs of their own."""
        done, find = set[int](), finder("postal")
        for number, block in enumerate(self._document.blocks):
            for value in find(block.text):
                done.add(number)
                yield from self._span(number, value)
        for run in self._short_runs():
            if not done & set(run):
                yield from self._address_in_lines(run, find)

    def _short_runs(self) -> Iterator[Sequence[int]]:
        blocks, run = self._document.blocks, list[int]()
        for number, block in enumerate(blocks):
            if len(block.text) > _SHORT_LINE or block.kind is BlockKind.HEADING or not block.text:
                if len(run) > 1:
                    yield run
                run = []
            else:
                run.append(number)
        if len(run) > 1:
            yield run

    def _address_in_lines(self, run: Sequence[int], find: Find) -> Iterator[Span]:
        starts, text = [], ""
        for number in run:
            starts.append(len(text))
            text += self._document.blocks[number].text + "\n"
        for value in find(text):
            first = bisect_left(starts, value.start + 1) - 1
            last = bisect_left(starts, value.end) - 1
            if last - first < _LINES:
                low, _ = self._document.tokens_between(run[first], value.start - starts[first], len(text))
                _, high = self._document.tokens_between(run[last], 0, value.end - starts[last])
                yield Span(low, high, value)

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
