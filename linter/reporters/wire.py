"""A report as plain data, and data as JSON: version 1 of the JSON format, kept apart from the inner types."""

import json
from collections import Counter
from typing import Any

from linter.finding import DocumentReport, ElementResult, Finding, Outcome, Place, Report, Result, Scope, Suppression
from linter.reporters.safe import json_escapes
from linter.rule import Law, Severity

VERSION = 1
Data = dict[str, Any]


def json_text(data: object) -> str:
    """Return data as a JSON document over several lines, safe to print."""
    return json_escapes(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def report_data(report: Report) -> Data:
    """Return the whole report as data."""
    return {
        **_head(report),
        "config": report.config,
        "documents": [_document(document) for document in report.documents],
        "skipped": [{"path": file.path, "reason": file.reason} for file in report.skipped],
        "errors": [{"path": file.path, "message": file.message} for file in report.errors],
        "summary": _summary(report),
    }


def document_data(report: Report, document: DocumentReport) -> Data:
    """Return one document with the version, the tool and the day: a line of `jsonl`."""
    return _head(report) | _document(document)


def _head(report: Report) -> Data:
    return {
        "version": VERSION,
        "tool": {"name": "clauselint", "version": report.version},
        "as_of": report.as_of.isoformat(),
    }


def _document(document: DocumentReport) -> Data:
    return {
        "path": document.path,
        "kind": document.kind,
        "jurisdictions": [_scope(scope) for scope in document.scope],
        "results": [_result(result) for result in document.results],
    }


def _scope(scope: Scope) -> Data:
    return {"code": scope.code, "source": scope.source.value, "evidence": _places(scope.evidence)}


def _result(result: Result) -> Data:
    first = result.findings[0] if result.findings else None
    return {
        "rule": result.rule,
        "title": result.title,
        "severity": result.severity.value,
        "outcome": result.outcome.value,
        "reviewed": result.reviewed.isoformat(),
        "applicability": {"basis": result.basis.value, "evidence": _places(result.basis_evidence)},
        "message": first.message if first else None,
        "remedy": first.remedy if first else None,
        "location": _place(first.location) if first else None,
        "reason": {"code": result.reason.code, "text": result.reason.text} if result.reason else None,
        "law": [law_data(law) for law in result.laws],
        "elements": [_element(element) for element in result.elements],
        "findings": [_finding(finding) for finding in result.findings],
    }


def law_data(law: Law) -> Data:
    """Return one law of a rule as data."""
    return {
        "jurisdiction": law.jurisdiction,
        "kind": law.kind.value,
        "cite": law.cite,
        "url": law.url,
        "in_force": law.in_force.isoformat() if law.in_force else None,
        "until": law.until.isoformat() if law.until else None,
    }


def _element(element: ElementResult) -> Data:
    return {
        "id": element.id,
        "kind": element.kind,
        "level": element.level,
        "found": element.found,
        "alternative": element.alternative,
        "evidence": _places(element.evidence),
        "nearest": _place(element.nearest) if element.nearest else None,
    }


def _finding(finding: Finding) -> Data:
    return {
        "element": finding.element,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "location": _place(finding.location),
        "evidence": _places(finding.evidence),
        "fingerprint": finding.fingerprint,
        "suppressed": _suppression(finding.suppressed) if finding.suppressed else None,
    }


def _suppression(suppression: Suppression) -> Data:
    return {
        "by": suppression.by,
        "reason": suppression.reason,
        "until": suppression.until.isoformat() if suppression.until else None,
        "line": suppression.line,
    }


def _places(places: tuple[Place, ...]) -> list[Data]:
    return [_place(place) for place in places]


def _place(place: Place) -> Data:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "quote": place.quote,
        "value": place.value,
        "audience": list(place.audience),
    }


def _summary(report: Report) -> Data:
    results = [result for document in report.documents for result in document.results]
    outcomes = Counter(result.outcome for result in results)
    findings = Counter(finding.severity for result in results for finding in result.counted)
    return {
        **{outcome.value: outcomes[outcome] for outcome in Outcome},
        "findings": {severity.value: findings[severity] for severity in Severity},
    }
