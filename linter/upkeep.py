"""What the linter says of its own suppressions: the rules of the pack `clauselint`, which no rule file holds."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from linter.digest import digest
from linter.finding import Basis, DocumentReport, ElementResult, Finding, Kind, Outcome, Place, Result
from linter.rule import Severity


class Upkeep(NamedTuple):
    """A rule of the pack `clauselint`."""

    title: str
    severity: Severity
    why: str


_ELEMENT = "suppression"
_MOST = 20

LAPSED = "clauselint/lapsed-suppression"
LOST = "clauselint/lost-claim"
STALE = "clauselint/stale-baseline"
UNKNOWN = "clauselint/unknown-suppression"
UNUSED = "clauselint/unused-suppression"

UPKEEP: Mapping[str, Upkeep] = {
    LAPSED: Upkeep(
        "A suppression has lapsed",
        Severity.WARNING,
        "The day that a waiver or a comment names has come: what it suppressed counts again.",
    ),
    LOST: Upkeep(
        "The text no longer claims a place",
        Severity.WARNING,
        "With the words that claimed a place goes what its law asks of the text: nothing more is said of it, and that is no all-clear.",
    ),
    STALE: Upkeep(
        "An entry of the baseline matches nothing",
        Severity.INFO,
        "What the baseline knew of this document is no longer found: the entry would hide it if it came back.",
    ),
    UNKNOWN: Upkeep(
        "A comment to the linter cannot be read",
        Severity.ERROR,
        "A comment that names no known rule, or cannot be read, suppresses nothing, though its author thought it did.",
    ),
    UNUSED: Upkeep(
        "A suppression suppresses nothing",
        Severity.WARNING,
        "Nothing is found that a waiver or a comment suppresses: it would hide the finding if it came.",
    ),
}


class Note(NamedTuple):
    """Something to say of a suppression, at its place; `subject` is the rule that it suppresses."""

    rule: str
    message: str
    location: Place
    subject: str = ""
    remedy: str | None = None


def upkept(report: DocumentReport, notes: Iterable[Note], levels: Mapping[str, Severity], day: date) -> DocumentReport:
    """Return a report with a result for each rule of the pack that has something to say and is on, as `levels` says."""
    by_rule: dict[str, list[Note]] = {}
    for note in notes:
        by_rule.setdefault(note.rule, []).append(note)
    added = [_result(rule, said, levels[rule], day) for rule, said in by_rule.items() if rule in levels]
    return report._replace(results=tuple(sorted((*report.results, *added), key=lambda result: result.rule)))


def _result(rule: str, notes: Iterable[Note], severity: Severity, day: date) -> Result:
    ordered = sorted(notes, key=lambda note: (note.location.path, note.location.line, note.location.column))
    return Result(
        rule=rule,
        title=UPKEEP[rule].title,
        severity=severity,
        outcome=Outcome.FLAGGED,
        reviewed=day,
        basis=Basis.ALWAYS,
        basis_evidence=(),
        laws=(),
        elements=(_element(note.location for note in ordered),),
        findings=tuple(_finding(note, severity) for note in ordered),
    )


def _element(places: Iterable[Place]) -> ElementResult:
    return ElementResult(_ELEMENT, "forbid", None, found=True, evidence=tuple(places)[:_MOST])


def _finding(note: Note, severity: Severity) -> Finding:
    return Finding(
        element=_ELEMENT,
        kind=Kind.FLAGGED,
        severity=severity,
        message=note.message,
        remedy=note.remedy,
        location=note.location,
        evidence=(),
        fingerprint=digest(f"{note.rule}\0{note.subject}\0{note.location.quote}".encode()),
    )
