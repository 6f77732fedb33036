"""The noun of this package: a value found in text."""

from collections.abc import Iterable
from typing import NamedTuple


class Value(NamedTuple):
    """A value and where it stands.

    `start` and `end` are 0-based code-point offsets into the text that was searched, `end` exclusive.
    `shown` is what a report prints. `low` and `high` bound every reading of the value in the unit in
    which values of its kind compare (years of age admitted first, days, ordinal days, per cent): they
    are equal for an exact value, and 0 for kinds that do not compare. `traits` are words that a test
    such as `@date[ambiguous]` or `@duration[unit = business days]` can ask for.
    """

    start: int
    end: int
    shown: str
    low: float = 0
    high: float = 0
    traits: frozenset[str] = frozenset()


def apart(values: Iterable[Value]) -> list[Value]:
    """Return values, given by where they start, without those that begin inside an earlier one."""
    kept: list[Value] = []
    for value in values:
        if not kept or value.start >= kept[-1].end:
            kept.append(value)
    return kept
