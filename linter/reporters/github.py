"""The `github` format: workflow commands that GitHub shows as annotations on the lines of a change, worst first.

Escapes as the runner undoes them: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from linter.finding import Finding, Report, Result
from linter.reporters import Look
from linter.reporters.head import end
from linter.reporters.rows import asked_for_by
from linter.reporters.safe import clean
from linter.rule import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(report: Report, _look: Look) -> str:
    """Return a line for each finding that is not suppressed, and the counts."""
    found = [
        (finding, result) for document in report.documents for result in document.results for finding in result.counted
    ]
    found.sort(key=lambda pair: list(_COMMANDS).index(pair[0].severity))  # GitHub shows the first ten of a kind
    lines = [_command(finding, result, report) for finding, result in found]
    lines += [clean(line) for line in end(report)] if report.documents else []
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, result: Result, report: Report) -> str:
    place = finding.location
    fields = {
        "file": place.path,
        "line": place.line,
        "endLine": place.end_line,
        **({"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {}),
        "title": result.rule,
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    parts = [finding.message, asked_for_by(finding.laws, report), finding.remedy and f"Remedy: {finding.remedy}"]
    message = "%0A".join(_data(part) for part in parts if part)
    return f"::{_COMMANDS[finding.severity]} {properties}::{message}"


def _data(text: str) -> str:
    return clean(" ".join(text.split())).replace("%", "%25")


def _property(text: str) -> str:
    return clean(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
