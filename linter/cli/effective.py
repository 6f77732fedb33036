"""What a rule comes to here: whether it is on, why, how loud, and what it finds in a file."""

from collections.abc import Iterator
from datetime import date

from linter import pipeline
from linter.cli.queries import Line
from linter.config import NAME, Config
from linter.errors import LinterError
from linter.finding import Basis, DocumentReport, Finding, Report, Result
from linter.reporters.safe import abridged, words
from linter.request import Request
from linter.rule import Rule, Severity
from linter.upkeep import Upkeep

_BASES = {
    Basis.CONFIGURED: "its jurisdiction is set",
    Basis.INFERRED: "that it applies is read from the text",
    Basis.ASSUMED: "that it applies is assumed",
    Basis.ALWAYS: "it applies everywhere",
}


def effective(rule: Rule, request: Request, settings: Config) -> list[Line]:
    """Return what holds for a rule in this folder or, where the request names a file, in that file."""
    lines = [
        (0, _state(settings, rule.id, rule.severity)),
        *_scope(settings),
        *_facts(settings, rule),
        *((0, line) for line in _waivers(settings, rule, request.as_of or settings.as_of or request.today)),
    ]
    if request.paths and settings.severity(rule.id, rule.severity) is not None:
        lines += _found(pipeline.check(request._replace(select=[rule.id], force=True), settings), rule)
    return lines


def upkeep_lines(name: str, upkeep: Upkeep, settings: Config) -> list[Line]:
    """Return all that there is to say of a rule on suppressions."""
    state = _state(settings, name, upkeep.severity)
    return [(0, f"{name}: {upkeep.title}"), (0, ""), (0, "why"), (1, upkeep.why), (0, ""), (0, "here"), (1, state)]


def _state(settings: Config, rule: str, shipped: Severity) -> str:
    said = settings.rules.get(rule)
    if said is None:
        by = f"{settings.path} does not change it" if settings.path else f"there is no {NAME}"
        return f"on, at severity {shipped} as shipped; {by}"
    state = "off" if said.severity is None else f"on, at severity {said.severity} (shipped: {shipped})"
    return f"{state}, by {settings.path}: {said.reason or 'no reason given'}"


def _scope(settings: Config) -> Iterator[Line]:
    if settings.jurisdictions is not None:
        yield 0, f"jurisdictions set by {settings.path}: {', '.join(settings.jurisdictions) or 'none'}"
    else:
        yield 0, "jurisdictions are not set: each document is read for those that it speaks to"


def _facts(settings: Config, rule: Rule) -> Iterator[Line]:
    for name in (*(rule.applies.facts or {}), *rule.applies.exemptions):
        value = settings.facts.get(name)
        shown = str(value).lower() if isinstance(value, bool) else value
        yield 0, f"{name} is not set" if value is None else f"{name} is set to {shown} by {settings.path}"


def _waivers(settings: Config, rule: Rule, day: date) -> Iterator[str]:
    for waiver in settings.waivers:
        if waiver.rule == rule.id:
            until = f" until {waiver.until}" if waiver.until else ""
            holds = "waived" if waiver.holds_on(day) else "was waived"
            yield f"{holds} for {waiver.document}{until}, by {waiver.path}, line {waiver.line}: {waiver.reason}"


def _found(report: Report, rule: Rule) -> Iterator[Line]:
    for failure in report.errors:
        raise LinterError(f"{failure.path}: {failure.message}")
    for skipped in report.skipped:
        yield 0, f"{skipped.path} is not checked: {skipped.reason}"
    for document in report.documents:
        for result in document.results:
            if result.rule == rule.id:
                yield from _result(document, result)


def _result(document: DocumentReport, result: Result) -> Iterator[Line]:
    if result.reason is not None:
        yield 0, f"in {document.path}: {result.outcome}, because {result.reason.text}"
        return
    yield 0, f"in {document.path}: {result.outcome}, at severity {result.severity}; {_BASES[result.basis]}"
    for finding in result.findings:
        yield 1, _finding(finding)
    if not result.findings:
        for place in dict.fromkeys(place for element in result.elements for place in element.evidence):
            yield 1, f"{place.path}:{place.line}: “{words(abridged(place.quote))}”"


def _finding(finding: Finding) -> str:
    return f"{finding.location.path}:{finding.location.line}: {finding.standing}: {finding.message}"
