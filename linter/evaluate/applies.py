"""Whether a rule applies to a document, and on what that rests: steps 1 to 4 of deciding."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from linter.evaluate.places import Places
from linter.evaluate.scope import holds_in
from linter.evaluate.setting import Setting
from linter.finding import Basis, Place, Reason, Scope, Source
from linter.query.evaluate import Searcher
from linter.rule import Condition, Law, Rule, RuleBook

_EVIDENCE = 5


class Applicability(NamedTuple):
    """Whether a rule applies: `reason` is None where it does; `assessable` tells whether it could be decided.

    `laws` are those in scope and in force; `configured` holds the ids of those whose jurisdiction and facts the user has set.
    """

    basis: Basis
    laws: tuple[Law, ...]
    configured: frozenset[str] = frozenset()
    evidence: tuple[Place, ...] = ()
    reason: Reason | None = None
    assessable: bool = True


class Circumstances:
    """What applicability depends on: the document, the rule book, the run's setting, and the scope."""

    def __init__(
        self, searcher: Searcher, places: Places, book: RuleBook, setting: Setting, scopes: tuple[Scope, ...]
    ) -> None:
        self.searcher = searcher
        self.places = places
        self.book = book
        self.setting = setting
        self.scopes = scopes
        self._holding: dict[str | None, list[Scope]] = {}

    def holding(self, code: str | None) -> list[Scope]:
        """Return the scopes in which law of a jurisdiction holds."""
        found = self._holding.get(code)
        if found is None:
            found = self._holding[code] = holds_in(self.book, code, self.scopes)
        return found


def decide(rule: Rule, case: Circumstances) -> Applicability:
    """Decide whether a rule applies."""
    in_force = [law for law in rule.laws if law.holds_on(case.setting.as_of)]
    if not in_force:
        return _refused(rule, "law-date", f"no law behind this rule is in force on {case.setting.as_of}{_since(rule)}")
    laws = tuple(law for law in in_force if case.holding(law.jurisdiction))
    scopes = _scopes(rule.applies.jurisdictions, laws, case)
    if not scopes or not laws:
        return _refused(rule, "jurisdiction", f"{_out_of_scope(rule, in_force, case)}{_later(rule, case)}")
    if rule.applies.history and case.searcher.document.dates_before is None:
        reason = Reason("document", "no earlier version of the text to compare with: it is new, or not in git")
        return Applicability(Basis.ALWAYS, rule.laws, reason=reason, assessable=False)
    basis, places = _basis(laws, scopes)
    refused = _exempt(rule, case)
    if refused is not None:
        return refused
    return _by_facts(rule, case, Applicability(basis, laws, _configured(laws, case), places))


def _configured(laws: Sequence[Law], case: Circumstances) -> frozenset[str]:
    return frozenset(
        law.id for law in laws if law.jurisdiction is None or any(map(_set_by_user, case.holding(law.jurisdiction)))
    )


def _set_by_user(scope: Scope) -> bool:
    return scope.source in {Source.OPTION, Source.CONFIG}


def _refused(rule: Rule, code: str, text: str, waiting: tuple[str, ...] = ()) -> Applicability:
    """Return that a rule does not apply or, where it waits for facts, that it cannot be told."""
    return Applicability(Basis.ALWAYS, rule.laws, reason=Reason(code, text, waiting), assessable=not waiting)


def _since(rule: Rule) -> str:
    starts = [law.in_force for law in rule.laws if law.in_force is not None]
    return f"; the first is from {min(starts)}" if starts else ""


def _later(rule: Rule, case: Circumstances) -> str:
    """Return which law in scope is not in force on the day, though others of the rule are."""
    day = case.setting.as_of
    for law in rule.laws:
        if law.jurisdiction is not None and not law.holds_on(day) and case.holding(law.jurisdiction):
            return f"; the law of {case.book.jurisdictions[law.jurisdiction].name} is not in force on {day}"
    return ""


def _out_of_scope(rule: Rule, in_force: Sequence[Law], case: Circumstances) -> str:
    """Return the places of whose law none is in scope, or one whose law is and keeps the rule out."""
    condition = rule.applies.jurisdictions
    for code in condition.none_of if condition else ():
        if case.holding(code):
            return f"not asked where {case.book.jurisdictions[code].name} law is in scope"
    return f"not in scope: {_places(in_force, case.book)}"


def _places(laws: Sequence[Law], book: RuleBook) -> str:
    codes = dict.fromkeys(law.jurisdiction for law in laws if law.jurisdiction is not None)
    names = [book.jurisdictions[code].name for code in codes]
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


def _scopes(condition: Condition | None, laws: Sequence[Law], case: Circumstances) -> list[Scope]:
    """Return the scopes on which it rests that the rule's jurisdictions are in scope."""
    if condition is None:
        return _each_once(s for law in laws for s in case.holding(law.jurisdiction))
    if any(case.holding(code) for code in condition.none_of):
        return []
    needed = [case.holding(code) for code in condition.all_of]
    chosen = [scope for code in condition.any_of for scope in case.holding(code)]
    if not all(needed) or (condition.any_of and not chosen):
        return []
    return _each_once([*chosen, *(scope for group in needed for scope in group)]) or list(case.scopes)


def _each_once(scopes: Iterable[Scope]) -> list[Scope]:
    return list({scope.code: scope for scope in scopes}.values())


def _basis(laws: Sequence[Law], scopes: Sequence[Scope]) -> tuple[Basis, tuple[Place, ...]]:
    if any(law.jurisdiction is None for law in laws):
        return Basis.ALWAYS, ()
    if any(map(_set_by_user, scopes)):
        return Basis.CONFIGURED, ()
    if any(scope.source is Source.DOCUMENT for scope in scopes):
        return Basis.INFERRED, tuple(scope.evidence[0] for scope in scopes if scope.evidence)[:_EVIDENCE]
    return Basis.ASSUMED, ()


def _exempt(rule: Rule, case: Circumstances) -> Applicability | None:
    for name in rule.applies.exemptions:
        if case.setting.facts.get(name) is True:
            return _refused(rule, "fact", f"exempt: {name} is set")
    return None


def _by_facts(rule: Rule, case: Circumstances, so_far: Applicability) -> Applicability:
    """Decide by the facts that are set, else by what in the document shows them."""
    wanted, document = rule.applies.facts or {}, rule.applies.document
    unknown = [name for name in wanted if name not in case.setting.facts]
    against = [
        name
        for name, value in wanted.items()
        if name in case.setting.facts and not _holds(case.setting.facts, name, value)
    ]
    if against:
        return _refused(rule, "fact", f"{against[0]} is set to {_shown(case.setting.facts[against[0]])}")
    if (wanted and not unknown) or (not wanted and document is None):
        return so_far
    shown = case.places.evidence(case.searcher.find(document), most=_EVIDENCE) if document is not None else ()
    if shown:
        basis = Basis.INFERRED if wanted and so_far.basis is not Basis.ASSUMED else so_far.basis
        configured = frozenset[str]() if wanted else so_far.configured
        return Applicability(basis, so_far.laws, configured, (*so_far.evidence, *shown))
    if wanted:
        return _refused(rule, "fact", f"not known: {case.book.facts[unknown[0]].question}", tuple(unknown))
    return _refused(rule, "document", "nothing in the document that this rule is about")


def _holds(facts: Mapping[str, bool | float], name: str, wanted: float) -> bool:  # a yes or no is a number too
    known = facts[name]
    if isinstance(wanted, bool) or isinstance(known, bool):
        return known is wanted
    return known >= wanted


def _shown(value: float) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else f"{value:g}"
