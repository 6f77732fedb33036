"""The `markdown` format: a summary for a pull request or for `$GITHUB_STEP_SUMMARY`, a table a document.

Nothing of a policy's text acts as Markdown, as HTML, as a link or as a mention.
"""

import re
from collections.abc import Iterator

from linter.finding import DocumentReport, Report
from linter.reporters import Look
from linter.reporters.head import end, head
from linter.reporters.rows import Row, rows
from linter.reporters.safe import clean

_MARKS = re.compile(r"[\\`*_\[\]<>|~&$^]|^[-+#=]")
#: Within what GitHub makes a link or a mention of, wherever it stands: a web address, a name, an issue.
_LINKED = re.compile(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=[@#])(?=\w)", re.IGNORECASE)


def report(report: Report, look: Look) -> str:
    """Return the report as Markdown."""
    if not report.documents:
        return ""
    lines = ["## clauselint", ""]
    for document in report.documents:
        lines += [f"### {_escaped(document.path)}", "", *(f"- {_escaped(line)}" for line in head(document, report)), ""]
        lines += [*_table(document, report, look), ""]
    lines += [_escaped(line.strip()) + "  " for line in end(report)]
    return "\n".join(lines).rstrip() + "\n"


def _table(document: DocumentReport, report: Report, look: Look) -> Iterator[str]:
    shown = rows(document, report, everything=look.everything)
    if not shown:
        yield "No findings."
        return
    yield "| | line | finding | rule |"
    yield "|---|---|---|---|"
    for row in shown:
        yield f"| {row.word} | {_line(row, document)} | {_finding(row)} | {_escaped(row.rule)} |"


def _line(row: Row, document: DocumentReport) -> str:
    if row.place is None:
        return ""
    elsewhere = "" if row.place.path == document.path else f"{_escaped(row.place.path)} "
    return f"{elsewhere}{row.place.line}"


def _finding(row: Row) -> str:
    details = (
        f"<br><sub>{_escaped(f'{d.label}: {d.text}' if d.label != 'words' else d.text)}</sub>" for d in row.details
    )
    return f"{_escaped(row.message)}{''.join(details)}"


def _escaped(text: str) -> str:
    """Return text as Markdown that shows it; comments part what would become a link or a mention."""
    return _LINKED.sub("<!-- -->", _MARKS.sub(r"\\\g<0>", clean(text)))
