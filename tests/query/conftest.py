"""Documents and queries for the tests of the evaluator."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from linter.document import Document
from linter.parsers import parse
from linter.query import syntax
from linter.query.evaluate import Searcher
from linter.query.hits import Span

TODAY = date(2026, 11, 22)


def shown(document: Document, span: Span) -> str:
    """Return the text of a span as the blocks hold it."""
    index = document.tokens
    block = document.blocks[index.block_of[span.start]]
    return " ".join(block.text[index.begins[span.start] : index.ends[span.end - 1]].split())


@pytest.fixture
def hits() -> Callable[[str, str], list[str]]:
    """Return what returns the texts of the first spans of a query's hits."""

    def find(markdown: str, query: str) -> list[str]:
        document = parse("policy.md", markdown)
        return [shown(document, hit[0]) for hit in Searcher(document, {}, TODAY).find(syntax.parse(query))]

    return find


@pytest.fixture
def joined() -> Callable[[str, str], list[Sequence[str]]]:
    """Return what returns the texts of all the spans of a query's hits."""

    def find(markdown: str, query: str) -> list[Sequence[str]]:
        document = parse("policy.md", markdown)
        found = Searcher(document, {}, TODAY).find(syntax.parse(query))
        return [[shown(document, span) for span in hit] for hit in found]

    return find
