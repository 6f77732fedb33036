"""Keeps a rule book for later runs; only a run that has read its files does so."""

import json
import os
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from linter.digest import digest
from linter.query.codec import encode
from linter.rulebook import slots
from linter.rulebook.build import Content
from linter.rulebook.cache import path_of

_KEPT = 8


def store(key: str, content: Content) -> None:
    """Keep content whose queries are trees, and pack them; a folder that cannot be written is no mistake."""
    with suppress(OSError):
        _replace(path_of(key), "".join(_lines(key, content)))
        kept = sorted(path_of(key).parent.glob("rules-*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-_KEPT]:
            path.unlink()


def _lines(key: str, content: Content) -> list[str]:
    """Return the three lines of the cache."""
    places = chain(slots.of_table(content.vocabulary), slots.of_jurisdictions(content.jurisdictions))
    for slot in chain(places, *map(slots.of_rule, content.rules.values())):
        slot.put(encode(slot.value))
    parts: list[dict[str, Any]] = [
        {name: getattr(content, name) for name in ("rules", "vocabulary", "jurisdictions", "facts")},
        content.examples,
    ]
    lines = [json.dumps(part, separators=(",", ":")) + "\n" for part in parts]
    header = {"key": key, "digests": [digest(line.encode()) for line in lines]}
    return [json.dumps(header) + "\n", *lines]


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_text(text, encoding="ascii", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
