"""The elements of a rule against a document: what was found of each, and where."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from linter.evaluate.applies import Applicability
from linter.evaluate.audience import Audiences
from linter.evaluate.nearest import nearest_miss
from linter.evaluate.places import Places, sentences_of
from linter.finding import ElementResult
from linter.query.evaluate import Searcher
from linter.query.hits import Hit, Span, union
from linter.query.view import View
from linter.rule import Agreement, Element, Forbidden, Law, Level, Rule


class Assessed(NamedTuple):
    """An element as it was found: `must` tells whether the law that applies demands it."""

    element: Element
    must: bool
    found: bool
    hits: tuple[Hit, ...]
    laws: tuple[Law, ...]
    result: ElementResult


class Sight(NamedTuple):
    """What a rule looks at: the document's searcher, its places, whom its blocks address, and what applies."""

    rule: Rule
    searcher: Searcher
    places: Places
    audiences: Audiences
    applicability: Applicability

    def laws(self, ids: Sequence[str]) -> tuple[Law, ...]:
        """Return those of the laws named that apply; all that apply where none is named."""
        return tuple(law for law in self.applicability.laws if not ids or law.id in ids)


def assess(sight: Sight, element: Element) -> Assessed | None:
    """Return what was found of an element, or None where no law that asks for it applies."""
    laws = sight.laws(element.law)
    if not laws or not _asked(sight, element):
        return None
    view = View(audience=element.audience or sight.rule.audience)
    by_alternative = [(a.id, sight.searcher.find(a.find, view)) for a in element.alternatives]
    hits = union(found for _, found in by_alternative)
    found = len(hits) >= element.at_least
    must = _must(sight, element)
    demanding = tuple(law for law in sight.applicability.laws if must and law.id in element.must_where)
    nearest = None if found else nearest_miss(sight.searcher, [a.find for a in element.alternatives], view)
    named = len(element.alternatives) > 1
    result = ElementResult(
        id=element.id,
        kind="require",
        level=(Level.MUST if must else Level.SHOULD).value,
        found=found,
        alternative=next((name for name, group in by_alternative if group), None) if found and named else None,
        evidence=sight.places.evidence(hits, sight.audiences.of_block) if found else (),
        nearest=None if nearest is None else sight.places.first(nearest),
    )
    return Assessed(element, must, found, tuple(hits) if found else (), demanding or laws, result)


def _asked(sight: Sight, element: Element) -> bool:
    """Tell whether an element is asked for: a `must` with `when` only where that is found."""
    if element.when is None:
        return True
    view = View(audience=element.audience or sight.rule.audience)
    return bool(sight.searcher.find(element.when, view))


def _must(sight: Sight, element: Element) -> bool:
    if element.must_where:
        return any(law.id in element.must_where for law in sight.applicability.laws)
    return element.level is Level.MUST


def in_force(element: Element, day: date) -> bool:
    """Tell whether a day is one of those on which an element is asked for."""
    return (element.in_force is None or element.in_force <= day) and (element.until is None or day < element.until)


class Said(NamedTuple):
    """Something forbidden that the text says: the hits of one sentence, or all where once is enough."""

    forbidden: Forbidden
    hits: tuple[Hit, ...]
    laws: tuple[Law, ...]


def said(sight: Sight, forbidden: Forbidden) -> list[Said]:
    """Return what the text says of a thing that it must not say, a sentence each or, where once is enough, all together."""
    laws = sight.laws(forbidden.law)
    if not laws:
        return []
    view = View(audience=forbidden.audience or sight.rule.audience)
    by_sentence: dict[int, list[Hit]] = {}
    found = sight.searcher.find(forbidden.find, view)
    if forbidden.once:
        return [Said(forbidden, tuple(found), laws)] if found else []
    for hit in found:
        by_sentence.setdefault(sentences_of(sight.searcher.document, hit[0])[0], []).append(hit)
    return [Said(forbidden, tuple(hits), laws) for _, hits in sorted(by_sentence.items())]


def disagreements(sight: Sight, agreement: Agreement, hits: Iterable[Hit]) -> list[list[Span]]:
    """Return the first span of each of the values that differ, a list for each audience to whom they do.

    Values are compared only within the same audience; those apart are left out.
    """
    groups: dict[tuple[str, ...], dict[tuple[float, float, str], Span]] = {}
    for span in _compared(sight, agreement, hits):
        if span.value is not None:
            block = sight.searcher.document.tokens.block_of[span.start]
            low, high = span.value.low, span.value.high
            key = (low, high, "" if low else span.value.shown)
            groups.setdefault(sight.audiences.of_block(block), {}).setdefault(key, span)
    return [list(values.values()) for values in groups.values() if len(values) > 1]


def _compared(sight: Sight, agreement: Agreement, hits: Iterable[Hit]) -> Iterable[Span]:
    apart = _apart(sight, agreement)
    document = sight.searcher.document
    for hit in hits:
        for span in hit:
            headings = _headings_above(sight, span)
            if span.value is not None and not apart & {*sentences_of(document, span), *headings}:
                yield span


def _apart(sight: Sight, agreement: Agreement) -> set[int]:
    """Return the sentences, headings included, in which `apart` is found."""
    if agreement.apart is None:
        return set()
    hits = sight.searcher.find(agreement.apart)
    return {number for hit in hits for number in sentences_of(sight.searcher.document, hit[0])}


def _headings_above(sight: Sight, span: Span) -> set[int]:
    document = sight.searcher.document
    found = set()
    for number in document.section_chain(document.section_of[document.tokens.block_of[span.start]]):
        heading = document.sections[number].heading
        if heading is not None:
            found.add(document.tokens.sentence_of[document.tokens.block_start[heading]])
    return found
