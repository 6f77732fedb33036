"""The configuration of a project: `.clauselint.yaml`, found upward from the file that is checked."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple, NoReturn

from linter.discovery import Exclusion
from linter.errors import LinterError, RuleError
from linter.files import display, read_bytes
from linter.rule import RuleBook, Severity
from linter.suggestion import unknown

NAME = ".clauselint.yaml"
OFF = "off"
_NOTHING: Mapping[str, Any] = {}  # plain, for a mapping proxy cannot travel to another process


class Config(NamedTuple):
    """What a project says of itself; a rule's severity is None where it is off. `documents` are paths to check."""

    path: str | None = None
    jurisdictions: tuple[str, ...] | None = None
    facts: Mapping[str, bool | float] = _NOTHING
    rules: Mapping[str, Severity | None] = _NOTHING
    as_of: date | None = None
    fail_on: str | None = None
    exclusion: Exclusion = Exclusion()
    documents: tuple[str, ...] = ()


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


def load(path: str | None) -> Config:
    """Return the configuration in a file, raising `RuleError` for the first mistake."""
    if path is None:
        return Config()
    data: Any = _source(path).data or {}
    folder = os.path.dirname(path) or "."
    return Config(
        path=path,
        jurisdictions=tuple(data["jurisdictions"]) if "jurisdictions" in data else None,
        facts=data.get("facts", {}),
        rules={rule: _severity(entry) for rule, entry in data.get("rules", {}).items()},
        as_of=date.fromisoformat(data["as_of"]) if "as_of" in data else None,
        fail_on=data.get("fail_on"),
        exclusion=Exclusion(folder, tuple(data.get("exclude", ()))),
        documents=tuple(_beside(folder, entry["path"]) for entry in data.get("documents", ())),
    )


def verify(settings: Config, book: RuleBook) -> None:
    """Raise `RuleError` at the first jurisdiction, fact or rule that the rule book does not know."""
    if settings.path is None:
        return
    from linter.rulebook.source import Problem

    places, rules = book.jurisdictions, {rule.id for rule in book.rules}
    for number, code in enumerate(settings.jurisdictions or ()):
        if code not in places:
            _refuse(settings.path, Problem(("jurisdictions", number), unknown("jurisdiction", code, places)))
    for section, noun, names, known in (
        ("facts", "fact", settings.facts, book.facts.keys()),
        ("rules", "rule", settings.rules, rules),
    ):
        for name in names:
            if name not in known:
                _refuse(settings.path, Problem((section, name), unknown(noun, name, known), key=True))


def _refuse(path: str, problem: Any) -> NoReturn:
    raise _source(path).mistake(problem)  # read again, for its places


def _source(path: str) -> Any:
    """Return the validated YAML of a configuration; its libraries are imported only where there is one."""
    from linter.rulebook import schema, yaml_source

    try:
        source = yaml_source.read(path, read_bytes(path))
    except RuleError:
        raise
    except LinterError as error:
        raise LinterError(f"{path}: {error}") from error
    if source.data is not None:
        for mistake in schema.mistakes(source, "config"):
            raise mistake
    return source


def _severity(entry: Any) -> Severity | None:
    name = entry["severity"] if isinstance(entry, Mapping) else entry
    return None if name == OFF else Severity(name)


def _beside(folder: str, path: str) -> str:
    return path if os.path.isabs(path) or folder == "." else os.path.join(folder, path)
