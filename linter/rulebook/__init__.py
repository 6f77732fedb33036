"""The rule book: YAML rules, validated, typed and cached."""

from collections.abc import Sequence
from pathlib import Path

from linter.errors import RuleError
from linter.rule import RuleBook
from linter.rulebook import build, cache
from linter.rulebook.files import RuleFile, collect, rules_folder

__all__ = ["check", "load", "rules_folder"]


def load(extra: Sequence[Path] = (), *, use_cache: bool = True, examples: bool = False) -> RuleBook:
    """Return the shipped rules and those of the user's folders; RuleError for the first mistake."""
    files, errors = collect(extra)
    if errors:
        raise errors[0]
    key = cache.key_of(files) if use_cache else ""
    kept = _cached(key, files, examples=examples) if use_cache else None
    return kept or _read(files, key, examples=examples)


def check(extra: Sequence[Path] = ()) -> list[RuleError]:
    """Return every mistake in the shipped rules and those of the user's folders."""
    from linter.rulebook.reading import read

    files, errors = collect(extra)
    return [*errors, *read(files)[1]]


def _cached(key: str, files: Sequence[RuleFile], *, examples: bool) -> RuleBook | None:
    """Return the rule book that an earlier run kept, if it did."""
    content = cache.fetch(key, examples=examples)
    try:
        return build.book(content, _paths(files)) if content else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _read(files: Sequence[RuleFile], key: str, *, examples: bool) -> RuleBook:
    """Read the rule book from its files, and keep it under the key if there is one."""
    from linter.rulebook import storing  # as `reading`
    from linter.rulebook.reading import read

    content, errors = read(files)
    if errors:
        raise errors[0]
    content = storing.pack(content)
    if key:
        storing.store(key, content)
    return build.book(content if examples else content._replace(examples={}), _paths(files))


def _paths(files: Sequence[RuleFile]) -> dict[str, str]:
    return {file.name: file.path for file in files}
