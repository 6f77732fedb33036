"""Keeps a rule book for later runs; only a run that has read its files does so."""

import json
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from linter.digest import digest
from linter.errors import LinterError
from linter.files import replace
from linter.query.codec import encode
from linter.rulebook import slots
from linter.rulebook.build import Content
from linter.rulebook.cache import path_of, stamp_path

_KEPT = 8


def pack(content: Content) -> None:
    """Pack the queries of content, which are trees."""
    places = chain(slots.of_table(content.vocabulary), slots.of_jurisdictions(content.jurisdictions))
    for slot in chain(places, *map(slots.of_rule, content.rules.values())):
        slot.put(encode(slot.value))


def store(key: str, content: Content) -> None:
    """Keep packed content; a folder that cannot be written is no mistake."""
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
    """Return the three lines of the cache."""
    parts: list[dict[str, Any]] = [
        {name: getattr(content, name) for name in ("rules", "vocabulary", "jurisdictions", "facts", "packs")},
        content.examples,
    ]
    lines = [json.dumps(part, separators=(",", ":")) + "\n" for part in parts]
    header = {"key": key, "digests": [digest(line.encode()) for line in lines]}
    return [json.dumps(header) + "\n", *lines]
