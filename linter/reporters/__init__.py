"""Reporters: each turns a report into the text of one format and decides nothing."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from linter.finding import Report


class Look(NamedTuple):
    """How a report is to look, decided before: all outcomes or what wants attention, columns, colours."""

    everything: bool = False
    width: int = 100
    colour: bool = False


Reporter = Callable[[Report, Look], str]

#: Formats and the modules that write them; a module is imported when its format is asked for.
REPORTERS = {
    "csv": "linter.reporters.csv",
    "github": "linter.reporters.github",
    "gitlab": "linter.reporters.gitlab",
    "json": "linter.reporters.json",
    "jsonl": "linter.reporters.jsonl",
    "junit": "linter.reporters.junit",
    "markdown": "linter.reporters.markdown",
    "sarif": "linter.reporters.sarif",
    "table": "linter.reporters.table",
    "text": "linter.reporters.text",
}


def reporter(format_name: str) -> Reporter:
    """Return the reporter of a format."""
    found: Reporter = import_module(REPORTERS[format_name]).report
    return found
