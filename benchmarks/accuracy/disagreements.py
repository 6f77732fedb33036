"""Every verdict that disagrees with its label, with the linter's words, for reading; it holds text of the corpora."""

from collections.abc import Iterator, Sequence

from benchmarks.accuracy.run import Measured
from benchmarks.accuracy.verdicts import Shown, State, Verdict

_LONGEST = 400
_MOST = 4
_KINDS = ((True, "there, not found"), (False, "found, not there"))


def text(rows: Sequence[Measured]) -> str:
    """Return the disagreements, a rule at a time."""
    return "\n".join(line for row in rows for line in _measure(row))


def _measure(row: Measured) -> Iterator[str]:
    asked = [verdict for verdict in row.verdicts if verdict.state is not State.NOT_ASKED]
    wrong = [verdict for verdict in asked if not verdict.right]
    inexact = [verdict for verdict in row.verdicts if verdict.exact is False]
    off = [verdict for verdict in row.verdicts if verdict.hit is False and verdict.corpus in row.measure.topics]
    if not wrong and not inexact and not off:
        return
    yield f"# {row.measure.name}\n"
    for label, title in _KINDS:
        mine = [verdict for verdict in wrong if verdict.gold.label is label]
        yield from _group(title, [verdict for verdict in mine if verdict.corpus in row.measure.topics])
        yield from _group(
            f"{title}, by a label that is only near", [v for v in mine if v.corpus in row.measure.related]
        )
    yield from _group("there, not asked for", [v for v in row.verdicts if v.state is State.NOT_ASKED and v.gold.label])
    yield from _group("value differs", inexact)
    yield from _group("evidence elsewhere than the annotated words", off)


def _group(title: str, verdicts: Sequence[Verdict]) -> Iterator[str]:
    if verdicts:
        yield f"## {title}: {len(verdicts)}\n"
    for verdict in verdicts:
        yield from _verdict(verdict)


def _verdict(verdict: Verdict) -> Iterator[str]:
    gold = verdict.gold
    silent = ", the linter is silent" if verdict.state is State.SILENT else ""
    yield f"{gold.document} [{gold.topic}{silent}]"
    if gold.lines or gold.values:
        yield f"  label: lines {' '.join(map(str, gold.lines))} {'; '.join(gold.values)}".rstrip()
    yield from (f"  label: {_short(span)}" for span in gold.spans[:_MOST])
    word = "evidence" if verdict.state is State.PRESENT else "closest"
    yield from (f"  {word}: {_place(place)}" for place in verdict.places[:_MOST])
    yield ""


def _place(place: Shown) -> str:
    value = f" [{place.value}]" if place.value else ""
    return f"{place.line}{value}: {_short(place.words)}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"
