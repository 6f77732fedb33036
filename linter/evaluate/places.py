"""From what a query found to the places that a report shows."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from linter.document import Document
from linter.finding import Place
from linter.query.hits import Hit, Span

#: At most this many places are evidence of one thing.
MOST = 20

_Addressees = Callable[[int], tuple[str, ...]]


def _nobody(_: int) -> tuple[str, ...]:
    return ()


def sentence(document: Document, number: int, value: str | None = None, audience: tuple[str, ...] = ()) -> Place:
    """Return the place of a sentence."""
    start, end = _bounds(document, number)
    return _place(document, start, end, value, audience)


def top(document: Document) -> Place:
    """Return the place of a finding that has none: the first line."""
    return Place(document.path, 1, 1, 1, 1, "")


def page(target: str) -> str:
    """Return the name of the page that a link or a file leads to, without folder, suffix and fragment."""
    return target.partition("#")[0].partition("?")[0].rstrip("/").rpartition("/")[2].partition(".")[0].casefold()


def sentences_of(document: Document, span: Span) -> range:
    """Return the numbers of the sentences that a span touches."""
    sentence_of = document.tokens.sentence_of
    return range(sentence_of[span.start], sentence_of[span.end - 1] + 1)


def words(document: Document, places: Sequence[int]) -> str:
    """Return the words of sentences as the index knows them: what stays the same when only layout changes."""
    index = document.tokens
    return " ".join(" ".join(index.words[slice(*document.sentence_bounds(number))]) for number in places)


class Places:
    """The places of a document's sentences: many rules show the same, and each is worked out once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, str | None, tuple[str, ...]], Place] = {}

    def sentence(self, number: int, value: str | None = None, audience: tuple[str, ...] = ()) -> Place:
        """Return the place of a sentence."""
        key = number, value, audience
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = sentence(self._document, number, value, audience)
        return found

    def first(self, hit: Hit) -> Place:
        """Return the place of the sentence in which a hit begins."""
        return self.sentence(sentences_of(self._document, hit[0])[0])

    def evidence(self, hits: Iterable[Hit], addressees: _Addressees = _nobody, most: int = MOST) -> tuple[Place, ...]:
        """Return the sentences that hold a span of the hits, in text order, at most `most`."""
        values: dict[int, str | None] = {}
        for span in chain.from_iterable(hits):
            shown = span.value.shown if span.value else None
            for number in sentences_of(self._document, span):
                values[number] = values.get(number) or shown
        return tuple(
            self.sentence(number, values[number], addressees(self._document.block_of_sentence(number)))
            for number in sorted(values)[:most]
        )


def _bounds(document: Document, number: int) -> tuple[int, int]:
    """Return the source offsets of a sentence: its marks and whole links included."""
    index = document.tokens
    first, last = document.sentence_bounds(number)
    block_number = index.block_of[first]
    block = document.blocks[block_number]
    begin, end = index.begins[first], len(block.text)
    if last < index.block_start[block_number + 1]:
        end = _opening(block.text, index.begins[last], index.ends[last - 1])
    previous = index.ends[first - 1] if first > index.block_start[block_number] else 0
    begin = _opening(block.text, begin, previous)
    end = len(block.text[:end].rstrip())
    source, source_end = block.source_start(begin), block.source_end(end)
    for link in block.links:
        if link.start < end and begin < link.end:
            source, source_end = min(source, link.source), max(source_end, link.source_end)
    return source, source_end


def _opening(text: str, begin: int, floor: int) -> int:
    """Return where the opening quotes and brackets before `begin` start."""
    while begin > floor and text[begin - 1] in "\"'\u201c\u2018([{$#@\u00a7-\u00bf\u00a1":
        begin -= 1
    return begin


def _place(document: Document, start: int, end: int, value: str | None, audience: tuple[str, ...]) -> Place:
    line, column = document.position(start)
    end_line, end_column = document.position(end)
    if end_column == 1 and end > start:  # never just past a line's end
        end_line = bisect_right(document.line_starts, end - 1)
        end_column = end - document.line_starts[end_line - 1] + 1
    part, quote = document.part(start), document.source[start:end]
    return Place(part.path, line - part.line, column, end_line - part.line, end_column, quote, value, audience)
