"""The right side of a connector, sorted into the units in which its left side looks."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from linter.query.hits import Hit, Span
from linter.query.layout import Layout
from linter.query.tree import Connect, Reach

#: The unit that a pool stands for: its kind and its number.
Key = tuple[str, int]

_EVERYTHING: Key = ("document", 0)
_FAR = 1 << 60


class Pool:
    """The spans of the right side in one unit, sorted by where they start and by where they end.

    `by_start` holds (start, number of the hit, end), `by_end` holds (end, minus the number, start): from either side the
    first of the hits that stand equally near comes first.
    """

    def __init__(self, spans: list[tuple[int, int, int]]) -> None:
        self.by_start = sorted(spans)
        self._jumps: dict[int, list[dict[Span, int]]] = {}

    @cached_property
    def by_end(self) -> list[tuple[int, int, int]]:
        """Return the spans sorted by where they end."""
        return sorted((end, -number, start) for start, number, end in self.by_start)

    def jump(self, step: int, at: int, span: Span, hits: Sequence[Hit]) -> int:
        """Return the next entry in a direction whose hit does not hold `span`."""
        if step not in self._jumps:
            self._jumps[step] = self._jump_table(step, hits)
        return self._jumps[step][at][span]

    def _jump_table(self, step: int, hits: Sequence[Hit]) -> list[dict[Span, int]]:
        entries = self.by_start if step > 0 else self.by_end
        size = len(entries)
        table: list[dict[Span, int]] = [{} for _ in entries]
        for at in range(size - 1, -1, -1) if step > 0 else range(size):
            beyond = at + step
            after = table[beyond] if 0 <= beyond < size else {}
            table[at] = {span: after.get(span, beyond) for span in hits[abs(entries[at][1])]}
        return table


def _anything(_: Hit) -> bool:
    return True


class Pools:
    """The pools of one connector: of the right side only what stands where a hit of the left side may look."""

    def __init__(self, layout: Layout, node: Connect, left: Sequence[Hit], right: Sequence[Hit]) -> None:
        self.hits = right
        self.limit = node.words if node.reach is Reach.WORDS else _FAR
        self.ordered = node.ordered
        self._layout = layout
        self._document = layout.document
        self._tokens = layout.document.tokens
        self._reach = node.reach
        self._spans: dict[Key, list[tuple[int, int, int]]] = {}
        self._pools: dict[Key, Pool] = {}
        self._fill(left)

    def who_may_reach(self) -> Callable[[Hit], bool]:
        """Return what tells, fast, whether a hit of the left side stands where one of the right side may be reached."""
        if self._reach not in {Reach.WORDS, Reach.SENTENCE}:
            return _anything
        block_of, sentence_of = self._tokens.block_of, self._tokens.sentence_of
        leads, led = self._layout.leads, self._layout.led
        own = {block_of[span.start] for hit in self.hits for span in hit}
        blocks = set[int]().union(*(leads[block] for block in own), *(led[block] for block in own if block in led))
        if self._reach is Reach.WORDS:
            blocks |= own
            sentences = set[int]()
        else:
            spans = {(sentence_of[span.start], sentence_of[span.end - 1] + 1) for hit in self.hits for span in hit}
            sentences = {number for span in spans for number in range(*span)}

        def may_reach(hit: Hit) -> bool:
            for start, end, _ in hit:
                first, last = sentence_of[start], sentence_of[end - 1]
                if first in sentences or block_of[start] in blocks:
                    return True
                if first < last and not sentences.isdisjoint(range(first + 1, last + 1)):
                    return True
            return False

        return may_reach

    def extent(self, span: Span) -> tuple[int, int]:
        """Return where a span begins and ends on the scale on which distance is measured."""
        if self._reach is not Reach.WORDS:
            return span.start, span.end
        return self._place(span.start), self._place(span.end - 1) + 1

    def _place(self, token: int) -> int:
        """Return a token's place: an item is read as if it followed its lead-ins."""
        block = self._tokens.block_of[token]
        return self._layout.depth[block] + token - self._tokens.block_start[block]

    def searched(self, span: Span) -> Iterator[tuple[Pool, int, int]]:
        """Yield the pools in which a span of the left side looks, with the first place and the one after the last."""
        for key, low, high in self._windows(span):
            if key in self._spans:
                if key not in self._pools:
                    self._pools[key] = Pool(self._spans[key])
                yield self._pools[key], low, high

    def _fill(self, left: Sequence[Hit]) -> None:
        block_of, spans = self._tokens.block_of, self._spans
        blocks = self._blocks_of_interest(left)
        for number, hit in enumerate(self.hits):
            for span in hit:
                block = block_of[span.start]
                if blocks is not None and block not in blocks:
                    continue
                start, end = self.extent(span)
                entry = (start, number, end)
                for key in self._keys(span, block):
                    spans.setdefault(key, []).append(entry)

    def _blocks_of_interest(self, left: Sequence[Hit]) -> set[int] | None:
        """Return the blocks in which the left side looks, or None where it is not worth asking."""
        if self._reach not in {Reach.WORDS, Reach.SENTENCE}:
            return None
        block_of, leads, led = self._tokens.block_of, self._layout.leads, self._layout.led
        own = {block_of[span.start] for hit in left for span in hit}
        return own.union(*(leads[block] for block in own), *(led[block] for block in own if block in led))

    def _keys(self, span: Span, block: int) -> Iterator[Key]:
        """Yield the pools that hold a span of the right side."""
        match self._reach:
            case Reach.DOCUMENT:
                yield _EVERYTHING
            case Reach.PARAGRAPH:
                yield "paragraph", self._document.blocks[block].group
            case Reach.SECTION:
                yield _EVERYTHING
                yield "section", self._document.section_of[block]
            case _:
                yield from self._own(span, block)
                if block in self._layout.led:
                    yield "lead", block
                for lead in self._layout.leads[block]:
                    yield "led by", lead

    def _windows(self, span: Span) -> Iterator[tuple[Key, int, int]]:
        block = self._tokens.block_of[span.start]
        match self._reach:
            case Reach.DOCUMENT:
                yield _EVERYTHING, 0, _FAR
            case Reach.PARAGRAPH:
                yield ("paragraph", self._document.blocks[block].group), 0, _FAR
            case Reach.SECTION:
                number = self._document.section_of[block]
                section = self._document.sections[number]
                yield _EVERYTHING, section.start, section.end
                for outer in self._document.section_chain(number):
                    yield ("section", outer), 0, _FAR
            case _:
                for key in self._own(span, block):
                    yield key, 0, _FAR
                if block in self._layout.led:
                    yield ("led by", block), 0, _FAR
                for lead in self._layout.leads[block]:
                    yield ("lead", lead), 0, _FAR

    def _own(self, span: Span, block: int) -> Iterator[Key]:
        """Yield the sentences of a span, or its block where the connector counts words."""
        if self._reach is Reach.WORDS:
            yield "block", block
            return
        sentence_of = self._tokens.sentence_of
        for sentence in range(sentence_of[span.start], sentence_of[span.end - 1] + 1):
            yield "sentence", sentence
