"""The results of a run as data: figures and one line a rule, no text of any corpus."""

import json
from typing import Any

from benchmarks.accuracy.run import Measured
from benchmarks.accuracy.scores import Rate, Score
from benchmarks.accuracy.tables import Grades, Outcome, grade

VERSION = 1

Data = dict[str, Any]


def dump(outcome: Outcome) -> str:
    """Return the results as JSON."""
    data = {
        "version": VERSION,
        "date": outcome.day.isoformat(),
        "lines": lines(outcome),
        "measures": [_measure(row, outcome.grades) for row in outcome.rows],
        "readings": {
            one.rule: {name: value for name, value in one._asdict().items() if name != "rule"} for one in outcome.read
        },
        "notes": list(outcome.notes),
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def dump_lines(outcome: Outcome) -> str:
    """Return what `explain` says of each rule as JSON."""
    return json.dumps({"date": outcome.day.isoformat(), "rules": lines(outcome)}, indent=1, ensure_ascii=False) + "\n"


def lines(outcome: Outcome) -> dict[str, list[str]]:
    """Return what `explain` says of each rule: a line for each element measured, and one for the verdicts read."""
    rows, rules, read = outcome.rows, outcome.severities, outcome.read
    found: dict[str, list[str]] = {rule: [] for rule in (*rules, *(row.measure.rule for row in rows))}
    whole = {(row.measure.rule, row.measure.element) for row in rows if row.pooled and not row.measure.alternative}
    for row in rows:
        measure = row.measure
        if row.pooled and (not measure.alternative or (measure.rule, measure.element) not in whole):
            what = " · ".join(part for part in (measure.element or "rule", measure.alternative) if part)
            found[measure.rule].append(f"{what}: {_line(row.pooled)}")
    counts = {one.rule: one for one in read}
    for rule, said in found.items():
        if one := counts.get(rule.partition("/")[2]):
            findings = f"; of the {one.findings} findings among them {one.findings_right}" if one.findings else ""
            said.append(f"verdicts read: {one.right} of {one.right + one.wrong} right{findings}")
    return {rule: said for rule, said in sorted(found.items()) if said}


def _line(score: Score) -> str:
    said = [
        ("found in {} of {} policies that have it", score.present_recall),
        ("{} of {} such verdicts right", score.present_precision),
        ("reported missing in {} of {} that lack it", score.missing_recall),
        ("{} of {} such verdicts right", score.missing_precision),
        ("evidence on the annotated words in {} of {}", score.evidence),
        ("values exact in {} of {}", score.values),
    ]
    return "; ".join(words.format(rate.hits, rate.n) for words, rate in said if rate.n)


def _measure(row: Measured, grades: Grades) -> Data:
    measure = row.measure
    return {
        "rule": measure.rule,
        "element": measure.element,
        "alternative": measure.alternative,
        "jurisdictions": list(measure.jurisdictions),
        "facts": dict(measure.facts),
        "note": measure.note,
        "pooled": None if row.pooled is None else _score(row.pooled),
        "corpora": {
            corpus: {
                "topic": measure.topic(corpus),
                "grade": grade(corpus, measure.topic(corpus) or "", grades),
                "pooled": corpus in measure.topics,
                **_score(score),
            }
            for corpus, score in row.each.items()
        },
    }


def _score(score: Score) -> Data:
    return {
        "n": score.n,
        "yes": score.yes,
        "no": score.no,
        "silent": score.silent,
        "not_asked": {"n": score.unasked.n, "yes": score.unasked.hits},
        "present_precision": _rate(score.present_precision),
        "present_recall": _rate(score.present_recall),
        "missing_precision": _rate(score.missing_precision),
        "missing_recall": _rate(score.missing_recall),
        "f1": _rounded(score.f1),
        "evidence": _rate(score.evidence),
        "evidence_words": score.words,
        "values": _rate(score.values),
        "baseline": {
            "present_recall": _rate(score.baseline_present_recall),
            "missing_recall": _rate(score.baseline_missing_recall),
            "f1": _rounded(score.baseline_f1),
        },
        "paired": {"ours": score.paired.ours, "baseline": score.paired.baseline, "p": float(f"{score.paired.p:.4g}")},
    }


def _rate(rate: Rate) -> Data:
    low, high = rate.interval or (None, None)
    return {"hits": rate.hits, "n": rate.n, "rate": _rounded(rate.value), "low": _rounded(low), "high": _rounded(high)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
