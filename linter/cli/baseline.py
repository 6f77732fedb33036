"""`clauselint baseline`: write down what is found today."""

from typing import Annotated

import typer

from linter.cli import options, terminal
from linter.cli.values import Exit, day, today

EXAMPLE = """\b
Examples:
  clauselint baseline policies/
  clauselint check policies/ --baseline .clauselint-baseline.json
  clauselint baseline policies/ --prune

\b
The file holds hashes and the ids of rules: no line numbers, no words."""

_FILE = ".clauselint-baseline.json"

File = Annotated[str, typer.Option("--baseline", metavar="FILE", help="The file to write.")]
Prune = Annotated[
    bool, typer.Option("--prune", help="Only remove the entries of the checked documents that match nothing.")
]


def baseline(
    paths: options.Paths = None,
    file: File = _FILE,
    prune: Prune = False,  # noqa: FBT002
    jurisdiction: options.Places = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    config: options.ConfigFile = None,
) -> None:
    """Write a baseline. Findings of today, by rule, as hashes; check --baseline suppresses them."""
    from linter import pipeline
    from linter.cli import outputs
    from linter.files import display
    from linter.reporters.head import counted
    from linter.request import Request

    request = Request(
        paths=paths or [],
        today=today(),
        as_of=day("--as-of", as_of),
        rules=rules or [],
        jurisdictions=jurisdiction or [],
        config=config,
    )
    report, number, removed = pipeline.adopt(request, pipeline.configure(request), file, prune=prune)
    entries = counted(number, "finding")
    terminal.out(f"{display(file)}: {entries}, {removed} removed\n" if prune else f"{display(file)}: {entries}\n")
    outputs.complain(report)
    raise typer.Exit(Exit.MISTAKE if report.errors else Exit.CLEAN)
