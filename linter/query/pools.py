"""The right side of a connector, sorted into the units in which its left side looks."""

from collections.abc import Iterator, Sequence

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

    def __init__(self) -> None:
        self.by_start: list[tuple[int, int, int]] = []
        self.by_end: list[tuple[int, int, int]] = []
        self._jumps: dict[int, list[dict[Span, int]]] = {}

    def sort(self) -> None:
        """Sort the pool; it must not grow any more."""
        self.by_start.sort()
        self.by_end = sorted((end, -number, start) for start, number, end in self.by_start)

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


class Pools:
    """The pools of one connector: only those in which a hit of its left side looks."""

    def __init__(self, layout: Layout, node: Connect, left: Sequence[Hit], right: Sequence[Hit]) -> None:
        self.hits = right
        self.limit = node.words if node.reach is Reach.WORDS else _FAR
        self.ordered = node.ordered
        self._layout = layout
        self._document = layout.document
        self._tokens = layout.document.tokens
        self._reach = node.reach
        self._pools: dict[Key, Pool] = {
            key: Pool() for hit in left for span in hit for key, _, _ in self._windows(span)
        }
        self._fill()

    def place(self, token: int) -> int:
        """Return a token's place on the scale on which distance is measured: an item is read as if it followed its lead-ins."""
        if self._reach is not Reach.WORDS:
            return token
        block = self._tokens.block_of[token]
        return self._layout.depth[block] + token - self._tokens.block_start[block]

    def searched(self, span: Span) -> Iterator[tuple[Pool, int, int]]:
        """Yield the pools in which a span of the left side looks, with the first place and the one after the last."""
        for key, low, high in self._windows(span):
            pool = self._pools[key]
            if pool.by_start:
                yield pool, low, high

    def _fill(self) -> None:
        pools = self._pools
        blocks = self._blocks_of_interest()
        for number, hit in enumerate(self.hits):
            for span in hit:
                block = self._tokens.block_of[span.start]
                if blocks is not None and block not in blocks:
                    continue
                start, end = self.place(span.start), self.place(span.end - 1) + 1
                for key in self._keys(span, block):
                    if key in pools:
                        pools[key].by_start.append((start, number, end))
        for pool in pools.values():
            pool.sort()

    def _blocks_of_interest(self) -> set[int] | None:
        """Return the blocks whose hits can be in a pool, or None where it is not worth asking."""
        if self._reach not in {Reach.WORDS, Reach.SENTENCE}:
            return None
        named = {number for kind, number in self._pools if kind != "sentence"}
        return named.union(*(self._layout.led.get(number, ()) for kind, number in self._pools if kind == "led by"))

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
