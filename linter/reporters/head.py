"""What stands above and below the findings: the scope and what it rests on, the counts, what to set."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from linter.finding import DocumentReport, Outcome, Report, Source
from linter.rule import Severity

_HOW_TO_SET = "set --jurisdiction, or jurisdictions: in .clauselint.yaml"
_NAMED = 4
_UPKEEP = "clauselint/"  # its rules look at suppressions, not at what policies say


def head(document: DocumentReport, report: Report) -> list[str]:
    """Return the lines above a document's findings: the files read with it, the scope, the packs of which nothing was assessed."""
    lines = [f"read together with {', '.join(document.supplements)}"] if document.supplements else []
    lines.append(_scope(document, report))
    if packs := _unassessed_packs(document):
        lines.append(f"packs of which nothing was assessed: {', '.join(packs)}")
    return lines


def end(report: Report) -> list[str]:
    """Return the lines below all findings: what to set where rules wait for facts, what law comes soon, and the counts."""
    return [*_waiting(report), *_upcoming(report), _counts(report)]


def either(words: Iterable[str]) -> str:
    """Return words as a list of alternatives: `a`, `a or b`, `a, b or c`."""
    listed = list(words)
    return " or ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 rule`, `2 rules`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _scope(document: DocumentReport, report: Report) -> str:
    scope = document.scope
    names = ", ".join(report.jurisdiction_names.get(entry.code, entry.code) for entry in scope)
    match scope[0].source if scope else None:
        case None:
            return f"scope: none ({_HOW_TO_SET})"
        case Source.OPTION:
            return f"scope: {names} (from --jurisdiction)"
        case Source.CONFIG:
            return f"scope: {names} (from {document.config or report.config or 'the configuration'})"
        case Source.DOCUMENT:
            return f"scope: {names} ({_lines(document)}); severities are one step lower until jurisdictions are set"
        case Source.ASSUMED:
            policy = "a U.S. policy" if [entry.code for entry in scope] == ["us"] else f"a policy for {names}"
            return (
                f"read as {policy}: it names no place or law (assumed; {_HOW_TO_SET}); "
                "severities are one step lower until jurisdictions are set"
            )


def _lines(document: DocumentReport) -> str:
    places = [entry.evidence[0] for entry in document.scope if entry.evidence]
    numbers = sorted(
        {("" if place.path not in document.supplements else f"{place.path}:", place.line) for place in places}
    )
    if not numbers:
        return "from the text"
    shown = ", ".join(f"{file}{line}" for file, line in numbers)
    return f"from the text, {'line' if len(numbers) == 1 else 'lines'} {shown}"


def _unassessed_packs(document: DocumentReport) -> list[str]:
    packs = {result.rule.partition("/")[0] for result in document.results}
    assessed = {result.rule.partition("/")[0] for result in document.results if result.outcome.is_assessed}
    return sorted(packs - assessed)


def _waiting(report: Report) -> list[str]:
    rules: set[str] = set()
    facts: set[str] = set()
    for document in report.documents:
        for result in document.results:
            if result.reason and result.reason.facts and result.outcome is Outcome.NOT_ASSESSED:
                rules.add(result.rule)
                facts.update(result.reason.facts)
    if not rules:
        return []
    first = f"{counted(len(rules), 'rule')} {'waits' if len(rules) == 1 else 'wait'} for facts; set in .clauselint.yaml, under facts:"
    return [first, *(_question(fact, report) for fact in sorted(facts))]


def _question(fact: str, report: Report) -> str:
    question = report.fact_questions.get(fact)
    return f"    {fact}: {question}" if question else f"    {fact}"


def _upcoming(report: Report) -> Iterator[str]:
    """Yield the rules whose law comes into force soon, a line a day."""
    for day, rules in groupby(report.upcoming, key=lambda one: one.day):
        named = [f"{one.title} [{one.rule}]" for one in rules]
        shown = named if len(named) <= _NAMED else [*named[: _NAMED - 1], f"{len(named) - _NAMED + 1} more"]
        yield f"upcoming: law that comes into force on {day} asks: {'; '.join(shown)}"


def _counts(report: Report) -> str:
    results = [result for document in report.documents for result in document.results]
    findings = Counter(finding.severity for result in results for finding in result.counted)
    outcomes = Counter(result.outcome for result in results if not result.rule.startswith(_UPKEEP))
    waiting = outcomes[Outcome.NOT_ASSESSED]
    assessed = sum(count for outcome, count in outcomes.items() if outcome.is_assessed)
    where = f" in {len(report.documents)} documents" if len(report.documents) > 1 else ""
    hidden = sum(len(result.findings) for result in results) - findings.total()
    suppressed = f"; {hidden} suppressed" if hidden else ""
    return f"{_findings(findings)} in {counted(assessed, 'rule')} assessed{where}; {waiting} not assessed{suppressed}"


def _findings(counts: Counter[Severity]) -> str:
    parts = [f"{counts[s]} {s}" if s is Severity.INFO else counted(counts[s], s.value) for s in Severity if counts[s]]
    return f"{counted(counts.total(), 'finding')} ({', '.join(parts)})" if parts else "no findings"
