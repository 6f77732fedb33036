"""The `sarif` format, version 2.1.0 with errata 01: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.

Columns count code points. The fingerprints hold no line numbers, so a finding stays the same one while lines move. A rule
without a finding is a result only where all outcomes are asked for: `pass`, `notApplicable`, or `open` where it could not be
assessed.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from linter.finding import DocumentReport, Finding, Outcome, Place, Report, Result, Suppression
from linter.reporters import Look
from linter.reporters.marks import Marks
from linter.reporters.rows import asked_for_by
from linter.reporters.safe import escaped
from linter.reporters.wire import json_text
from linter.rule import Law, Severity

Data = dict[str, Any]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {
    Outcome.FOUND: "pass",
    Outcome.CLEAR: "pass",
    Outcome.NOT_APPLICABLE: "notApplicable",
    Outcome.NOT_ASSESSED: "open",
}


def report(report: Report, look: Look) -> str:
    """Return the report as one SARIF log with one run."""
    rules = {result.rule: result for document in report.documents for result in document.results}
    ids = sorted(rules)
    writer = _Writer(report, {rule: number for number, rule in enumerate(ids)}, Marks())
    run = {
        "tool": {
            "driver": {
                "name": "clauselint",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [_rule(rules[rule], report) for rule in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [found for document in report.documents for found in writer.results(document, look)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(result: Result, report: Report) -> Data:
    remedies = list(dict.fromkeys(finding.remedy for finding in result.findings if finding.remedy))
    asked = asked_for_by(result.laws, report)
    links = [f"[{escaped(law.cite)}]({law.url})" for law in result.laws if law.cite and law.url]
    text = [f"{result.title}.", *([f"{asked[0].upper()}{asked[1:]}."] if asked else []), *remedies]
    markdown = [
        f"{escaped(result.title)}.",
        *([f"Law: {'; '.join(links)}."] if links else []),
        *map(escaped, remedies),
    ]
    return {
        "id": result.rule,
        "shortDescription": {"text": result.title},
        "fullDescription": {"text": " ".join(text[:2])},
        **_help_uri(result.laws),
        "help": {"text": "\n\n".join(text), "markdown": "\n\n".join(markdown)},
        "defaultConfiguration": {"level": _LEVELS[result.severity]},
        "properties": {"tags": [result.rule.partition("/")[0]], "reviewed": result.reviewed.isoformat()},
    }


def _help_uri(laws: Sequence[Law]) -> Data:
    urls = [law.url for law in laws if law.url]
    return {"helpUri": urls[0]} if urls else {}


def _invocation(report: Report) -> Data:
    notices = [("error", failure.path, failure.message) for failure in report.errors]
    notices += [("note", file.path, f"skipped: {file.reason}") for file in report.skipped]
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [
            {"level": level, "message": {"text": f"{path}: {text}"}} for level, path, text in notices
        ],
    }


class _Writer:
    """Turns the results of a report into those of SARIF."""

    def __init__(self, report: Report, numbers: dict[str, int], marks: Marks) -> None:
        self._report, self._numbers, self._marks = report, numbers, marks

    def results(self, document: DocumentReport, look: Look) -> Iterator[Data]:
        """Yield the findings of a document and, where all is asked for, the rules without one."""
        for result in document.results:
            for finding in result.findings:
                yield self._finding(finding, result)
            if look.everything and not result.findings and result.outcome in _KINDS:
                yield self._outcome(document, result)

    def _finding(self, finding: Finding, result: Result) -> Data:
        mark = self._marks.of(finding)
        law = asked_for_by(finding.laws, self._report)
        text = [finding.message, law, finding.remedy and f"Remedy: {finding.remedy}"]
        others = [place for place in finding.evidence if place != finding.location]
        return {
            **self._head(result),
            "kind": "fail",
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n".join(filter(None, text))},
            "locations": [_location(finding.location)],
            **({"relatedLocations": [_location(place) for place in others]} if others else {}),
            "partialFingerprints": {"clauselint/v1": mark, "primaryLocationLineHash": mark},
            **({"suppressions": [_suppression(finding.suppressed)]} if finding.suppressed else {}),
        }

    def _outcome(self, document: DocumentReport, result: Result) -> Data:
        evidence = [place for element in result.elements for place in element.evidence]
        places = evidence[:1] or [Place(document.path, 1, 1, 1, 1, "")]
        because = f": {result.reason.text}" if result.reason else ""
        return {
            **self._head(result),
            "kind": _KINDS[result.outcome],
            "level": "none",
            "message": {"text": f"{result.outcome.value}: {result.title}{because}"},
            "locations": [_location(place) for place in places],
        }

    def _head(self, result: Result) -> Data:
        return {"ruleId": result.rule, "ruleIndex": self._numbers[result.rule]}


def _location(place: Place) -> Data:
    region: Data = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if place.quote:
        region["snippet"] = {"text": place.quote}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def _uri(path: str) -> str:
    """Return a path as a URI reference: an absolute one with its scheme."""
    encoded = quote(path.encode("utf-8", "replace"), safe="/")
    return f"file://{encoded}" if path.startswith("/") else encoded


def _suppression(suppression: Suppression) -> Data:
    kind = "inSource" if suppression.by == "comment" else "external"
    return {"kind": kind, "status": "accepted", "justification": suppression.reason or suppression.by}
