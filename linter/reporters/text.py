"""The `text` format: `path:line:column: severity: message [rule]`, a line a finding, what belongs to it indented below."""

from collections.abc import Iterator

from linter.finding import DocumentReport, Report
from linter.reporters import Look
from linter.reporters.head import end, head
from linter.reporters.rows import Row, labelled, rows
from linter.reporters.safe import clean


def report(report: Report, look: Look) -> str:
    """Return the report as lines that editors and people can read."""
    if not report.documents:
        return ""
    lines = [line for document in report.documents for line in _document(document, report, look)]
    return "".join(clean(line) + "\n" for line in (*lines, *end(report)))


def _document(document: DocumentReport, report: Report, look: Look) -> Iterator[str]:
    for line in head(document, report):
        yield f"{document.path}: {line}"
    for row in rows(document, report, everything=look.everything):
        yield from _row(row, document)


def _row(row: Row, document: DocumentReport) -> Iterator[str]:
    where = f"{row.place.path}:{row.place.line}:{row.place.column}" if row.place else document.path
    yield f"{where}: {row.word}: {row.message} [{row.rule}]"
    for detail in row.details:
        yield f"    {labelled(detail)}"
