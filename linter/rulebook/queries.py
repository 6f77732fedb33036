"""Finds the queries in validated data and reads them in place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from linter.errors import QueryError, RuleError
from linter.query.syntax import parse
from linter.query.tree import Query, Word
from linter.rulebook.slots import Slot
from linter.rulebook.source import At, Problem, Source

_SHOWN = 160


class Written(NamedTuple):
    """A query that was read, with the text that it was read from."""

    at: At
    text: str
    query: Query

    def position(self, name: str) -> int:
        """Return where `$name` stands in the text."""
        place = self.text.find(f"${name}")
        while place >= 0 and _continues(self.text[place + len(name) + 1 :]):
            place = self.text.find(f"${name}", place + 1)
        return max(place, 0)


def read_queries(source: Source, slots: Iterator[Slot]) -> tuple[list[Written], list[RuleError]]:
    """Put the tree in the place of each query's text; a query with a mistake becomes a word, and an error."""
    found: list[Written] = []
    errors: list[RuleError] = []
    for slot in list(slots):
        text: Any = slot.value
        try:
            slot.put(parse(text))
            found.append(Written(slot.at, text, slot.value))
        except QueryError as error:
            slot.put(Word("x"))
            errors.append(explain(source, slot.at, error, text))
    return found, errors


def explain(source: Source, at: At, error: QueryError, text: str) -> RuleError:
    """Return the error at the place in the file, with the query and a caret below the place."""
    start = max(error.position - _SHOWN // 2, 0)
    shown = text[start : start + _SHOWN]
    cut = ("… " if start else "", " …" if start + _SHOWN < len(text) else "")
    line = QueryError(error.message, cut[0] + shown + cut[1], error.position - start + len(cut[0]))
    return source.mistake_within(Problem(at, str(line)), text, error.position)


def _continues(rest: str) -> bool:
    return bool(rest) and (rest[0].isalnum() or rest[0] in "_-")
