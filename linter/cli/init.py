"""`clauselint init`: write the configuration of a project."""

from typing import Annotated

import typer

from linter.cli import completion, options, terminal

EXAMPLE = """\b
Examples:
  clauselint init
  clauselint init --jurisdiction us-ca --fact sells_or_shares=no --yes

\b
Without a terminal nothing is asked: the options are the answers."""

Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="NAME=yes|no",
        help="The answer to a question; repeatable.",
        show_default=False,
        autocompletion=completion.facts,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Ask nothing, and change a file that exists.")]


def init(
    jurisdiction: options.Places = None,
    fact: Facts = None,
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Write .clauselint.yaml. Asks where your users are and what no text need show, and shows what changes."""
    from linter.cli import setup

    change = setup.propose(jurisdiction or [], fact or [], ask=not yes and terminal.is_interactive())
    terminal.out(change.difference)
    if change.difference and setup.may_write(change, yes=yes):
        change.write()
        terminal.say(f"wrote {change.path}")
    elif not change.difference:
        terminal.say(f"{change.path}: nothing to change")
