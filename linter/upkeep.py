"""What the linter says of its own suppressions: the rules of the pack `clauselint`, which no rule file holds."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from linter.digest import digest
from linter.finding import Basis, ElementResult, Finding, Kind, Outcome, Place, Result
from linter.rule import Severity


class Upkeep(NamedTuple):
    """A rule of the pack `clauselint`."""

    title: str
    severity: Severity
    why: str


LAPSED = "clauselint/lapsed-suppression"
STALE = "clauselint/stale-baseline"
UNKNOWN = "clauselint/unknown-suppression"
UNUSED = "clauselint/unused-suppression"

UPKEEP: Mapping[str, Upkeep] = {
    LAPSED: Upkeep(
        "A suppression has lapsed",
        Severity.WARNING,
        "The day that a waiver or a comment names has come: what it suppressed counts again.",
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


def result(rule: str, notes: list[Note], severity: Severity, day: date) -> Result:
    """Return the result of a rule of the pack, with a finding for each note."""
    findings = tuple(
        Finding(
            element="suppression",
            kind=Kind.FLAGGED,
            severity=severity,
            message=note.message,
            remedy=note.remedy,
            location=note.location,
            evidence=(note.location,),
            fingerprint=digest(f"{rule}\0{note.subject}\0{note.location.quote}".encode()),
        )
        for note in notes
    )
    evidence = tuple(note.location for note in notes)
    return Result(
        rule=rule,
        title=UPKEEP[rule].title,
        severity=severity,
        outcome=Outcome.FLAGGED,
        reviewed=day,
        basis=Basis.ALWAYS,
        basis_evidence=(),
        laws=(),
        elements=(ElementResult("suppression", "forbid", None, found=True, evidence=evidence),),
        findings=findings,
    )
