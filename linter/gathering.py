"""Which files a run is about, its policy sets included."""

from collections.abc import Iterator, Sequence

from linter import config
from linter.config import Config
from linter.discovery import Discovery, Exclusion, File, discover, group, identity
from linter.errors import LinterError
from linter.files import display
from linter.finding import DocumentReport, Failure, Skipped
from linter.parsers import SUFFIXES
from linter.request import Request

Assessment = DocumentReport | Skipped | Failure


def configure(request: Request) -> tuple[Config, ...]:
    """Return the configurations that govern the files of the run: as a rule one."""
    return tuple(_configuration(path, alone=request.config is not None) for path in _configurations(request))


def _configuration(path: str | None, *, alone: bool) -> Config:
    """Return a configuration; unless it stands alone, with what those above it exclude."""
    if path is None:
        return Config()
    from linter import config_file  # with it come the libraries that read YAML

    settings = config_file.load(path)
    above = None if alone else config.above(path)
    if above is None:
        return settings
    outer = _configuration(above, alone=False).exclusion
    return settings._replace(exclusion=settings.exclusion._replace(above=outer))


def _configurations(request: Request) -> tuple[str | None, ...]:
    """Return the configuration files that govern the files of a run, each once; None stands for files without one."""
    if request.config is not None:
        return (display(request.config),)
    found = discover(request.paths, SUFFIXES, Exclusion()).files if request.paths else []
    paths = [file.path for file in found] + ([request.stdin[0]] if request.stdin else [])
    return tuple(dict.fromkeys(config.governing(paths or request.paths or ["."]).values()))


def gather(request: Request, settings: Config) -> Discovery:
    """Return the files of a run."""
    stdin = request.stdin[0] if request.stdin else None
    paths = [path for path in request.paths or [one.path for one in settings.documents] if path != stdin]
    if not request.paths and not settings.documents:
        raise LinterError(f"nothing to check: name a file or a folder, or list documents: in {config.NAME}")
    found = discover(paths, SUFFIXES, settings.exclusion)
    if stdin is not None:
        found.files = sorted([*found.files, File(stdin)], key=lambda file: file.path)
    if request.config is None and request.paths:
        _keep_governed(found, settings)
    if settings.documents:
        group(found, settings.documents, settings.exclusion)
    unknown = [file for file in found.files if file.named and not _is_readable(file, request)]
    formats = ", ".join(SUFFIXES)
    found.failures |= {
        file.path: f"not a format that is read ({formats}); --force reads it as Markdown" for file in unknown
    }
    found.files = [file for file in found.files if file not in unknown]
    return found


def _keep_governed(found: Discovery, settings: Config) -> None:
    """Leave out what another configuration governs."""
    of = config.governing([*(file.path for file in found.files), *found.excluded])
    found.files = [file for file in found.files if of[file.path] == settings.path]
    found.excluded = [path for path in found.excluded if of[path] == settings.path]


def excluded(found: Discovery, settings: Config) -> Iterator[Skipped]:
    """Yield the files that a configuration excludes, or one above it."""
    above = settings.exclusion.above
    for path in found.excluded:
        by = f"a configuration above {settings.path}" if above and above.covers(path) else settings.path
        yield Skipped(display(path), f"excluded by {by}")


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
