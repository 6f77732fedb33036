"""The git history of a policy: what a file said at an earlier revision. Runs `git`, which never asks the network."""

import os
import subprocess
from typing import NamedTuple

from linter.errors import LinterError
from linter.files import decode, working_tree

_SECONDS = 30


class History(NamedTuple):
    """A working tree and the revision in it that the files are compared with."""

    root: str
    revision: str

    def text(self, path: str) -> str | None:
        """Return what a file said at the revision, or None where it was not there or was no text."""
        shown = _git(self.root, "show", self._object(path))
        if shown is None:
            return None
        try:
            return decode(shown)
        except LinterError:
            return None

    def holds(self, path: str) -> bool:
        """Tell whether there was a file or a folder at the revision."""
        return _git(self.root, "cat-file", "-e", self._object(path)) is not None

    def _object(self, path: str) -> str:
        """Return git's name for a file at the revision; one outside the working tree has a name that git knows nothing by."""
        return f"{self.revision}:{os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, '/')}"

    def messages(self, path: str) -> str:
        """Return the messages of the commits since the revision that touch a file."""
        told = _git(self.root, "log", "--format=%B", f"{self.revision}..HEAD", "--", os.path.realpath(path))
        return (told or b"").decode("utf-8", "replace")


def last_commit(path: str) -> History | None:
    """Return the history of a file up to its last commit; None where it is not in git, or nothing is committed."""
    root = working_tree(path)
    return History(root, "HEAD") if root else None


def since(path: str, revision: str) -> History:
    """Return the history of a path up to where it left `revision`: the commit that both it and HEAD come from."""
    root = working_tree(path)
    if root is None:
        raise LinterError(f"{path}: --since needs git, and this is in no git repository")
    commit = resolve(root, revision)
    base = _git(root, "merge-base", commit, "HEAD")
    return History(root, base.decode().strip() if base else commit)


def resolve(root: str, revision: str) -> str:
    """Return the commit that a revision names, or raise a LinterError."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        raise LinterError(f'git knows no revision "{revision}" here; a shallow clone has few (fetch-depth: 0 has all)')
    return commit.decode().split()[-1]


def _git(root: str, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it fails, is slow or is not there."""
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", root, *arguments],  # noqa: S607
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
