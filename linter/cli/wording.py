"""What a rule asks, in sentences: shared by the explanation at a terminal and by the pages."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from linter.query.table import Entry
from linter.reporters.head import either
from linter.rule import Condition, Element, Example, Law, Level, Rule, RuleBook


class Point(NamedTuple):
    """A sentence that ends, where there is one, in what a query looks for."""

    text: str
    query: Entry | None = None


def law_source(law: Law, names: Mapping[str, str]) -> str:
    """Return whose law it is, and of which kind."""
    return f"{names.get(law.jurisdiction, law.jurisdiction)}, {law.kind}" if law.jurisdiction else str(law.kind)


def law_dates(law: Law) -> str:
    """Return when a law is in force, as the end of a sentence."""
    since = f", in force since {law.in_force}" if law.in_force else ""
    until = f", until {law.until}" if law.until else ""
    return f"{since}{until}"


def applies(rule: Rule, book: RuleBook) -> Iterator[Point]:
    """Yield when the rule applies, and when it is not assessed."""
    names, condition = book.place_names, rule.applies
    yield from _scope(rule, names)
    for fact, wanted in (condition.facts or {}).items():
        yield Point(f"where {fact} is {_value(wanted)}{_question(fact, book)}")
    if condition.document:
        yield Point(
            "where that is not known: if the text has" if condition.facts else "if the text has", condition.document
        )
    if condition.history:
        yield Point("where an earlier version of the text is known to compare with (git)")
    for fact in condition.exemptions:
        yield Point(f"not where {fact} is true{_question(fact, book)}")
    for needed in rule.needs:
        yield Point(f"not assessed while what {needed} asks for is missing")
    if rule.audience:
        yield Point(f"reads only what is addressed to everyone or to people in {_land(names, rule.audience)}")
    if rule.elsewhere:
        sends = "not assessed, rather than missing, where the text sends the reader to another document for this"
        yield Point(sends, rule.elsewhere)


def level(element: Element, rule: Rule, names: Mapping[str, str]) -> str:
    """Return whether an element must or should be there."""
    if not element.must_where:
        return str(element.level)
    places = dict.fromkeys(str(law.jurisdiction) for law in rule.laws if law.id in element.must_where)
    return f"{Level.MUST} where {either(names.get(code, code) for code in places)} law applies, else {Level.SHOULD}"


def terms(element: Element, rule: Rule, names: Mapping[str, str]) -> Iterator[Point]:
    """Yield on which terms an element is asked for, where they are its own."""
    if element.when:
        yield Point("asked only if the text has", element.when)
    if element.at_least > 1:
        yield Point(f"at least {element.at_least} times")
    if element.in_force or element.until:
        since = [f"from {element.in_force}"] if element.in_force else []
        yield Point(f"asked for {' '.join([*since, *([f'until {element.until}'] if element.until else [])])}")
    if element.severity and element.severity is not rule.severity and element.level is Level.MUST:
        yield Point(f"its absence is of severity {element.severity}")
    if element.audience:
        yield Point(f"to be said to people in {_land(names, element.audience)}")
    cites = list(dict.fromkeys(law.cite for law in rule.laws if law.id in element.law and law.cite))
    if cites and len(cites) < len({law.cite for law in rule.laws}):
        yield Point(f"asked for by {'; '.join(cites)}")


def spoken(message: str) -> str:
    """Return a finding's message with words for what each document fills in."""
    return message.replace("{places}", "the places in scope").replace("{value}", "…")


def given(example: Example, names: Mapping[str, str]) -> str:
    """Return what is set for an example: `where Utah law is in scope, on 2022-12-31`, or nothing."""
    holds = [f"{fact} is {_answer(value)}" for fact, value in (example.facts or {}).items()]
    if example.jurisdictions is not None:
        holds.insert(0, f"{_both([names.get(code, code) for code in example.jurisdictions])} law is in scope")
    return ", ".join(
        [*([f"where {_both(holds)}"] if holds else []), *([f"on {example.as_of}"] if example.as_of else [])]
    )


def _scope(rule: Rule, names: Mapping[str, str]) -> Iterator[Point]:
    codes = list(dict.fromkeys(law.jurisdiction for law in rule.laws if law.jurisdiction))
    if rule.applies.jurisdictions:
        yield from _places(rule.applies.jurisdictions, names)
    elif codes and all(law.jurisdiction for law in rule.laws):
        yield Point(f"where {either(names.get(code, code) for code in codes)} law is in scope")
    else:
        yield Point("everywhere")


def _places(condition: Condition, names: Mapping[str, str]) -> Iterator[Point]:
    if condition.any_of:
        yield Point(f"where {either(names.get(code, code) for code in condition.any_of)} law is in scope")
    for code in condition.all_of:
        yield Point(f"only where {names.get(code, code)} law is in scope")
    for code in condition.none_of:
        yield Point(f"not where {names.get(code, code)} law is in scope")


def _land(names: Mapping[str, str], code: str) -> str:
    """Return the name of a place as it stands after `in`."""
    name = names.get(code, code)
    return f"the {name}" if name.startswith(("United ", "European ")) else name


def _question(fact: str, book: RuleBook) -> str:
    return f" ({book.facts[fact].question})" if fact in book.facts else ""


def _value(wanted: bool | float) -> str:  # noqa: FBT001
    return _answer(wanted) if isinstance(wanted, bool) else f"{wanted:g} or more"


def _answer(value: bool | float) -> str:  # noqa: FBT001
    return str(value).lower() if isinstance(value, bool) else f"{value:g}"


def _both(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
