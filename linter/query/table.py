"""Queries as the rule cache keeps them and as documents are searched: in one table, each part once, names resolved.

A row is a list that begins with its tag; what it is made of are numbers of rows, which stand before it:

    word TEXT [PLURAL]   exact TEXT   root TEXT BEGINNING…   marked TEXT ROOT EXACT CAPITALS   phrase WORD…   any PART…
    or EXTENT PART…   connect EXTENT LEFT RIGHT REACH WORDS ORDERED NEGATED   named EXTENT QUERY NAME
    scoped EXTENT QUERY ZONE   value KIND TESTS…

A root has the beginnings of the words that it finds; `marked` words are those with `*` and those in capitals; `any` has
words and phrases alone.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from linter.query.tree import Connect, Join, Named, Or, Phrase, Query, Reach, Scoped, Test, ValueTerm, Word, Zone
from linter.spelling import plural, roots

Row = list[Any]

#: The tags of what is made of words alone.
PLAIN = frozenset({"word", "exact", "root", "marked", "phrase", "any"})
_COMPOSED = frozenset({"or", "connect", "named", "scoped"})
#: The connectors that reach no farther than a paragraph.
LOCAL = frozenset({Reach.WORDS, Reach.SENTENCE, Reach.PARAGRAPH})

#: How far apart the spans of one hit may stand: there is only one; in one paragraph; anywhere.
Extent = int
SPAN, PARAGRAPH, DOCUMENT = range(3)


class Entry(NamedTuple):
    """A query in a table."""

    table: "Table"
    number: int

    @property
    def tree(self) -> Query:
        """Return the query as it was written, its names unresolved."""
        return self.table.tree(self.number)


class Table:
    """Queries by number. A table that was read from the cache still takes more."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self.rows = list(rows)
        self._numbers: dict[str, int] = {}

    def __eq__(self, other: object) -> bool:
        """Tell whether another table has the same rows."""
        return isinstance(other, Table) and self.rows == other.rows

    __hash__ = None  # type: ignore[assignment]  # more rows may come

    def add(self, query: Query, named: Callable[[str], int]) -> int:
        """Return the number of a query, put into the table if it is new; `named` returns that of a name's query."""
        match query:
            case Word():
                return self._number(_word(query))
            case Phrase(words):
                return self._number(["phrase", *(self.add(word, named) for word in words)])
            case Or(alternatives):
                return self._or([self.add(part, named) for part in alternatives])
            case Connect(left, right):
                return self.connect(self.add(left, named), self.add(right, named), Join(*query[2:]))
            case Named(name):
                inner = named(name)
                return self._number(["named", self.extent(inner), inner, name])
            case ValueTerm(kind, any_of):
                return self._number(["value", kind, *([list(test) for test in group] for group in any_of)])
            case Scoped(zone, part):
                inner = self.add(part, named)
                return self._number(["scoped", self.extent(inner), inner, zone.value])

    def connect(self, left: int, right: int, join: Join) -> int:
        """Return the number of two queries joined, put into the table if it is new."""
        extent = self.extent(left)
        if not join.negated:
            extent = max(extent, self.extent(right), PARAGRAPH if join.reach in LOCAL else DOCUMENT)
        return self._number(["connect", extent, left, right, join.reach.value, *join[1:]])

    def _or(self, parts: list[int]) -> int:
        if all(self.rows[self.resolved(part)][0] in PLAIN for part in parts):
            return self._number(["any", *parts])
        return self._number(["or", max(map(self.extent, parts)), *parts])

    def _number(self, row: Row) -> int:
        key = repr(row)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self.rows)
            self.rows.append(row)
        return found

    def resolved(self, number: int) -> int:
        """Return the number of what a name means, or of any other query itself."""
        while self.rows[number][0] == "named":
            number = self.rows[number][2]
        return number

    def extent(self, number: int) -> Extent:
        """Return how far apart the spans of a hit may stand."""
        row = self.rows[number]
        extent: Extent = row[1] if row[0] in _COMPOSED else SPAN
        return extent

    def tree(self, number: int) -> Query:
        """Return a query as it was written, its names unresolved."""
        match self.rows[number]:
            case ["phrase", *words]:
                return Phrase(tuple(map(self.word, words)))
            case ["any", *parts] | ["or", _, *parts]:
                return Or(tuple(map(self.tree, parts)))
            case ["connect", _, left, right, reach, *rest]:
                return Connect(self.tree(left), self.tree(right), Reach(reach), *rest)
            case ["named", _, _, name]:
                return Named(name)
            case ["value", kind, *groups]:
                return ValueTerm(kind, tuple(tuple(Test(*test) for test in group) for group in groups))
            case ["scoped", _, inner, zone]:
                return Scoped(Zone(zone), self.tree(inner))
        return self.word(number)

    def word(self, number: int) -> Word:
        """Return a word."""
        tag, text, *marks = self.rows[number]
        return Word(text, *marks) if tag == "marked" else Word(text, root=tag == "root", exact=tag == "exact")


def _word(word: Word) -> Row:
    text, root, exact, capitals = word
    if capitals or "*" in text:
        return ["marked", *word]
    if root:
        return ["root", text, *roots(text)]
    if exact:
        return ["exact", text]
    other = plural(text)
    return ["word", text] if other is None else ["word", text, other]
