"""The change that is checked: what the files said before it, and which findings it introduced."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from linter import history
from linter.document import Document
from linter.edits import EDITORIAL, dates_before
from linter.files import lost_files
from linter.finding import DocumentReport, Finding, Place, Suppression
from linter.parsers import parse
from linter.rule import Severity
from linter.upkeep import LOST, Note, upkept

_GRACE = timedelta(days=30)


class Earlier(NamedTuple):
    """The files of a policy before a change, None for one that was not there; `editorial`: the commits say it changes nothing."""

    documents: tuple[Document | None, ...]
    editorial: bool = False

    @property
    def whole(self) -> list[Document]:
        """Return the files that were there; none where the main one was not."""
        return [one for one in self.documents if one is not None] if self.documents[0] is not None else []


def earlier(documents: Sequence[Document], revision: str | None) -> Earlier:
    """Return the files before the change since a revision, or since their last commit."""
    read, messages = list[Document | None](), list[str]()
    for document in documents:
        known = history.since(document.path, revision) if revision else history.last_commit(document.path)
        text = known.text(document.path) if known else None
        messages.append(known.messages(document.path) if known and revision else "")
        read.append(_as_it_was(document, text, known) if known and text is not None else None)
    return Earlier(tuple(read), any(map(EDITORIAL.search, messages)))


def _as_it_was(document: Document, text: str, known: history.History) -> Document:
    """Return a file with its earlier text; of what its links miss now, some may have been there."""
    old = document if text == document.source else parse(document.path, text)
    return old._replace(lost_files=lost_files(document.path, document.lost_files, known.holds))


def dated(documents: Sequence[Document], before: Earlier, fewest: int) -> list[Document]:
    """Return the files with the dates that they bore before an edit of at least `fewest` words."""
    return [
        document._replace(dates_before=_dates(document, old, fewest, editorial=before.editorial))
        for document, old in zip(documents, before.documents, strict=True)
    ]


def _dates(
    document: Document, old: Document | None, fewest: int, *, editorial: bool
) -> frozenset[tuple[float, float]] | None:
    if old is None:
        return None
    return frozenset() if editorial or old.source == document.source else dates_before(old, document, fewest)


class Change(NamedTuple):
    """A policy's reports before and after a change, the revision that it is compared with, and the day."""

    before: DocumentReport
    after: DocumentReport
    revision: str
    day: date


def introduced(change: Change, names: Mapping[str, str], levels: Mapping[str, Severity]) -> DocumentReport:
    """Return the report with the findings marked that were there before, and with the places that the text no longer claims.

    A finding that rests on law of the last 30 days alone is an info: the change did not bring it.
    """
    left = Counter(_marks(change.before))
    known = Suppression("baseline", f"already in {change.revision}", None, None)

    def judged(rule: str, finding: Finding) -> Finding:
        mark = _mark(rule, finding)
        left[mark] -= 1
        if left[mark] >= 0:
            return finding._replace(suppressed=known)
        return finding._replace(severity=Severity.INFO) if _is_new_law(finding, change.day) else finding

    results = tuple(
        result._replace(findings=tuple(judged(result.rule, finding) for finding in result.findings))
        for result in change.after.results
    )
    return upkept(change.after._replace(results=results), _lost(change, names), levels, change.day)


def _marks(report: DocumentReport) -> Iterable[tuple[str, str, str]]:
    return (_mark(result.rule, finding) for result in report.results for finding in result.findings)


def _mark(rule: str, finding: Finding) -> tuple[str, str, str]:
    return rule, finding.location.path, finding.fingerprint


def _is_new_law(finding: Finding, day: date) -> bool:
    starts = [law.in_force for law in finding.laws]
    return bool(starts) and all(start is not None and day - _GRACE < start <= day for start in starts)


def _lost(change: Change, names: Mapping[str, str]) -> Iterable[Note]:
    """Yield a note for each place that the text claimed and no longer does."""
    now = change.after.claims
    for code, scope in change.before.claims.items():
        if code not in now:
            words = " ".join(scope.evidence[0].quote.split())[:160] if scope.evidence else ""
            message = f"the text no longer claims {names.get(code, code)}, as it did in {change.revision}: “{words}”"
            yield Note(LOST, message, Place(change.after.path, 1, 1, 1, 1, ""), code)
