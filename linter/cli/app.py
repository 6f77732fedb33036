"""The commands, as typer is told of them."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from linter import __version__
from linter.cli import terminal

#: Each is a function in a module of its name.
COMMANDS = ("baseline", "check", "diff", "explain", "find", "init", "rules", "schema", "test")


def app(words: Sequence[str]) -> typer.Typer:
    """Return what reads a command line; where its first word is a command it knows no other, for each costs half a millisecond."""
    made = typer.Typer(
        name="clauselint",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_main)
    for name in [word for word in words[:1] if word in COMMANDS] or COMMANDS:
        module = import_module(f"linter.cli.{name}")
        made.command(name, epilog=module.EXAMPLE)(getattr(module, name))
    return made


def _version(wanted: bool) -> None:  # noqa: FBT001  typer calls it so
    if wanted:
        terminal.out(f"clauselint {__version__}\n")
        raise typer.Exit


def _main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Check a privacy policy against rules that say what the law expects it to state. It reports; counsel decides."""
