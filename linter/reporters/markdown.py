"""The `markdown` format: a summary for a pull request or for `$GITHUB_STEP_SUMMARY`, a table a document.

Nothing of a policy's text acts as Markdown, as HTML, as a link or as a mention.
"""

from collections.abc import Iterator

from linter.finding import DocumentReport, Report
from linter.reporters import Look
from linter.reporters.head import end, head
from linter.reporters.rows import Row, rows
from linter.reporters.safe import escaped


def report(report: Report, look: Look) -> str:
    """Return the report as Markdown."""
    if not report.documents:
        return ""
    lines = ["## clauselint", ""]
    for document in report.documents:
        lines += [f"### {escaped(document.path)}", "", *(f"- {escaped(line)}" for line in head(document, report)), ""]
        lines += [*_table(document, report, look), ""]
    lines += [escaped(line.strip()) + "  " for line in end(report)]
    return "\n".join(lines).rstrip() + "\n"


def _table(document: DocumentReport, report: Report, look: Look) -> Iterator[str]:
    shown = rows(document, report, everything=look.everything)
    if not shown:
        yield "No findings."
        return
    yield "| | line | finding | rule |"
    yield "|---|---|---|---|"
    for row in shown:
        yield f"| {row.word} | {_line(row, document)} | {_finding(row)} | {escaped(row.rule)} |"


def _line(row: Row, document: DocumentReport) -> str:
    if row.place is None:
        return ""
    elsewhere = "" if row.place.path == document.path else f"{escaped(row.place.path)} "
    return f"{elsewhere}{row.place.line}"


def _finding(row: Row) -> str:
    details = (
        f"<br><sub>{escaped(f'{d.label}: {d.text}' if d.label != 'words' else d.text)}</sub>" for d in row.details
    )
    return f"{escaped(row.message)}{''.join(details)}"
