"""`clauselint explain`: what a rule asks, why, and in which words."""

from typing import Annotated

import typer

from linter.cli import options, terminal

EXAMPLE = """\b
Example:
  clauselint explain us-states/appeal-right"""


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as us-ca/dnt-statement.", show_default=False)],
    rules: options.RuleFolders = None,
) -> None:
    """Explain a rule. Prints what it asks, why, the law, the query in words, examples and the sample clause."""
    from linter.cli.explanation import explanation
    from linter.rulebook import load
    from linter.selection import known_rule

    book = load(rules or [], examples=True)
    terminal.out(explanation(known_rule(rule, book), book, min(terminal.width(), 110)))
