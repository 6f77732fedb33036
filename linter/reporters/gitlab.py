"""The `gitlab` format: a Code Quality report, which GitLab shows in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from typing import Any

from linter.finding import Finding, Report, Result
from linter.reporters import Look
from linter.reporters.marks import Marks
from linter.reporters.rows import asked_for_by
from linter.reporters.wire import json_text
from linter.rule import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(report: Report, _look: Look) -> str:
    """Return the findings that are not suppressed as one JSON list."""
    marks = Marks()
    issues = [
        _issue(finding, result, report, marks)
        for document in report.documents
        for result in document.results
        for finding in result.counted
    ]
    return json_text(issues)


def _issue(finding: Finding, result: Result, report: Report, marks: Marks) -> dict[str, Any]:
    law = asked_for_by(finding.laws, report)
    return {
        "description": f"{finding.message} ({law})" if law else finding.message,
        "check_name": result.rule,
        "fingerprint": marks.of(finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.location.path,
            "lines": {"begin": finding.location.line, "end": finding.location.end_line},
        },
    }
