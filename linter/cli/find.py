"""`clauselint find`: the query language on its own."""

from typing import Annotated

import typer

from linter.cli import options, terminal
from linter.cli.values import Exit, today

EXAMPLE = """\b
Examples:
  clauselint find '"do not track" /s respond!' policies/
  clauselint find '@age[< 13]' privacy.md

\b
Exit codes: 0 something found, 1 nothing, 2 a mistake."""


def find(
    query: Annotated[str, typer.Argument(metavar="QUERY", show_default=False)],
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders.", show_default=False)],
    rules: options.RuleFolders = None,
) -> None:
    """Find sentences by a query. Prints each sentence that holds a hit as path:line:column: sentence."""
    from linter.cli import lookup

    found = lookup.look(query, paths, rules or [], today())
    terminal.out("".join(f"{line}\n" for line in found.lines))
    for path, message in found.failures.items():
        terminal.say(f"{path}: {message}")
    raise typer.Exit(Exit.MISTAKE if found.failures else Exit.CLEAN if found.lines else Exit.FINDINGS)
