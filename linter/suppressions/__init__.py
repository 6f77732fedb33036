"""Suppressions: findings that do not count, by a waiver of the configuration or a comment in the policy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from linter.discovery import identity
from linter.document import Document
from linter.finding import DocumentReport, Outcome, Place, Result, Suppression
from linter.rule import Severity
from linter.suppressions.comments import comments, first
from linter.suppressions.mark import Mark
from linter.upkeep import LAPSED, UNUSED, Note, upkept
from linter.waiver import Waiver

_INERT = "comments that would suppress findings have no effect: inline_suppressions is not set in .clauselint.yaml"


class Means(NamedTuple):
    """What suppressions rest on: the waivers, whether comments count, the known rules, the day.

    `levels` are the severities of those rules of the pack `clauselint` that are on.
    """

    waivers: Sequence[Waiver]
    inline: bool
    known: frozenset[str]
    day: date
    levels: Mapping[str, Severity]


def suppress(report: DocumentReport, documents: Sequence[Document], means: Means) -> DocumentReport:
    """Return a report with the findings marked that are suppressed, and with what is to say of the suppressions."""
    marks, notes = list(_waived(report, means)), list[Note]()
    for document in documents:
        if means.inline:
            found, unread = comments(document, means.known)
            marks += found
            notes += unread
        elif place := first(document):
            notes.append(Note(UNUSED, _INERT, place))
    alive = [mark for mark in marks if not mark.has_lapsed(means.day)]
    used: set[Mark] = set()
    results = tuple(_marked(result, alive, used) for result in report.results)
    assessed = {result.rule for result in results if result.outcome is not Outcome.NOT_ASSESSED}
    asked = {result.rule for result in results}
    notes += _lapsed(mark for mark in marks if mark.has_lapsed(means.day) and mark.rule in asked)
    notes += _unused(mark for mark in alive if mark not in used and mark.rule in assessed)
    return upkept(report._replace(results=results), notes, means.levels, means.day)


def _waived(report: DocumentReport, means: Means) -> Iterator[Mark]:
    """Yield the waivers of a document: those that name its main file cover it all, others one file of it."""
    files = {identity(path): path for path in (report.path, *report.supplements)}
    for waiver in means.waivers:
        path = files.get(identity(waiver.document))
        if path is not None:
            at = Place(waiver.path, waiver.line, waiver.column, waiver.line, waiver.column, "")
            only = None if path == report.path else path
            name = f"the waiver of {waiver.rule} for {path}"
            yield Mark(waiver.rule, name, Suppression("config", waiver.reason, waiver.until, waiver.line), at, only)


def _marked(result: Result, marks: Iterable[Mark], used: set[Mark]) -> Result:
    """Return a result whose suppressed findings say by what; the marks that cover any are added to `used`."""
    mine = [mark for mark in marks if mark.rule == result.rule]
    if not mine:
        return result
    findings = []
    for finding in result.findings:
        covering = [mark for mark in mine if mark.covers(finding)]
        used.update(covering)
        findings.append(finding._replace(suppressed=covering[0].suppression) if covering else finding)
    return result._replace(findings=tuple(findings))


def _lapsed(marks: Iterable[Mark]) -> Iterator[Note]:
    for mark in marks:
        yield Note(LAPSED, f"{mark.name} has lapsed: it held until {mark.suppression.until}", mark.place, mark.rule)


def _unused(marks: Iterable[Mark]) -> Iterator[Note]:
    for mark in marks:
        yield Note(UNUSED, f"{mark.name} suppresses nothing", mark.place, mark.rule)
