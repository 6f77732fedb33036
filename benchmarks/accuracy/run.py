"""A run: every measure on every labelled document, in several processes, with results in one order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy.gold import Gold, Labels
from benchmarks.accuracy.mapping import Measure
from benchmarks.accuracy.scores import Score, score
from benchmarks.accuracy.verdicts import Case, Judge, Task, Verdict
from linter.jobs import each
from linter.rule import Agreement, Element, Forbidden, Rule
from linter.rulebook import load


class Measured(NamedTuple):
    """A measure with its score on the corpora whose labels mean the same, and one for each corpus."""

    measure: Measure
    pooled: Score | None
    each: Mapping[str, Score]
    verdicts: tuple[Verdict, ...]


class Outline(NamedTuple):
    """What is measured, and what is not, and why."""

    measures: tuple[Measure, ...]
    notes: tuple[str, ...]


def choose(measures: Sequence[Measure], glob: str, rules: Sequence[Rule]) -> Outline:
    """Return the measures of the rules that a glob matches, and what of the mapping and of the rules is left over."""
    wanted = [measure for measure in measures if fnmatchcase(measure.rule, glob)]
    parts = {part for rule in rules for part in _parts(rule)}
    there = tuple(m for m in wanted if (m.rule, m.element, m.alternative) in parts)
    gone = dict.fromkeys(m.name for m in wanted if m not in there)
    mapped = {measure.rule for measure in measures}
    bare = [rule.id for rule in rules if fnmatchcase(rule.id, glob) and rule.id not in mapped]
    notes = [f"{name}: in topics.toml, but there is no such part of a rule" for name in gone]
    notes += [f"no label is mapped in topics.toml to {len(bare)} rules: {', '.join(bare)}"] if bare else []
    return Outline(there, tuple(notes))


def _parts(rule: Rule) -> set[tuple[str, str | None, str | None]]:
    """Return what of a rule can be measured."""
    elements: list[Element | Forbidden | Agreement] = [*rule.require, *rule.forbid, *rule.agree]
    ways = {(rule.id, element.id, way.id) for element in rule.require for way in element.alternatives}
    return {(rule.id, None, None), *((rule.id, element.id, None) for element in elements), *ways}


def tasks(corpus: Path, measures: Sequence[Measure], labels: Labels) -> list[Task]:
    """Return the documents to read, each with what is asked of it."""
    by_document: dict[str, list[Case]] = {}
    for gold in labels.gold.values():
        for number in _asking(measures, gold, labels):
            by_document.setdefault(gold.document, []).append(Case(number, gold))
    return [Task(corpus / f"{name}.md", tuple(sorted(cases))) for name, cases in sorted(by_document.items())]


def _asking(measures: Sequence[Measure], gold: Gold, labels: Labels) -> Iterator[int]:
    """Yield the numbers of the measures that are compared with a label."""
    corpus = gold.document.partition("/")[0]
    for number, measure in enumerate(measures):
        asked = measure.topic(corpus) == gold.topic and gold.document not in measure.left_out
        if gold.label is not None and asked and _holds(measure.where.get(corpus), gold.document, labels):
            yield number


def _holds(condition: str | None, document: str, labels: Labels) -> bool:
    """Tell whether a document has the label `yes`, or the value, that a condition asks for."""
    if condition is None:
        return True
    topic, _, value = condition.partition("=")
    gold = labels.gold.get((document, topic))
    return gold is not None and (value in " ".join(gold.values).split() if value else gold.label is True)


def verdicts(work: Sequence[Task], measures: tuple[Measure, ...], as_of: date, jobs: int | None) -> Iterator[Verdict]:
    """Yield the verdicts on all documents, in the order of the documents."""
    load()  # so that no two processes write the cache of the rules
    for found in each(partial(_judging, measures, as_of), work, jobs):
        yield from found


def _judging(measures: tuple[Measure, ...], as_of: date) -> Callable[[Task], list[Verdict]]:
    """Return what judges a document, with the rules at hand."""
    return Judge(load(), measures, as_of).verdicts


def measured(measures: Sequence[Measure], found: Sequence[Verdict], corpora: Sequence[str]) -> list[Measured]:
    """Return the score of each measure."""
    return [_measured(measure, [v for v in found if v.measure == n], corpora) for n, measure in enumerate(measures)]


def _measured(measure: Measure, found: Sequence[Verdict], corpora: Sequence[str]) -> Measured:
    pooled = [verdict for verdict in found if verdict.corpus in measure.topics]
    each = {name: score(mine) for name in corpora if (mine := [v for v in found if v.corpus == name])}
    return Measured(measure, score(pooled) if pooled else None, each, tuple(found))
