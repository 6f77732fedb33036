"""Reads `.clauselint.yaml`; imported only where there is one."""

import os
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from linter.config import EDITORIAL_WORDS, Config, Override
from linter.discovery import Exclusion, PolicySet
from linter.errors import LinterError, RuleError
from linter.files import read_bytes
from linter.rule import RuleBook, Severity
from linter.rulebook import schema, yaml_source
from linter.rulebook.source import Problem, Source
from linter.suggestion import unknown
from linter.upkeep import UPKEEP
from linter.waiver import Waiver

OFF = "off"


def load(path: str) -> Config:
    """Return the configuration in a file, raising `RuleError` for the first mistake."""
    source = _source(path)
    data: Any = source.data or {}
    folder = os.path.dirname(path) or "."
    return Config(
        path=path,
        jurisdictions=tuple(data["jurisdictions"]) if "jurisdictions" in data else None,
        facts=data.get("facts", {}),
        rules={rule: _override(entry) for rule, entry in data.get("rules", {}).items()},
        as_of=_day(data, "as_of"),
        fail_on=data.get("fail_on"),
        exclusion=Exclusion(folder, tuple(data.get("exclude", ()))),
        documents=tuple(_set(folder, entry) for entry in data.get("documents", ())),
        editorial_words=data.get("editorial_words", EDITORIAL_WORDS),
        templates=tuple(data.get("templates", ())),
        waivers=tuple(_waivers(source, folder, data.get("waive", ()))),
        inline_suppressions=data.get("inline_suppressions", False),
    )


def verify(settings: Config, book: RuleBook) -> None:
    """Raise `RuleError` at the first jurisdiction, fact, rule or document that does not exist."""
    problem = None if settings.path is None else next(_problems(settings, book), None)
    if problem is not None and settings.path is not None:
        raise _source(settings.path).mistake(problem)  # read again, for its places


def _problems(settings: Config, book: RuleBook) -> Iterator[Problem]:
    rules = {rule.id for rule in book.rules}
    for number, code in enumerate(settings.jurisdictions or ()):
        if code not in book.jurisdictions:
            yield Problem(("jurisdictions", number), unknown("jurisdiction", code, book.jurisdictions))
    for name in settings.facts:
        if name not in book.facts:
            yield Problem(("facts", name), unknown("fact", name, book.facts), key=True)
    for name in settings.rules:
        if name not in rules and name not in UPKEEP:
            yield Problem(("rules", name), unknown("rule", name, {*rules, *UPKEEP}), key=True)
    for number, waiver in enumerate(settings.waivers):
        if waiver.rule not in rules:
            yield Problem(("waive", number, "rule"), unknown("rule", waiver.rule, rules))
        if not os.path.isfile(waiver.document):
            yield Problem(("waive", number, "document"), f'no such file "{waiver.document}"')


def _source(path: str) -> Source:
    """Return the validated YAML of a configuration."""
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


def _override(entry: Any) -> Override:
    name, reason = (entry["severity"], entry.get("reason")) if isinstance(entry, Mapping) else (entry, None)
    return Override(None if name == OFF else Severity(name), reason)


def _set(folder: str, entry: Any) -> PolicySet:
    return PolicySet(_beside(folder, entry["path"]), tuple(_beside(folder, path) for path in entry.get("with", ())))


def _waivers(source: Source, folder: str, entries: Any) -> Iterator[Waiver]:
    for number, entry in enumerate(entries):
        line, column = source.place(("waive", number))
        yield Waiver(
            rule=entry["rule"],
            document=_beside(folder, entry["document"]),
            by=entry["by"],
            on=date.fromisoformat(entry["on"]),
            until=_day(entry, "until"),
            reason=entry["reason"],
            path=source.path,
            line=line,
            column=column,
        )


def _day(data: Any, key: str) -> date | None:
    return date.fromisoformat(data[key]) if key in data else None


def _beside(folder: str, path: str) -> str:
    return path if os.path.isabs(path) else os.path.normpath(os.path.join(folder, path))
