"""Queries in words and with all their brackets, for `clauselint explain`."""

from collections.abc import Iterator, Mapping
from itertools import islice

from linter.query.table import Entry
from linter.query.tree import Connect, Named, Or, Query, Scoped, Word
from linter.query.words import explain, show
from linter.rule import Rule, RuleBook

#: A depth of indentation and a text.
Line = tuple[int, str]

_LEAVES = 200
_SHOWN = 8


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
            used[name] = known[name].tree
            waiting += _names(used[name])
    return [line for name in sorted(used) for line in [(0, f"${name} is"), *query_lines(used[name], 1)]]


def meanings(query: Query, rule: Rule, book: RuleBook) -> Iterator[tuple[str, str]]:
    """Yield each name in a query, as words, with the first words for which it stands."""
    known = {**book.vocabulary, **rule.definitions}
    for name in dict.fromkeys(_names(query)):
        found = list(dict.fromkeys(islice(_leaves(known[name].tree, known), _LEAVES)))
        more = ", …" if len(found) > _SHOWN else ""
        yield " ".join(name.replace("_", "-").split("-")), ", ".join(found[:_SHOWN]) + more


def _leaves(query: Query, known: Mapping[str, Entry]) -> Iterator[str]:
    """Yield the terms of a query in words, those of its names too, but for what must not stand there."""
    match query:
        case Named(name):
            yield from _leaves(known[name].tree, known)
        case Or(alternatives):
            for alternative in alternatives:
                yield from _leaves(alternative, known)
        case Connect(left, right):
            yield from _leaves(left, known)
            if not query.negated:
                yield from _leaves(right, known)
        case Scoped(_, inner):
            yield from _leaves(inner, known)
        case Word(text, root=root, capitals=False):
            yield f"“{text}{'…' * root}”"
        case _:
            yield explain(query)


def _queries(rule: Rule) -> Iterator[Query]:
    for element in rule.require:
        yield from (alternative.find.tree for alternative in element.alternatives)
        if element.when:
            yield element.when.tree
    yield from (forbidden.find.tree for forbidden in rule.forbid)
    yield from (agreement.apart.tree for agreement in rule.agree if agreement.apart)
    yield from (query.tree for query in (rule.applies.document, rule.elsewhere) if query)


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
