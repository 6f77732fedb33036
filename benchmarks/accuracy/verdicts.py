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

_TARGET = re.compile(r"(?<=\])\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)")


class State(StrEnum):
    """What the linter says of a thing: it is there, it is missing, or the linter does not decide."""

    PRESENT = "present"
    MISSING = "missing"
    SILENT = "silent"


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


class Judge(NamedTuple):
    """What judges documents: the rule book, the measures, and the day."""

    book: RuleBook
    measures: tuple[Measure, ...]
    as_of: date

    def verdicts(self, task: Task) -> list[Verdict]:
        """Return the verdicts on one document, in the order of its cases; cases in which nothing is asked are left out."""
        source = read(str(task.path))
        document = parse(task.path.name, source)
        results = self._results(document, task.cases)
        annotated = spans.letters(source)
        plain = _TARGET.sub("", source)
        found = (_verdict(document, self.measures[c.measure], c, results, annotated, plain) for c in task.cases)
        return [verdict for verdict in found if verdict is not None]

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
    """Return the rule to evaluate: as shipped or, to measure one alternative, with no other way to state the element."""
    rule = next(rule for rule in book.rules if rule.id == measure.rule)
    if measure.alternative is None:
        return rule
    element = next(element for element in rule.require if element.id == measure.element)
    only = tuple(one for one in element.alternatives if one.id == measure.alternative)
    if not only:
        raise LookupError(f"{measure.name}: no such alternative")
    name = f"{rule.id}#{measure.element}.{measure.alternative}"
    return rule._replace(id=name, require=(element._replace(alternatives=only),), forbid=(), agree=())


def _verdict(
    document: Document, measure: Measure, case: Case, results: dict[int, Result], annotated: spans.Letters, plain: str
) -> Verdict | None:
    result = results[case.measure]
    part = next((one for one in result.elements if one.id == measure.element), None)
    state = _state(result, part, whole=measure.element is None)
    if state is None:
        return None
    corpus = case.gold.document.partition("/")[0]
    baseline = re.search(measure.baseline, plain, re.IGNORECASE) is not None
    places = _places(result, part, state)
    verdict = Verdict(case.measure, corpus, case.gold, state, tuple(map(_shown, places)), baseline)
    if state is not State.PRESENT or not case.gold.label:
        return verdict
    given = [place.value for place in places if place.value]
    return verdict._replace(
        hit=_hit(document, places, case.gold, annotated),
        exact=values.exact(measure.values, given, case.gold.values) if measure.values and case.gold.values else None,
    )


def _state(result: Result, part: ElementResult | None, *, whole: bool) -> State | None:
    """Return what the linter says, or None where it is not asked; what a needed rule misses is missing, said once there."""
    if result.reason is not None and result.reason.code == "needs":
        return State.MISSING
    if result.outcome is Outcome.NOT_APPLICABLE:
        return None
    if part is None and not whole:
        return State.SILENT if result.outcome is Outcome.NOT_ASSESSED else None
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


def _hit(document: Document, places: Sequence[Place], gold: Gold, annotated: spans.Letters) -> bool | None:
    """Tell whether evidence stands on the annotated words or the lines named; None where there are none to be found."""
    if not places:
        return None
    words = [interval for span in gold.spans for interval in annotated.find(span)]
    if words:
        starts = document.line_starts
        shown = [
            annotated.interval(starts[p.line - 1] + p.column - 1, starts[p.end_line - 1] + p.end_column - 1)
            for p in places
        ]
        if spans.overlap(shown, words):
            return True
    if gold.lines and spans.on_lines([(place.line, place.end_line) for place in places], gold.lines):
        return True
    return False if words or gold.lines else None
