"""Several reports made one: a run whose files stand under several configurations."""

import os
from collections.abc import Sequence
from itertools import chain

from linter.files import display
from linter.finding import Report


def settle(reports: Sequence[Report], paths: Sequence[str]) -> list[Report]:
    """Return the reports without the failures of folders that hold a policy under another configuration."""
    folders = {display(path) for path in paths if os.path.isdir(path)}
    failing = [{failure.path for failure in report.errors} for report in reports]
    passed = {folder for folder in folders if not all(folder in paths for paths in failing)}
    return [
        report._replace(errors=tuple(failure for failure in report.errors if failure.path not in passed))
        for report in reports
    ]


def merged(reports: Sequence[Report]) -> Report:
    """Return one report of all the documents, each of which says which configuration is its own."""
    first, *others = reports
    if not others:
        return first
    documents = [one._replace(config=report.config) for report in reports for one in report.documents]
    return first._replace(
        config=", ".join(sorted({one.config for one in documents if one.config})) or None,
        documents=tuple(sorted(documents, key=lambda document: document.path)),
        skipped=tuple(sorted(set(chain.from_iterable(report.skipped for report in reports)))),
        upcoming=tuple(sorted(set(chain.from_iterable(report.upcoming for report in reports)))),
        errors=tuple(sorted({failure.path: failure for report in reports for failure in report.errors}.values())),
    )
