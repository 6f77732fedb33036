"""The evaluator against a naive one that looks at every pair, and its growth on sentences of many equal words."""

from datetime import date
from time import process_time
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import BlockKind, Document
from linter.parsers import parse
from linter.query import syntax
from linter.query.evaluate import Searcher
from linter.query.hits import Hit, Span
from linter.query.table import Table
from linter.query.tree import Connect, Or, Phrase, Query, Reach, Word
from linter.query.view import EVERYTHING
from linter.spelling import fold

TODAY = date(2026, 11, 22)
WORDS = ["one", "two", "three", "four"]


class Reference:
    """Finds what a query finds, by the words of the contract and nothing clever."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.index = document.tokens

    def find(self, query: Query) -> set[tuple[Hit, ...]] | list[Hit]:
        match query:
            case Word():
                return [(Span(t, t + 1),) for t, word in enumerate(self.index.words) if word == query.text]
            case Phrase(words):
                starts = range(len(self.index.words) - len(words) + 1)
                return [(Span(t, t + len(words)),) for t in starts if self.stands(words, t)]
            case Or(alternatives):
                found = {hit for part in alternatives for hit in self.find(part)}
                return sorted(found, key=lambda hit: [place for span in hit for place in span[:2]])
            case Connect(negated=True):
                right = self.find(query.right)
                return [a for a in self.find(query.left) if not any(self.touches(query, a, b) for b in right)]
            case Connect():
                right = self.find(query.right)
                near = [(a, self.nearest(query, a, right)) for a in self.find(query.left)]
                return [a + b for a, b in near if b is not None]
        raise AssertionError(query)

    def stands(self, words, start):
        parts = {self.index.part_of[t] for t in range(start, start + len(words))}
        return len(parts) == 1 and all(self.index.words[start + i] == w.text for i, w in enumerate(words))

    def touches(self, query, left, right):
        return share(left, right) or self.distance(query, left, right) is not None

    def nearest(self, query, left, right):
        found = [(d, n) for n, b in enumerate(right) if (d := self.reached(query, left, b)) is not None]
        return right[min(found)[1]] if found else None

    def reached(self, query, left, right):
        return None if share(left, right) else self.distance(query, left, right)

    def distance(self, query, left, right):
        found = [d for a in left for b in right if (d := self.apart(query, a, b)) is not None]
        return min(found, default=None)

    def apart(self, query, a, b):
        """Return how many words on `b` stands from `a`, or None where the connector does not reach it."""
        if not self.together(query.reach, a, b) or (query.ordered and b.start < a.end):
            return None
        low, high = (a, b) if a.start < b.start else (b, a)
        distance = self.place(query, high.start) - self.place(query, low.end - 1)
        return distance if query.reach is not Reach.WORDS or distance <= query.words else None

    def place(self, query, token):
        if query.reach is not Reach.WORDS:
            return token
        number = self.index.block_of[token]
        place = token - self.index.block_start[number]
        for lead in self.leads(number):
            place += self.index.block_start[lead + 1] - self.index.block_start[lead]
        return place

    def together(self, reach, a, b):
        first, second = self.index.block_of[a.start], self.index.block_of[b.start]
        blocks = self.document.blocks
        led = first in self.leads(second) or second in self.leads(first)
        match reach:
            case Reach.WORDS:
                return first == second or led
            case Reach.SENTENCE:
                return self.index.sentence_of[a.start] == self.index.sentence_of[b.start] or led
            case Reach.PARAGRAPH:
                return blocks[first].group == blocks[second].group
            case Reach.SECTION:
                sections = self.document.section_of[first], self.document.section_of[second]
                return self.within(*sections) or self.within(*reversed(sections))
        return True

    def within(self, inner, outer):
        return outer in self.document.section_chain(inner)

    def leads(self, number):
        found = []
        while (number := self.document.blocks[number].lead) is not None:
            found.append(number)
        return found


def share(left, right):
    taken = {t for span in left for t in range(span.start, span.end)}
    return any(t in taken for span in right for t in range(span.start, span.end))


LINE = st.lists(st.sampled_from([*WORDS, "x", "y. X"]), min_size=1, max_size=6).map(" ".join)
CLOSING = st.sampled_from(["", ":", ".", ";"])
TEXT = st.builds(str.__add__, LINE, CLOSING)
CELLS = st.lists(LINE, min_size=2, max_size=2).map(lambda cells: f"| {' | '.join(cells)} |")


def indented(lines):
    return "".join(f"{' ' * (2 * depth)}- {text}\n" for depth, text in lines)


BLOCKS = st.one_of(
    TEXT,
    st.builds(lambda level, text: f"{'#' * level} {text}", st.integers(1, 3), LINE),
    LINE.map(lambda text: f"**{text}**"),
    st.lists(st.tuples(st.integers(0, 2), TEXT), min_size=1, max_size=4).map(indented),
    st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: "\n".join([rows[0], "| - | - |", *rows[1:]])),
)
MARKDOWN = st.lists(BLOCKS, min_size=1, max_size=6).map("\n\n".join)
WORD = st.sampled_from(WORDS).map(lambda text: Word(text, exact=True))
TERM = st.one_of(WORD, st.lists(WORD, min_size=2, max_size=3).map(lambda words: Phrase(tuple(words))))


def connect(left, right, reach, form):
    words, ordered, negated = form
    return Connect(
        left, right, reach, words if reach is Reach.WORDS else 0, ordered and reach is not Reach.SECTION, negated
    )


FORM = st.tuples(st.integers(1, 6), st.booleans(), st.booleans())
QUERY = st.recursive(
    TERM,
    lambda part: st.one_of(
        st.builds(connect, part, part, st.sampled_from(Reach), FORM),
        st.lists(part, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("bits", [pytest.param(4096, id="a bit a sentence"), pytest.param(2, id="as a long document")])
@settings(max_examples=600, deadline=None)
@given(MARKDOWN, QUERY)
def test_it_agrees_with_one_that_looks_at_every_pair(search, bits, markdown, query):
    document = parse("x.md", markdown)
    with mock.patch("linter.query.near._MOST", bits):
        assert search(document, query) == Reference(document).find(query)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN, QUERY, st.lists(st.integers(0, (1 << 40) - 1), max_size=3))
def test_what_is_found_in_some_sentences_is_what_begins_there(markdown, query, windows):
    document = parse("x.md", markdown)
    table = Table()
    number = table.add(query, {}.__getitem__)
    once, piecewise = (Searcher(document, table, TODAY).through(EVERYTHING) for _ in range(2))
    every = once.find(number, (1 << 40) - 1)
    sentence_of = document.tokens.sentence_of
    for window in windows:
        assert piecewise.find(number, window) == [hit for hit in every if window >> sentence_of[hit[0].start] & 1]


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
def test_every_token_lies_on_its_source(markdown):
    document = parse("x.md", markdown)
    index = document.tokens
    for token, word in enumerate(index.words):
        block = document.blocks[index.block_of[token]]
        start, end = block.source_start(index.begins[token]), block.source_end(index.ends[token])
        assert fold(document.source[start:end]) == word


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
def test_units_nest(markdown):
    document = parse("x.md", markdown)
    index = document.tokens
    for first, second in zip(range(len(index.words)), range(1, len(index.words)), strict=False):
        same_block = index.block_of[first] == index.block_of[second]
        assert same_block or index.sentence_of[first] != index.sentence_of[second]
        assert index.sentence_of[first] == index.sentence_of[second] or index.part_of[first] != index.part_of[second]
    assert all(b.lead is None or b.lead < i for i, b in enumerate(document.blocks))
    assert all(b.level for b in document.blocks if b.kind is BlockKind.HEADING)


@settings(max_examples=150, deadline=None)
@given(MARKDOWN, QUERY)
def test_a_connector_has_no_more_hits_than_its_left_side(search, markdown, query):
    document = parse("x.md", markdown)
    joined = search(document, Connect(query, Word("one"), Reach.SENTENCE))
    without = search(document, Connect(query, Word("one"), Reach.SENTENCE, negated=True))
    assert len(joined) + len(without) <= len(search(document, query))


#: Eight times the words cost 64 times the time where every pair is looked at, and 8 to 20 times where they are not.
QUADRATIC = 45

GROWTH = [
    "right /s right",
    "right +s right",
    "right /5 right",
    "right +5 right",
    "right NOT /5 right",
    "right NOT /s left",
    "left NOT /s (right /s right)",
    "(right /s left) /s (right /s left)",
    "((right /s right) /s right) /s right",
    "(right /s right) /s (right /5 right)",
    '"right right" /s right',
    '"right right" /s "right right"',
    "right /p right",
    "right /sec right",
    "right AND right",
    "(right OR left) /s (right OR left)",
    "((right /s left) OR right) /s ((right /s left) OR right)",
    '(left /s "right right right") /s (left /s right)',
]


def seconds(search, document, query, rounds):
    """Return the least processor time in which the query is found, by searchers that know nothing yet."""
    found = []
    for _ in range(rounds):
        start = process_time()
        search(document, query)
        found.append(process_time() - start)
    return min(found)


@pytest.mark.parametrize("query", GROWTH)
def test_many_equal_words_cost_little_more_than_they_are(search, query):
    tree = syntax.parse(query)
    small, large = (parse("x.md", "right " * size + "left") for size in (2_500, 20_000))
    assert seconds(search, large, tree, rounds=2) < QUADRATIC * max(seconds(search, small, tree, rounds=3), 0.004)


@pytest.mark.parametrize("query", ["right /s left", "left /s right", "right NOT /3 left", "(right /s left) /s right"])
def test_many_items_of_one_lead_in_cost_little_more_than_they_are(search, query):
    tree = syntax.parse(query)
    small, large = (parse("x.md", "the left:\n\n" + "- right\n" * size) for size in (500, 4_000))
    assert seconds(search, large, tree, rounds=2) < QUADRATIC * max(seconds(search, small, tree, rounds=3), 0.004)
