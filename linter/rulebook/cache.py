"""Keeps a validated rule book between runs: three lines of JSON, a header, the rules, the examples.

The header holds the key and a digest of each line, so whatever is damaged, foreign or stale is as good as absent.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from linter import __version__
from linter.query.codec import encode
from linter.rulebook import slots
from linter.rulebook.build import Content
from linter.rulebook.files import RuleFile

_FORMAT = 1
_KEPT = 8
_PACKAGE = Path(__file__).parent.parent
_CODE = ("query", "rulebook", "schemas")


def key_of(files: Sequence[RuleFile]) -> str:
    """Return what identifies the rule book: every name and content, the tool's version and the cache's format."""
    digest = blake2b(f"{_FORMAT} {__version__} {_code_stamp()}".encode(), digest_size=16)
    for file in files:
        digest.update(f"\n{file.folder} {file.name} {len(file.data)}\n".encode())
        digest.update(file.data)
    return digest.hexdigest()


def fetch(key: str, *, examples: bool) -> Content | None:
    """Return the content kept under a key, its queries packed; None where there is none or it is not sound."""
    try:
        with open(_file(key), "rb") as file:
            header = json.loads(file.readline(500))
            lines = [file.readline() for _ in range(1 + examples)]
        if header["key"] != key or any(
            _digest(line) != known for line, known in zip(lines, header["digests"], strict=False)
        ):
            return None
        return Content(**json.loads(lines[0]), examples=json.loads(lines[1]) if examples else {})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def store(key: str, content: Content) -> None:
    """Keep content whose queries are trees, and pack them; a folder that cannot be written is no mistake."""
    with suppress(OSError):
        _replace(_file(key), "".join(_lines(key, content)))
        kept = sorted(_file(key).parent.glob("rules-*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-_KEPT]:
            path.unlink()


def folder() -> Path:
    """Return the folder for the user's caches, by the custom of the system."""
    if (chosen := os.environ.get("XDG_CACHE_HOME")) and Path(chosen).is_absolute():
        return Path(chosen) / "clauselint"
    home = Path(os.path.expanduser("~"))
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "clauselint"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home)) / "clauselint" / "cache"
    return home / ".cache" / "clauselint"


def _file(key: str) -> Path:
    path = folder()
    if not path.is_absolute():
        raise FileNotFoundError(path)
    return path / f"rules-{key}.json"


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
    header = {"key": key, "digests": [_digest(line.encode()) for line in lines]}
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


def _digest(line: bytes) -> str:
    return blake2b(line, digest_size=16).hexdigest()


def _code_stamp() -> str:
    """Return, in a checkout, what changes when the code that reads rules does; an installed package has its version."""
    if not (_PACKAGE.parent / "pyproject.toml").is_file():
        return ""
    digest = blake2b(digest_size=16)
    for name in _CODE:
        for entry in sorted(os.scandir(_PACKAGE / name), key=lambda entry: entry.name):
            if entry.is_file():
                digest.update(f"{entry.name} {entry.stat().st_mtime_ns}\n".encode())
    return digest.hexdigest()
