"""The nouns of a report: what a rule found in a document, and where."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from linter.rule import Law, Severity


class Outcome(StrEnum):
    """What a rule says of a document."""

    FOUND = "found"
    PARTIAL = "partial"
    MISSING = "missing"
    FLAGGED = "flagged"
    CONFLICT = "conflict"
    CLEAR = "clear"
    NOT_APPLICABLE = "not-applicable"
    NOT_ASSESSED = "not-assessed"

    @property
    def is_assessed(self) -> bool:
        """Tell whether the rule was applied to the text: it says something of it."""
        return self not in {Outcome.NOT_APPLICABLE, Outcome.NOT_ASSESSED}


class Basis(StrEnum):
    """What it rests on that a rule applies."""

    CONFIGURED = "configured"
    INFERRED = "inferred"
    ASSUMED = "assumed"
    ALWAYS = "always"


class Source(StrEnum):
    """Where a jurisdiction in scope comes from."""

    OPTION = "option"
    CONFIG = "config"
    DOCUMENT = "document"
    ASSUMED = "assumed"


class Kind(StrEnum):
    """What kind of defect a finding is."""

    MISSING = "missing"
    FLAGGED = "flagged"
    CONFLICT = "conflict"


class Place(NamedTuple):
    """A stretch of a file: 1-based lines and columns in code points, the end exclusive; `quote` is the source between."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str
    value: str | None = None
    audience: tuple[str, ...] = ()

    def seen_from(self, path: str) -> str:
        """Return the place in words: its line, and its file where that is not the one at `path`."""
        return f"line {self.line}" if self.path == path else f"{self.path}, line {self.line}"


class Scope(NamedTuple):
    """A jurisdiction in scope and what put it there."""

    code: str
    source: Source
    evidence: tuple[Place, ...] = ()


class Reason(NamedTuple):
    """Why a rule was not applied or not assessed; `code` is one of law-date, jurisdiction, fact, document, needs, elsewhere, overview.

    `facts` are the facts that the rule waits for.
    """

    code: str
    text: str
    facts: tuple[str, ...] = ()


class ElementResult(NamedTuple):
    """What was found of one element; `nearest` is the closest miss, never evidence."""

    id: str
    kind: str
    level: str | None
    found: bool
    alternative: str | None = None
    evidence: tuple[Place, ...] = ()
    nearest: Place | None = None


class Suppression(NamedTuple):
    """Why a finding does not count."""

    by: str
    reason: str | None
    until: date | None
    line: int | None


class Finding(NamedTuple):
    """One defect with its place."""

    element: str | None
    kind: Kind
    severity: Severity
    message: str
    remedy: str | None
    location: Place
    evidence: tuple[Place, ...]
    fingerprint: str
    laws: tuple[Law, ...] = ()
    nearest: Place | None = None
    suppressed: Suppression | None = None

    @property
    def standing(self) -> str:
        """Return in a word how the finding stands: its severity, or by what it is suppressed."""
        return f"suppressed ({self.suppressed.by})" if self.suppressed else self.severity.value


class Result(NamedTuple):
    """What one rule says of one document. `laws` are those in scope and in force, or all where none is.

    `exemptions` are the facts, not known, that would take the author out of the rule.
    """

    rule: str
    title: str
    severity: Severity
    outcome: Outcome
    reviewed: date
    basis: Basis
    basis_evidence: tuple[Place, ...]
    laws: tuple[Law, ...]
    elements: tuple[ElementResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: Reason | None = None
    exemptions: tuple[str, ...] = ()

    @property
    def counted(self) -> tuple[Finding, ...]:
        """Return the findings that count: those that are not suppressed."""
        return tuple(finding for finding in self.findings if finding.suppressed is None)


class DocumentReport(NamedTuple):
    """All that was found in one document, results by rule id; `supplements` are the files that were read with it.

    `config` is its configuration, where a run has several.
    """

    path: str
    kind: str
    scope: tuple[Scope, ...]
    results: tuple[Result, ...]
    supplements: tuple[str, ...] = ()
    config: str | None = None

    @property
    def claims(self) -> dict[str, Scope]:
        """Return by code what the text itself puts in scope."""
        return {scope.code: scope for scope in self.scope if scope.source is Source.DOCUMENT}


class Skipped(NamedTuple):
    """A file that was not checked, and why."""

    path: str
    reason: str


class Failure(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    message: str


class Upcoming(NamedTuple):
    """A rule behind which law in scope comes into force soon: the day, the rule's id and its title."""

    day: date
    rule: str
    title: str


class Report(NamedTuple):
    """The outcome of a run: documents by path, files skipped, files that could not be read, rules by the day of their law."""

    version: str
    as_of: date
    config: str | None
    documents: tuple[DocumentReport, ...]
    skipped: tuple[Skipped, ...]
    errors: tuple[Failure, ...]
    jurisdiction_names: Mapping[str, str]
    fact_questions: Mapping[str, str] = MappingProxyType({})
    upcoming: tuple[Upcoming, ...] = ()
