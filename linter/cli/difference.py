"""What an edit does to a policy, in words: as text, and as Markdown for a pull request."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from linter.comparison import Change, Comparison, Kind
from linter.finding import Place
from linter.reporters.head import counted
from linter.reporters.safe import abridged, clean, escaped, words

_QUOTES = 3
_LAWS = 4
Names = Mapping[str, str]


def text(comparisons: Sequence[Comparison], names: Names, versions: str) -> str:
    """Return what became of each obligation, a line each, with the words indented below."""
    lines: list[str] = []
    for one in comparisons:
        lines += [f"{one.path} ({versions}): {_summary(one)}", *(f"  {line}" for line in _claims(one, names))]
        for change in one.changes:
            lines.append(f"  {change.kind}: {_subject(change)} [{change.rule}]")
            lines += [f"      {line}" for line in _details(change)]
    return "".join(f"{clean(line)}\n" for line in lines)


def markdown(comparisons: Sequence[Comparison], names: Names, versions: str) -> str:
    """Return the same as Markdown: what was reworded only is folded away."""
    lines = ["## What this edit does to the policy", ""]
    for one in comparisons:
        lines += [f"### {escaped(one.path)}", "", f"{escaped(versions)}: {escaped(_summary(one))}", ""]
        claims = [f"- **{escaped(line)}**" for line in _claims(one, names)]
        lines += [*claims, ""] if claims else []
        for kind, changes in groupby(one.changes, key=lambda change: change.kind):
            lines += [*_folded(kind, list(changes)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _folded(kind: Kind, changes: Sequence[Change]) -> Iterator[str]:
    is_minor = kind is Kind.REWORDED
    title = f"{kind.capitalize()} ({len(changes)})"
    yield f"<details><summary>{title}</summary>" if is_minor else f"#### {title}"
    yield ""
    for change in changes:
        yield f"- {escaped(_subject(change))} (`{change.rule}`)"
        yield from (f"  - {escaped(line)}" for line in _details(change))
    if is_minor:
        yield ""
        yield "</details>"


def _summary(one: Comparison) -> str:
    parts = [f"{len(list(same))} {kind}" for kind, same in groupby(one.changes, key=lambda change: change.kind)]
    return (
        f"{counted(len(one.changes), 'obligation')} touched: {', '.join(parts)}"
        if parts
        else "no obligation is touched"
    )


def _claims(one: Comparison, names: Names) -> Iterator[str]:
    for verb, codes in (("no longer claims", one.lost), ("newly claims", one.gained)):
        if codes:
            yield f"the text {verb} {', '.join(names.get(code, code) for code in codes)}"


def _subject(change: Change) -> str:
    return f"{change.title}, {change.element}" if change.element else change.title


def _details(change: Change) -> Iterator[str]:
    if change.note:
        yield words(change.note)
    yield from _quotes("before", change.before)
    yield from _quotes("after", change.after)
    cites = list(dict.fromkeys(law.cite for law in change.laws if law.cite))
    if cites and change.kind is not Kind.REWORDED:
        more = f"; {len(cites) - _LAWS} more" if len(cites) > _LAWS else ""
        yield f"asked for by {'; '.join(cites[:_LAWS])}{more}"


def _quotes(label: str, places: Sequence[Place]) -> Iterator[str]:
    for place in places[:_QUOTES]:
        yield f"{label}, line {place.line}: “{words(abridged(place.quote))}”"
    if len(places) > _QUOTES:
        yield f"{label}, also {counted(len(places) - _QUOTES, 'sentence')} more"
