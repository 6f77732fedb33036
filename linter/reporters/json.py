"""The `json` format: the whole report, every outcome included."""

import json

from linter.finding import Report
from linter.reporters import Look
from linter.reporters.safe import json_escapes
from linter.reporters.wire import report_data


def report(report: Report, _look: Look) -> str:
    """Return the report as one JSON document."""
    return json_escapes(json.dumps(report_data(report), ensure_ascii=False, indent=2)) + "\n"
