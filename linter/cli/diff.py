"""`clauselint diff`: what an edit does to the obligations of a policy."""

from typing import Annotated

import typer

from linter.cli import options, terminal
from linter.cli.values import choice, day, today

EXAMPLE = """\b
Examples:
  clauselint diff old.md new.md
  clauselint diff HEAD policies/privacy.md
  clauselint diff v1.0 main policies/ -f markdown

\b
Exit codes: 0 whatever the edit does, 2 a mistake. `check --since` fails on
what a change introduces."""

_FORMATS = ("text", "markdown")


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", show_default=False, help="A file, or a git revision.")],
    new: Annotated[str, typer.Argument(metavar="NEW", show_default=False, help="A file, or a git revision.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Of revisions: the files and folders.", show_default=False),
    ] = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or markdown.")] = "text",
    select: options.Select = None,
    ignore: options.Ignore = None,
    jurisdiction: options.Places = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    config: options.ConfigFile = None,
) -> None:
    """Tell which obligations an edit newly meets, weakens or loses, with the old words and the new."""
    from linter import reviewing
    from linter.cli.difference import markdown, text
    from linter.request import Request
    from linter.rulebook import load

    show = {"text": text, "markdown": markdown}[choice("--format", form, _FORMATS)]
    request = Request(
        paths=paths or [],
        today=today(),
        as_of=day("--as-of", as_of),
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        jurisdictions=jurisdiction or [],
        config=config,
    )
    comparisons = reviewing.review(request, old, new)
    terminal.out(show(comparisons, load(rules or []).place_names, f"{old} → {new}"))
