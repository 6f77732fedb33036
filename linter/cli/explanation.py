"""A rule in plain words, for `clauselint explain`."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from linter.cli.queries import Line, definitions, query_lines
from linter.cli.wording import Point, applies, given, law_dates, law_source, level, spoken, terms
from linter.reporters.safe import clean
from linter.rule import Agreement, Element, Example, Forbidden, Law, Rule, RuleBook
from linter.rulebook.accuracy import Accuracy

OUTCOMES = ("found", "clear", "partial", "missing", "flagged", "conflict", "not-applicable", "not-assessed")


def explanation(rule: Rule, book: RuleBook, here: list[Line], measured: Accuracy | None) -> list[Line]:
    """Return everything that a rule asks, and what it comes to here."""
    names = book.place_names
    sections = [
        ("here", here),
        ("why", [(0, rule.why)] if rule.why else []),
        ("law", [line for law in rule.laws for line in _law(law, names)]),
        ("applies", [line for point in applies(rule, book) for line in _point(point, 0)]),
        ("asks for", [line for element in rule.require for line in _element(element, rule, names)]),
        ("flags", [line for forbidden in rule.forbid for line in _forbidden(forbidden)]),
        ("compares", [line for agreement in rule.agree for line in _agreement(agreement)]),
        ("where", definitions(rule, book)),
        ("accuracy", list(_accuracy(measured))),
        ("remedy", [(0, rule.remedy)] if rule.remedy else []),
        ("sample clause", [(0, rule.sample)] if rule.sample else []),
        *((f"texts for which the outcome is {o}", list(_examples(rule.examples, o, names))) for o in OUTCOMES),
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
    yield 0, f"{law.cite or 'no citation'} ({law_source(law, names)}){law_dates(law)}"
    if law.says:
        yield 1, f"“{law.says}”"
    if law.url:
        yield 1, law.url


def _point(point: Point, depth: int) -> list[Line]:
    return [(depth, point.text), *(query_lines(point.query.tree, depth + 1) if point.query else [])]


def _element(element: Element, rule: Rule, names: Mapping[str, str]) -> Iterator[Line]:
    yield 0, f"{element.id} ({level(element, rule, names)})"
    if element.looked_for:
        yield 1, element.looked_for
    for point in terms(element, rule, names):
        yield from _point(point, 1)
    for alternative in element.alternatives:
        if len(element.alternatives) > 1:
            yield 1, f"{'either' if alternative is element.alternatives[0] else 'or'} {alternative.id}"
        yield from query_lines(alternative.find.tree, 2 if len(element.alternatives) > 1 else 1)
    yield 1, f"else: {spoken(element.missing)}"


def _forbidden(forbidden: Forbidden) -> Iterator[Line]:
    yield 0, f"{forbidden.id}: {spoken(forbidden.found)}"
    if forbidden.once:
        yield 1, "once: the first place is one finding for all"
    yield from query_lines(forbidden.find.tree, 1)


def _agreement(agreement: Agreement) -> Iterator[Line]:
    yield 0, f"the values of {agreement.element}: {agreement.found}"
    if agreement.apart:
        yield from _point(Point("left out where its sentence or a heading above has", agreement.apart), 1)


def _accuracy(measured: Accuracy | None) -> Iterator[Line]:
    if measured is not None:
        yield (
            0,
            f"measured on {measured.date} on policies that were read and labelled; docs/accuracy.md says what the figures do not show",
        )
        yield from ((1, line) for line in measured.lines)


def _examples(examples: Iterable[Example], outcome: str, names: Mapping[str, str]) -> Iterator[Line]:
    for example in examples:
        if example.outcome == outcome:
            yield 0, f"“{_flat(example.text)}”"
            if example.before is not None:
                yield 1, f"after an edit of “{_flat(example.before)}”"
            if conditions := given(example, names):
                yield 1, conditions


def _flat(text: str) -> str:
    return " ".join(text.split())
