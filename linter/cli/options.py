"""The options, each written once."""

from pathlib import Path
from typing import Annotated

import typer

from linter.cli import completion

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]...", help="Files and folders; - is stdin.", show_default=False)
]
RuleFolders = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="DIR", help="Rules of your own; repeatable.", show_default=False)
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read the rules afresh.")]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, text, json, jsonl, sarif, github, gitlab, junit, markdown or csv; repeatable. [default: table on a terminal, else text]",
        show_default=False,
        autocompletion=completion.formats,
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where the i-th format goes; repeatable.", show_default=False),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE-GLOB",
        help="Only these rules, such as 'us-ca/*'; repeatable.",
        show_default=False,
        autocompletion=completion.globs,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE-GLOB",
        help="Not these rules; repeatable.",
        show_default=False,
        autocompletion=completion.globs,
    ),
]
Places = Annotated[
    list[str] | None,
    typer.Option(
        "--jurisdiction",
        metavar="CODE",
        help="Replaces what the document claims; repeatable.",
        show_default=False,
        autocompletion=completion.jurisdictions,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="YYYY-MM-DD", help="The law of this day. [default: today, UTC]", show_default=False
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="error, warning, info or never: what makes the exit code 1. [default: error]",
        show_default=False,
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="Also what was found and what does not apply: the checklist.")]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config", metavar="FILE", help="Instead of the .clauselint.yaml above the file.", show_default=False
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="What it knows is suppressed; see clauselint baseline.", show_default=False
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REV",
        help="Only findings that the change since this git revision introduced count.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="Processes. [default: as many as pay]", show_default=False),
]
StdinName = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="What the document on stdin is called.", show_default=False),
]
Force = Annotated[bool, typer.Option("--force", help="Check also what does not look like a privacy policy.")]
ExplainFormat = Annotated[
    str, typer.Option("--format", "-f", metavar="FORMAT", help="text, or markdown: a page of a pack's rules.")
]
RulesFormat = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="table, json or markdown.")]
