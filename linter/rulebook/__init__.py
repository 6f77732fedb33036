"""The rule book: YAML rules, validated, typed and cached."""

from collections.abc import Sequence
from pathlib import Path

from linter.errors import RuleError
from linter.rule import RuleBook
from linter.rulebook import build, cache
from linter.rulebook.files import Folder, RuleFile, collect, paths, rules_folder, survey

__all__ = ["check", "load", "rules_folder"]


def load(extra: Sequence[Path] = (), *, use_cache: bool = True, whole: bool = False) -> RuleBook:
    """Return the shipped rules and those of the user's folders; RuleError for the first mistake.

    Unless they are to be whole, rules come without what no check needs: why, sample clause, definitions and examples.
    """
    folders = survey(extra)
    stamp = cache.stamp_of(folders) if use_cache else None
    key = cache.key_under(stamp) if stamp else None
    kept = _cached(key, folders, whole=whole) if key else None
    return kept or _looked_up(folders, stamp, use_cache=use_cache, whole=whole)


def check(extra: Sequence[Path] = ()) -> list[RuleError]:
    """Return every mistake in the shipped rules and those of the user's folders."""
    from linter.rulebook.reading import read

    files, errors = collect(survey(extra))
    return [*errors, *read(files)[1]]


def _looked_up(folders: Sequence[Folder], stamp: str | None, *, use_cache: bool, whole: bool) -> RuleBook:
    """Return the rule book by the content of its files, and remember under their stamp which it is."""
    files, errors = collect(folders)
    if errors:
        raise errors[0]
    key = cache.key_of(files) if use_cache else ""
    kept = _cached(key, folders, whole=whole) if use_cache else None
    book = kept or _read(files, key, folders, whole=whole)
    if stamp:
        from linter.rulebook import storing  # as in `_read`

        storing.stamp(stamp, key)
    return book


def _cached(key: str, folders: Sequence[Folder], *, whole: bool) -> RuleBook | None:
    """Return the rule book that an earlier run kept, if it did."""
    content = cache.fetch(key, whole=whole)
    try:
        return build.book(content, paths(folders)) if content else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _read(files: Sequence[RuleFile], key: str, folders: Sequence[Folder], *, whole: bool) -> RuleBook:
    """Read the rule book from its files, and keep it under the key if there is one."""
    from linter.rulebook import storing  # as `reading`
    from linter.rulebook.reading import read

    content, errors = read(files)
    if errors:
        raise errors[0]
    content = storing.pack(content)
    if key:
        storing.store(key, content)
    return build.book(content if whole else content._replace(asides={}), paths(folders))
