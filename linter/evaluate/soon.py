"""Law that comes into force soon where a document is in scope: announced, not yet asked."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from linter.evaluate.scope import holds_in
from linter.finding import DocumentReport, Upcoming
from linter.rule import Rule, RuleBook

_AHEAD = timedelta(days=90)


def upcoming(
    book: RuleBook, rules: Sequence[Rule], day: date, documents: Sequence[DocumentReport]
) -> Iterator[Upcoming]:
    """Yield the rules behind which law comes into force in the 90 days after `day`, by that day."""
    scopes = {scope.code: scope for document in documents for scope in document.scope}.values()
    found = set[Upcoming]()
    for rule in rules:
        for law in rule.laws:
            if (
                law.in_force is not None
                and day < law.in_force <= day + _AHEAD
                and holds_in(book, law.jurisdiction, scopes)
            ):
                found.add(Upcoming(law.in_force, rule.id, rule.title))
    yield from sorted(found)
