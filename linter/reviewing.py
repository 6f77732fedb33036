"""Two versions of the policies side by side, for `clauselint diff`: files, or revisions of git."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter import pipeline
from linter.comparison import Comparison, compare
from linter.config import Config
from linter.document import Document
from linter.errors import LinterError
from linter.files import display, read, working_tree
from linter.gathering import configure, gather
from linter.parsers import parse
from linter.request import Request


class Pair(NamedTuple):
    """The files of one policy before and after."""

    before: tuple[Document, ...]
    after: tuple[Document, ...]


def review(request: Request, old: str, new: str) -> tuple[Comparison, ...]:
    """Compare each policy of a request as it stands in `old` and in `new`, each a file or a revision."""
    asked = request._replace(paths=[new]) if os.path.isfile(new) else request
    found: list[Comparison] = []
    for settings in configure(asked):
        work = pipeline.prepare(asked, settings)
        pairs = _pairs(asked, settings, old, new)
        found += [compare(work.evaluate(pair.before), work.evaluate(pair.after)) for pair in pairs]
    if not found:
        raise LinterError(f"nothing to compare: no policy stands in both {old} and {new}")
    return tuple(found)


def _pairs(request: Request, settings: Config, old: str, new: str) -> Iterator[Pair]:
    if os.path.isfile(old):
        if not os.path.isfile(new):
            raise LinterError(f"{new}: no such file; after a file OLD, NEW is a file too")
        yield Pair((parse(display(old), read(old)),), (parse(display(new), read(new)),))
        return
    is_file = os.path.isfile(new)
    if not (is_file or request.paths or settings.documents):
        raise LinterError(
            f"{old} and {new} are no files; if they are git revisions, name after them the files to compare"
        )
    for file in gather(request, settings).files:
        paths = (file.path, *file.supplements)
        before = _at(paths, old)
        after = tuple(parse(display(path), read(path)) for path in paths) if is_file else _at(paths, new)
        if before and after:
            yield Pair(before, after)


def _at(paths: Sequence[str], revision: str) -> tuple[Document, ...]:
    """Return files as they stood in a revision; none where the first was not there."""
    from linter import history  # runs git

    root = working_tree(paths[0])
    if root is None:
        raise LinterError(f"{revision}: no such file, and {display(paths[0])} is in no git repository")
    known = history.History(root, history.resolve(root, revision))
    texts = [(path, known.text(path)) for path in paths]
    if texts[0][1] is None:
        return ()
    return tuple(parse(display(path), text) for path, text in texts if text is not None)
