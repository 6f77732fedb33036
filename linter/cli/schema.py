"""`clauselint schema`: print a JSON Schema for editors."""

from pathlib import Path
from typing import Annotated

import typer

from linter.cli import terminal
from linter.cli.values import choice

EXAMPLE = """\b
Example:
  clauselint schema rule > rule.schema.json"""

_NAMES = ("rule", "config", "report")
_FOLDER = Path(__file__).parent.parent / "schemas"


def schema(name: Annotated[str, typer.Argument(metavar="rule|config|report", show_default=False)]) -> None:
    """Print a JSON Schema. For rule files, .clauselint.yaml or the JSON report."""
    path = _FOLDER / f"{choice('schema', name, _NAMES)}.schema.json"
    terminal.out(path.read_text(encoding="utf-8"))
