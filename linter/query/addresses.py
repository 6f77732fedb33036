"""Where a document holds postal addresses, those spread over several short paragraphs included."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.document import BlockKind, Document
from linter.query.finders import Find, candidates
from linter.query.hits import Span

_SHORT_LINE = 90  # characters: an address may be spread over paragraphs as short as this
_LINES = 6


def addresses(document: Document, find: Find) -> Iterator[Span]:
    """Yield addresses within blocks, and those whose lines are paragraphs of their own."""
    done = set[int]()
    for number in candidates("postal", document):
        for value in find(document.blocks[number].text):
            done.add(number)
            start, end = document.tokens_between(number, value.start, value.end)
            if start < end:
                yield Span(start, end, value)
    for run in _short_runs(document):
        if not done & set(run):
            yield from _address_in_lines(document, run, find)


def _short_runs(document: Document) -> Iterator[Sequence[int]]:
    blocks, run = document.blocks, list[int]()
    for number, block in enumerate(blocks):
        if len(block.text) > _SHORT_LINE or block.kind is BlockKind.HEADING or not block.text:
            if len(run) > 1:
                yield run
            run = []
        else:
            run.append(number)
    if len(run) > 1:
        yield run


def _address_in_lines(document: Document, run: Sequence[int], find: Find) -> Iterator[Span]:
    starts, text = [], ""
    for number in run:
        starts.append(len(text))
        text += document.blocks[number].text + "\n"
    for value in find(text):
        first = bisect_left(starts, value.start + 1) - 1
        last = bisect_left(starts, value.end) - 1
        if last - first < _LINES:
            low, _ = document.tokens_between(run[first], value.start - starts[first], len(text))
            _, high = document.tokens_between(run[last], 0, value.end - starts[last])
            yield Span(low, high, value)
