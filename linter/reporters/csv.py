"""The `csv` format (RFC 4180, but for lines that end in LF): a row a finding, for spreadsheets.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Iterator

from linter.finding import DocumentReport, Finding, Report, Result
from linter.reporters import Look
from linter.reporters.safe import clean, words

_COLUMNS = (
    "path line column end_line end_column severity outcome rule element kind message remedy law words suppressed fingerprint"
).split()
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 2000  # characters of a cell


def report(report: Report, look: Look) -> str:
    """Return the findings as rows below a header; with all outcomes, a row for each rule without a finding too."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for document in report.documents:
        for result in document.results:
            writer.writerows(map(_cells, _rows(document, result, everything=look.everything)))
    return out.getvalue()


def _rows(document: DocumentReport, result: Result, *, everything: bool) -> Iterator[list[object]]:
    for finding in result.findings:
        yield _finding(result, finding)
    if everything and not result.findings:
        because = result.reason.text if result.reason else ""
        blank = [""] * 4
        yield [
            document.path,
            *blank,
            "",
            result.outcome.value,
            result.rule,
            "",
            "",
            because,
            "",
            _law(result),
            *[""] * 3,
        ]


def _finding(result: Result, finding: Finding) -> list[object]:
    place = finding.location
    return [
        *(place.path, place.line, place.column, place.end_line, place.end_column),
        *(finding.severity.value, result.outcome.value, result.rule, finding.element or "", finding.kind.value),
        *(finding.message, finding.remedy or "", _law(finding), " | ".join(p.quote for p in finding.evidence)),
        *(finding.suppressed.by if finding.suppressed else "", finding.fingerprint),
    ]


def _law(holder: Finding | Result) -> str:
    return "; ".join(law.cite for law in holder.laws if law.cite)


def _cells(row: list[object]) -> list[object]:
    return [_cell(cell) if isinstance(cell, str) else cell for cell in row]


def _cell(text: str) -> str:
    safe = words(clean(text), _LONGEST)
    return f"'{safe}" if safe.startswith(_FORMULA) else safe
