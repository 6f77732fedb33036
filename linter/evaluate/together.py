"""A policy in several files: read as one, its drafting file by file."""

from collections.abc import Sequence

from linter.document import Document
from linter.evaluate import evaluate
from linter.evaluate.places import MOST
from linter.evaluate.setting import Setting
from linter.finding import DocumentReport, ElementResult, Outcome, Result
from linter.parsers.joining import join
from linter.rule import Rule, RuleBook

#: The pack whose rules look at a file, not at a policy.
_BY_FILE = "hygiene/"
_ORDER = (
    *(Outcome.FLAGGED, Outcome.CONFLICT, Outcome.MISSING, Outcome.PARTIAL, Outcome.FOUND, Outcome.CLEAR),
    *(Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE),
)


def evaluate_together(
    documents: Sequence[Document], book: RuleBook, rules: Sequence[Rule], setting: Setting
) -> DocumentReport:
    """Evaluate rules on the files of a policy, the main one first."""
    by_file = [rule for rule in rules if rule.id.startswith(_BY_FILE)]
    whole = evaluate(join(documents), book, [rule for rule in rules if rule not in by_file], setting)
    reports = [evaluate(document, book, by_file, setting) for document in documents]
    merged = [_merged(results) for results in zip(*(report.results for report in reports), strict=True)]
    return whole._replace(
        results=tuple(sorted((*whole.results, *merged), key=lambda result: result.rule)),
        supplements=tuple(document.path for document in documents[1:]),
    )


def _merged(results: Sequence[Result]) -> Result:
    """Return what a rule says of several files: the outcome that is first in the order of outcomes, all findings."""
    first = min(results, key=lambda result: _ORDER.index(result.outcome))
    elements = [
        _element([e for result in results for e in result.elements if e.id == one.id]) for one in first.elements
    ]
    return first._replace(
        elements=tuple(elements), findings=tuple(finding for result in results for finding in result.findings)
    )


def _element(results: Sequence[ElementResult]) -> ElementResult:
    first = next((one for one in results if one.found), results[0])
    return first._replace(evidence=tuple(place for one in results for place in one.evidence)[:MOST])
