"""The steps of a run: discover, read, parse, recognise, evaluate, report."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from linter import __version__, config, jobs
from linter.config import Config
from linter.discovery import Discovery, File, discover, group, identity
from linter.document import Document
from linter.errors import LinterError
from linter.evaluate import Setting, evaluate
from linter.files import decode, display, read
from linter.finding import DocumentReport, Failure, Report, Skipped, Source
from linter.parsers import SUFFIXES, parse
from linter.recognize import not_a_policy
from linter.request import Request
from linter.rule import Rule, RuleBook
from linter.rulebook import load
from linter.selection import checked_codes, selected

Assessment = DocumentReport | Skipped | Failure
Progress = Callable[[int, int], None]


class Work(NamedTuple):
    """All that is needed to assess a file."""

    request: Request
    book: RuleBook
    rules: tuple[Rule, ...]
    setting: Setting

    def assess(self, file: File) -> Assessment:
        """Return what is found in a file and its supplements, or why it is not checked."""
        documents: list[Document] = []
        for path in (file.path, *file.supplements):
            try:
                documents.append(parse(display(path), self._text(path)))
            except LinterError as error:
                return Failure(display(path), str(error))
        reasons = [] if self.request.force else [not_a_policy(document) for document in documents]
        if reasons and all(reasons):
            return Skipped(documents[0].path, reasons[0] or "")
        return self._evaluate(documents)

    def _text(self, path: str) -> str:
        stdin = self.request.stdin
        return decode(stdin[1]) if stdin and identity(path) == identity(stdin[0]) else read(path)

    def _evaluate(self, documents: Sequence[Document]) -> DocumentReport:
        if len(documents) == 1:
            return evaluate(documents[0], self.book, self.rules, self.setting)
        from linter.evaluate.together import evaluate_together  # for configured policy sets only

        return evaluate_together(documents, self.book, self.rules, self.setting)


def configure(request: Request) -> Config:
    """Return the configuration that governs the run."""
    path = config.governing(request.paths or (".",)) if request.config is None else display(request.config)
    if path is None:
        return Config()
    from linter import config_file  # with it come the libraries that read YAML

    return config_file.load(path)


def check(request: Request, settings: Config, progress: Progress | None = None) -> Report:
    """Return the report of a run."""
    found = gather(request, settings)
    work = prepare(request, settings)
    done: list[Assessment] = [Failure(display(path), message) for path, message in found.failures.items()]
    done += [Skipped(display(path), f"excluded by {settings.path}") for path in found.excluded]
    several = jobs.workers(len(found.files), request.jobs) > 1
    make: jobs.Make = partial(_assessor, request, settings) if several else lambda: work.assess
    for number, assessment in enumerate(jobs.each(make, found.files, request.jobs), start=1):
        done.append(assessment)
        if progress:
            progress(number, len(found.files))
    done += _without_policy(found, done, request, settings)
    return _report(done, work, settings)


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


def prepare(request: Request, settings: Config) -> Work:
    """Read the rules and settle what is asked of each document."""
    book = load(request.rules, use_cache=request.use_cache)
    if settings.path is not None:
        from linter import config_file  # as in `configure`

        config_file.verify(settings, book)
    source, codes = Source.DOCUMENT, None
    if request.jurisdictions:
        source, codes = Source.OPTION, checked_codes(request.jurisdictions, book)
    elif settings.jurisdictions is not None:
        source, codes = Source.CONFIG, settings.jurisdictions
    severities = {rule: said.severity for rule, said in settings.rules.items() if said.severity is not None}
    as_of = request.as_of or settings.as_of or request.today
    setting = Setting(as_of, codes, source, settings.facts, severities)
    rules = selected(book, request.select, request.ignore)
    asked = tuple(rule for rule in rules if not settings.is_off(rule.id))
    return Work(request, book, asked, setting)


def _assessor(request: Request, settings: Config) -> Callable[[File], Assessment]:
    return prepare(request, settings).assess


def _without_policy(found: Discovery, done: list[Assessment], request: Request, settings: Config) -> Iterator[Failure]:
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


def _report(done: list[Assessment], work: Work, settings: Config) -> Report:
    done.sort(key=lambda item: item.path)
    return Report(
        version=__version__,
        as_of=work.setting.as_of,
        config=settings.path,
        documents=tuple(item for item in done if isinstance(item, DocumentReport)),
        skipped=tuple(item for item in done if isinstance(item, Skipped)),
        errors=tuple(item for item in done if isinstance(item, Failure)),
        jurisdiction_names={code: place.name for code, place in work.book.jurisdictions.items()},
        fact_questions={name: fact.question for name, fact in work.book.facts.items()},
    )
