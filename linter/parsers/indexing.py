"""Numbers the words of a document's blocks and finds the sentences and sections they stand in."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, count, pairwise

from linter.document import UNKNOWN, Block, Index
from linter.parsers.addresses import Address
from linter.spelling import PAIRS, fold, straight, word_pattern

_SECONDS = frozenset(second for _, second in PAIRS)


def index(blocks: Sequence[Block], ends: Sequence[Sequence[int]], written: Sequence[Sequence[Address]]) -> Index:
    """Return the positional index of the blocks.

    `ends` are the offsets at which the sentences of each end, `written` the addresses in each that are written out.
    """
    tokens = [
        _with_addresses(block.text, found) if found else _split(block.text)
        for block, found in zip(blocks, written, strict=True)
    ]
    indexer = _Indexer(set().union(*(raws for raws, _, _ in tokens)))
    for block, stops, found in zip(blocks, ends, tokens, strict=True):
        indexer.add(block, stops, *found)
    return indexer.finish(blocks)


class _Indexer:
    """Numbers the tokens of one block after another; `raws` are all words as they are written."""

    def __init__(self, raws: Iterable[str]) -> None:
        self.known = {raw: UNKNOWN if raw.startswith(UNKNOWN) else fold(raw) for raw in raws}
        self.raws: list[str] = []
        self.words: list[str] = []
        self.begins: list[int] = []
        self.ends: list[int] = []
        self.block_start: list[int] = []
        self.sentence_start: list[int] = []
        self.part_start: list[int] = []

    def add(self, block: Block, stops: Sequence[int], raws: list[str], begins: list[int], ends: list[int]) -> None:
        """Add the tokens of a block."""
        known = self.known
        words = [known[raw] for raw in raws]
        if not _SECONDS.isdisjoint(words):
            _pair(block, (raws, words, begins, ends))
        self.block_start.append(len(self.words))
        if words:
            self._units(begins, stops, block.cells)
        self.raws += raws
        self.words += words
        self.begins += begins
        self.ends += ends

    def _units(self, begins: Sequence[int], stops: Sequence[int], cells: Sequence[int]) -> None:
        """Add the sentences of a block, and the parts that no phrase crosses: sentences and cells."""
        first, last = len(self.words), len(begins)
        starts = {0, *(bisect_left(begins, stop) for stop in stops)} - {last} if len(stops) > 1 else {0}
        self.sentence_start += sorted(first + start for start in starts)
        if cells:
            starts = starts.union(bisect_left(begins, cell) for cell in cells[1:]) - {last}
        self.part_start += sorted(first + start for start in starts)

    def finish(self, blocks: Sequence[Block]) -> Index:
        """Return the index of all the blocks."""
        for starts in (self.block_start, self.sentence_start, self.part_start):
            starts.append(len(self.words))
        body, chrome = self._postings(blocks)
        return Index(
            words=self.words,
            block_of=_spread(self.block_start),
            begins=array("l", self.begins),
            ends=array("l", self.ends),
            sentence_of=_spread(self.sentence_start),
            part_of=_spread(self.part_start, 1),
            block_start=self.block_start,
            sentence_start=self.sentence_start,
            body=body,
            chrome=chrome,
            capitals=self._capitals(),
        )

    def _postings(self, blocks: Sequence[Block]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """Return where each word of the body stands, and each of the chrome."""
        body: defaultdict[str, list[int]] = defaultdict(list)
        chrome: defaultdict[str, list[int]] = defaultdict(list)
        for block, (start, end) in zip(blocks, pairwise(self.block_start), strict=True):
            found = chrome if block.chrome else body
            for token, word in enumerate(self.words[start:end], start):
                found[word].append(token)
        body.pop(UNKNOWN, None)
        chrome.pop(UNKNOWN, None)
        return dict(body), dict(chrome)

    def _capitals(self) -> frozenset[int]:
        """Return the tokens that are written in capitals."""
        capital = {raw for raw in self.known if raw.removesuffix("'s").isupper()}
        return frozenset(compress(count(), map(capital.__contains__, self.raws)))


def _spread(starts: Sequence[int], number: int = 0) -> "array[int]":
    """Return the unit that each token stands in, counted from `number`; `starts` are the first tokens of all, and the end."""
    units, unit = array("l"), array("l", [number])
    for start, end in pairwise(starts):
        units += unit * (end - start)
        unit[0] += 1
    return units


def _with_addresses(text: str, written: Iterable[Address]) -> tuple[list[str], list[int], list[int]]:
    """Return the tokens of a text in which addresses stand, where they begin, and where they end."""
    text = straight(text)
    raws, begins, ends, at = list[str](), list[int](), list[int](), 0
    for address in (*written, Address("", len(text), len(text), len(text))):
        found = _split(text[at : address.start])
        raws += [*found[0], UNKNOWN + text[address.start : address.end]]
        begins += [*(at + begin for begin in found[1]), address.start]
        ends += [*(at + end for end in found[2]), address.end]
        at = address.after
    return raws[:-1], begins[:-1], ends[:-1]


def _split(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a text, where they begin, and where they end."""
    text = straight(text)
    parts = word_pattern(text).split(text)  # what stands between two words, and a word, in turn
    offsets = list(accumulate(map(len, parts)))
    return parts[1::2], offsets[:-1:2], offsets[1::2]


def _pair(block: Block, lists: tuple[list[str], list[str], list[int], list[int]]) -> None:
    """Join the words that are one ("e-mail"), in place; however many, each list is gone through once."""
    raws, words, begins, ends = lists
    text, cells = block.text, frozenset(block.cells)
    seconds = {
        at
        for at in range(1, len(words))
        if (words[at - 1], words[at]) in PAIRS
        and begins[at] - ends[at - 1] == 1
        and text[ends[at - 1]] != "\n"
        and begins[at] not in cells
    }
    for at in seconds:
        raws[at - 1], words[at - 1], ends[at - 1] = raws[at], PAIRS[words[at - 1], words[at]], ends[at]
    kept = [at not in seconds for at in range(len(words))]
    raws[:], words[:] = compress(raws, kept), compress(words, kept)
    begins[:], ends[:] = compress(begins, kept), compress(ends, kept)
