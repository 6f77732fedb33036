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
    """Explain a rule. Prints what it asks, why, the law, the query in words, how often it is right, examples."""
    from linter.cli.explanation import explanation
    from linter.rulebook import load
    from linter.rulebook.accuracy import accuracy
    from linter.selection import known_rule

    book = load(rules or [], examples=True)
    known = known_rule(rule, book)
    terminal.out(explanation(known, book, accuracy(known.id), min(terminal.width(), 110)))
