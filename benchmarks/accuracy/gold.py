"""The labels: those of the published corpora with their corrections, and those that we made by reading."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

#: The corpora in the layout of a labelled folder, in the order of the report; the last is labelled in this repository.
PUBLISHED = ("opp115", "c3pa", "c3pa-ablated", "gt200", "goppc")
READ = "ota"

_LABELS: Mapping[str, bool | None] = {"yes": True, "no": False, "debatable": None, "": None}
_LINE = re.compile(r"\d+")
_OF = {"c3pa-ablated": "c3pa"}


class Gold(NamedTuple):
    """What a label says of one topic of one document; `label` is None where it is disputed, and is then not scored.

    `spans` are the annotated words, `lines` the lines that readers named.
    """

    document: str
    topic: str
    label: bool | None
    spans: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    values: tuple[str, ...] = ()


class Labels(NamedTuple):
    """All labels by document and topic, and what is to be said about them."""

    gold: Mapping[tuple[str, str], Gold]
    corpora: tuple[str, ...]
    notes: tuple[str, ...]


def read(corpus: Path, labels: Path, corrections: Path) -> Labels:
    """Return the labels of a corpus folder and of this repository, both corrections applied."""
    notes: list[str] = []
    found: dict[tuple[str, str], Gold] = {}
    sources = {name: corpus / "labels" / f"{name}.jsonl" for name in PUBLISHED}
    labelled = {name: list(_published(file)) if file.is_file() else [] for name, file in sources.items()}
    labelled[READ] = list(read_by_us(labels))
    corpora = []
    for name, rows in labelled.items():
        there = {row.document for row in rows if (corpus / f"{row.document}.md").is_file()}
        notes += _absent(name, {row.document for row in rows}, there)
        found |= {(row.document, row.topic): row for row in rows if row.document in there}
        corpora += [name] if there else []
    _correct(found, _published_corrections(corpus / "corrections.jsonl"))
    notes += _correct_checked(found, corrections, corpora)
    return Labels(found, tuple(corpora), tuple(notes))


def _absent(name: str, labelled: set[str], there: set[str]) -> Iterator[str]:
    if not there:
        yield f"{name}: skipped, {'no documents' if labelled else 'no labels'} in the folder of corpora"
    elif missing := len(labelled - there):
        yield f"{name}: {missing} of {len(labelled)} labelled documents are not in the folder of corpora"


def grades(corpus: Path) -> dict[tuple[str, str], str]:
    """Return how far the labels of each corpus and topic can be trusted; ours are R: read by two readers."""
    file = corpus / "topics.json"
    rows = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    found = {(row["corpus"], row["topic"]): str(row["grade"]) for row in rows}
    copies = {
        (copy, topic): grade for copy, source in _OF.items() for (of, topic), grade in found.items() if of == source
    }
    return {**found, **copies}


def _published(file: Path) -> Iterator[Gold]:
    for row in _rows(file):
        if row.get("excluded"):
            continue
        for topic, label in (row.get("labels") or {}).items():
            yield Gold(row["doc"], topic, label, tuple(row.get("spans", {}).get(topic, ())))


def read_by_us(file: Path) -> Iterator[Gold]:
    """Yield the labels that readers made for this repository."""
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            values = tuple(value.strip() for value in row["values"].split(";") if value.strip())
            lines = tuple(int(line) for line in row["lines"].split())
            yield Gold(row["document"], row["topic"], _LABELS[row["label"]], lines=lines, values=values)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream if line.strip())


def _published_corrections(file: Path) -> Iterator[Gold]:
    if file.is_file():
        for row in _rows(file):
            words = (row["evidence"],) if row.get("evidence") and row["corrected"] else ()
            yield Gold(row["doc"], row["topic"], row["corrected"], words)


def _correct(found: dict[tuple[str, str], Gold], corrections: Iterable[Gold]) -> None:
    for correction in corrections:
        key = (correction.document, correction.topic)
        if key in found:
            old = found[key]
            found[key] = old._replace(label=correction.label, spans=(*old.spans, *correction.spans))


def _correct_checked(found: dict[tuple[str, str], Gold], file: Path, corpora: Iterable[str]) -> Iterator[str]:
    """Apply our own corrections, which say what they correct; yield a note for each that does not fit."""
    if not file.is_file():
        return
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        key = (row["document"], row["topic"])
        known = row["gold"] in _LABELS and row["corrected"] in _LABELS
        if row["document"].partition("/")[0] in corpora:
            wrong = _misfit(row, found.get(key)) if known else "a label is yes, no or debatable"
            if wrong:
                yield f"{file.name}: {row['document']} {row['topic']}: {wrong}"
            else:
                found[key] = _corrected(found[key], row)


def _misfit(row: dict[str, str], old: Gold | None) -> str | None:
    """Return why a correction does not fit the label."""
    if old is None:
        return "no such label"
    fits = old.label in {_LABELS[row["gold"]], _LABELS[row["corrected"]]}
    return None if fits else f"the label is not {row['gold']}"


def _corrected(old: Gold, row: dict[str, str]) -> Gold:
    lines = tuple(int(line) for line in _LINE.findall(row["line"]))
    return old._replace(label=_LABELS[row["corrected"]], lines=(*old.lines, *lines))
