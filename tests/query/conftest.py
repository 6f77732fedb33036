"""Documents and queries for the tests of the evaluator."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from linter.document import Document
from linter.parsers import parse
from linter.query import syntax
from linter.query.evaluate import Searcher
from linter.query.hits import Hit, Span
from linter.query.table import Entry, Table
from linter.query.tree import Query

TODAY = date(2026, 11, 22)


def shown(document: Document, span: Span) -> str:
    """Return the text of a span as the blocks hold it."""
    index = document.tokens
    block = document.blocks[index.block_of[span.start]]
    return " ".join(block.text[index.begins[span.start] : index.ends[span.end - 1]].split())


@pytest.fixture(scope="session")
def search() -> Callable[[Document, Query], list[Hit]]:
    """Return what returns the hits of a query in a document."""

    def find(document: Document, query: Query) -> list[Hit]:
        table = Table()
        return Searcher(document, table, TODAY).find(Entry(table, table.add(query, {}.__getitem__)))

    return find


@pytest.fixture
def hits(search) -> Callable[[str, str], list[str]]:
    """Return what returns the texts of the first spans of a query's hits."""

    def find(markdown: str, query: str) -> list[str]:
        document = parse("policy.md", markdown)
        return [shown(document, hit[0]) for hit in search(document, syntax.parse(query))]

    return find


@pytest.fixture
def joined(search) -> Callable[[str, str], list[Sequence[str]]]:
    """Return what returns the texts of all the spans of a query's hits."""

    def find(markdown: str, query: str) -> list[Sequence[str]]:
        document = parse("policy.md", markdown)
        found = search(document, syntax.parse(query))
        return [[shown(document, span) for span in hit] for hit in found]

    return find
