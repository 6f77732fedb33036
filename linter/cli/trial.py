"""What `clauselint test` runs and says."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from linter.errors import LinterError
from linter.evaluate import examples
from linter.reporters.head import counted
from linter.reporters.safe import clean
from linter.rule import Rule, RuleBook


class Trial(NamedTuple):
    """The lines to print, a summary last, and whether an example failed."""

    lines: tuple[str, ...]
    failed: bool


def rules_below(folder: Path | None, book: RuleBook) -> list[Rule]:
    """Return the rules whose file lies in a folder; all of them where none is given."""
    if folder is None:
        return list(book.rules)
    root = folder.resolve()
    rules = [rule for rule in book.rules if Path(rule.path).resolve().is_relative_to(root)]
    if not rules:
        raise LinterError(f"{folder.as_posix()}: no rules in this folder")
    return rules


def run(book: RuleBook, rules: Sequence[Rule]) -> Trial:
    """Run the examples of rules: a line for each whose outcome is another than it says, and the counts."""
    count, failures = examples.run(book, rules)
    lines = [f"{failure.path}:{failure.line}: {failure.message}" for failure in failures]
    outcome = f"{len(failures)} failed" if failures else "none failed"
    summary = f"{counted(count, 'example')} of {counted(len(rules), 'rule')}: {outcome}"
    return Trial(tuple(clean(line) for line in (*lines, summary)), bool(failures))
