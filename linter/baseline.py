"""The baseline: findings known on the day of adoption, as hashes beside the ids of their rules. No lines, no words."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from linter.digest import digest
from linter.discovery import identity
from linter.errors import LinterError
from linter.files import display, read, replace
from linter.finding import DocumentReport, Finding, Outcome, Place, Suppression
from linter.upkeep import STALE, UPKEEP, Note

_VERSION = 1
_KNOWN = Suppression("baseline", None, None, None)
_PRUNE = "`clauselint baseline --prune` removes what matches nothing."


class Entry(NamedTuple):
    """A known finding: its document and itself as hashes."""

    document: str
    rule: str
    finding: str


class Baseline(NamedTuple):
    """The known findings, each as often as it was found, and the file that holds them."""

    path: str
    entries: "Counter[Entry]"


def load(path: str) -> Baseline:
    """Return the baseline in a file."""
    shown = display(path)
    try:
        data = json.loads(read(path))
        if data["version"] != _VERSION:
            raise LinterError(f"version {data['version']} of a baseline; known: {_VERSION}")
        rows = [Entry(str(row["document"]), str(row["rule"]), str(row["finding"])) for row in data["findings"]]
    except LinterError as error:
        raise LinterError(f"{shown}: {error}") from error
    except (ValueError, KeyError, TypeError, RecursionError):
        raise LinterError(f"{shown}: not a baseline of clauselint") from None
    return Baseline(path, Counter(rows))


def save(baseline: Baseline) -> None:
    """Write a baseline, a line an entry, whole or not at all."""
    rows = ",\n".join(f"  {json.dumps(entry._asdict())}" for entry in sorted(baseline.entries.elements()))
    body = f"[\n{rows}\n]" if rows else "[]"
    replace(Path(baseline.path), f'{{"version": {_VERSION}, "tool": "clauselint", "findings": {body}}}\n')


def record(path: str, documents: Iterable[DocumentReport]) -> Baseline:
    """Return the baseline of what counts in the documents now."""
    entries = Counter[Entry]()
    for document in documents:
        of = _document(path, document)
        entries.update(_entry(of, rule, f) for rule, f in _findings(document) if f.suppressed is None)
    return Baseline(path, entries)


def mark(baseline: Baseline, document: DocumentReport) -> DocumentReport:
    """Return a document's report with the known findings marked."""
    left, of = Counter(baseline.entries), _document(baseline.path, document)

    def marked(rule: str, finding: Finding) -> Finding:
        entry = _entry(of, rule, finding)
        left[entry] -= 1
        known = left[entry] >= 0 and finding.suppressed is None
        return finding._replace(suppressed=_KNOWN) if known else finding

    results = (
        result._replace(findings=tuple(marked(result.rule, finding) for finding in result.findings))
        for result in document.results
    )
    return document._replace(results=tuple(results))


def stale(baseline: Baseline, document: DocumentReport, rules: frozenset[str]) -> "Counter[Entry]":
    """Return the entries of a document that match nothing; those of rules that were not assessed may yet. `rules` exist."""
    of = _document(baseline.path, document)
    assessed = {result.rule for result in document.results if result.outcome is not Outcome.NOT_ASSESSED}
    known = {
        entry: count
        for entry, count in baseline.entries.items()
        if entry.document == of and (entry.rule in assessed or entry.rule not in rules)
    }
    return Counter(known) - Counter(_entry(of, rule, finding) for rule, finding in _findings(document))


def notes(baseline: Baseline, document: DocumentReport, rules: frozenset[str]) -> Iterator[Note]:
    """Yield what is to say of the entries of a document that match nothing."""
    entries = stale(baseline, document, rules)
    if entries:
        count = entries.total()
        names = ", ".join(sorted({entry.rule for entry in entries}))
        matching = "1 entry of the baseline matches" if count == 1 else f"{count} entries of the baseline match"
        place = Place(display(baseline.path), 1, 1, 1, 1, "")
        yield Note(STALE, f"{matching} nothing in {document.path}: {names}", place, document.path, _PRUNE)


def _document(path: str, document: DocumentReport) -> str:
    """Return the hash of a document's path from the folder of the baseline."""
    way = os.path.relpath(identity(document.path), os.path.dirname(identity(path)))
    return digest(way.replace(os.sep, "/").encode("utf-8", "surrogateescape"))


def _findings(document: DocumentReport) -> Iterator[tuple[str, Finding]]:
    for result in document.results:
        if result.rule not in UPKEEP:
            yield from ((result.rule, finding) for finding in result.findings)


def _entry(document: str, rule: str, finding: Finding) -> Entry:
    return Entry(document, rule, digest(f"{document}\0{finding.fingerprint}".encode()))
