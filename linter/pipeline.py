"""The steps of a run: discover, read, parse, recognise, evaluate, report."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from linter import __version__, jobs
from linter.config import Config
from linter.discovery import File, identity
from linter.document import Document
from linter.errors import LinterError
from linter.evaluate import Setting, evaluate, upcoming
from linter.files import decode, display, lost_files, read, working_tree
from linter.finding import DocumentReport, Failure, Report, Skipped, Source
from linter.gathering import Assessment, excluded, gather, without_policy
from linter.merging import merged, settle
from linter.parsers import parse
from linter.recognize import not_a_policy
from linter.request import Request
from linter.rule import Rule, RuleBook, Severity
from linter.rulebook import load
from linter.selection import checked_codes, matches, selected

Progress = Callable[[int, int], None]


class Work(NamedTuple):
    """All that is needed to assess a file."""

    request: Request
    settings: Config
    book: RuleBook
    rules: tuple[Rule, ...]
    setting: Setting

    def assess(self, file: File) -> Assessment:
        """Return what is found in a file and its supplements, or why it is not checked."""
        documents: list[Document] = []
        for path in (file.path, *file.supplements):
            try:
                documents.append(_placed(parse(display(path), self._text(path))))
            except LinterError as error:
                return Failure(display(path), str(error))
        reasons = [] if self.request.force else [not_a_policy(document) for document in documents]
        if reasons and all(reasons):
            return Skipped(documents[0].path, reasons[0] or "")
        return self._suppress(self._compare(documents), documents)

    def _text(self, path: str) -> str:
        stdin = self.request.stdin
        return decode(stdin[1]) if stdin and identity(path) == identity(stdin[0]) else read(path)

    def _compare(self, documents: list[Document]) -> DocumentReport:
        """Evaluate the files, with what they said before where a rule or the run asks for it."""
        since = self.request.since
        looks_back = any(rule.applies.history for rule in self.rules)
        if not since and not (looks_back and working_tree(documents[0].path)):
            return self.evaluate(documents)
        from linter import revisions  # runs git

        before = revisions.earlier(documents, since)
        report = self.evaluate(revisions.dated(documents, before, self.settings.editorial_words))
        if not since or not before.whole:
            return report
        was = report if before.documents == tuple(documents) else self.evaluate(before.whole)
        change = revisions.Change(was, report, since, self.setting.as_of)
        return revisions.introduced(change, self.book.place_names, self.levels)

    def evaluate(self, documents: Sequence[Document]) -> DocumentReport:
        """Return what the rules say of a policy's files as they stand."""
        if len(documents) == 1:
            return evaluate(documents[0], self.book, self.rules, self.setting)
        from linter.evaluate.together import evaluate_together  # for configured policy sets only

        return evaluate_together(documents, self.book, self.rules, self.setting)

    def _suppress(self, report: DocumentReport, documents: Sequence[Document]) -> DocumentReport:
        settings = self.settings
        if not settings.waivers and not any("clauselint:" in document.source for document in documents):
            return report
        from linter.suppressions import Means, suppress  # where there is something to suppress by

        waivers, inline = settings.waivers, settings.inline_suppressions
        return suppress(report, documents, Means(waivers, inline, self.known, self.setting.as_of, self.levels))

    @property
    def known(self) -> frozenset[str]:
        """Return the ids of all rules."""
        return frozenset(rule.id for rule in self.book.rules)

    @property
    def levels(self) -> Mapping[str, Severity]:
        """Return the severities of those rules on suppressions that are on."""
        from linter.upkeep import UPKEEP  # as in `_suppress`

        levels = {rule: self.settings.severity(rule, upkeep.severity) for rule, upkeep in UPKEEP.items()}
        return {rule: level for rule, level in levels.items() if level and not matches(self.request.ignore, rule)}


def check_apart(request: Request, settings: Sequence[Config], progress: Progress | None = None) -> list[Report]:
    """Return a report for each configuration, of the files that it governs."""
    if len(settings) == 1:
        return [check(request, settings[0], progress)]
    days = {one.path: request.as_of or one.as_of or request.today for one in settings}
    if len(set(days.values())) > 1:
        listed = ", ".join(f"{day} ({path or 'no configuration'})" for path, day in days.items())
        raise LinterError(f"the law of which day: {listed}? Name one with --as-of")
    return settle([check(request, one, progress) for one in settings], request.paths)


def _placed(document: Document) -> Document:
    """Return a file that knows which of its links point at files that are not there."""
    targets = {link.target for block in document.blocks for link in block.links}
    return document._replace(lost_files=lost_files(document.path, targets))


def check(request: Request, settings: Config, progress: Progress | None = None) -> Report:
    """Return the report of a run."""
    found = gather(request, settings)
    work = prepare(request, settings)
    done: list[Assessment] = [Failure(display(path), message) for path, message in found.failures.items()]
    done += excluded(found, settings)
    several = jobs.workers(len(found.files), request.jobs) > 1
    make: jobs.Make = partial(_assessor, request, settings) if several else lambda: work.assess
    for number, assessment in enumerate(jobs.each(make, found.files, request.jobs), start=1):
        done.append(assessment)
        if progress:
            progress(number, len(found.files))
    done += without_policy(found, done, request, settings)
    report = _report(done, work, settings)
    if request.baseline is None:
        return report
    return _with_baseline(report, work, request.baseline)


def adopt(request: Request, settings: Sequence[Config], path: str, *, prune: bool) -> tuple[Report, int, int]:
    """Write the baseline of what is found, or prune it; return the report, how many entries it has, how many were removed."""
    from linter import baseline  # as in `_with_baseline`

    before = baseline.load(path) if prune else None
    report = merged(check_apart(request, settings))
    after, removed = baseline.record(path, report.documents), 0
    if before is not None:
        rules = prepare(request, settings[0]).known
        stale = sum((baseline.stale(before, document, rules) for document in report.documents), Counter())
        after, removed = before._replace(entries=before.entries - stale), stale.total()
    baseline.save(after)
    return report, after.entries.total(), removed


def _with_baseline(report: Report, work: Work, path: str) -> Report:
    """Return the report with the findings marked that a baseline knows."""
    from linter import baseline, upkeep  # for those who have one

    known, documents = baseline.load(path), []
    for document in report.documents:
        notes = baseline.notes(known, document, work.known)
        marked = baseline.mark(known, document)
        documents.append(upkeep.upkept(marked, notes, work.levels, report.as_of))
    return report._replace(documents=tuple(documents))


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
    setting = Setting(as_of, codes, source, settings.facts, severities, settings.templates)
    rules = selected(book, request.select, request.ignore)
    asked = tuple(rule for rule in rules if settings.severity(rule.id, rule.severity))
    return Work(request, settings, book, asked, setting)


def _assessor(request: Request, settings: Config) -> Callable[[File], Assessment]:
    return prepare(request, settings).assess


def _report(done: list[Assessment], work: Work, settings: Config) -> Report:
    done.sort(key=lambda item: item.path)
    documents = tuple(item for item in done if isinstance(item, DocumentReport))
    return Report(
        version=__version__,
        as_of=work.setting.as_of,
        config=settings.path,
        documents=documents,
        skipped=tuple(item for item in done if isinstance(item, Skipped)),
        errors=tuple(item for item in done if isinstance(item, Failure)),
        jurisdiction_names=work.book.place_names,
        fact_questions={name: fact.question for name, fact in work.book.facts.items()},
        upcoming=tuple(upcoming(work.book, work.rules, work.setting.as_of, documents)),
    )
