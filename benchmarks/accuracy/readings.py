"""The verdicts that were read: one file a rule, one row a verdict."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple


class Readings(NamedTuple):
    """How many verdicts of a rule were read, and how many were right."""

    rule: str
    right: int
    wrong: int


def read(folder: Path) -> list[Readings]:
    """Return the readings of each rule, by the name of its file."""
    return [_count(file) for file in sorted(folder.glob("*.csv"))]


def _count(file: Path) -> Readings:
    with file.open(encoding="utf-8", newline="") as stream:
        verdicts = Counter(row["verdict"].strip() for row in csv.DictReader(stream))
    return Readings(file.stem, verdicts["right"], verdicts["wrong"])
