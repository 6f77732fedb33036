"""The jurisdictions in scope: those set, else those that the document claims, else the United States."""

from collections.abc import Iterable, Sequence

from linter.evaluate.places import Places
from linter.finding import Scope, Source
from linter.query.evaluate import Searcher
from linter.rule import RuleBook

#: How a document that claims no jurisdiction is read: federal law and every state's.
ASSUMED = "us"


def scope(
    searcher: Searcher, places: Places, book: RuleBook, configured: Sequence[str] | None, source: Source
) -> tuple[Scope, ...]:
    """Return the jurisdictions in scope by code."""
    if configured is not None:
        return tuple(Scope(code, source) for code in sorted(set(configured)))
    claimed = {}
    for code, jurisdiction in book.jurisdictions.items():
        if hits := searcher.find(jurisdiction.claimed_by):
            claimed[code] = places.evidence((hit[0],) for hit in hits)
    outer = {code for inner in claimed for code in book.lineage(inner)[1:]}
    found = tuple(Scope(code, Source.DOCUMENT, claimed[code]) for code in sorted(claimed) if code not in outer)
    return found or (Scope(ASSUMED, Source.ASSUMED),)


def holds_in(book: RuleBook, code: str | None, scopes: Iterable[Scope]) -> list[Scope]:
    """Return the scopes in which law of the jurisdiction `code` holds; law of no jurisdiction holds in all.

    Federal law holds where a state is in scope, and every state's law where the whole country is.
    """
    if code is None:
        return list(scopes)
    lineage = book.lineage(code)
    return [scope for scope in scopes if scope.code in lineage or code in book.lineage(scope.code)]
