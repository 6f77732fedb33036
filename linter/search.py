"""The query language on its own: where a query is found in a document."""

from datetime import date

from linter.document import Document
from linter.evaluate.audience import Audiences
from linter.evaluate.places import sentence, sentences_of
from linter.finding import Place
from linter.query.evaluate import Searcher
from linter.query.table import Entry
from linter.rule import RuleBook


def find(document: Document, query: Entry, book: RuleBook, as_of: date) -> list[Place]:
    """Return the sentences that hold a hit of a query, in text order, each once."""
    searcher = Searcher(document, book.queries, as_of)
    audiences = Audiences(searcher, book)
    found: dict[int, Place] = {}
    for hit in searcher.find(query):
        number = sentences_of(document, hit[0])[0]
        if number not in found:
            value = hit[0].value.shown if hit[0].value else None
            block = document.tokens.block_of[hit[0].start]
            found[number] = sentence(document, number, value, audiences.of_block(block))
    return [found[number] for number in sorted(found)]
