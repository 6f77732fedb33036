"""Which files a run checks: those named, and those below the folders named."""

import os
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from linter.files import why

_IGNORED_FOLDERS = ("node_modules",)


class File(NamedTuple):
    """A file to check, its path as given; `named` rather than found in a folder; `supplements` are read with it."""

    path: str
    named: bool = True
    supplements: tuple[str, ...] = ()


class PolicySet(NamedTuple):
    """A policy that stands in several files: the main one, and the supplements that are read with it."""

    path: str
    supplements: tuple[str, ...] = ()


class Exclusion(NamedTuple):
    """Globs of paths that are never checked, relative to a folder."""

    folder: str = "."
    globs: tuple[str, ...] = ()

    def covers(self, path: str) -> bool:
        """Tell whether a glob matches the path, its name or a folder that it lies in."""
        if not self.globs:
            return False
        relative = os.path.relpath(os.path.abspath(path), os.path.abspath(self.folder)).replace(os.sep, "/")
        parts = relative.split("/")
        heads = ["/".join(parts[:number]) for number in range(1, len(parts) + 1)]
        return any(_matches(head, glob.removeprefix("./").rstrip("/")) for head in heads for glob in self.globs)


def _matches(path: str, glob: str) -> bool:
    if fnmatchcase(path, glob) or ("/" not in glob and fnmatchcase(path.rpartition("/")[2], glob)):
        return True
    return glob.startswith("**/") and _matches(path, glob[3:])


class Discovery:
    """What stands behind the paths of a run; `folders` gives the identities of all the files found in each."""

    def __init__(self) -> None:
        self.files: list[File] = []
        self.failures: dict[str, str] = {}
        self.excluded: list[str] = []
        self.folders: dict[str, set[str]] = {}


def discover(paths: Sequence[str], suffixes: Sequence[str], exclusion: Exclusion) -> Discovery:
    """Return the files to check, each once however often it is named; a path that is no file or folder is a failure."""
    found, known = Discovery(), set[str]()
    for path in paths:
        for file in _behind(path, suffixes, exclusion, found):
            if identity(file.path) not in known:
                known.add(identity(file.path))
                found.files.append(file)
    found.files.sort(key=lambda file: file.path)
    return found


def group(found: Discovery, sets: Sequence[PolicySet], exclusion: Exclusion) -> None:
    """Put each policy set in the place of those of its files that were found, once; a set whose main file is excluded is."""
    of_file: dict[str, list[PolicySet]] = {}
    for one in sets:
        for path in (one.path, *one.supplements):
            of_file.setdefault(identity(path), []).append(one)
    spelled = {identity(file.path): file.path for file in found.files}
    files: dict[str, File] = {}
    for file in found.files:
        for one in of_file.get(identity(file.path), [PolicySet(file.path)]):
            if exclusion.covers(one.path):
                found.excluded.append(file.path)
                continue
            main, *others = (spelled.get(identity(path), path) for path in (one.path, *one.supplements))
            kept = tuple(path for path in others if not exclusion.covers(path))
            files.setdefault(identity(main), File(main, file.named, kept))
    found.files = sorted(files.values(), key=lambda file: file.path)


def identity(path: str) -> str:
    """Return what two names of one file have in common."""
    return os.path.realpath(path)


def _behind(path: str, suffixes: Sequence[str], exclusion: Exclusion, found: Discovery) -> list[File]:
    if os.path.isdir(path):
        return _below(path, suffixes, exclusion, found)
    if exclusion.covers(path):
        found.excluded.append(path)
    elif not os.path.lexists(path):
        found.failures[path] = "no such file or folder"
    else:
        return [File(path)]
    return []


def _below(folder: str, suffixes: Sequence[str], exclusion: Exclusion, found: Discovery) -> list[File]:
    def refuse(error: OSError) -> None:
        found.failures[str(error.filename)] = why(error)

    below = _walk(folder, refuse)
    inner = [path for path in below if path.lower().endswith(tuple(suffixes)) and not exclusion.covers(path)]
    found.folders[folder] = {identity(path) for path in inner}
    return [File(path, named=False) for path in inner]


def _walk(folder: str, refuse: Callable[[OSError], None]) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _IGNORED_FOLDERS]
        for name in names:
            yield os.path.normpath(os.path.join(parent, name)) if folder == "." else os.path.join(parent, name)
