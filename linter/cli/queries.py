"""Queries in words and with all their brackets, for `clauselint explain`."""

from collections.abc import Iterator

from linter.query.tree import Connect, Named, Or, Query, Scoped
from linter.query.words import explain, show
from linter.rule import Rule, RuleBook

#: A depth of indentation and a text.
Line = tuple[int, str]


def query_lines(query: Query, depth: int) -> list[Line]:
    """Return a query in plain English, and below it in its own language with all brackets."""
    return [(depth, explain(query)), (depth + 1, show(query))]


def definitions(rule: Rule, book: RuleBook) -> list[Line]:
    """Return the named queries that a rule uses, by name."""
    known = {**book.vocabulary, **rule.definitions}
    used: dict[str, Query] = {}
    waiting = [name for query in _queries(rule) for name in _names(query)]
    while waiting:
        name = waiting.pop()
        if name in known and name not in used:
            used[name] = known[name]
            waiting += _names(known[name])
    return [line for name in sorted(used) for line in [(0, f"${name} is"), *query_lines(used[name], 1)]]


def _queries(rule: Rule) -> Iterator[Query]:
    for element in rule.require:
        yield from (alternative.find for alternative in element.alternatives)
        yield from filter(None, [element.when])
    yield from (forbidden.find for forbidden in rule.forbid)
    yield from (agreement.apart for agreement in rule.agree if agreement.apart)
    yield from filter(None, [rule.applies.document, rule.elsewhere])


def _names(query: Query) -> list[str]:
    match query:
        case Named(name):
            return [name]
        case Scoped(_, inner):
            return _names(inner)
        case Or(alternatives):
            return [name for alternative in alternatives for name in _names(alternative)]
        case Connect(left, right):
            return _names(left) + _names(right)
        case _:
            return []
