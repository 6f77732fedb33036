"""`clauselint explain`: what a rule asks, why, and in which words; and what it comes to here."""

from typing import Annotated

import typer

from linter.cli import completion, options, terminal
from linter.cli.values import choice, today

EXAMPLE = """\b
Examples:
  clauselint explain us-states/appeal-right
  clauselint explain us-states/appeal-right privacy.md
  clauselint explain 'us-ca/*' --format markdown > us-ca.md"""

_FORMATS = ("text", "markdown")

RuleId = Annotated[
    str,
    typer.Argument(
        metavar="RULE",
        help="Such as us-ca/dnt-statement, or 'us-ca/*' for a pack.",
        show_default=False,
        autocompletion=completion.globs,
    ),
]
Path = Annotated[
    str | None,
    typer.Argument(metavar="[PATH]", help="What it finds in this file, with its configuration.", show_default=False),
]


def explain(
    rule: RuleId,
    path: Path = None,
    form: options.ExplainFormat = "text",
    rules: options.RuleFolders = None,
    config: options.ConfigFile = None,
) -> None:
    """Explain a rule. Prints what it comes to here, what it asks, why, the law, the query in words, examples."""
    from linter.cli import effective, page
    from linter.cli.explanation import explanation, printed
    from linter.errors import LinterError
    from linter.gathering import configure
    from linter.request import Request
    from linter.rulebook import load
    from linter.rulebook.accuracy import accuracy
    from linter.selection import known_rules
    from linter.suggestion import unknown
    from linter.upkeep import UPKEEP

    choice("--format", form, _FORMATS)
    if path and form == "markdown":
        raise LinterError("--format markdown prints what holds everywhere: leave the file out")
    request = Request([path] if path else [], today(), rules=rules or [], config=config)
    width = min(terminal.width(), 110)
    if rule.startswith("clauselint/"):
        if rule not in UPKEEP:
            raise LinterError(unknown("rule", rule, UPKEEP))
        terminal.out(printed(effective.upkeep_lines(rule, UPKEEP[rule], configure(request)[0]), width))
        return
    book = load(rules or [], whole=True)
    found = known_rules(rule, book)
    if form == "markdown":
        terminal.out(page.pages(found, book, accuracy))
        return
    here = configure(request)[0]
    texts = (explanation(one, book, effective.effective(one, request, here), accuracy(one.id)) for one in found)
    terminal.out("\n".join(printed(lines, width) for lines in texts))
