"""What the text and the table show alike: a row for each finding, and for each outcome that is shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.finding import DocumentReport, Finding, Outcome, Place, Report, Result
from linter.reporters.head import counted, either
from linter.reporters.safe import abridged, words
from linter.rule import Law, LawKind

_QUOTES = 3
_LISTED, _SHORT, _REMEDY = 5, 8, 1000
_PLAIN = ("words", "law")
_MEANS = {"baseline": "known to the baseline", "comment": "by a comment", "config": "by a waiver of the configuration"}
_WITHOUT_FINDING = (Outcome.FOUND, Outcome.CLEAR, Outcome.PARTIAL, Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE)


class Detail(NamedTuple):
    """A line below a row: what it is, and its text."""

    label: str
    text: str


class Row(NamedTuple):
    """A finding, or what a rule says where there is none; `word` is a severity or an outcome."""

    place: Place | None
    word: str
    message: str
    rule: str
    details: tuple[Detail, ...]


def labelled(detail: Detail) -> str:
    """Return a detail as it is printed; the words of the text and the law speak for themselves."""
    return detail.text if detail.label in _PLAIN else f"{detail.label}: {detail.text}"


def rows(document: DocumentReport, report: Report, *, everything: bool) -> list[Row]:
    """Return the findings by place, then the outcomes that are shown without one."""
    view = _View(document, report, everything)
    findings = [row for result in document.results for row in view.findings(result)]
    shown = [result for result in document.results if view.shows(result)]
    outcomes = [view.outcome(result) for result in shown if everything or result.outcome is not Outcome.NOT_ASSESSED]
    findings.sort(key=_position)
    outcomes.sort(key=lambda row: _WITHOUT_FINDING.index(Outcome(row.word)))
    return [*findings, *outcomes, *([] if everything else _not_assessed(shown))]


def _not_assessed(results: Sequence[Result]) -> Iterator[Row]:
    """Yield a row for each reason for which rules are not assessed: one missing notice keeps many waiting."""
    reasons: dict[str, list[Result]] = {}
    for result in results:
        if result.outcome is Outcome.NOT_ASSESSED and result.reason:
            reasons.setdefault(result.reason.text, []).append(result)
    for text, alike in reasons.items():
        because = Detail("because", words(text))
        if len(alike) == 1:
            yield Row(None, Outcome.NOT_ASSESSED.value, alike[0].title, alike[0].rule, (because,))
            continue
        names = [result.rule for result in alike]
        listed = words(", ".join(names), _REMEDY)
        yield Row(
            None,
            Outcome.NOT_ASSESSED.value,
            counted(len(alike), "rule"),
            _family(names),
            (because, Detail("rules", listed)),
        )


def _family(rules: Sequence[str]) -> str:
    """Return what the ids of rules have in common: a pack, or all."""
    packs = {rule.partition("/")[0] for rule in rules}
    return f"{packs.pop()}/*" if len(packs) == 1 else "*"


def _position(row: Row) -> tuple[str, int, int]:
    return (row.place.path, row.place.line, row.place.column) if row.place else ("", 0, 0)


class _View(NamedTuple):
    """One document of a report, all of its outcomes or those that want attention."""

    document: DocumentReport
    report: Report
    everything: bool

    def shows(self, result: Result) -> bool:
        """Tell whether a result has a row of its own: not one that waits for facts, or has no earlier text to compare with."""
        if result.outcome is Outcome.NOT_ASSESSED:
            return self.everything or not (result.reason and (result.reason.facts or result.reason.code == "document"))
        return self.everything and not result.findings

    def findings(self, result: Result) -> Iterator[Row]:
        """Yield a row for each finding; the first also shows what was found of the rule."""
        wanted = result.outcome is Outcome.PARTIAL or (self.everything and result.outcome is not Outcome.FOUND)
        elements = self._elements(result) if wanted else []
        for finding in result.findings:
            if finding.suppressed is None or self.everything:
                details = (*_hidden(finding), *self._words(finding), *elements, *self._asks(finding, result))
                yield Row(finding.location, finding.standing, finding.message, result.rule, details)
                elements = []

    def outcome(self, result: Result) -> Row:
        """Return the row of a result without a finding."""
        details = self._elements(result)
        if result.reason:
            details.append(Detail("because", words(result.reason.text)))
        if result.outcome is Outcome.FOUND and (law := asked_for_by(result.laws, self.report)):
            details.append(Detail("law", law))
        evidence = [place for element in result.elements for place in element.evidence]
        place = evidence[0] if evidence and result.outcome is Outcome.FOUND else None
        return Row(place, result.outcome.value, result.title, result.rule, tuple(details))

    def _elements(self, result: Result) -> list[Detail]:
        """Return what was found of each element; words that two elements share are shown once, those of many not at all."""
        details: list[Detail] = []
        shown: set[Place] = set()
        found = [element for element in result.elements if element.found and element.kind == "require"]
        if len(found) > _QUOTES and not self.everything:
            return [Detail("found", ", ".join(element.id for element in found))]
        for element in found:
            fresh = [place for place in element.evidence if place not in shown]
            texts = self._quotes(fresh) if fresh else [_lines(element.evidence)]
            details += [Detail("found", f"{element.id}, {text}") for text in texts]
            shown.update(element.evidence)
        return details

    def _words(self, finding: Finding) -> list[Detail]:
        if finding.nearest and not finding.evidence:
            return [Detail("closest", self._quoted(finding.nearest))]
        return [Detail("words", text) for text in self._quotes(finding.evidence)]

    def _asks(self, finding: Finding, result: Result) -> Iterator[Detail]:
        if law := asked_for_by(finding.laws, self.report):
            yield Detail("law", law)
        for fact in result.exemptions:
            question = self.report.fact_questions.get(fact)
            yield Detail("unless", words(f"{fact} ({question})" if question else fact))
        if finding.remedy:
            yield Detail("remedy", words(finding.remedy, _REMEDY))

    def _quotes(self, places: Sequence[Place]) -> list[str]:
        shown = [self._quoted(place) for place in places[:_QUOTES]]
        left = places[_QUOTES:]
        return [*shown, f"also {_lines(left)}"] if left else shown

    def _quoted(self, place: Place) -> str:
        """Return a place in words: its line, what it says, its value, and whom it addresses."""
        quote = words(abridged(place.quote))
        says_more = place.value is not None and (len(place.value) < _SHORT or place.value not in quote)
        value = f" ({place.value})" if says_more else ""
        names = [self.report.jurisdiction_names.get(code, code) for code in place.audience]
        audience = f" [addressed to {', '.join(names)}]" if names else ""
        return f"{place.seen_from(self.document.path)}: “{quote}”{value}{audience}"


def _hidden(finding: Finding) -> Iterator[Detail]:
    """Yield by what a finding is suppressed."""
    suppression = finding.suppressed
    if suppression is not None:
        until = f"until {suppression.until}" if suppression.until else None
        said = [f"line {suppression.line}" if suppression.line else None, until, suppression.reason]
        text = ", ".join(filter(None, [_MEANS[suppression.by], *said]))
        yield Detail("suppressed", words(text))


def _lines(places: Sequence[Place]) -> str:
    numbers = sorted({place.line for place in places})
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(map(str, numbers))}"


def asked_for_by(laws: Sequence[Law], report: Report) -> str:
    """Return who asks for a thing, and where: citations with the places whose law they are; "" where there are none."""
    cited = [law for law in laws if law.cite]
    if not cited:
        return ""
    cites = dict.fromkeys(f"{law.cite} (guidance)" if law.kind is LawKind.GUIDANCE else str(law.cite) for law in cited)
    codes = dict.fromkeys(law.jurisdiction for law in cited if law.jurisdiction)
    names = [report.jurisdiction_names.get(code, code) for code in codes]
    where = f", where {_law_of(names)} applies" if names else ""
    return f"asked for by {'; '.join(_first(list(cites)))}{where}"


def _law_of(names: Sequence[str]) -> str:
    if len(names) <= _LISTED:
        return f"{either(names)} law"
    return f"the law of {', '.join(names[: _LISTED - 1])} or {len(names) - _LISTED + 1} more places"


def _first(texts: Sequence[str]) -> list[str]:
    """Return the first of many texts and how many more there are."""
    if len(texts) <= _LISTED:
        return list(texts)
    return [*texts[: _LISTED - 1], f"{len(texts) - _LISTED + 1} more"]
