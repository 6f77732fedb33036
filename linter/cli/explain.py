"""`clauselint explain`: what a rule asks, why, and in which words; and what it comes to here."""

from typing import Annotated

import typer

from linter.cli import completion, options, terminal
from linter.cli.values import today

EXAMPLE = """\b
Examples:
  clauselint explain us-states/appeal-right
  clauselint explain us-states/appeal-right privacy.md"""

RuleId = Annotated[
    str,
    typer.Argument(
        metavar="RULE", help="Such as us-ca/dnt-statement.", show_default=False, autocompletion=completion.rules
    ),
]
Path = Annotated[
    str | None,
    typer.Argument(metavar="[PATH]", help="What it finds in this file, with its configuration.", show_default=False),
]


def explain(
    rule: RuleId,
    path: Path = None,
    rules: options.RuleFolders = None,
    config: options.ConfigFile = None,
) -> None:
    """Explain a rule. Prints what it comes to here, what it asks, why, the law, the query in words, examples."""
    from linter.cli import effective
    from linter.cli.explanation import explanation, printed
    from linter.errors import LinterError
    from linter.request import Request
    from linter.rulebook import load
    from linter.rulebook.accuracy import accuracy
    from linter.selection import known_rule
    from linter.suggestion import unknown
    from linter.upkeep import UPKEEP

    request = Request([path] if path else [], today(), rules=rules or [], config=config)
    width = min(terminal.width(), 110)
    if rule.startswith("clauselint/"):
        if rule not in UPKEEP:
            raise LinterError(unknown("rule", rule, UPKEEP))
        terminal.out(printed(effective.upkeep_lines(rule, UPKEEP[rule], request), width))
        return
    book = load(rules or [], examples=True)
    known = known_rule(rule, book)
    here = effective.effective(known, request)
    terminal.out(printed(explanation(known, book, here, accuracy(known.id)), width))
