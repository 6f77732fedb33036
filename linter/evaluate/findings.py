"""From what was found and what was not to findings: severity, message, place and fingerprint."""

import re
from collections.abc import Iterable, Sequence

from linter.digest import digest
from linter.evaluate.elements import Assessed, Said, Sight
from linter.evaluate.places import sentences_of, top, words
from linter.finding import Finding, Kind, Outcome, Place
from linter.query.hits import Span
from linter.rule import Agreement, Law, LawKind, RuleBook, Severity

_NAMED = 5
_BEFORE, _AFTER = 4, 5  # words of a clause that show how a value is meant
_PAUSE = re.compile(r"[,;:.!?|]")


def missing(sight: Sight, book: RuleBook, assessed: Sequence[Assessed], outcome: Outcome) -> list[Finding]:
    """Return the findings for what a document lacks.

    Where everything is missing that is one finding; in a partial each missing `must` is one; each missing `should` is an info.
    """
    musts = [a for a in assessed if a.must]
    lacking = [a for a in assessed if not a.found and (not a.must or outcome in {Outcome.MISSING, Outcome.PARTIAL})]
    if outcome is Outcome.MISSING:
        first = next(a for a in lacking if a.must or not musts)
        return [_absence(sight, book, first, _severity(sight, first, musts=bool(musts), partial=False))]
    found = []
    for one in lacking:
        severity = _severity(sight, one, musts=True, partial=True) if one.must else Severity.INFO
        found.append(_absence(sight, book, one, severity))
    return found


def _severity(sight: Sight, one: Assessed, *, musts: bool, partial: bool) -> Severity:
    if not musts:
        return Severity.INFO
    severity = stepped(sight, one.element.severity or sight.rule.severity, one.laws)
    return severity.lowered() if partial else severity


def stepped(sight: Sight, severity: Severity, laws: Iterable[Law]) -> Severity:
    """Return a severity as it holds here: one step lower where it is inferred or assumed that the law applies.

    What only guidance asks for is no error.
    """
    laws = tuple(laws)
    if severity is Severity.ERROR and laws and all(law.kind is LawKind.GUIDANCE for law in laws):
        severity = Severity.WARNING
    if any(law.kind is LawKind.DRAFTING or law.id in sight.applicability.configured for law in laws):
        return severity
    return severity.lowered()


def _absence(sight: Sight, book: RuleBook, one: Assessed, severity: Severity) -> Finding:
    nearest = one.result.nearest
    close = nearest if nearest is not None and nearest.path == sight.searcher.document.path else None
    where = _pointed(sight) or close or top(sight.searcher.document)
    message = one.element.missing.replace("{places}", places(book, one.laws))
    return Finding(
        element=one.element.id,
        kind=Kind.MISSING,
        severity=severity,
        message=message,
        remedy=sight.rule.remedy,
        location=where,
        evidence=(),
        fingerprint=fingerprint(sight.rule.id, one.element.id, Kind.MISSING, ""),
        laws=one.laws,
        nearest=nearest,
    )


def _pointed(sight: Sight) -> Place | None:
    """Return where findings of absence point, if the rule says where and the document, its main file, has it."""
    if sight.rule.point_at is None:
        return None
    hits = sight.searcher.find(sight.rule.point_at)
    path = sight.searcher.document.path
    return next((place for place in map(sight.places.first, hits) if place.path == path), None)


def flagged(sight: Sight, book: RuleBook, one: Said) -> Finding:
    """Return the finding for a sentence that says what it must not."""
    document, rule = sight.searcher.document, sight.rule
    shown = sight.places.evidence(one.hits, sight.audiences.of_block)
    numbers = sorted({number for hit in one.hits for span in hit for number in sentences_of(document, span)})
    at = sight.places.first(one.hits[0])
    value = next((span.value.shown for hit in one.hits for span in hit if span.value), "")
    return Finding(
        element=one.forbidden.id,
        kind=Kind.FLAGGED,
        severity=stepped(sight, one.forbidden.severity or rule.severity, one.laws),
        message=one.forbidden.found.replace("{places}", places(book, one.laws)).replace("{value}", value),
        remedy=one.forbidden.remedy or rule.remedy,
        location=next((place for place in shown if place.line == at.line and place.column == at.column), at),
        evidence=shown,
        fingerprint=fingerprint(
            rule.id, one.forbidden.id, Kind.FLAGGED, "" if one.forbidden.once else words(document, numbers)
        ),
        laws=one.laws,
    )


def conflict(sight: Sight, agreement: Agreement, differing: Sequence[Span]) -> Finding:
    """Return the finding for values that disagree."""
    document, rule = sight.searcher.document, sight.rule
    hits = [(span,) for span in sorted(differing, key=lambda span: span.start)]
    shown = sight.places.evidence(hits, sight.audiences.of_block)
    numbers = sorted({number for hit in hits for number in sentences_of(document, hit[0])})
    wordings = " against ".join(f"\u201c{_wording(sight, hit[0])}\u201d" for hit in hits)
    laws = sight.laws(agreement.law)
    return Finding(
        element=agreement.id,
        kind=Kind.CONFLICT,
        severity=stepped(sight, agreement.severity or rule.severity, laws),
        message=f"{agreement.found}: {wordings}",
        remedy=agreement.remedy or rule.remedy,
        location=shown[0],
        evidence=shown,
        fingerprint=fingerprint(rule.id, agreement.id, Kind.CONFLICT, words(document, numbers)),
        laws=laws,
    )


def _wording(sight: Sight, span: Span) -> str:
    """Return a value as the text writes it, with the words of its clause just before and after: "16 or younger"."""
    document = sight.searcher.document
    index, spot = document.tokens, document.tokens.block_of[span.start]
    text = document.blocks[spot].text
    low, high = document.sentence_bounds(index.sentence_of[span.start])
    start, end = span.start, span.end
    while start > max(low, span.start - _BEFORE) and not _PAUSE.search(
        text[index.ends[start - 1] : index.begins[start]]
    ):
        start -= 1
    while end < min(high, span.end + _AFTER) and not _PAUSE.search(text[index.ends[end - 1] : index.begins[end]]):
        end += 1
    written = " ".join(text[index.begins[start] : index.ends[end - 1]].split())
    return written + ")" * (written.count("(") - written.count(")"))


def places(book: RuleBook, laws: Iterable[Law]) -> str:
    """Return the names of the places whose law asks for a thing."""
    codes = dict.fromkeys(law.jurisdiction for law in laws if law.jurisdiction is not None)
    names = sorted(book.jurisdictions[code].name for code in codes)
    if len(names) > _NAMED:
        return f"{', '.join(names[: _NAMED - 1])} and {len(names) - _NAMED + 1} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def fingerprint(rule: str, element: str, kind: Kind, text: str) -> str:
    """Return what identifies a finding while lines move: the rule, the element and the normalised words."""
    return digest(f"{rule}\0{element}\0{kind.value}\0{text}".encode())
