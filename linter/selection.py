"""Which rules and jurisdictions a run asks for."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from linter.errors import LinterError
from linter.rule import Rule, RuleBook
from linter.suggestion import nearest, unknown

_WILD = frozenset("*?[")


def selected(book: RuleBook, select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that a `select` glob matches (all, if there is none) and no `ignore` glob does."""
    for option, globs in (("--select", select), ("--ignore", ignore)):
        for glob in globs:
            _check(option, glob, book)
    return tuple(r for r in book.rules if (not select or matches(select, r.id)) and not matches(ignore, r.id))


def checked_codes(codes: Sequence[str], book: RuleBook) -> tuple[str, ...]:
    """Return jurisdictions, each once, after a check that they are known."""
    for code in codes:
        if code not in book.jurisdictions:
            raise LinterError(f"--jurisdiction: {unknown('jurisdiction', code, book.jurisdictions)}")
    return tuple(dict.fromkeys(codes))


def known_rules(glob: str, book: RuleBook) -> tuple[Rule, ...]:
    """Return the rules that an id or a glob names, or raise with what was probably meant."""
    found = tuple(rule for rule in book.rules if fnmatchcase(rule.id, glob))
    if not found:
        raise LinterError(_nothing(glob, [rule.id for rule in book.rules]))
    return found


def matches(globs: Sequence[str], rule_id: str) -> bool:
    """Tell whether a glob matches the id of a rule."""
    return any(fnmatchcase(rule_id, glob) for glob in globs)


def _check(option: str, glob: str, book: RuleBook) -> None:
    rules = [rule.id for rule in book.rules]
    if any(fnmatchcase(rule, glob) for rule in rules):
        return
    if glob.startswith("clauselint/"):
        from linter.upkeep import UPKEEP  # a millisecond at every start, for those who ask for its rules

        rules = list(UPKEEP)
        if any(fnmatchcase(rule, glob) for rule in rules):
            return
    raise LinterError(f"{option}: {_nothing(glob, rules)}")


def _nothing(glob: str, rules: Sequence[str]) -> str:
    """Say that nothing has an id, or that a glob matches nothing, and what was probably meant."""
    packs = sorted({rule.partition("/")[0] for rule in rules})
    near = nearest(glob.partition("/")[0], packs)
    if _WILD.isdisjoint(glob):
        return unknown("rule", glob, [f"{near}/*"] if near and "/" not in glob else rules)
    return f'no rule matches "{glob}"; ' + (f'did you mean "{near}/*"?' if near else f"packs: {', '.join(packs)}")
