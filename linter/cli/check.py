"""`clauselint check`: lint files and folders."""

import sys

import typer

from linter.cli import options, terminal
from linter.cli.values import choice, day, today

EXAMPLE = """\b
Examples:
  clauselint check policies/
  clauselint check privacy.md --jurisdiction us-ca --all
  clauselint check privacy.md -f json -o report.json -f text
  clauselint check policies/ --since origin/main

\b
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a mistake in the
call, the configuration, a rule or a file, 3 a fault of clauselint."""

_LEVELS = ("error", "warning", "info", "never")
_STDIN = "<stdin>"


def check(
    paths: options.Paths = None,
    formats: options.Formats = None,
    output: options.Outputs = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    jurisdiction: options.Places = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    fail_on: options.FailOn = None,
    everything: options.Everything = False,  # noqa: FBT002
    config: options.ConfigFile = None,
    baseline: options.Baseline = None,
    since: options.Since = None,
    jobs: options.Jobs = None,
    stdin_filename: options.StdinName = None,
    no_cache: options.NoCache = False,  # noqa: FBT002
    force: options.Force = False,  # noqa: FBT002
) -> None:
    """Check privacy policies. Without PATH: the documents that .clauselint.yaml lists."""
    from linter import pipeline
    from linter.cli import outputs
    from linter.request import Request

    targets = outputs.pair(formats or [], output or [])
    level = choice("--fail-on", fail_on, _LEVELS) if fail_on else None
    named = [(stdin_filename or _STDIN) if path == "-" else path for path in paths or []]
    request = Request(
        paths=named,
        today=today(),
        as_of=day("--as-of", as_of),
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        jurisdictions=jurisdiction or [],
        config=config,
        baseline=baseline,
        stdin=(stdin_filename or _STDIN, sys.stdin.buffer.read()) if "-" in (paths or []) else None,
        since=since,
        jobs=jobs,
        use_cache=not no_cache,
        force=force,
    )
    settings = pipeline.configure(request)
    report = pipeline.check(request, settings, terminal.progress())
    outputs.write(report, targets, everything=everything)
    outputs.complain(report)
    raise typer.Exit(outputs.code(report, level or settings.fail_on or "error"))
