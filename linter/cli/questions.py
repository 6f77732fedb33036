"""The questions of `clauselint init`: which matter, how they are asked, how answers are read."""

from collections.abc import Callable, Iterable, Sequence
from textwrap import fill
from typing import Any

import typer

from linter.cli import terminal
from linter.errors import LinterError
from linter.evaluate.scope import holds_in
from linter.finding import Scope, Source
from linter.rule import Rule, RuleBook
from linter.suggestion import unknown

_LISTED = 3
_ANSWERS = {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False}
_WHERE = (
    "Where are your users? Name places by code or by name, separated by commas. Enter leaves it to what each document "
    "says; findings are then one step milder."
)


def places(book: RuleBook) -> tuple[str, ...] | None:
    """Ask for the places whose law applies; None where the user leaves it open."""
    listed = ", ".join(f"{code} {place.name}" for code, place in book.jurisdictions.items())
    _say(f"{fill(_WHERE, _width())}\n{fill(listed, _width(), break_on_hyphens=False)}")
    found: tuple[str, ...] | None = _asked("places", lambda text: codes(text.split(","), book) if text else None)
    return found


def facts(names: Iterable[str], book: RuleBook, scope: Sequence[str] | None) -> dict[str, bool]:
    """Ask for facts; those that the user does not know are left out."""
    found: dict[str, bool] = {}
    for name in names:
        _say(f"\n{fill(book.facts[name].question, _width())}\n{_purpose(name, book, scope)}")
        answer = _asked("yes or no (Enter: not known)", lambda text: yes_or_no(text) if text else None)
        if answer is not None:
            found[name] = answer
    return found


def confirmed(question: str) -> bool:
    """Ask for a yes; anything else is a no."""
    return bool(_ANSWERS.get(_prompt(question).lower(), False))


def that_matter(book: RuleBook, scope: Sequence[str] | None) -> list[str]:
    """Return the facts on which rules in scope depend, those of most rules first."""
    weights = {name: len(_rules_of(name, book, scope)) for name in book.facts}
    return sorted((name for name in weights if weights[name]), key=lambda name: -weights[name])


def codes(texts: Iterable[str], book: RuleBook) -> tuple[str, ...]:
    """Return the codes of places given by code or name, each once."""
    by_name = {place.name.casefold(): code for code, place in book.jurisdictions.items()}
    by_name |= {code: code for code in book.jurisdictions}
    found = []
    for text in texts:
        whole = text.strip().casefold()
        for name in [whole] if whole in by_name else whole.split():
            if name not in by_name:
                raise LinterError(unknown("place", name, by_name))
            found.append(by_name[name])
    return tuple(dict.fromkeys(found))


def yes_or_no(text: str) -> bool:
    """Return what a yes or a no says."""
    if text.strip().lower() not in _ANSWERS:
        raise LinterError(f'"{text}" is neither yes nor no')
    return _ANSWERS[text.strip().lower()]


def _rules_of(fact: str, book: RuleBook, scope: Sequence[str] | None) -> list[Rule]:
    scopes = None if scope is None else [Scope(code, Source.OPTION) for code in scope]
    return [
        rule
        for rule in book.rules
        if fact in {*(rule.applies.facts or {}), *rule.applies.exemptions}
        and (scopes is None or any(holds_in(book, law.jurisdiction, scopes) for law in rule.laws))
    ]


def _purpose(fact: str, book: RuleBook, scope: Sequence[str] | None) -> str:
    rules = _rules_of(fact, book, scope)
    more = f" and {len(rules) - _LISTED} more" if len(rules) > _LISTED else ""
    return f"It decides whether this applies: {', '.join(rule.id for rule in rules[:_LISTED])}{more}"


def _asked(prompt: str, read: Callable[[str], Any]) -> Any:
    """Ask until the answer can be read."""
    while True:
        try:
            return read(_prompt(prompt))
        except LinterError as error:
            _say(str(error))


def _prompt(text: str) -> str:
    answer: str = typer.prompt(text, default="", show_default=False, err=True)
    return answer.strip()


def _say(text: str) -> None:
    typer.echo(text, err=True)


def _width() -> int:
    return min(terminal.width(), 110)
