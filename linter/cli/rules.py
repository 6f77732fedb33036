"""`clauselint rules`: list the rules, or their packs."""

from typing import Annotated

import typer

from linter.cli import options, terminal
from linter.cli.values import choice

EXAMPLE = """\b
Examples:
  clauselint rules
  clauselint rules --packs
  clauselint rules -f markdown > rules/README.md"""

_FORMATS = ("table", "json", "markdown")

Packs = Annotated[bool, typer.Option("--packs", help="Their packs, with what each covers.")]
Pages = Annotated[
    str | None,
    typer.Option(
        "--pages",
        metavar="DIR",
        help="With -f markdown: link to the pages of the packs in this folder; clauselint explain prints them.",
        show_default=False,
    ),
]


def rules(
    form: options.RulesFormat = "table",
    packs: Packs = False,  # noqa: FBT002  typer calls it so
    pages: Pages = None,
    folders: options.RuleFolders = None,
) -> None:
    """List the rules."""
    from linter.cli import listing
    from linter.cli import packs as of_packs
    from linter.errors import LinterError
    from linter.rulebook import load

    choice("--format", form, _FORMATS)
    if pages is not None and form != "markdown":
        raise LinterError("--pages goes with --format markdown")
    module = of_packs if packs else listing
    printers = {"table": module.table, "json": module.as_json, "markdown": module.markdown}
    terminal.out(printers[form](load(folders or []), pages))
