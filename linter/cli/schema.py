"""`clauselint schema`: print a JSON Schema for editors."""

from pathlib import Path
from typing import Annotated

import typer

from linter.cli import options, terminal
from linter.cli.values import choice

EXAMPLE = """\b
Examples:
  clauselint schema rule > rule.schema.json
  clauselint schema config > .clauselint.schema.json

\b
The schema of the configuration names the places, the facts and the rules that
there are, those of --rules included."""

_NAMES = ("rule", "config", "report")
_FOLDER = Path(__file__).parent.parent / "schemas"


def schema(
    name: Annotated[str, typer.Argument(metavar="rule|config|report", show_default=False)],
    rules: options.RuleFolders = None,
) -> None:
    """Print a JSON Schema. For rule files, .clauselint.yaml or the JSON report."""
    text = (_FOLDER / f"{choice('schema', name, _NAMES)}.schema.json").read_text(encoding="utf-8")
    if name == "config":
        from linter.cli.choices import config_schema
        from linter.rulebook import load

        text = config_schema(text, load(rules or []))
    terminal.out(text)
