"""Which format goes where."""

import sys
from collections.abc import Sequence
from pathlib import Path

from linter.cli import terminal
from linter.cli.values import Exit, choice
from linter.errors import LinterError
from linter.files import replace
from linter.finding import Report
from linter.reporters import REPORTERS, Look, reporter
from linter.rule import Severity

_FILE_WIDTH = 120
Target = tuple[str, Path | None]


def pair(formats: Sequence[str], files: Sequence[Path]) -> list[Target]:
    """Return each format with its file; None is stdout, which takes one format."""
    formats = formats or ["table" if sys.stdout.isatty() else "text"]
    for name in formats:
        choice("--format", name, REPORTERS)
    if len(files) > len(formats):
        raise LinterError(
            f"--output: {len(files)} files for {len(formats)} format{'s' if len(formats) > 1 else ''}: the i-th -o belongs to the i-th -f"
        )
    if len(set(map(str, files))) < len(files):
        raise LinterError("--output: one file for two formats")
    left = formats[len(files) :]
    if len(left) > 1:
        raise LinterError(
            f"--format: {' and '.join(left)} would both go to stdout: name a file with -o for all but the last"
        )
    return [*zip(formats, files, strict=False), *((name, None) for name in left)]


def write(report: Report, targets: Sequence[Target], *, everything: bool) -> None:
    """Write the report in each format to its place."""
    for name, file in targets:
        if file is None:
            look = Look(everything, terminal.width(), terminal.colours())
            terminal.out(reporter(name)(report, look))
        else:
            replace(file, reporter(name)(report, Look(everything, _FILE_WIDTH)))


def complain(report: Report) -> None:
    """Name the files that were not checked, on stderr."""
    for file in report.skipped:
        terminal.say(f"{file.path}: skipped: {file.reason}")
    for failure in report.errors:
        terminal.say(f"{failure.path}: {failure.message}")


def code(report: Report, level: str) -> Exit:
    """Return what the exit code says of a run that fails at a level (`never` included)."""
    if report.errors:
        return Exit.MISTAKE
    if level == "never":
        return Exit.CLEAN
    results = (result for document in report.documents for result in document.results)
    severities = {finding.severity for result in results for finding in result.counted}
    return Exit.FINDINGS if any(severity.reaches(Severity(level)) for severity in severities) else Exit.CLEAN
