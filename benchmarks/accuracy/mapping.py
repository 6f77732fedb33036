"""The reviewed mapping `topics.toml`: which label says what an element of a rule is about."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

#: The grades of labels that may be pooled: good, fair, and read by two readers.
POOLED_GRADES = frozenset("ABR")

_KEYS = frozenset(
    "rule element alternative topics related where left_out jurisdictions facts baseline values note".split()
)


class MappingError(Exception):
    """A mistake in the mapping file."""


class Measure(NamedTuple):
    """One thing that is measured: an element of a rule (or one way to state it) against a topic of each corpus.

    Labels under `topics` mean what the element means and are pooled; those under `related` are reported apart.
    Without `element` the rule's outcome is measured. `where` names, for a corpus, a label that must be yes, or
    `topic=value` a value that the label must hold; `left_out` holds documents that the label judges by another law.
    """

    rule: str
    element: str | None
    alternative: str | None
    topics: Mapping[str, str]
    related: Mapping[str, str]
    where: Mapping[str, str]
    left_out: frozenset[str]
    jurisdictions: tuple[str, ...]
    facts: Mapping[str, bool | float]
    baseline: str
    values: str | None
    note: str

    @property
    def name(self) -> str:
        """Return the rule, the element and the alternative as one name."""
        parts = [self.rule, self.element, self.alternative]
        return " · ".join(part for part in parts if part)

    def topic(self, corpus: str) -> str | None:
        """Return the topic of a corpus that the measure is compared with."""
        return self.topics.get(corpus) or self.related.get(corpus)


def read(path: Path) -> tuple[Measure, ...]:
    """Return the measures of a mapping file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    baselines: dict[str, str] = data.get("baselines", {})
    for name, pattern in baselines.items():
        _compiled(name, pattern)
    sets = {name: frozenset(group["documents"]) for name, group in data.get("left_out", {}).items()}
    return tuple(_measure(entry, baselines, sets) for entry in data["measures"])


def _compiled(name: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise MappingError(f"baseline {name}: {error}") from error


def _measure(entry: dict[str, Any], baselines: Mapping[str, str], sets: Mapping[str, frozenset[str]]) -> Measure:
    where = f"{entry.get('rule')} {entry.get('element', '')}".strip()
    if unknown := sorted(entry.keys() - _KEYS):
        raise MappingError(f"{where}: unknown key {unknown[0]}")
    if entry["baseline"] not in baselines:
        raise MappingError(f"{where}: no baseline {entry['baseline']}")
    topics, related = entry.get("topics", {}), entry.get("related", {})
    if twice := sorted(topics.keys() & related.keys()):
        raise MappingError(f"{where}: {twice[0]} is both under topics and under related")
    return Measure(
        rule=entry["rule"],
        element=entry.get("element"),
        alternative=entry.get("alternative"),
        topics=topics,
        related=related,
        where=entry.get("where", {}),
        left_out=sets[entry["left_out"]] if "left_out" in entry else frozenset(),
        jurisdictions=tuple(entry["jurisdictions"]),
        facts=entry.get("facts", {}),
        baseline=baselines[entry["baseline"]],
        values=entry.get("values"),
        note=entry.get("note", ""),
    )


def weakly_labelled(measures: Sequence[Measure], grades: Mapping[tuple[str, str], str]) -> list[str]:
    """Return what is wrong with the mapping: labels too weak to be pooled."""
    return [
        f"{measure.name}: {corpus}/{topic} has grade {grade}: list it under related"
        for measure in measures
        for corpus, topic in measure.topics.items()
        if (grade := grades.get((corpus, topic))) is not None and grade not in POOLED_GRADES
    ]
