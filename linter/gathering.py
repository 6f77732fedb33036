"""Which files a run is about, its policy sets included."""

from collections.abc import Iterator, Sequence

from linter import config
from linter.config import Config
from linter.discovery import Discovery, File, discover, group, identity
from linter.errors import LinterError
from linter.files import display
from linter.finding import DocumentReport, Failure, Skipped
from linter.parsers import SUFFIXES
from linter.request import Request

Assessment = DocumentReport | Skipped | Failure


def gather(request: Request, settings: Config) -> Discovery:
    """Return the files of a run."""
    stdin = request.stdin[0] if request.stdin else None
    paths = [path for path in request.paths or [one.path for one in settings.documents] if path != stdin]
    if not request.paths and not settings.documents:
        raise LinterError(f"nothing to check: name a file or a folder, or list documents: in {config.NAME}")
    found = discover(paths, SUFFIXES, settings.exclusion)
    if stdin is not None:
        found.files = sorted([*found.files, File(stdin)], key=lambda file: file.path)
    elif request.config is None and request.paths:
        config.governing([*request.paths, *(file.path for file in found.files)])
    if settings.documents:
        group(found, settings.documents, settings.exclusion)
    unknown = [file for file in found.files if file.named and not _is_readable(file, request)]
    formats = ", ".join(SUFFIXES)
    found.failures |= {
        file.path: f"not a format that is read ({formats}); --force reads it as Markdown" for file in unknown
    }
    found.files = [file for file in found.files if file not in unknown]
    return found


def _is_readable(file: File, request: Request) -> bool:
    is_stdin = request.stdin is not None and file.path == request.stdin[0]
    return request.force or is_stdin or file.path.lower().endswith(tuple(SUFFIXES)) or bool(file.supplements)


def without_policy(
    found: Discovery, done: Sequence[Assessment], request: Request, settings: Config
) -> Iterator[Failure]:
    """Yield a failure for each folder, and for the configuration, without any policy."""
    checked = {identity(item.path) for item in done if not isinstance(item, Skipped)}
    for item in done:
        checked.update(map(identity, item.supplements) if isinstance(item, DocumentReport) else ())
    if not request.paths and settings.path and not checked:
        yield Failure(settings.path, "none of its documents is a privacy policy")
        return
    for folder, files in found.folders.items():
        if checked.isdisjoint(files):
            files_looked_at = f"{len(files)} {'file' if len(files) == 1 else 'files'} looked at"
            yield Failure(display(folder), f"no privacy policy in this folder ({files_looked_at})")
