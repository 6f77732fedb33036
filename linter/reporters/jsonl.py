"""The `jsonl` format: one line of JSON a document."""

import json

from linter.finding import Report
from linter.reporters import Look
from linter.reporters.safe import json_escapes
from linter.reporters.wire import document_data


def report(report: Report, _look: Look) -> str:
    """Return one line a document, each with the version, the tool and the day."""
    lines = (json.dumps(document_data(report, document), ensure_ascii=False) for document in report.documents)
    return "".join(json_escapes(line) + "\n" for line in lines)
