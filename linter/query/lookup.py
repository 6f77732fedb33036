"""Terms against the index: where a word, a root or a phrase stands."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from linter.document import Document
from linter.query.tree import Phrase, Word
from linter.spelling import plural, roots


class Lookup:
    """Finds words in one of a document's two vocabularies, the body's or the chrome's."""

    def __init__(self, document: Document, postings: Mapping[str, list[int]]) -> None:
        self._index = document.tokens
        self._postings = postings
        self._vocabulary: list[str] | None = None
        self._known: dict[Word, Sequence[int]] = {}
        self._sets: dict[Word, frozenset[int]] = {}

    def word(self, word: Word) -> Sequence[int]:
        """Return the tokens at which a word stands, ascending."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._find(word)
        return found

    def phrase(self, phrase: Phrase) -> list[tuple[int, int]]:
        """Return the spans of tokens at which a phrase stands; it crosses no sentence and no cell."""
        places = []
        for word in phrase.words:
            places.append(self.word(word))
            if not places[-1]:
                return []
        rarest = min(range(len(places)), key=lambda i: len(places[i]))
        starts = [token - rarest for token in places[rarest]]
        for i, word in enumerate(phrase.words):
            if i != rarest and starts:
                place = self._set(word)
                starts = [start for start in starts if start + i in place]
        part_of, width = self._index.part_of, len(places)
        return [(start, start + width) for start in starts if part_of[start] == part_of[start + width - 1]]

    def _set(self, word: Word) -> frozenset[int]:
        """Return the tokens at which a word stands; phrases share their frequent words."""
        if word not in self._sets:
            self._sets[word] = frozenset(self.word(word))
        return self._sets[word]

    def _find(self, word: Word) -> Sequence[int]:
        forms = self._forms(word)
        if len(forms) == 1:
            found = self._postings.get(forms[0], [])
        else:
            found = sorted(token for form in forms for token in self._postings.get(form, ()))
        if word.capitals:
            return [token for token in found if token in self._index.capitals]
        return found

    def _forms(self, word: Word) -> Sequence[str]:
        """Return the words that a query's word finds."""
        if "*" in word.text:
            return self._pattern(word)
        if word.root:
            return self._rooted(word.text)
        other = None if word.exact or word.capitals else plural(word.text)
        return (word.text,) if other is None else (word.text, other)

    def _rooted(self, root: str) -> Sequence[str]:
        vocabulary, found = self._sorted(), list[str]()
        for begun in roots(root):
            low = bisect_left(vocabulary, begun)
            found += vocabulary[low : bisect_left(vocabulary, begun + "\U0010ffff", low)]
        return found

    def _pattern(self, word: Word) -> Sequence[str]:
        shape = re.escape(word.text).replace(r"\*", ".")
        tail = ".*" if word.root else "" if word.exact else "(?:e?s)?"
        pattern = re.compile(shape + tail, re.DOTALL)
        return [known for known in self._sorted() if pattern.fullmatch(known)]

    def _sorted(self) -> list[str]:
        if self._vocabulary is None:
            self._vocabulary = sorted(self._postings)
        return self._vocabulary
