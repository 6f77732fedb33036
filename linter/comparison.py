"""Two versions of a policy: which obligations an edit newly meets, weakens or loses, with the old words and the new."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from linter.finding import DocumentReport, ElementResult, Finding, Outcome, Place, Result
from linter.rule import Law


class Kind(StrEnum):
    """What became of an obligation, the worst first."""

    LOST = "lost"
    WEAKENED = "weakened"
    FLAGGED = "newly flagged"
    UNASSESSED = "no longer assessed"
    MET = "newly met"
    CLEARED = "no longer flagged"
    REWORDED = "reworded"


class Change(NamedTuple):
    """What became of one element of a rule, with the words before and after; `note` says more of it."""

    kind: Kind
    rule: str
    title: str
    element: str | None
    laws: tuple[Law, ...]
    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()
    note: str | None = None


class Comparison(NamedTuple):
    """A policy before and after: the places that it no longer claims and newly claims, and what became of each obligation."""

    path: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    changes: tuple[Change, ...]


def compare(before: DocumentReport, after: DocumentReport) -> Comparison:
    """Compare two reports on one policy, made with the same rules."""
    old = {result.rule: result for result in before.results}
    changes = [change for new in after.results if new.rule in old for change in _changes(old[new.rule], new)]
    changes.sort(key=lambda change: (list(Kind).index(change.kind), change.rule, change.element or ""))
    lost, gained = before.claims.keys() - after.claims.keys(), after.claims.keys() - before.claims.keys()
    return Comparison(after.path, tuple(sorted(lost)), tuple(sorted(gained)), tuple(changes))


def _changes(old: Result, new: Result) -> Iterator[Change]:
    if not new.outcome.is_assessed:
        kept = tuple(place for element in old.elements if element.found for place in element.evidence)
        if old.outcome.is_assessed and kept:
            yield _change(Kind.UNASSESSED, old, None)._replace(
                before=kept, note=new.reason.text if new.reason else None
            )
        return
    was = {element.id: element for element in old.elements}
    for element in new.elements:
        if element.kind == "require":
            yield from _required(old, new, was.get(element.id), element)
    yield from _said(old, new)


def _required(old: Result, new: Result, was: ElementResult | None, now: ElementResult) -> Iterator[Change]:
    had = was is not None and was.found and old.outcome.is_assessed
    words = was.evidence if was is not None else ()
    if had and not now.found:
        kind = Kind.LOST if new.outcome is Outcome.MISSING else Kind.WEAKENED
        message = next((finding.message for finding in new.findings if finding.element == now.id), None)
        yield _change(kind, new, now.id)._replace(before=words, note=message)
    elif now.found and not had:
        yield _change(Kind.MET, new, now.id)._replace(after=now.evidence)
    elif had and now.found:
        gone, come = _apart(words, now.evidence), _apart(now.evidence, words)
        if gone or come:
            yield _change(Kind.REWORDED, new, now.id)._replace(before=gone, after=come)


def _apart(places: Sequence[Place], others: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places whose words are not among those of the others."""
    known = {_plain(place) for place in others}
    return tuple(place for place in places if _plain(place) not in known)


def _plain(place: Place) -> str:
    return " ".join(place.quote.split())


def _said(old: Result, new: Result) -> Iterator[Change]:
    """Yield what the text says now that it must not, and what it no longer says."""
    for kind, here, there in ((Kind.FLAGGED, new, old), (Kind.CLEARED, old, new)):
        left = Counter(finding.fingerprint for finding in _spoken(there))
        for finding in _spoken(here):
            left[finding.fingerprint] -= 1
            if left[finding.fingerprint] < 0:
                places = finding.evidence or (finding.location,)
                before, after = ((), places) if kind is Kind.FLAGGED else (places, ())
                change = _change(kind, new, finding.element)
                yield change._replace(before=before, after=after, note=finding.message)


def _spoken(result: Result) -> Iterable[Finding]:
    return (finding for finding in result.findings if finding.kind.value != "missing")


def _change(kind: Kind, result: Result, element: str | None) -> Change:
    return Change(kind, result.rule, result.title, element, result.laws)
