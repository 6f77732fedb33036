"""The labels: those of the published corpora with their corrections, and those that we made by reading."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

#: The corpora in the layout of a labelled folder, in the order of the report; the last is labelled in this repository.
PUBLISHED = ("opp115", "c3pa", "c3pa-ablated", "gt200", "goppc")
READ = "ota"

_LABELS: Mapping[str, bool | None] = {"yes": True, "no": False, "debatable": None, "": None}
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
    corpora: list[str] = []
    for name in PUBLISHED:
        file = corpus / "labels" / f"{name}.jsonl"
        rows = {(gold.document, gold.topic): gold for gold in _published(file)} if file.is_file() else {}
        _take(name, corpus, rows, found, corpora, notes)
    _take(READ, corpus, {(gold.document, gold.topic): gold for gold in read_by_us(labels)}, found, corpora, notes)
    _correct(found, _published_corrections(corpus / "corrections.jsonl"))
    notes += _correct_checked(found, corrections, corpora)
    return Labels(found, tuple(corpora), tuple(notes))


def _take(
    name: str,
    corpus: Path,
    rows: Mapping[tuple[str, str], Gold],
    found: dict[tuple[str, str], Gold],
    corpora: list[str],
    notes: list[str],
) -> None:
    """Add the labels of the documents that are there."""
    documents = {document for document, _ in rows}
    there = {document for document in documents if (corpus / f"{document}.md").is_file()}
    if not there:
        notes.append(f"{name}: skipped, {'no documents' if documents else 'no labels'} in {corpus}")
        return
    if missing := len(documents - there):
        notes.append(f"{name}: {missing} of {len(documents)} labelled documents are not in {corpus}")
    found.update({key: gold for key, gold in rows.items() if key[0] in there})
    corpora.append(name)


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
        for row in csv.DictReader(stream):
            key, place = (row["document"], row["topic"]), f"{file.name}: {row['document']} {row['topic']}"
            if key not in found:
                if row["document"].partition("/")[0] in corpora:
                    yield f"{place}: no such label"
                continue
            old = found[key]
            if old.label != _LABELS[row["gold"]] and old.label != _LABELS[row["corrected"]]:
                yield f"{place}: the label is not {row['gold']}"
                continue
            lines = tuple(int(line) for line in row["line"].split())
            found[key] = old._replace(label=_LABELS[row["corrected"]], lines=(*old.lines, *lines))
