"""Numbers the words of a document's blocks and finds the sentences and sections they stand in."""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from linter.document import UNKNOWN, Block, Index
from linter.extract.shape import Shape
from linter.spelling import MARKS, PAIRS, WORD, fold

_TOP_DOMAINS = (
    "com|org|net|info|gov|edu|io|eu|co|uk|us|ca|de|fr|ie|au|nz|ch|app|dev|ai|me|tv|ly|int|mil|biz|gg|xyz|site|online"
)
TOKEN = re.compile(
    rf"""
    (?P<url>(?:(?i:https?|ftp)://|(?i:www)\.)[^\s<>"\u201c\u201d]+)
  | (?P<email>[^\W_][\w.+'-]{{0,63}}+@[^\W_](?:[\w-]{{0,62}}+\.)+[^\W\d_]{{2,24}} | \[email\ ?protected\])
  | (?P<domain>(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{{0,62}}+\.){{1,5}}(?:{_TOP_DOMAINS})(?![\w-])(?:/[^\s<>"\u201c\u201d]*)?)
  | (?P<variable>\{{\{{[^{{}}\n]{{0,100}}\}}\}}|%\{{[^{{}}\n]{{0,100}}\}})
  | (?P<word>{WORD.pattern})
    """,
    re.VERBOSE,
)
TRAILING = ".,;:!?)]}'\u2019*_"


def index(blocks: Sequence[Block], ends: Sequence[Sequence[int]]) -> Index:
    """Return the positional index of the blocks; `ends` are the offsets at which the sentences of each end."""
    return _Indexer().run(blocks, ends)


class _Indexer:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.begins = array("l")
        self.ends = array("l")
        self.block_of = array("l")
        self.sentence_of = array("l")
        self.part_of = array("l")
        self.block_start: list[int] = []
        self.sentence_start: list[int] = []
        self.parts = 0
        self.capitals: set[int] = set()
        self.known: dict[str, str] = {}
        self.upper: set[str] = set()

    def run(self, blocks: Sequence[Block], ends: Sequence[Sequence[int]]) -> Index:
        for number, block in enumerate(blocks):
            self.block_start.append(len(self.words))
            self._tokens(number, block)
            self._sentences(block, ends[number])
        self.block_start.append(len(self.words))
        self.sentence_start.append(len(self.words))
        return Index(
            words=self.words,
            block_of=self.block_of,
            begins=self.begins,
            ends=self.ends,
            sentence_of=self.sentence_of,
            part_of=self.part_of,
            block_start=self.block_start,
            sentence_start=self.sentence_start,
            body=self._postings(blocks, chrome=False),
            chrome=self._postings(blocks, chrome=True),
            capitals=frozenset(self.capitals),
        )

    def _tokens(self, number: int, block: Block) -> None:
        """Add the tokens of a block."""
        found = _special(block.text) if _is_special(block.text) else _plain(block.text)
        raws = [raw for raw, _ in found]
        known = self.known
        for raw in set(raws).difference(known):
            known[raw] = UNKNOWN if isinstance(raw, _Unknown) else fold(raw)
            if raw.isupper() or (raw.endswith(_POSSESSIVE) and raw[:-2].isupper()):
                self.upper.add(raw)
        words = [known[raw] for raw in raws]
        begins = [begin for _, begin in found]
        ends = [begin + len(raw) for raw, begin in found]
        if not _SECONDS.isdisjoint(words):
            _pair(block, (raws, words, begins), ends)
        first = len(self.words)
        if not self.upper.isdisjoint(raws):
            self.capitals.update(first + i for i, raw in enumerate(raws) if raw in self.upper)
        self.words += words
        self.begins.extend(begins)
        self.ends.extend(ends)
        self.block_of.extend([number] * len(words))

    def _sentences(self, block: Block, ends: Sequence[int]) -> None:
        """Find the sentences, and the parts that no phrase crosses: sentences and cells."""
        first, last = self.block_start[-1], len(self.words)
        stops = {bisect_left(self.begins, end, first, last) for end in ends} | {last}
        cells = {bisect_left(self.begins, cell, first, last) for cell in block.cells[1:]}
        start = first
        for stop in sorted(stops | cells):
            if stop == start:
                continue
            if start == first or start in stops:
                self.sentence_start.append(start)
            self.parts += 1
            self.sentence_of.extend([len(self.sentence_start) - 1] * (stop - start))
            self.part_of.extend([self.parts] * (stop - start))
            start = stop

    def _postings(self, blocks: Sequence[Block], *, chrome: bool) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, block in enumerate(blocks):
            if block.chrome is chrome:
                for token in range(self.block_start[number], self.block_start[number + 1]):
                    found[self.words[token]].append(token)
        found.pop(UNKNOWN, None)
        return dict(found)


_SECONDS = frozenset(second for _, second in PAIRS)
_POSSESSIVE = ("'s", "\u2019s")
_PLAIN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_RARE = Shape(rf"[{MARKS}\u02bc\uff07]")
_DOMAIN = re.compile(r"\.[a-z]{2}")


def has_address(text: str) -> bool:
    """Tell, fast, whether a text may hold an address that is written out."""
    return "@" in text or "://" in text or _DOMAIN.search(text) is not None or "www." in text.lower()


def _is_special(text: str) -> bool:
    """Tell, fast, whether a text may hold more than words."""
    return has_address(text) or "{" in text or "[email" in text or not (text.isascii() or _RARE.search(text) is None)


def _plain(text: str) -> list[tuple[str, int]]:
    """Return the words of a text that holds nothing but words."""
    return [(match.group(), match.start()) for match in _PLAIN.finditer(text)]


def _special(text: str) -> list[tuple[str, int]]:
    """Return the tokens of a text; what is no word is a text that `fold` makes unknown."""
    found = []
    for match in TOKEN.finditer(text):
        raw, begin = match.group(), match.start()
        if match.lastgroup != "word":
            shown = raw.rstrip(TRAILING) if match.lastgroup in {"url", "domain"} else raw
            raw = _Unknown(shown)
        found.append((raw, begin))
    return found


class _Unknown(str):
    """The text of a token that no word finds."""

    __slots__ = ()


def _pair(block: Block, lists: tuple[list[str], list[str], list[int]], ends: list[int]) -> None:
    """Join the words that are one ("e-mail"), in place."""
    raws, words, begins = lists
    text, cells = block.text, block.cells
    for at in range(len(words) - 1, 0, -1):
        joined = PAIRS.get((words[at - 1], words[at]))
        if (
            joined is not None
            and begins[at] - ends[at - 1] == 1
            and text[ends[at - 1]] != "\n"
            and begins[at] not in cells
        ):
            words[at - 1 : at + 1] = [joined]
            ends[at - 1 : at + 1] = [ends[at]]
            del begins[at], raws[at - 1]
