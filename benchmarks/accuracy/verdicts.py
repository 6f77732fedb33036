"""The linter's verdicts on one labelled document, each beside its label and the baseline's guess."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy import spans, values
from benchmarks.accuracy.gold import Gold
from benchmarks.accuracy.mapping import Measure
from linter.document import Document
from linter.evaluate import Setting, evaluate
from linter.files import read
from linter.finding import DocumentReport, ElementResult, Outcome, Place, Result
from linter.parsers import parse
from linter.rule import Rule, RuleBook


class State(StrEnum):
    """What the linter says of a thing: it is there, it is missing, it is left undecided, or it is not asked for."""

    PRESENT = "present"
    MISSING = "missing"
    SILENT = "silent"
    NOT_ASKED = "not asked"


class Shown(NamedTuple):
    """A place that the linter shows."""

    line: int
    end_line: int
    words: str
    value: str | None


class Case(NamedTuple):
    """A measure, by its number, and the label that it is compared with."""

    measure: int
    gold: Gold


class Task(NamedTuple):
    """One document and all that is asked of it."""

    path: Path
    cases: tuple[Case, ...]


class Verdict(NamedTuple):
    """What the linter said in one case; `places` are evidence, or the closest miss where nothing is there.

    `hit` tells whether evidence stands on the annotated words, `exact` whether the values are right: None where that
    cannot be told.
    """

    measure: int
    corpus: str
    gold: Gold
    state: State
    places: tuple[Shown, ...]
    baseline: bool
    hit: bool | None = None
    exact: bool | None = None

    @property
    def right(self) -> bool:
        """Tell whether the linter says what the label says; silence is never right."""
        return self.state is (State.PRESENT if self.gold.label else State.MISSING)


class Text(NamedTuple):
    """A document as the linter, as the annotators, and as the baseline see it."""

    document: Document
    letters: spans.Letters
    plain: str


class Judge(NamedTuple):
    """What judges documents: the rule book, the measures, and the day."""

    book: RuleBook
    measures: tuple[Measure, ...]
    as_of: date

    def verdicts(self, task: Task) -> list[Verdict]:
        """Return the verdicts on one document, in the order of its cases."""
        source = read(str(task.path))
        document = parse(task.path.name, source)
        results = self._results(document, task.cases)
        text = Text(document, spans.letters(source), re.sub(spans.TARGET, "", source))
        return [_verdict(text, self.measures[case.measure], case, results[case.measure]) for case in task.cases]

    def _results(self, document: Document, cases: Sequence[Case]) -> dict[int, Result]:
        """Return the result for each measure; measures of one setting share one evaluation of the document."""
        by_setting: dict[tuple[tuple[str, ...], tuple[tuple[str, bool | float], ...]], list[int]] = {}
        for number in dict.fromkeys(case.measure for case in cases):
            measure = self.measures[number]
            by_setting.setdefault((measure.jurisdictions, tuple(sorted(measure.facts.items()))), []).append(number)
        results: dict[int, Result] = {}
        for (jurisdictions, facts), numbers in by_setting.items():
            asked = {number: probe(self.book, self.measures[number]) for number in numbers}
            rules = {rule.id: rule for rule in asked.values()}
            setting = Setting(self.as_of, jurisdictions, facts=dict(facts))
            report: DocumentReport = evaluate(document, self.book, list(rules.values()), setting)
            by_rule = {result.rule: result for result in report.results}
            results |= {number: by_rule[rule.id] for number, rule in asked.items()}
        return results


def probe(book: RuleBook, measure: Measure) -> Rule:
    """Return the rule to evaluate: as shipped or, for one alternative, with no other way to state the element."""
    rule = next(rule for rule in book.rules if rule.id == measure.rule)
    if measure.alternative is None:
        return rule
    element = next(element for element in rule.require if element.id == measure.element)
    only = tuple(one for one in element.alternatives if one.id == measure.alternative)
    name = f"{rule.id}#{measure.element}.{measure.alternative}"
    return rule._replace(id=name, require=(element._replace(alternatives=only),), forbid=(), agree=())


def _verdict(text: Text, measure: Measure, case: Case, result: Result) -> Verdict:
    part = next((one for one in result.elements if one.id == measure.element), None)
    state = _state(result, part, whole=measure.element is None)
    corpus = case.gold.document.partition("/")[0]
    baseline = re.search(measure.baseline, text.plain, re.IGNORECASE) is not None
    places = _places(result, part, state)
    verdict = Verdict(case.measure, corpus, case.gold, state, tuple(map(_shown, places)), baseline)
    if state is not State.PRESENT or not case.gold.label:
        return verdict
    given = [place.value for place in places if place.value]
    return verdict._replace(
        hit=_hit(text, places, case.gold),
        exact=values.exact(measure.values, given, case.gold.values) if measure.values and case.gold.values else None,
    )


def _state(result: Result, part: ElementResult | None, *, whole: bool) -> State:
    """Return what the linter says; what waits for a rule that is missing is missing too."""
    if result.reason is not None and result.reason.code == "needs":
        return State.MISSING
    if result.outcome is Outcome.NOT_APPLICABLE:
        return State.NOT_ASKED
    if part is None and not whole:
        return State.SILENT if result.outcome is Outcome.NOT_ASSESSED else State.NOT_ASKED
    if part.found if part is not None else result.outcome not in {Outcome.MISSING, Outcome.NOT_ASSESSED, Outcome.CLEAR}:
        return State.PRESENT
    return State.SILENT if result.reason is not None else State.MISSING


def _places(result: Result, part: ElementResult | None, state: State) -> list[Place]:
    parts = [part] if part is not None else result.elements
    if state is State.PRESENT:
        return [place for one in parts for place in one.evidence]
    return [one.nearest for one in parts if one.nearest is not None]


def _shown(place: Place) -> Shown:
    return Shown(place.line, place.end_line, place.quote, place.value)


def _hit(text: Text, places: Sequence[Place], gold: Gold) -> bool | None:
    """Tell whether evidence stands on the annotated words or the lines named; None where there are none to be found."""
    annotated = [interval for span in gold.spans for interval in text.letters.find(span)]
    if not places or not (annotated or gold.lines):
        return None
    shown = [text.letters.interval(*_offsets(text.document, place)) for place in places]
    lines = [(place.line, place.end_line) for place in places]
    return spans.overlap(shown, annotated) or spans.on_lines(lines, gold.lines)


def _offsets(document: Document, place: Place) -> tuple[int, int]:
    starts = document.line_starts
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
