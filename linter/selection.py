"""Which rules and jurisdictions a run asks for."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from linter.errors import LinterError
from linter.rule import Rule, RuleBook
from linter.suggestion import unknown

_WILD = frozenset("*?[")


def selected(book: RuleBook, select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that a `select` glob matches (all, if there is none) and no `ignore` glob does."""
    for option, globs in (("--select", select), ("--ignore", ignore)):
        for glob in globs:
            _check(option, glob, book)
    return tuple(rule for rule in book.rules if (not select or _any(select, rule)) and not _any(ignore, rule))


def checked_codes(codes: Sequence[str], book: RuleBook) -> tuple[str, ...]:
    """Return jurisdictions, each once, after a check that they are known."""
    for code in codes:
        if code not in book.jurisdictions:
            raise LinterError(f"--jurisdiction: {unknown('jurisdiction', code, book.jurisdictions)}")
    return tuple(dict.fromkeys(codes))


def known_rule(rule_id: str, book: RuleBook) -> Rule:
    """Return the rule with an id, or raise with the id that was probably meant."""
    rules = {rule.id: rule for rule in book.rules}
    if rule_id not in rules:
        raise LinterError(unknown("rule", rule_id, rules))
    return rules[rule_id]


def _any(globs: Sequence[str], rule: Rule) -> bool:
    return any(fnmatchcase(rule.id, glob) for glob in globs)


def _check(option: str, glob: str, book: RuleBook) -> None:
    if any(fnmatchcase(rule.id, glob) for rule in book.rules):
        return
    if _WILD.isdisjoint(glob):
        raise LinterError(f"{option}: {unknown('rule', glob, (rule.id for rule in book.rules))}")
    packs = sorted({rule.id.partition("/")[0] for rule in book.rules})
    raise LinterError(f'{option}: no rule matches "{glob}"; packs: {", ".join(packs)}')
