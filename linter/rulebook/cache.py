"""A validated rule book kept between runs: three lines of JSON, a header, the rules, what no check needs of them.

The header holds the key and the length and a checksum of each line, so whatever is damaged, foreign or stale is as good as
absent, and no more is read than is asked for.

The key is a digest of the content of the files. So that a run need not read them to know it, a stamp, which is a digest
of what the system says of them, leads to it: it names a file beside the rule book that holds the stamp and the key.
"""

import json
import os
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

from linter import __version__
from linter.digest import blake2b, digest
from linter.errors import RuleError
from linter.rulebook.build import Content
from linter.rulebook.files import Folder, RuleFile

#: The length of the first line in bytes.
HEADER = 120
_FORMAT = 6
_SETTLED = 2_000_000_000  # nanoseconds; the times of a younger file need not tell it from the same file changed
_PACKAGE = Path(__file__).parent.parent
_CODE = ("query", "rulebook", "schemas")
_SPELLING = _PACKAGE / "spelling.py"


def key_of(files: Sequence[RuleFile]) -> str:
    """Return what identifies the rule book: every name and content, the tool's version and the cache's format."""
    digest = blake2b(_reader().encode(), digest_size=16)
    for file in files:
        digest.update(f"\n{file.folder} {file.name} {len(file.data)}\n".encode())
        digest.update(file.data)
    return digest.hexdigest()


def stamp_of(folders: Sequence[Folder]) -> str | None:
    """Return what changes whenever a file does; None where one is too young to tell, or where something is wrong."""
    known: list[tuple[str, int, int, int]] = []
    for entry in (entry for folder in folders for entry in folder.entries):
        if isinstance(entry, RuleError):
            return None
        try:
            stat = os.stat(entry.at)
        except OSError:
            return None
        known.append((entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns))
    if max((max(times) for _, _, *times in known), default=0) > time.time_ns() - _SETTLED:
        return None
    return digest(repr((_reader(), [(folder.at, len(folder.entries)) for folder in folders], known)).encode())


def key_under(stamp: str) -> str | None:
    """Return the key that a stamp leads to; None where that is not known."""
    try:
        with open(stamp_path(stamp), "rb") as file:
            known, key = file.read(100).decode("ascii").split()
    except (OSError, ValueError):
        return None
    return key if known == stamp else None


def fetch(key: str, *, whole: bool) -> Content | None:
    """Return the content kept under a key, its queries in a table; None where there is none or it is not sound."""
    try:
        with open(path_of(key), "rb", buffering=0) as file:
            header = json.loads(file.read(HEADER))
            parts = header["parts"][: 1 + whole]
            lines = [file.read(length) for length, _ in parts]
        if header["key"] != key or [zlib.crc32(line) for line in lines] != [known for _, known in parts]:
            return None
        rules, *asides = map(json.loads, lines)
        return Content(**rules, asides=asides[0] if whole else {})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


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


def path_of(key: str) -> Path:
    """Return the file of the rule book with this key; FileNotFoundError where the user has no home."""
    return _place(f"rules-{key}.json")


def stamp_path(stamp: str) -> Path:
    """Return the file of a stamp; FileNotFoundError where the user has no home."""
    return _place(f"stamp-{stamp}.txt")


def _place(name: str) -> Path:
    path = folder()
    if not path.is_absolute():
        raise FileNotFoundError(path)
    return path / name


def _reader() -> str:
    """Return what stands for all that makes a rule book of files."""
    return f"{_FORMAT} {__version__} {_code_stamp()}"


def _code_stamp() -> str:
    """Return, in a checkout, what changes when the code that reads rules does; an installed package has its version."""
    if not (_PACKAGE.parent / "pyproject.toml").is_file():
        return ""
    digest = blake2b(f"{_SPELLING.stat().st_mtime_ns}\n".encode(), digest_size=16)
    for name in _CODE:
        for entry in sorted(os.scandir(_PACKAGE / name), key=lambda entry: entry.name):
            if entry.is_file():
                digest.update(f"{entry.name} {entry.stat().st_mtime_ns}\n".encode())
    return digest.hexdigest()
