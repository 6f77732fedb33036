"""Finds and reads the files of the rule book: the shipped folder and the user's own."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from linter.errors import RuleError

#: The files of a rules folder that are no rules, by the order in which they are needed; those that must be shipped.
TABLES = ("vocabulary", "jurisdictions", "facts", "packs")
_SHIPPED = TABLES[:3]
_LARGEST = 1_000_000
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


class RuleFile(NamedTuple):
    """A file of a rules folder. `name` is a rule's id or one of TABLES; folder 0 is the shipped one."""

    folder: int
    name: str
    path: str
    data: bytes


def rules_folder() -> Path:
    """Return the folder of the shipped rules: beside the package in a checkout, else within it."""
    package = Path(__file__).parent.parent
    checkout = package.parent / "rules"
    return checkout if (checkout / "jurisdictions.yaml").is_file() else package / "rules"


def collect(extra: Sequence[Path]) -> tuple[list[RuleFile], list[RuleError]]:
    """Return all files of the shipped folder and of the user's, each folder once, and what is wrong with their places."""
    shipped = rules_folder()
    folders = {os.path.realpath(shipped): _shown(shipped)}
    for folder in extra:
        folders.setdefault(os.path.realpath(folder), folder.as_posix())
    files: list[RuleFile] = []
    errors: list[RuleError] = []
    for number, (folder_path, shown) in enumerate(folders.items()):
        found = [_read(number, entry) for entry in _entries(folder_path, shown)]
        files += [item for item in found if isinstance(item, RuleFile)]
        errors += [item for item in found if isinstance(item, RuleError)]
        names = {item.name for item in found if isinstance(item, RuleFile)}
        missing = [table for table in _SHIPPED if number == 0 and table not in names]
        errors += [RuleError(f"{shown}/{table}.yaml", 1, 1, "no such file") for table in missing]
        if not found:
            errors.append(RuleError(shown, 1, 1, "no rule files in this folder; a rule is <pack>/<rule>.yaml"))
    return files, errors


def _shown(folder: Path) -> str:
    """Return the shipped folder as the user would write it: from the working directory where it lies below."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()


def _entries(folder: str, shown: str) -> Iterator[tuple[str, str, str] | RuleError]:
    """Yield (name, where to open it, how to show it) for each YAML file: tables first, then rules by id."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield RuleError(shown, 1, 1, _reason(error, "no such folder"))
        return
    for entry in entries:
        if _is_yaml(entry):
            yield entry.name, entry.path, f"{shown}/{entry.name}"
    for pack in entries:
        if pack.is_dir() and not pack.name.startswith("."):
            yield from _pack(pack, f"{shown}/{pack.name}")


def _pack(pack: "os.DirEntry[str]", shown: str) -> Iterator[tuple[str, str, str] | RuleError]:
    try:
        entries = sorted(os.scandir(pack.path), key=lambda entry: entry.name)
    except OSError as error:
        yield RuleError(shown, 1, 1, _reason(error, "no such folder"))
        return
    for entry in entries:
        if _is_yaml(entry):
            yield f"{pack.name}/{entry.name}", entry.path, f"{shown}/{entry.name}"


def _is_yaml(entry: "os.DirEntry[str]") -> bool:
    return entry.name.endswith((".yaml", ".yml")) and not entry.name.startswith(".") and entry.is_file()


def _read(folder: int, entry: tuple[str, str, str] | RuleError) -> RuleFile | RuleError:
    """Return the file, or why it cannot be one."""
    if isinstance(entry, RuleError):
        return entry
    filename, path, shown = entry
    name = filename.removesuffix(".yaml")
    if complaint := _misplaced(name):
        return RuleError(shown, 1, 1, complaint)
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        return RuleError(shown, 1, 1, _reason(error, "no such file"))
    if len(data) > _LARGEST:
        return RuleError(shown, 1, 1, "larger than 1 MB")
    return RuleFile(folder, name, shown, data)


def _misplaced(name: str) -> str | None:
    if name in TABLES or _ID.fullmatch(name):
        return None
    if name.endswith(".yml"):
        return "a rule file's name ends in .yaml"
    if "/" not in name:
        return f"a rule stands in the folder of its pack: <pack>/{name}.yaml"
    return f'"{name}" is no rule id: the names of pack and file are lower-case letters and digits joined by hyphens'


def _reason(error: OSError, missing: str) -> str:
    return missing if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
