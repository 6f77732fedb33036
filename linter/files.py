"""Files: how they are named, read and written."""

import os
import stat
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from linter.errors import LinterError

_LARGEST = 16 * 1024 * 1024
_BOM = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def read(path: str) -> str:
    """Return the text of a file, raising `LinterError` where it cannot be read."""
    return decode(read_bytes(path))


def read_bytes(path: str) -> bytes:
    """Return the content of a file, no more than a byte over the largest size that is read."""
    try:
        if stat.S_ISFIFO(os.stat(path).st_mode) and not path.startswith("/dev/"):  # would wait for a writer for ever
            raise LinterError("a pipe, not a file")
        with open(path, "rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise LinterError(why(error)) from error


def decode(data: bytes) -> str:
    """Return the text of UTF-8 with or without a byte order mark, or UTF-16 with one."""
    if len(data) > _LARGEST:
        raise LinterError("larger than 16 MB")
    encoding = _BOM.get(data[:2], "utf-8")
    try:
        text = data.removeprefix(BOM_UTF8).decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        hint = "" if encoding == "utf-8" else " with byte order mark"
        raise LinterError(_not_text(data) or f"not {_name(encoding)}{hint}: a bad byte in line {line}") from error
    if "\0" in text:
        raise LinterError("a binary file, not text")
    return text


def _not_text(data: bytes) -> str | None:
    return "a binary file, not text" if b"\0" in data[:8192] and data[:2] not in _BOM else None


def _name(encoding: str) -> str:
    return "UTF-8" if encoding == "utf-8" else "UTF-16"


def why(error: OSError) -> str:
    """Return why the system refused, in a lower-case fragment."""
    return {
        "FileNotFoundError": "no such file or folder",
        "PermissionError": "permission denied",
        "IsADirectoryError": "a folder, not a file",
        "NotADirectoryError": "no such file or folder",
    }.get(type(error).__name__, (error.strerror or "cannot be read").lower())


def display(path: str) -> str:
    """Return a path for people: with `/`, without what is no text, and not like a command of a build server (`::error::`)."""
    shown = os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")
    shown = "".join(c if c.isprintable() else "\ufffd" for c in shown)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
            path.write_bytes(text.encode())
            return
        temporary.write_bytes(text.encode())
        os.replace(temporary, target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise LinterError(f"cannot write {display(str(path))}: {why(error)}") from error


def working_tree(path: str) -> str | None:
    """Return the root of the git working tree that a path lies in; asks no other process."""
    return holder(
        os.path.realpath(path if os.path.isdir(path) else os.path.dirname(path) or "."), ".git", os.path.exists
    )


def holder(folder: str, name: str, there: Callable[[str], bool]) -> str | None:
    """Return the folder, or the nearest above it, in which something by a name is `there`; None where none is."""
    while not there(os.path.join(folder, name)):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def lost_files(path: str, targets: Iterable[str], there: Callable[[str], bool] = os.path.exists) -> frozenset[str]:
    """Return the targets that name a Markdown file beside a file in a git repository, where none is `there`.

    A copy of a web page has no files beside it, and a site's own addresses name no files: of neither is anything said.
    """
    named = {target: unquote(target.partition("#")[0].partition("?")[0]) for target in targets if ":" not in target}
    files = {target: name for target, name in named.items() if name.lower().endswith((".md", ".markdown"))}
    root = working_tree(path) if files and os.path.isfile(path) else None
    if root is None:
        return frozenset()
    folder = os.path.dirname(os.path.abspath(path))
    return frozenset(
        target
        for target, name in files.items()
        if not there(os.path.join(root if name.startswith("/") else folder, name.lstrip("/")))
    )
