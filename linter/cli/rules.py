"""`clauselint rules`: list the rules."""

from linter.cli import options, terminal
from linter.cli.values import choice

EXAMPLE = """\b
Examples:
  clauselint rules
  clauselint rules -f markdown > rules/README.md"""

_FORMATS = ("table", "json", "markdown")


def rules(form: options.RulesFormat = "table", folders: options.RuleFolders = None) -> None:
    """List the rules."""
    from linter.cli import listing
    from linter.rulebook import load

    choice("--format", form, _FORMATS)
    terminal.out(listing.LISTINGS[form](load(folders or [])))
