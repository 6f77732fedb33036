"""What `clauselint find` does: search files for a query."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from linter.discovery import Exclusion, discover
from linter.errors import LinterError, QueryError
from linter.files import display, read
from linter.finding import Place
from linter.parsers import SUFFIXES, parse
from linter.query.syntax import parse as parse_query
from linter.query.table import Entry
from linter.reporters.safe import clean, words
from linter.rulebook import load
from linter.rulebook.names import names_in
from linter.search import find
from linter.suggestion import suggest

_LONGEST = 2000


class Found:
    """The lines to print, and the files that could not be read."""

    def __init__(self, failures: dict[str, str]) -> None:
        self.lines: list[str] = []
        self.failures = failures


def look(query: str, paths: Sequence[str], rules: Sequence[Path], as_of: date) -> Found:
    """Return a line for each sentence with a hit, by file and place."""
    tree = parse_query(query)
    book = load(rules)
    for name in names_in(tree):
        if name not in book.vocabulary:
            message = f"unknown name ${name}; {suggest(name, sorted(book.vocabulary))}"
            raise QueryError(message, query, query.find(f"${name}"))
    wanted = Entry(book.queries, book.queries.add(tree, lambda name: book.vocabulary[name].number))
    files = discover(paths, SUFFIXES, Exclusion())
    found = Found({display(path): message for path, message in files.failures.items()})
    for file in files.files:
        path = display(file.path)
        try:
            found.lines += [_line(place) for place in find(parse(path, read(file.path)), wanted, book, as_of)]
        except LinterError as error:
            found.failures[path] = str(error)
    return found


def _line(place: Place) -> str:
    return clean(f"{place.path}:{place.line}:{place.column}: {words(place.quote, _LONGEST)}")
