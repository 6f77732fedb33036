"""Rules against a document: the step that decides each rule's outcome."""

from collections.abc import Mapping, Sequence

from linter.document import Document
from linter.evaluate.applies import Circumstances, decide
from linter.evaluate.audience import Audiences
from linter.evaluate.elements import Assessed, Sight, assess, disagreements, in_force, said
from linter.evaluate.findings import conflict, flagged, missing, stepped
from linter.evaluate.places import Places, page
from linter.evaluate.scope import scope
from linter.evaluate.setting import Setting
from linter.evaluate.soon import upcoming
from linter.finding import DocumentReport, ElementResult, Finding, Outcome, Place, Reason, Result
from linter.query.evaluate import Searcher
from linter.query.hits import Hit
from linter.query.tree import ValueTerm
from linter.rule import Rule, RuleBook

__all__ = ["Setting", "evaluate", "upcoming"]

#: The rule that tells a summary from a full policy: what a summary lacks is not assessed.
OVERVIEW = "general/overview"


def evaluate(document: Document, book: RuleBook, rules: Sequence[Rule], setting: Setting) -> DocumentReport:
    """Evaluate rules on a document; rules that others need are evaluated too, but only `rules` are reported."""
    run = Run(document, book, setting)
    results = tuple(run.result(rule) for rule in sorted(rules, key=lambda rule: rule.id))
    kind = "overview" if run.overview else "privacy-policy"
    return DocumentReport(document.path, kind, run.case.scopes, results)


class Run:
    """One document under evaluation: each rule is decided once.

    With `given`, what rules ask for before they are assessed counts as met, as in their examples.
    """

    def __init__(self, document: Document, book: RuleBook, setting: Setting, *, given: bool = False) -> None:
        self._given = given
        self.searcher = Searcher(document, book.queries, setting.as_of, setting.templates)
        self.audiences = Audiences(self.searcher, book)
        self.searcher.hidden = self.audiences.hidden
        self.places = Places(document)
        scopes = scope(self.searcher, self.places, book, setting.jurisdictions, setting.source)
        self.case = Circumstances(self.searcher, self.places, book, setting, scopes)
        self._rules: Mapping[str, Rule] = {rule.id: rule for rule in book.rules}
        self._results: dict[str, Result] = {}
        self.overview: Place | None = None
        if OVERVIEW in self._rules:
            found = self.result(self._rules[OVERVIEW]).findings
            self.overview = found[0].location if found else None

    def result(self, rule: Rule) -> Result:
        """Return the result of a rule."""
        if rule.id not in self._results:
            self._results[rule.id] = self._decide(rule)
        return self._results[rule.id]

    def _decide(self, rule: Rule) -> Result:
        severity = self.case.setting.severities.get(rule.id)
        if severity is not None:
            rule = rule._replace(severity=severity)
        applicability = decide(_unconditional(rule) if self._given else rule, self.case)
        sight = Sight(rule, self.searcher, self.places, self.audiences, applicability)
        if applicability.reason is not None:
            outcome = Outcome.NOT_APPLICABLE if applicability.assessable else Outcome.NOT_ASSESSED
            return self._result(sight, outcome, reason=applicability.reason)
        lacked = [need for need in rule.needs if self.result(self._rules[need]).outcome is Outcome.MISSING]
        if lacked and not self._given:
            reason = Reason("needs", f"waits for {lacked[0]}, which is missing")
            return self._result(sight, Outcome.NOT_ASSESSED, reason=reason)
        return self._assess(sight)

    def _assess(self, sight: Sight) -> Result:
        rule, book = sight.rule, self.case.book
        asked = [e for e in rule.require if in_force(e, self.case.setting.as_of)]
        assessed = [one for element in asked if (one := assess(sight, element)) is not None]
        findings = [flagged(sight, book, one) for part in rule.forbid for one in said(sight, part)]
        said_ids = {finding.element for finding in findings}
        disagreeing = set()
        for agreement in rule.agree:
            hits = next((one.hits for one in assessed if one.element.id == agreement.element), ())
            differing = disagreements(sight, agreement, hits) if sight.laws(agreement.law) else []
            findings += [conflict(sight, agreement, spans) for spans in differing]
            disagreeing |= {agreement.id for _ in differing}
        outcome = _outcome(assessed, flagged=bool(said_ids), conflict=bool(disagreeing))
        elements = _elements(sight, assessed, findings)
        reason = self._reason(sight, outcome)
        if reason is not None:
            outcome = Outcome.NOT_ASSESSED
        elif self.overview is None:
            findings += missing(sight, book, assessed, outcome)
        return self._result(sight, outcome, elements=elements, findings=findings, reason=reason)

    def _reason(self, sight: Sight, outcome: Outcome) -> Reason | None:
        """Return why what a document lacks is not assessed: it sends the reader elsewhere, or is a summary."""
        rule = sight.rule
        if outcome is Outcome.MISSING and rule.elsewhere is not None:
            hits = self.searcher.find(rule.elsewhere)
            if text := next(filter(None, map(self._sent_to, hits)), None):
                return Reason("elsewhere", text)
        if self.overview is not None and outcome in {Outcome.MISSING, Outcome.PARTIAL}:
            where = self.overview.seen_from(self.searcher.document.path)
            return Reason("overview", f"{where}: the document calls itself a summary of a linked full policy")
        return None

    def _result(
        self,
        sight: Sight,
        outcome: Outcome,
        *,
        elements: tuple[ElementResult, ...] = (),
        findings: Sequence[Finding] = (),
        reason: Reason | None = None,
    ) -> Result:
        rule, applicability = sight.rule, sight.applicability
        return Result(
            rule=rule.id,
            title=rule.title,
            severity=stepped(sight, rule.severity, applicability.laws),
            outcome=outcome,
            reviewed=rule.reviewed,
            basis=applicability.basis,
            basis_evidence=applicability.evidence,
            laws=applicability.laws,
            elements=elements,
            findings=tuple(sorted(findings, key=_by_place)),
            reason=reason,
            exemptions=tuple(name for name in rule.applies.exemptions if name not in self.case.setting.facts),
        )

    def _sent_to(self, hit: Hit) -> str | None:
        """Return where a hit sends the reader; None where that is a supplement, which was read too."""
        document, target = self.searcher.document, "another document"
        for link in self.searcher.values.find(ValueTerm("link")):
            if link.value is not None and any(s.start < link.end and link.start < s.end for s in hit):
                target = link.value.shown
                break
        if any(page(target) == page(part.path) for part in document.parts[1:]):
            return None
        return f"{self.places.first(hit).seen_from(document.path)}: the text sends the reader to {target}"


def _outcome(assessed: Sequence[Assessed], *, flagged: bool, conflict: bool) -> Outcome:
    """Return the first outcome that holds, by the `must` elements, or by the `should` elements where there are none."""
    if flagged:
        return Outcome.FLAGGED
    if conflict:
        return Outcome.CONFLICT
    if not assessed:
        return Outcome.CLEAR
    counted = [one for one in assessed if one.must] or list(assessed)
    found = sum(one.found for one in counted)
    if found == 0:
        return Outcome.MISSING
    return Outcome.FOUND if found == len(counted) else Outcome.PARTIAL


def _elements(sight: Sight, assessed: Sequence[Assessed], findings: Sequence[Finding]) -> tuple[ElementResult, ...]:
    """Return the results of the rule's parts in its order: what it requires, forbids, and compares."""
    parts = [one.result for one in assessed]
    others = [("forbid", part.id, part.law) for part in sight.rule.forbid]
    others += [("agree", part.id, part.law) for part in sight.rule.agree]
    for kind, name, law in others:
        if sight.laws(law):
            mine = [finding for finding in findings if finding.element == name]
            shown = tuple(place for finding in mine for place in finding.evidence)
            parts.append(ElementResult(name, kind, None, bool(mine), evidence=shown))
    return tuple(parts)


def _by_place(finding: Finding) -> tuple[int, int, str]:
    return finding.location.line, finding.location.column, finding.element or ""


def _unconditional(rule: Rule) -> Rule:
    """Return a rule that does not look for what in a document, or before it, shows that it applies."""
    return rule._replace(applies=rule.applies._replace(document=None, history=False))
