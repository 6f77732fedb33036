"""The `json` format: the whole report, every outcome included."""

from linter.finding import Report
from linter.reporters import Look
from linter.reporters.wire import json_text, report_data


def report(report: Report, _look: Look) -> str:
    """Return the report as one JSON document."""
    return json_text(report_data(report))
