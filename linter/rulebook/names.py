"""Checks what `$names` mean: each is known, none leads back to itself, and with all put in a query stays bounded."""

from collections.abc import Iterator, Mapping, Sequence

from linter.errors import QueryError, RuleError
from linter.query.tree import Connect, Named, Or, Query, Scoped
from linter.rulebook.queries import Written, explain
from linter.rulebook.source import Source
from linter.suggestion import suggest

_MOST_TERMS = 20_000
_DEEPEST = 200

Size = tuple[int, int]  # terms, depth


def check_names(source: Source, written: Sequence[Written], known: Mapping[str, Query]) -> list[RuleError]:
    """Return what is wrong with the names in queries; `known` is all that a name may mean, the written ones too."""
    errors: list[RuleError] = []
    sizes, bounded = _Sizes(known), True
    for query in written:
        errors += [_unknown(source, query, name, known) for name in names_in(query.query) if name not in known]
        try:
            complaint = _too_large(*sizes.of(query))
        except QueryError as error:
            errors.append(explain(source, query.at, error, query.text))
            continue
        if complaint and bounded:  # what is built on it is too large as well: said once
            bounded = False
            errors.append(explain(source, query.at, QueryError(complaint, query.text, 0), query.text))
    return errors


def _too_large(terms: int, depth: int) -> str | None:
    if terms > _MOST_TERMS:
        return f"with its names put in, it has {terms:,} terms; at most {_MOST_TERMS:,}"
    return f"with its names put in, it is nested {depth} deep; at most {_DEEPEST}" if depth > _DEEPEST else None


def _unknown(source: Source, written: Written, name: str, known: Mapping[str, Query]) -> RuleError:
    error = QueryError(f"unknown name ${name}; {suggest(name, sorted(known))}", written.text, written.position(name))
    return explain(source, written.at, error, written.text)


class _Sizes:
    """How large each name's query is once the names in it are put in."""

    def __init__(self, known: Mapping[str, Query]) -> None:
        self.known = known
        self.found: dict[str, Size] = {}

    def of(self, written: Written) -> Size:
        """Return the size of a query with its names put in; QueryError where a name leads back to itself."""
        own = len(written.at) == 1 or written.at[0] == "define"
        return self._measure(written, written.query, (str(written.at[-1]),) if own else ())

    def _measure(self, written: Written, query: Query, chain: tuple[str, ...]) -> Size:
        terms, deepest = 0, 0
        for node, depth in _nodes(query):
            inner = self._named(written, node.name, chain) if isinstance(node, Named) else (1, 1)
            terms, deepest = terms + inner[0], max(deepest, depth + inner[1])
        return terms, deepest

    def _named(self, written: Written, name: str, chain: tuple[str, ...]) -> Size:
        """Return the size of a name; each is measured once."""
        if name in chain:
            self._refuse_circle(written, (*chain[chain.index(name) :], name), chain)
        if name not in self.known or len(chain) > _DEEPEST:
            return 1, len(chain)
        if name not in self.found:
            self.found[name] = self._measure(written, self.known[name], (*chain, name))
        return self.found[name]

    def _refuse_circle(self, written: Written, circle: tuple[str, ...], chain: tuple[str, ...]) -> None:
        self.found.update(dict.fromkeys(circle, (1, 1)))
        way = " -> ".join(f"${name}" for name in circle)
        first = next((name for name in (*chain, circle[0]) if name in names_in(written.query)), circle[0])
        message = f"a name leads back to itself: {way}"
        raise QueryError(message, written.text, written.position(first))


def names_in(query: Query) -> Iterator[str]:
    """Yield the names that a query uses, each once."""
    return iter(dict.fromkeys(node.name for node, _ in _nodes(query) if isinstance(node, Named)))


def _nodes(query: Query) -> Iterator[tuple[Query, int]]:
    """Yield the terms of a query, each with its depth, without recursion."""
    stack: list[tuple[Query, int]] = [(query, 0)]
    while stack:
        node, depth = stack.pop()
        match node:
            case Or(alternatives):
                stack += [(part, depth + 1) for part in alternatives]
            case Connect(left, right):
                stack += [(left, depth + 1), (right, depth + 1)]
            case Scoped(_, inner):
                stack.append((inner, depth + 1))
            case _:
                yield node, depth
