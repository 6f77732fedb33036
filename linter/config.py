"""The configuration of a project: what `.clauselint.yaml`, found upward from the file that is checked, says."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from linter.discovery import Exclusion, PolicySet
from linter.files import display, holder
from linter.rule import Severity
from linter.waiver import Waiver

NAME = ".clauselint.yaml"
EDITORIAL_WORDS = 5  # edits of fewer words leave the date as it is
_NOTHING: Mapping[str, Any] = {}  # plain, for a mapping proxy cannot travel to another process


class Override(NamedTuple):
    """How loud a rule is here, None where it is off, and why."""

    severity: Severity | None
    reason: str | None = None


class Config(NamedTuple):
    """What a project says of itself.

    An edit of fewer than `editorial_words` words may leave the date as it is. `templates` are the names, or with a `*` how they begin, of variables filled in later.
    """

    path: str | None = None
    jurisdictions: tuple[str, ...] | None = None
    facts: Mapping[str, bool | float] = _NOTHING
    rules: Mapping[str, Override] = _NOTHING
    as_of: date | None = None
    fail_on: str | None = None
    exclusion: Exclusion = Exclusion()
    documents: tuple[PolicySet, ...] = ()
    editorial_words: int = EDITORIAL_WORDS
    templates: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    inline_suppressions: bool = False

    def severity(self, rule: str, shipped: Severity) -> Severity | None:
        """Return how loud a rule is here, None where it is off."""
        return self.rules[rule].severity if rule in self.rules else shipped


def governing(paths: Iterable[str]) -> dict[str, str | None]:
    """Return the configuration file that governs each of the paths, the nearest one above it; None where there is none."""
    folders = {path: path if os.path.isdir(path) else os.path.dirname(path) for path in paths}
    found = {folder: find(folder) for folder in dict.fromkeys(folders.values())}
    return {path: found[folder] for path, folder in folders.items()}


def find(folder: str) -> str | None:
    """Return the configuration file in a folder or above it, or None."""
    holding = holder(os.path.abspath(folder), NAME, os.path.isfile)
    if holding is None:
        return None
    found = os.path.join(holding, NAME)
    return display(found if os.path.isabs(folder) else os.path.relpath(found))


def above(path: str) -> str | None:
    """Return the configuration file next above another, or None."""
    return find(os.path.join(os.path.dirname(path), os.pardir))
