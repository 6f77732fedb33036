"""Counting: rates with their intervals, and a paired comparison of two systems."""

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.accuracy.verdicts import State, Verdict

_Z = 1.959964


class Rate(NamedTuple):
    """How many of how many, with the Wilson 95 % interval."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        """Return the share, or None where there is nothing to count."""
        return self.hits / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the ends of the interval."""
        if not self.n:
            return None
        share, spread = self.hits / self.n, _Z * _Z / self.n
        middle = share + spread / 2
        half = _Z * math.sqrt(share * (1 - share) / self.n + spread / (4 * self.n))
        return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


class Paired(NamedTuple):
    """On how many documents only one of two is right, and the exact two-sided binomial p of so uneven a split."""

    ours: int
    baseline: int

    @property
    def p(self) -> float:
        """Return the probability of a split at least as uneven by chance."""
        n, least = self.ours + self.baseline, min(self.ours, self.baseline)
        return min(1.0, sum(math.comb(n, k) for k in range(least + 1)) / 2 ** (n - 1)) if n else 1.0


class Score(NamedTuple):
    """The score of one measure on one or more corpora; `silent` and `unasked` count documents without a verdict."""

    corpora: tuple[str, ...]
    yes: int
    no: int
    silent: int
    unasked: Rate
    present_precision: Rate
    present_recall: Rate
    missing_precision: Rate
    missing_recall: Rate
    f1: float | None
    evidence: Rate
    words: float | None
    values: Rate
    baseline_present_recall: Rate
    baseline_missing_recall: Rate
    baseline_f1: float | None
    paired: Paired

    @property
    def n(self) -> int:
        """Return the number of documents."""
        return self.yes + self.no


def score(verdicts: Sequence[Verdict]) -> Score:
    """Return the score of verdicts."""
    unasked = [one for one in verdicts if one.state is State.NOT_ASKED]
    asked = [one for one in verdicts if one.state is not State.NOT_ASKED]
    yes = [one for one in asked if one.gold.label]
    no = [one for one in asked if not one.gold.label]
    true_present, false_present = _count(yes, State.PRESENT), _count(no, State.PRESENT)
    true_missing, false_missing = _count(no, State.MISSING), _count(yes, State.MISSING)
    hits = [one.hit for one in yes if one.hit is not None]
    valued = [one.exact for one in yes if one.exact is not None]
    lengths = [len(place.words.split()) for one in yes if one.state is State.PRESENT for place in one.places]
    guessed_yes, guessed_no = sum(one.baseline for one in yes), sum(one.baseline for one in no)
    return Score(
        corpora=tuple(dict.fromkeys(one.corpus for one in verdicts)),
        yes=len(yes),
        no=len(no),
        silent=_count(asked, State.SILENT),
        unasked=Rate(sum(one.gold.label is True for one in unasked), len(unasked)),
        present_precision=Rate(true_present, true_present + false_present),
        present_recall=Rate(true_present, len(yes)),
        missing_precision=Rate(true_missing, true_missing + false_missing),
        missing_recall=Rate(true_missing, len(no)),
        f1=_f1(true_present, false_present, len(yes)),
        evidence=Rate(sum(hits), len(hits)),
        words=median(lengths) if lengths else None,
        values=Rate(sum(valued), len(valued)),
        baseline_present_recall=Rate(guessed_yes, len(yes)),
        baseline_missing_recall=Rate(len(no) - guessed_no, len(no)),
        baseline_f1=_f1(guessed_yes, guessed_no, len(yes)),
        paired=_paired(asked),
    )


def _count(verdicts: Iterable[Verdict], state: State) -> int:
    return sum(one.state is state for one in verdicts)


def _f1(true: int, false: int, yes: int) -> float | None:
    return 2 * true / (true + false + yes) if yes else None


def _paired(verdicts: Iterable[Verdict]) -> Paired:
    pairs = [(one.right, one.baseline == one.gold.label) for one in verdicts]
    return Paired(pairs.count((True, False)), pairs.count((False, True)))
