"""Keeps a rule book for later runs; only a run that has read its files does so."""

import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from linter.errors import LinterError
from linter.files import replace
from linter.query.table import Table
from linter.query.tree import Query
from linter.rulebook import slots
from linter.rulebook.build import Content
from linter.rulebook.cache import HEADER, path_of, stamp_path

_KEPT = 8
_ASIDE = ("why", "define", "sample", "examples")


def pack(content: Content) -> Content:
    """Return content as it is kept.

    Its queries, which are trees, are put into a table, and their numbers into their places; what no check needs is set aside.
    """
    table = Table()
    vocabulary = _Names(table, dict(content.vocabulary))
    places = [
        (slots.of_table(content.vocabulary), vocabulary),
        (slots.of_jurisdictions(content.jurisdictions), vocabulary),
    ]
    places += [
        (slots.of_rule(rule), _Names(table, dict(rule.get("define", {})), vocabulary))
        for rule in content.rules.values()
    ]
    for found, names in places:
        for slot in found:
            slot.put(table.add(slot.value, names.number))
    asides = {id_: {key: rule.pop(key) for key in _ASIDE if key in rule} for id_, rule in content.rules.items()}
    return content._replace(queries=table.rows, asides=asides)


class _Names:
    """The numbers of named queries in a table: those that a rule defines, and outside them the vocabulary's."""

    def __init__(self, table: Table, trees: Mapping[str, Query], outer: "_Names | None" = None) -> None:
        self._table, self._trees, self._outer = table, trees, outer
        self._known: dict[str, int] = {}

    def number(self, name: str) -> int:
        """Return the number of a name's query."""
        if name not in self._trees and self._outer is not None:
            return self._outer.number(name)
        if name not in self._known:
            self._known[name] = self._table.add(self._trees[name], self.number)
        return self._known[name]


def store(key: str, content: Content) -> None:
    """Keep content whose queries are in a table; a folder that cannot be written is no mistake."""
    with suppress(OSError, LinterError):
        _keep(path_of(key), "".join(_lines(key, content)))


def stamp(stamp: str, key: str) -> None:
    """Keep the key that a stamp leads to, as content is kept."""
    with suppress(OSError, LinterError):
        _keep(stamp_path(stamp), f"{stamp} {key}\n")


def _keep(path: Path, text: str) -> None:
    """Write a file of the cache, and drop the oldest of its kind."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace(path, text)
    alike = path.parent.glob(f"{path.name.partition('-')[0]}-*{path.suffix}")
    for old in sorted(alike, key=lambda one: one.stat().st_mtime_ns)[:-_KEPT]:
        old.unlink()


def _lines(key: str, content: Content) -> list[str]:
    """Return the three lines of the cache; the first has always the same length."""
    parts: list[dict[str, Any]] = [
        {
            name: getattr(content, name)
            for name in ("queries", "rules", "vocabulary", "jurisdictions", "facts", "packs")
        },
        content.asides,
    ]
    lines = [json.dumps(part, separators=(",", ":")) + "\n" for part in parts]
    header = {"key": key, "parts": [[len(line), zlib.crc32(line.encode())] for line in lines]}
    return [json.dumps(header).ljust(HEADER - 1) + "\n", *lines]
