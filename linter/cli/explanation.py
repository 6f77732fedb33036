"""A rule in plain words, for `clauselint explain`."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from linter.cli.queries import Line, definitions, query_lines
from linter.reporters.head import either
from linter.reporters.safe import clean
from linter.rule import Agreement, Condition, Element, Example, Forbidden, Law, Level, Rule, RuleBook
from linter.rulebook.accuracy import Accuracy

_OUTCOMES = ("found", "clear", "partial", "missing", "flagged", "conflict", "not-applicable", "not-assessed")


def explanation(rule: Rule, book: RuleBook, here: list[Line], measured: Accuracy | None) -> list[Line]:
    """Return everything that a rule asks, and what it comes to here."""
    names = {code: place.name for code, place in book.jurisdictions.items()}
    sections = [
        ("here", here),
        ("why", [(0, rule.why)] if rule.why else []),
        ("law", [line for law in rule.laws for line in _law(law, names)]),
        ("applies", list(_applies(rule, book, names))),
        ("asks for", [line for element in rule.require for line in _element(element, rule, names)]),
        ("flags", [line for forbidden in rule.forbid for line in _forbidden(forbidden)]),
        ("compares", [line for agreement in rule.agree for line in _agreement(agreement)]),
        ("where", definitions(rule, book)),
        ("accuracy", list(_accuracy(measured))),
        ("remedy", [(0, rule.remedy)] if rule.remedy else []),
        ("sample clause", [(0, rule.sample)] if rule.sample else []),
        *((f"texts for which the outcome is {o}", _examples(rule.examples, o)) for o in _OUTCOMES),
    ]
    lines = [(0, f"{rule.id}: {rule.title}"), (0, f"severity {rule.severity}; law reviewed through {rule.reviewed}")]
    for title, body in sections:
        if body:
            lines += [(0, ""), (0, title), *((depth + 1, text) for depth, text in body)]
    return lines


def printed(lines: Iterable[Line], width: int) -> str:
    """Return lines wrapped to a width."""
    return "".join(f"{line}\n" for depth, text in lines for line in _wrapped(depth, text, width))


def _wrapped(depth: int, text: str, width: int) -> list[str]:
    indent = "    " * depth
    words = clean(" ".join(text.split()))
    return wrap(
        words, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    ) or [""]


def _law(law: Law, names: Mapping[str, str]) -> Iterator[Line]:
    of = f"{names.get(law.jurisdiction, law.jurisdiction)}, {law.kind}" if law.jurisdiction else str(law.kind)
    since = f", in force since {law.in_force}" if law.in_force else ""
    until = f", until {law.until}" if law.until else ""
    yield 0, f"{law.cite or 'no citation'} ({of}){since}{until}"
    if law.says:
        yield 1, f"“{law.says}”"
    if law.url:
        yield 1, law.url


def _applies(rule: Rule, book: RuleBook, names: Mapping[str, str]) -> Iterator[Line]:
    applies = rule.applies
    if applies.jurisdictions:
        yield from _places(applies.jurisdictions, names)
    elif places := list(
        dict.fromkeys(names.get(law.jurisdiction, law.jurisdiction) for law in rule.laws if law.jurisdiction)
    ):
        yield 0, f"where {either(places)} law is in scope"
    else:
        yield 0, "everywhere"
    for fact, wanted in (applies.facts or {}).items():
        yield 0, f"where {fact} is {_value(wanted)}{_question(fact, book)}"
    if applies.document:
        yield 0, "where that is not known: if the text shows it" if applies.facts else "if the text has"
        yield from query_lines(applies.document, 1)
    if applies.history:
        yield 0, "where an earlier version of the text is known to compare with (git)"
    for fact in applies.exemptions:
        yield 0, f"not where {fact} is true{_question(fact, book)}"
    for needed in rule.needs:
        yield 0, f"not assessed while {needed} is missing"
    if rule.audience:
        yield 0, f"reads what is addressed to everyone or to people in {names.get(rule.audience, rule.audience)}"
    if rule.elsewhere:
        yield 0, "not assessed, rather than missing, where the text sends the reader to another document"
        yield from query_lines(rule.elsewhere, 1)


def _places(condition: Condition, names: Mapping[str, str]) -> Iterator[Line]:
    if condition.any_of:
        yield 0, f"where {either(names.get(code, code) for code in condition.any_of)} law is in scope"
    for code in condition.all_of:
        yield 0, f"only where {names.get(code, code)} law is in scope"
    for code in condition.none_of:
        yield 0, f"not where {names.get(code, code)} law is in scope"


def _question(fact: str, book: RuleBook) -> str:
    return f" ({book.facts[fact].question})" if fact in book.facts else ""


def _value(wanted: bool | float) -> str:  # noqa: FBT001
    if isinstance(wanted, bool):
        return "true" if wanted else "false"
    return f"{wanted:g} or more"


def _element(element: Element, rule: Rule, names: Mapping[str, str]) -> Iterator[Line]:
    yield 0, f"{element.id} ({_level(element, rule, names)})"
    if element.looked_for:
        yield 1, element.looked_for
    if element.when:
        yield 1, "asked only if the text has"
        yield from query_lines(element.when, 2)
    if element.at_least > 1:
        yield 1, f"at least {element.at_least} times"
    for alternative in element.alternatives:
        if len(element.alternatives) > 1:
            yield 1, f"{'either' if alternative is element.alternatives[0] else 'or'} {alternative.id}"
        yield from query_lines(alternative.find, 2 if len(element.alternatives) > 1 else 1)
    yield 1, f"else: {_spoken(element.missing)}"


def _level(element: Element, rule: Rule, names: Mapping[str, str]) -> str:
    if not element.must_where:
        return str(element.level)
    places = dict.fromkeys(str(law.jurisdiction) for law in rule.laws if law.id in element.must_where)
    return f"{Level.MUST} where {either(names.get(code, code) for code in places)} law applies, else {Level.SHOULD}"


def _forbidden(forbidden: Forbidden) -> Iterator[Line]:
    yield 0, f"{forbidden.id}: {_spoken(forbidden.found)}"
    yield from query_lines(forbidden.find, 1)


def _agreement(agreement: Agreement) -> Iterator[Line]:
    yield 0, f"the values of {agreement.element}: {agreement.found}"
    if agreement.apart:
        yield 1, "left out where its sentence or a heading above has"
        yield from query_lines(agreement.apart, 2)


def _spoken(message: str) -> str:
    """Return a finding's message with words for what each document fills in."""
    return message.replace("{places}", "the places in scope").replace("{value}", "the value")


def _accuracy(measured: Accuracy | None) -> Iterator[Line]:
    if measured is not None:
        yield (
            0,
            f"measured on {measured.date} on policies that were read and labelled; docs/accuracy.md says what the figures do not show",
        )
        yield from ((1, line) for line in measured.lines)


def _examples(examples: Iterable[Example], outcome: str) -> list[Line]:
    return [(0, f"“{' '.join(example.text.split())}”") for example in examples if example.outcome == outcome]
