"""Reads the files of a rule book into validated content, and gathers every mistake in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from linter.errors import RuleError
from linter.query.tree import Query, Word
from linter.rulebook import schema, slots, yaml_source
from linter.rulebook.build import Content
from linter.rulebook.files import TABLES, RuleFile
from linter.rulebook.names import check_names
from linter.rulebook.queries import Written, read_queries
from linter.rulebook.references import Known, check_needs, check_references
from linter.rulebook.slots import Slot
from linter.rulebook.source import Problem, Source, quoted
from linter.suggestion import suggest

Slots = Callable[[Any], Iterator[Slot]]


def read(files: Sequence[RuleFile]) -> tuple[Content, list[RuleError]]:
    """Return what the files say, and all mistakes in the order of the files and their lines."""
    reading = _Reading()
    for file in files:
        reading.open(file)
    reading.read_tables()
    for file in files:
        if file.name not in TABLES:
            reading.read_rule(file)
    reading.read_needs()
    order = {file.path: number for number, file in enumerate(files)}
    return reading.content, sorted(reading.errors, key=lambda error: (order[error.path], error.line, error.column))


class _Reading:
    """The rule book while it is read: what is known so far, and the mistakes."""

    def __init__(self) -> None:
        self.content = Content({}, {}, {}, {}, {}, {}, [])
        self.errors: list[RuleError] = []
        self.tables: dict[str, list[Source]] = {name: [] for name in TABLES}
        self.rules: dict[str, Source] = {}
        self.seen: dict[str, str] = {}
        self.unread: set[str] = set()

    def open(self, file: RuleFile) -> None:
        """Read one file as YAML and hold it against its schema; what has mistakes is left out of the rest."""
        table = file.name in TABLES
        if not table and self.seen.setdefault(file.name, file.path) != file.path:
            message = (
                f"the rule {file.name} exists already, in {self.seen[file.name]}: name your file or its pack otherwise"
            )
            self.errors.append(RuleError(file.path, 1, 1, message))
            return
        mistakes = []
        try:
            source = yaml_source.read(file.path, file.data)
            mistakes = schema.mistakes(source, file.name if table else "rule")
        except RuleError as error:
            mistakes = [error]
        if mistakes:
            self.errors += mistakes
            self.unread.add(file.name)
        elif table:
            self.tables[file.name].append(source)
        else:
            self.rules[file.name] = source

    def read_tables(self) -> None:
        """Put the tables of all folders together; a name is given once."""
        content = self.content
        vocabulary = self._join("vocabulary", content.vocabulary, slots.of_table)
        places = self._join("jurisdictions", content.jurisdictions, slots.of_jurisdictions)
        self._join("facts", content.facts, lambda _: iter(()))
        self._join("packs", content.packs, lambda _: iter(()))
        for source in self.tables["packs"]:
            self.errors += map(source.mistake, _empty_packs(source.data, self.seen))
        before = len(self.errors)
        for source, written in vocabulary:
            self.errors += check_names(source, written, content.vocabulary)
        if len(self.errors) > before:
            content.vocabulary.update(dict.fromkeys(content.vocabulary, Word("x")))
        for source, written in places:
            self._check_names(source, written, content.vocabulary)
            self.errors += [source.mistake(problem) for problem in _within(source.data, content.jurisdictions)]

    def _join(self, name: str, known: dict[str, Any], places: Slots) -> list[tuple[Source, list[Written]]]:
        """Add the entries of each file of a table to those known, and read their queries."""
        found = []
        for source in self.tables[name]:
            data: Any = source.data
            twice = [
                Problem((key,), f"{quoted(key)} is known already; give yours another name", key=True)
                for key in data
                if key in known
            ]
            self.errors += map(source.mistake, twice)
            written, errors = read_queries(source, places(data))
            self.errors += errors
            known.update((key, value) for key, value in data.items() if key not in known)
            found.append((source, written))
        return found

    def read_rule(self, file: RuleFile) -> None:
        """Check one rule's references and names, and keep its data with the queries read."""
        source = self.rules.get(file.name)
        if source is None or source.path != file.path:
            return
        data: Any = source.data
        self.errors += map(source.mistake, check_references(data, self._known()))
        written, errors = read_queries(source, slots.of_rule(data))
        self.errors += errors
        self._check_names(source, written, {**self.content.vocabulary, **data.get("define", {})})
        self.content.rules[file.name] = data | {"examples": list(_example_rows(source, data.get("examples", {})))}

    def read_needs(self) -> None:
        """Check what the rules need of each other; a rule with mistakes counts as there."""
        rules: dict[str, Any] = {name: self.content.rules.get(name, {}) for name in self.seen}
        self.errors += [self.rules[name].mistake(problem) for name, problem in check_needs(rules)]

    def _known(self) -> Known:
        places, facts = (
            None if name in self.unread else frozenset(getattr(self.content, name))
            for name in ("jurisdictions", "facts")
        )
        return Known(places, facts)

    def _check_names(self, source: Source, written: list[Written], known: dict[str, Query]) -> None:
        if "vocabulary" not in self.unread:
            self.errors += check_names(source, written, known)


def _empty_packs(data: Any, rules: Iterable[str]) -> Iterator[Problem]:
    """Yield the packs that hold no rule."""
    known = sorted({rule.partition("/")[0] for rule in rules})
    for name in data:
        if known and name not in known:
            yield Problem((name,), f"no rule is in pack {quoted(name)}; {suggest(name, known)}", key=True)


def _within(data: Any, known: dict[str, Any]) -> Iterator[Problem]:
    """Yield the places that lie in an unknown one, or in themselves."""
    for code, place in data.items():
        outer, seen = place.get("within"), {code}
        if outer is not None and outer not in known:
            yield Problem((code, "within"), f"unknown jurisdiction {quoted(outer)}; {suggest(outer, sorted(known))}")
        while outer in known and outer not in seen:
            seen.add(outer)
            outer = known[outer].get("within")
        if outer == code:
            yield Problem((code, "within"), f"{code} lies within itself")


def _example_rows(source: Source, examples: dict[str, list[Any]]) -> Iterator[list[Any]]:
    """Yield the examples as rows of outcome, text, facts, jurisdictions, as_of, before and line."""
    for outcome, items in examples.items():
        for number, item in enumerate(items):
            example = {"text": item} if isinstance(item, str) else item
            fields = [example.get(key) for key in ("text", "facts", "jurisdictions", "as_of", "before")]
            yield [outcome, *fields, source.line(("examples", outcome, number))]
