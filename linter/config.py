"""The configuration of a project: what `.clauselint.yaml`, found upward from the file that is checked, says."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from linter.discovery import Exclusion, PolicySet
from linter.errors import LinterError
from linter.files import display
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


def governing(paths: Iterable[str]) -> str | None:
    """Return the one configuration file that governs all the paths, or None; two are an error."""
    folders: dict[str, str] = {}
    for path in paths:
        folders.setdefault(path if os.path.isdir(path) else os.path.dirname(path), path)
    found: dict[str | None, str] = {}
    for folder, path in folders.items():
        found.setdefault(find(folder), path)
    if len(found) > 1:
        (first, one), (second, other) = list(found.items())[:2]
        raise LinterError(
            f"{display(one)} is under {first or 'no configuration'}, {display(other)} under "
            f"{second or 'no configuration'}: check them apart, or name one with --config"
        )
    return next(iter(found), None)


def find(folder: str) -> str | None:
    """Return the configuration file in a folder or above it, or None."""
    found = _above(os.path.abspath(folder))
    if found is None:
        return None
    return display(found if os.path.isabs(folder) else os.path.relpath(found))


def _above(folder: str) -> str | None:
    candidate = os.path.join(folder, NAME)
    if os.path.isfile(candidate):
        return candidate
    parent = os.path.dirname(folder)
    return None if parent == folder else _above(parent)
