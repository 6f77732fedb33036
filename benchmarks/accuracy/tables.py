"""The Markdown tables of a run."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from benchmarks.accuracy.readings import Readings
from benchmarks.accuracy.run import Measured
from benchmarks.accuracy.scores import Rate, Score

START, END = "<!-- accuracy: start -->", "<!-- accuracy: end -->"

Grades = Mapping[tuple[str, str], str]


class Outcome(NamedTuple):
    """All that a run has to say: its day, the figures, the grades of the labels, the verdicts read, notes.

    `severities` are those of all rules by id.
    """

    day: date
    rows: Sequence[Measured]
    grades: Grades
    read: Sequence[Readings]
    notes: Sequence[str]
    severities: Mapping[str, str]


def report(head: str, outcome: Outcome) -> str:
    """Return all tables as Markdown."""
    rows = outcome.rows
    pooled = [(row.measure.name, row.pooled) for row in rows if row.pooled is not None]
    parts = [
        head,
        "### Found and missing",
        _outcomes(pooled),
        "### Evidence, values, and the keyword",
        _evidence(pooled),
    ]
    parts += ["### A corpus at a time", _each(rows, outcome.grades), "### Where label and rule differ", _notes(rows)]
    parts += [
        "### Verdicts read",
        _readings(outcome.read, outcome.severities),
        "### Not measured",
        _list(outcome.notes),
    ]
    return "\n\n".join(parts) + "\n"


def replace(page: str, tables: str) -> str:
    """Return a page with the tables between its markers; ValueError where it has none."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"no markers {START} and {END}")
    return f"{before}{START}\n\n{tables}\n{END}{after}"


def _outcomes(rows: Sequence[tuple[str, Score]]) -> str:
    head = ["rule · element", "n", "has it", "lacks it", "present P", "present R", "missing P", "missing R", "F1"]
    head += ["not found", "found wrongly", "silent", "not asked"]
    return _table(head, [_outcome_row(name, score) for name, score in rows])


def _outcome_row(name: str, score: Score) -> list[str]:
    found = score.present_recall.hits
    wrong = [score.yes - found, score.present_precision.n - found, score.silent]
    unasked = f"{score.unasked.n} ({score.unasked.hits})" if score.unasked.n else "0"
    return [
        name,
        *map(str, (score.n, score.yes, score.no)),
        *_rates(score),
        _share(score.f1),
        *map(str, wrong),
        unasked,
    ]


def _rates(score: Score) -> list[str]:
    rates = (score.present_precision, score.present_recall, score.missing_precision, score.missing_recall)
    return [_rate(rate) for rate in rates]


def _evidence(rows: Sequence[tuple[str, Score]]) -> str:
    head = ["rule · element", "evidence hit", "median words", "values exact", "regex: F1", "regex: missing R"]
    head += ["only ours right", "only regex right", "p"]
    return _table(head, [_evidence_row(name, score) for name, score in rows])


def _evidence_row(name: str, score: Score) -> list[str]:
    words = "–" if score.words is None else f"{score.words:g}"
    baseline = [_share(score.baseline_f1), _rate(score.baseline_missing_recall)]
    paired = [str(score.paired.ours), str(score.paired.baseline), f"{score.paired.p:.2g}"]
    return [name, _rate(score.evidence), words, _rate(score.values), *baseline, *paired]


def _each(rows: Sequence[Measured], grades: Grades) -> str:
    head = ["rule · element", "corpus", "topic", "grade", "pooled", "has it", "lacks it"]
    head += ["present P", "present R", "missing P", "missing R", "evidence hit"]
    body = []
    for row in rows:
        for corpus, score in row.each.items():
            topic = row.measure.topic(corpus) or ""
            cells = [
                row.measure.name,
                corpus,
                topic,
                grade(corpus, topic, grades),
                "yes" if corpus in row.measure.topics else "no",
            ]
            body.append([*cells, str(score.yes), str(score.no), *_rates(score), _rate(score.evidence)])
    return _table(head, body)


def grade(corpus: str, topic: str, grades: Grades) -> str:
    """Return how far the labels of a topic can be trusted; R are those read by two readers for this repository."""
    return grades.get((corpus, topic), "R" if corpus == "ota" else "–")


def _notes(rows: Sequence[Measured]) -> str:
    notes = [(row.measure, row.measure.note) for row in rows if row.measure.note]
    left_out = [(row.measure, _left_out(len(row.measure.left_out))) for row in rows if row.measure.left_out]
    return _list([f"{measure.name}: {note}" for measure, note in [*notes, *left_out]])


def _left_out(number: int) -> str:
    return f"{number} documents are left out by name, with the reason in `topics.toml`"


def _readings(read: Sequence[Readings], severities: Mapping[str, str]) -> str:
    """Return what was read of each rule; of the findings the share that was right."""
    body = [
        [
            rule,
            severity,
            f"{one.findings_right} of {one.findings}",
            _share(one.findings_right / one.findings) if one.findings else "–",
            f"{one.right} of {one.right + one.wrong}",
        ]
        for rule, severity in severities.items()
        for one in read
        if one.rule == rule.partition("/")[2]
    ]
    return _table(["rule", "severity", "findings right", "share", "all verdicts right"], body)


def _rate(rate: Rate) -> str:
    if rate.interval is None:
        return "–"
    low, high = rate.interval
    return f"{_share(rate.value)} [{_share(low)}–{_share(high)}]"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".removeprefix("0")


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items) or "Nothing."


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
