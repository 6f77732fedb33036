"""What an edit did to a policy's words, and which of its dates stood in the text before."""

import re
from collections import Counter
from collections.abc import Iterator

from linter.document import Document
from linter.extract import dates

#: A comment in the text, or words of a commit message, by which an author says that an edit changes nothing of substance.
EDITORIAL = re.compile(r"clauselint:\s{0,3}editorial\b[^\n>}]{0,200}")


def dates_before(before: Document, after: Document, fewest: int) -> frozenset[tuple[float, float]]:
    """Return the dates of the earlier text, as days, if an edit of substance lies between; else none.

    Of substance is an edit of at least `fewest` words that its author did not mark as editorial. Links, markup, the
    order of sentences and the dates themselves are no words.
    """
    marked = set(EDITORIAL.findall(after.source)) - set(EDITORIAL.findall(before.source))
    if marked or changed_words(before, after) < fewest:
        return frozenset()
    return frozenset((value.low, value.high) for block in before.blocks for value in dates.find(block.text))


def changed_words(before: Document, after: Document) -> int:
    """Return how many words an edit added or took away, whichever is more; sentences that only moved count for none."""
    old, new = Counter(_sentences(before)), Counter(_sentences(after))
    gone, come = _words(old - new), _words(new - old)
    return max((gone - come).total(), (come - gone).total())


def _sentences(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence of the body."""
    index = document.tokens
    for start, end in zip(index.sentence_start, index.sentence_start[1:], strict=False):
        if start < end and not document.blocks[index.block_of[start]].chrome:
            yield tuple(index.words[start:end])


def _words(sentences: "Counter[tuple[str, ...]]") -> "Counter[str]":
    words = Counter[str]()
    for sentence, count in sentences.items():
        for word in sentence:
            words[word] += count
    return words
