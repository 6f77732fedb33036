"""`clauselint test`: run the examples of the rules."""

from pathlib import Path
from typing import Annotated

import typer

from linter.cli import terminal
from linter.cli.values import Exit

EXAMPLE = """\b
Examples:
  clauselint test
  clauselint test our-rules/"""


def test(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="A folder of your own rules. [default: the shipped ones]", show_default=False
        ),
    ] = None,
) -> None:
    """Run the examples of the rules. Validates the rules first; prints a line for each example that fails."""
    from linter import rulebook
    from linter.cli import trial

    extra = [folder] if folder else []
    if mistakes := rulebook.check(extra):
        for mistake in mistakes:
            terminal.say(str(mistake))
        raise typer.Exit(Exit.MISTAKE)
    book = rulebook.load(extra, use_cache=False, whole=True)
    ran = trial.run(book, trial.rules_below(folder, book))
    terminal.out("".join(f"{line}\n" for line in ran.lines))
    raise typer.Exit(Exit.FINDINGS if ran.failed else Exit.CLEAN)
