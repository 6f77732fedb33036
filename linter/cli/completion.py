"""What shells may complete; nothing is imported before somebody presses the key."""

from collections.abc import Iterable


def rules(incomplete: str) -> list[str]:
    """Return the ids of rules that begin so."""
    from linter.rulebook import load
    from linter.upkeep import UPKEEP

    return _beginning(incomplete, [*(rule.id for rule in load().rules), *UPKEEP])


def globs(incomplete: str) -> list[str]:
    """Return the globs of whole packs, and the ids of rules, that begin so."""
    ids = rules("")
    return _beginning(incomplete, [*dict.fromkeys(f"{name.partition('/')[0]}/*" for name in ids), *ids])


def jurisdictions(incomplete: str) -> list[tuple[str, str]]:
    """Return the codes of places that begin so, with their names."""
    from linter.rulebook import load

    return [(code, place.name) for code, place in load().jurisdictions.items() if code.startswith(incomplete)]


def facts(incomplete: str) -> list[str]:
    """Return the answers to facts that begin so."""
    from linter.rulebook import load

    return _beginning(incomplete, [f"{name}={answer}" for name in load().facts for answer in ("yes", "no")])


def formats(incomplete: str) -> list[str]:
    """Return the formats of reports that begin so."""
    from linter.reporters import REPORTERS

    return _beginning(incomplete, REPORTERS)


def _beginning(incomplete: str, known: Iterable[str]) -> list[str]:
    return [name for name in known if name.startswith(incomplete)]
