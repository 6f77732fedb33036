"""Words, phrases and alternatives of them against the index: where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from linter.document import Document
from linter.query.hits import Hit, Span
from linter.query.near import Near, Sentences, numbers
from linter.query.table import Row, Table
from linter.query.tree import Word

#: A span of tokens in one number, so that spans are sorted and joined fast: its first token, then how many there are.
Code = int

_WIDTH = 16  # bits for how many tokens a span has
_WIDEST = (1 << _WIDTH) - 1


class Lookup:
    """Finds what a table has of words alone, in one of a document's two vocabularies: the body's or the chrome's."""

    def __init__(self, document: Document, postings: Mapping[str, list[int]], table: Table, near: Near) -> None:
        self._index = document.tokens
        self._postings = postings
        self._table = table
        self._near = near
        self._vocabulary: list[str] | None = None
        self._form_sentences: dict[str, Sentences] = {}
        self._absent: set[int] = set()
        self._words: dict[int, Sequence[int]] = {}
        self._shifted: dict[tuple[int, int], frozenset[int]] = {}
        self._phrases: dict[int, list[int]] = {}
        self._codes: dict[int, list[Code]] = {}
        self._hits: dict[Code, Hit] = {}

    def word(self, number: int) -> Sentences:
        """Return the sentences in which a word stands."""
        row = self._table.rows[number]
        if row[0] == "marked":
            return self._holding(self._tokens(number))
        found = 0
        for form in self._forms(row):
            if form in self._postings:
                found |= self._form_sentences.get(form) or self._of_form(form)
        if not found:
            self._absent.add(number)
        return found

    def _of_form(self, form: str) -> Sentences:
        found = self._form_sentences[form] = self._holding(self._postings[form])
        return found

    def phrase(self, number: int) -> Sentences:
        """Return the sentences in which a phrase stands."""
        return self._holding(self._beginnings(number))

    def hits(self, number: int, within: Sentences) -> list[Hit]:
        """Return the hits of a query of words alone in sentences, in text order."""
        codes, known = self._inside(self._codes_of(number), within), self._hits
        return [known.get(code) or self._hit(code) for code in codes]

    def _inside(self, codes: list[Code], within: Sentences) -> list[Code]:
        if len(codes) < 4 * within.bit_count():
            bit_of = self._near.bit_of
            return [code for code in codes if within >> bit_of[code >> _WIDTH] & 1]
        found, starts = list[Code](), self._near.starts
        for bit in numbers(within):
            low = bisect_left(codes, starts[bit] << _WIDTH)
            found += codes[low : bisect_left(codes, starts[bit + 1] << _WIDTH, low)]
        return found

    def _hit(self, code: Code) -> Hit:
        start = code >> _WIDTH
        hit = self._hits[code] = (Span(start, start + (code & _WIDEST)),)
        return hit

    def _holding(self, tokens: Iterable[int]) -> Sentences:
        """Return the sentences that hold tokens."""
        found, bit_of = 0, self._near.bit_of
        for token in tokens:
            found |= 1 << bit_of[token]
        return found

    def _codes_of(self, number: int) -> list[Code]:
        """Return the spans at which a query of words alone stands, in text order."""
        found = self._codes.get(number)
        if found is None:
            row = self._table.rows[number]
            match row[0]:
                case "any":
                    parts = [part for part in row[1:] if part not in self._absent]
                    found = sorted(set[Code]().union(*map(self._codes_of, parts)))
                case "phrase":
                    width = len(row) - 1
                    found = [token << _WIDTH | width for token in self._beginnings(number)]
                case "named":
                    found = self._codes_of(row[2])
                case _:
                    found = [token << _WIDTH | 1 for token in self._tokens(number)]
            self._codes[number] = found
        return found

    def _tokens(self, number: int) -> Sequence[int]:
        """Return the tokens at which a word stands, ascending."""
        found = self._words.get(number)
        if found is None:
            row = self._table.rows[number]
            places = [self._postings[form] for form in self._forms(row) if form in self._postings]
            found = places[0] if len(places) == 1 else sorted(token for place in places for token in place)
            if row[0] == "marked" and self._table.word(number).capitals:
                found = [token for token in found if token in self._index.capitals]
            self._words[number] = found
        return found

    def _beginnings(self, number: int) -> list[int]:
        """Return the tokens at which a phrase begins; it crosses no sentence and no cell."""
        found = self._phrases.get(number)
        if found is None:
            words = self._table.rows[number][1:]
            part_of, last = self._index.part_of, len(words) - 1
            begun = frozenset.intersection(*map(self._before, words, range(len(words))))
            found = self._phrases[number] = sorted(t for t in begun if part_of[t] == part_of[t + last])
        return found

    def _before(self, word: int, place: int) -> frozenset[int]:
        """Return the tokens at which a phrase would begin that has a word at a place."""
        found = self._shifted.get((word, place))
        if found is None:
            tokens = self._tokens(word)
            found = frozenset([token - place for token in tokens if token >= place] if place else tokens)
            self._shifted[word, place] = found
        return found

    def _forms(self, row: Row) -> Sequence[str]:
        """Return the forms that a word finds."""
        match row[0]:
            case "root":
                return self._begun(row[2:])
            case "marked":
                word = Word(*row[1:])
                return self._pattern(word) if "*" in word.text else (word.text,)
        return row[1:]

    def _begun(self, beginnings: Sequence[str]) -> Sequence[str]:
        vocabulary, found = self._sorted(), list[str]()
        for begun in beginnings:
            low = bisect_left(vocabulary, begun)
            found += vocabulary[low : bisect_left(vocabulary, begun + "\U0010ffff", low)]
        return found if len(beginnings) == 1 else list(dict.fromkeys(found))

    def _pattern(self, word: Word) -> Sequence[str]:
        shape = re.escape(word.text).replace(r"\*", ".")
        tail = ".*" if word.root else "" if word.exact else "(?:e?s)?"
        pattern = re.compile(shape + tail, re.DOTALL)
        return [known for known in self._sorted() if pattern.fullmatch(known)]

    def _sorted(self) -> list[str]:
        if self._vocabulary is None:
            self._vocabulary = sorted(self._postings)
        return self._vocabulary
