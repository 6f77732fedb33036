"""The list of rules in each of its formats."""

from collections.abc import Sequence
from typing import Any

from linter.cli.markup import anchor, code, escaped, url
from linter.reporters.head import counted
from linter.reporters.safe import clean
from linter.reporters.wire import json_text, law_data
from linter.rule import Rule, RuleBook

_MOST = 3


def table(book: RuleBook, _: str | None) -> str:
    """Return a line a rule, in columns."""
    rows = [(rule.id, rule.severity.value, _where(rule), rule.title) for rule in book.rules]
    return columns(rows)


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as aligned columns, each on a line of its own."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    return "".join(clean("  ".join(map(str.ljust, row, widths)).rstrip()) + "\n" for row in rows)


def as_json(book: RuleBook, _: str | None) -> str:
    """Return the rules with their law as JSON."""
    return json_text({"version": 1, "rules": [_data(rule) for rule in book.rules]})


def markdown(book: RuleBook, pages: str | None) -> str:
    """Return the index of the rules as a Markdown page, a table a pack; with links if there is a folder of pages."""
    lines = [
        "# Rules",
        "",
        f"{counted(len(book.rules), 'rule')}. Printed by `clauselint rules --format markdown`; `clauselint explain RULE` says more.",
    ]
    for pack in sorted({rule.id.partition("/")[0] for rule in book.rules}):
        lines += ["", f"## {pack}", ""]
        if said := book.packs.get(pack):
            lines += [f"{escaped(said.title)}. {escaped(said.covers)}.", ""]
        lines += ["| rule | severity | asks | law |", "| --- | --- | --- | --- |"]
        lines += [_markdown_row(rule, pages) for rule in book.rules if rule.id.partition("/")[0] == pack]
    return "".join(line + "\n" for line in lines)


def _where(rule: Rule) -> str:
    codes = _codes(rule)
    more = f" and {len(codes) - _MOST} more" if len(codes) > _MOST else ""
    return ", ".join(codes[:_MOST]) + more if codes else "everywhere"


def _codes(rule: Rule) -> list[str]:
    return list(dict.fromkeys(law.jurisdiction for law in rule.laws if law.jurisdiction))


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "reviewed": rule.reviewed.isoformat(),
        "law": [law_data(law) for law in rule.laws],
        "elements": [{"id": element.id, "level": element.level.value} for element in rule.require],
    }


def _markdown_row(rule: Rule, pages: str | None) -> str:
    laws = list(dict.fromkeys(law.cite for law in rule.laws if law.cite))
    more = f" and {len(laws) - _MOST} more" if len(laws) > _MOST else ""
    cites = "; ".join(laws[:_MOST]) + more or "–"
    page = f"{pages}/{rule.id.partition('/')[0]}.md#{anchor(rule.id)}"
    name = f"[{code(rule.id)}]({url(page)})" if pages else code(rule.id)
    return f"| {name} | {rule.severity} | {escaped(rule.title)} | {escaped(cites)} |"
