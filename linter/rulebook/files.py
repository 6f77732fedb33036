"""Finds and reads the files of the rule book: the shipped folder and the user's own."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from linter.errors import RuleError

#: The files of a rules folder that are no rules, by the order in which they are needed; those that must be shipped.
TABLES = ("vocabulary", "jurisdictions", "facts", "packs")
_SHIPPED = TABLES[:3]
_LARGEST = 1_000_000
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*"


class Entry(NamedTuple):
    """A YAML file of a rules folder: its name there, where to open it, and how to show its path."""

    name: str
    at: str
    path: str


class Folder(NamedTuple):
    """A rules folder: where it is, how to show its path, and its YAML files with what is wrong with their places."""

    at: str
    path: str
    entries: tuple[Entry | RuleError, ...]


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


def survey(extra: Sequence[Path]) -> list[Folder]:
    """Return the shipped folder and the user's, each once, with what stands in them; reads no file."""
    shipped = rules_folder()
    folders = {os.path.realpath(shipped): _shown(shipped)}
    for folder in extra:
        folders.setdefault(os.path.realpath(folder), folder.as_posix())
    return [Folder(at, shown, tuple(_entries(at, shown))) for at, shown in folders.items()]


def paths(folders: Iterable[Folder]) -> dict[str, str]:
    """Return how to show the path of each file, by its name."""
    entries = (entry for folder in folders for entry in folder.entries if isinstance(entry, Entry))
    return {entry.name.removesuffix(".yaml"): entry.path for entry in entries}


def collect(folders: Iterable[Folder]) -> tuple[list[RuleFile], list[RuleError]]:
    """Return all files of the folders, and what is wrong with their places."""
    files: list[RuleFile] = []
    errors: list[RuleError] = []
    for number, folder in enumerate(folders):
        found = [_read(number, entry) for entry in folder.entries]
        files += [item for item in found if isinstance(item, RuleFile)]
        errors += [item for item in found if isinstance(item, RuleError)]
        names = {item.name for item in found if isinstance(item, RuleFile)}
        missing = [table for table in _SHIPPED if number == 0 and table not in names]
        errors += [RuleError(f"{folder.path}/{table}.yaml", 1, 1, "no such file") for table in missing]
        if not found:
            errors.append(RuleError(folder.path, 1, 1, "no rule files in this folder; a rule is <pack>/<rule>.yaml"))
    return files, errors


def _shown(folder: Path) -> str:
    """Return the shipped folder as the user would write it: from the working directory where it lies below."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()


def _entries(folder: str, shown: str) -> Iterator[Entry | RuleError]:
    """Yield each YAML file: tables first, then rules by id."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield RuleError(shown, 1, 1, _reason(error, "no such folder"))
        return
    for entry in entries:
        if _is_yaml(entry):
            yield Entry(entry.name, entry.path, f"{shown}/{entry.name}")
    for pack in entries:
        if pack.is_dir() and not pack.name.startswith("."):
            yield from _pack(pack, f"{shown}/{pack.name}")


def _pack(pack: "os.DirEntry[str]", shown: str) -> Iterator[Entry | RuleError]:
    try:
        entries = sorted(os.scandir(pack.path), key=lambda entry: entry.name)
    except OSError as error:
        yield RuleError(shown, 1, 1, _reason(error, "no such folder"))
        return
    for entry in entries:
        if _is_yaml(entry):
            yield Entry(f"{pack.name}/{entry.name}", entry.path, f"{shown}/{entry.name}")


def _is_yaml(entry: "os.DirEntry[str]") -> bool:
    return entry.name.endswith((".yaml", ".yml")) and not entry.name.startswith(".") and entry.is_file()


def _read(folder: int, entry: Entry | RuleError) -> RuleFile | RuleError:
    """Return the file, or why it cannot be one."""
    if isinstance(entry, RuleError):
        return entry
    name = entry.name.removesuffix(".yaml")
    if complaint := _misplaced(name):
        return RuleError(entry.path, 1, 1, complaint)
    try:
        with open(entry.at, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        return RuleError(entry.path, 1, 1, _reason(error, "no such file"))
    if len(data) > _LARGEST:
        return RuleError(entry.path, 1, 1, "larger than 1 MB")
    return RuleFile(folder, name, entry.path, data)


def _misplaced(name: str) -> str | None:
    if name in TABLES or re.fullmatch(_ID, name):
        return None
    if name.endswith(".yml"):
        return "a rule file's name ends in .yaml"
    if "/" not in name:
        return f"a rule stands in the folder of its pack: <pack>/{name}.yaml"
    return f'"{name}" is no rule id: the names of pack and file are lower-case letters and digits joined by hyphens'


def _reason(error: OSError, missing: str) -> str:
    return missing if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
