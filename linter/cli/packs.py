"""The list of packs in each of its formats."""

from collections import Counter
from typing import NamedTuple

from linter.cli.listing import columns
from linter.cli.markup import code, escaped, url
from linter.reporters.head import counted
from linter.reporters.wire import json_text
from linter.rule import RuleBook


class _Row(NamedTuple):
    """What is said of a pack; title and covers are empty where nothing is."""

    name: str
    rules: int
    title: str
    covers: str


def table(book: RuleBook, _: str | None) -> str:
    """Return a line a pack, in columns."""
    return columns(
        [
            (row.name, counted(row.rules, "rule"), f"{row.title}: {row.covers}" if row.title else "")
            for row in _rows(book)
        ]
    )


def as_json(book: RuleBook, _: str | None) -> str:
    """Return the packs as JSON."""
    return json_text({"version": 1, "packs": [row._asdict() for row in _rows(book)]})


def markdown(book: RuleBook, pages: str | None) -> str:
    """Return the packs as a Markdown table, each with a link to its page if there is a folder of them."""
    lines = ["| pack | rules | what they cover |", "| --- | --- | --- |"]
    for row in _rows(book):
        name = f"[{code(row.name)}]({url(f'{pages}/{row.name}.md')})" if pages else code(row.name)
        said = f"**{escaped(row.title)}.** {escaped(row.covers)}" if row.title else "–"
        lines.append(f"| {name} | {row.rules} | {said} |")
    return "".join(line + "\n" for line in lines)


def _rows(book: RuleBook) -> list[_Row]:
    counts = Counter(rule.id.partition("/")[0] for rule in book.rules)
    said = book.packs
    return [
        _Row(name, counts[name], said[name].title if name in said else "", said[name].covers if name in said else "")
        for name in sorted(counts)
    ]
