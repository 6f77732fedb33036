"""The `junit` format, which every CI server reads: a suite a document, a case a rule.

Errors and warnings are failures. What only informs is output of its case, as is a finding that is suppressed; a rule that
does not apply or could not be assessed is skipped.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from linter.finding import DocumentReport, Finding, Report, Result
from linter.reporters import Look
from linter.reporters.rows import asked_for_by
from linter.reporters.safe import clean
from linter.rule import Severity


def report(report: Report, _look: Look) -> str:
    """Return the report as XML."""
    root = Element("testsuites", name="clauselint")
    for document in report.documents:
        _suite(root, document, report)
    for failure in report.errors:
        suite = SubElement(root, "testsuite", name=clean(failure.path))
        case = SubElement(suite, "testcase", classname=clean(failure.path), name="read the file")
        SubElement(case, "error", message=clean(failure.message))
    for part in (*root, root):
        for attribute, kind in (
            ("tests", "testcase"),
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ):
            part.set(attribute, str(len(list(part.iter(kind)))))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, document: DocumentReport, report: Report) -> None:
    suite = SubElement(root, "testsuite", name=clean(document.path))
    for result in document.results:
        case = SubElement(suite, "testcase", classname=clean(document.path), name=result.rule)
        _case(case, result, report)


def _case(case: Element, result: Result, report: Report) -> None:
    failures = [finding for finding in result.counted if finding.severity is not Severity.INFO]
    if failures:
        worst = min(failures, key=lambda finding: list(Severity).index(finding.severity))
        node = SubElement(case, "failure", type=worst.severity.value, message=clean(worst.message))
        node.text = "\n".join(_line(finding, report) for finding in failures)
    elif not result.outcome.is_assessed:
        because = f": {result.reason.text}" if result.reason else ""
        SubElement(case, "skipped", message=clean(result.outcome.value + because))
    others = [finding for finding in result.findings if finding not in failures]
    if others:
        SubElement(case, "system-out").text = "\n".join(_line(finding, report) for finding in others)


def _line(finding: Finding, report: Report) -> str:
    place = finding.location
    law = asked_for_by(finding.laws, report)
    parts = [f"{place.path}:{place.line}:{place.column}: {finding.standing}: {finding.message}", law, finding.remedy]
    return "; ".join(clean(part) for part in parts if part)
