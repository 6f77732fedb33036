"""The verdicts that were read: one file a rule, one row a verdict."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

FINDINGS = frozenset({"missing", "partial", "flagged", "conflict"})


class Readings(NamedTuple):
    """How many verdicts of a rule were read, how many were right, and how many of those that are findings."""

    rule: str
    right: int
    wrong: int
    findings: int = 0
    findings_right: int = 0


def read(folder: Path) -> list[Readings]:
    """Return the readings of each rule, by the name of its file."""
    return [_count(file) for file in sorted(folder.glob("*.csv"))]


def _count(file: Path) -> Readings:
    with file.open(encoding="utf-8", newline="") as stream:
        rows = [(row["outcome"].strip() in FINDINGS, row["verdict"].strip()) for row in csv.DictReader(stream)]
    verdicts, findings = Counter(verdict for _, verdict in rows), [verdict for found, verdict in rows if found]
    return Readings(file.stem, verdicts["right"], verdicts["wrong"], len(findings), findings.count("right"))
