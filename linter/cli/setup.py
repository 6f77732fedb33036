"""What `clauselint init` does: gather answers, compare the configuration that there is with the one that they make."""

import os
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from linter import config_file, config_text
from linter.cli import questions, terminal
from linter.config import NAME
from linter.config_text import Answers
from linter.discovery import Exclusion, discover
from linter.errors import LinterError
from linter.files import display, read, replace
from linter.parsers import SUFFIXES, parse
from linter.recognize import not_a_policy
from linter.rule import RuleBook
from linter.rulebook import load
from linter.selection import checked_codes
from linter.suggestion import unknown

_NAMES = ("privacy", "cookie", "data-protection", "data_protection", "gdpr", "ccpa")


class Change(NamedTuple):
    """A configuration as it is, None where there is none, and as it would be."""

    path: str
    before: str | None
    after: str

    @property
    def difference(self) -> str:
        """Return what changes, line by line; nothing where nothing does."""
        before = (self.before or "").splitlines(keepends=True)
        names = (self.path if self.before is not None else "/dev/null", self.path)
        return "".join(unified_diff(before, self.after.splitlines(keepends=True), *names))

    def write(self) -> None:
        """Write the configuration, whole or not at all."""
        replace(Path(self.path), self.after)


def propose(places: Sequence[str], facts: Sequence[str], *, ask: bool) -> Change:
    """Return the configuration that the options, and where asked the user, make of the one in this folder."""
    book = load()
    jurisdictions = checked_codes(places, book) if places else None
    known = dict(_fact(text, book) for text in facts)
    before = read(NAME) if os.path.isfile(NAME) else None
    if before is not None:
        config_file.verify(config_file.load(NAME), book)
    if ask and jurisdictions is None:
        jurisdictions = questions.places(book)
    matter = [name for name in questions.that_matter(book, jurisdictions) if name not in known]
    if ask:
        known |= questions.facts(matter, book, jurisdictions)
    answers = Answers(jurisdictions, known, tuple(name for name in matter if name not in known))
    if before is not None:
        return Change(NAME, before, config_text.changed(before, answers, book))
    return Change(NAME, None, config_text.fresh(answers._replace(documents=_policies()), book))


def may_write(change: Change, *, yes: bool) -> bool:
    """Tell whether a change may be written; one of a file that exists only where the user says so."""
    if change.before is None or yes:
        return True
    if not terminal.is_interactive():
        raise LinterError(f"{change.path} exists: --yes changes it")
    return questions.confirmed(f"Change {change.path}? yes or no")


def _fact(text: str, book: RuleBook) -> tuple[str, bool]:
    name, sign, value = text.partition("=")
    if name not in book.facts:
        raise LinterError(f"--fact: {unknown('fact', name, book.facts)}")
    if not sign:
        raise LinterError(f"--fact: {name}=yes or {name}=no")
    try:
        return name, questions.yes_or_no(value)
    except LinterError as error:
        raise LinterError(f"--fact: {name}: {error}") from None


def _policies() -> tuple[str, ...]:
    """Return the files below this folder that are privacy policies by name and by text."""
    found = []
    for file in discover(["."], SUFFIXES, Exclusion()).files:
        if any(name in file.path.lower() for name in _NAMES):
            path = display(file.path)
            try:
                if not_a_policy(parse(path, read(file.path))) is None:
                    found.append(path)
            except LinterError:
                continue
    return tuple(found)
