"""Reads what a query asks of a value: the `>= 13` of `@age[>= 13]`, the `broken | vague` of `@link[broken | vague]`."""

import re
from collections.abc import Iterator
from datetime import date

from linter.errors import QueryError
from linter.query.kinds import KINDS, UNITS, Measure, in_days
from linter.query.tree import Test
from linter.suggestion import suggest

OPERATORS = ("=", "!=", "<", "<=", ">", ">=")

_COMPARISON = re.compile(r"([A-Za-z]*)\s*([<>=!]+)\s*")
_AMOUNT = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(\D*)")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TODAY = re.compile(r"today(?:\s*([-+])\s*([0-9]{1,5})\s*([a-z]+))?", re.IGNORECASE)
_EXAMPLES = {
    Measure.YEARS: "a number of years such as 13",
    Measure.DAYS: "a number and a unit, such as 45 days",
    Measure.DATE: "a date such as 2018-05-25, or today - 12 months",
    Measure.NUMBER: "a number such as 100",
    Measure.GRADE: "a school grade such as 16",
}
_UNITS_OF = {
    Measure.YEARS: ("", "year", "years"),
    Measure.NUMBER: ("", "%", "percent"),
    Measure.GRADE: ("", "grade"),
}
_DAY_STEPS = {"day": 1, "week": 7}
_MONTH_STEPS = {"month": 1, "year": 12}
_FARTHEST = 1200  # months from today


def read_tests(query: str, kind: str, start: int, end: int) -> tuple[tuple[Test, ...], ...]:
    """Read `query[start:end]`, the inside of the square brackets after `@kind`."""
    return tuple(
        tuple(_test(query, kind, first, last) for first, last in _split(query, ",", *group))
        for group in _split(query, "|", start, end)
    )


def _split(query: str, mark: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the parts between the marks, without the blanks around them."""
    for part in query[start:end].split(mark):
        first = start + len(part) - len(part.lstrip())
        yield first, max(first, start + len(part.rstrip()))
        start += len(part) + 1


def _test(query: str, kind: str, start: int, end: int) -> Test:
    """Read one test."""
    if start == end:
        raise QueryError(f"expected a test of @{kind}: {_choices(kind)}", query, start)
    comparison = _COMPARISON.match(query, start, end)
    if comparison is None:
        return _trait(query, kind, start, end)
    field, operator = comparison[1].casefold(), comparison[2]
    measure = KINDS[kind].measure
    if measure is None:
        raise QueryError(f"@{kind} does not compare: {_choices(kind)}", query, start)
    if operator not in OPERATORS:
        message = f'unknown comparison "{operator}"; known: {" ".join(OPERATORS)}'
        raise QueryError(message, query, comparison.start(2))
    if field == "unit" and kind == "duration":
        return _unit(query, operator, comparison.end(), end)
    if field:
        raise QueryError(f'@{kind} has no "{comparison[1]}": {_choices(kind)}', query, start)
    if measure is Measure.DATE:
        return _date(query, operator, comparison.end(), end)
    return _number(query, operator, measure, comparison.end(), end)


def _trait(query: str, kind: str, start: int, end: int) -> Test:
    """Read a trait: a word that values of the kind may have."""
    trait = query[start:end].casefold()
    traits = KINDS[kind].traits
    if trait in traits:
        return Test("", "is", trait, trait)
    known = suggest(trait, traits) if traits else ""
    hint = known if known.startswith("did") else _choices(kind)
    raise QueryError(f'@{kind} has no test "{query[start:end]}": {hint}', query, start)


def _choices(kind: str) -> str:
    """Return what may stand in the brackets after the kind."""
    measure, traits = KINDS[kind].measure, KINDS[kind].traits
    choices = [f"a comparison ({' '.join(OPERATORS)}) with {_EXAMPLES[measure]}"] if measure else []
    if kind == "duration":
        choices.append("unit = business days")
    if traits:
        choices.append(", ".join(traits))
    return "known: " + "; or ".join(choices) if choices else "it takes no test"


def _unit(query: str, operator: str, start: int, end: int) -> Test:
    """Read the unit that a duration is written in."""
    if operator not in ("=", "!="):
        raise QueryError("a unit is compared with = or !=", query, start)
    unit = _unit_name(query, start, end)
    return Test("unit", operator, unit, unit)


def _unit_name(query: str, start: int, end: int) -> str:
    """Return the plural name of a unit of time."""
    name = " ".join(query[start:end].casefold().split())
    unit = UNITS.get(name.removesuffix("s"))
    if unit is None:
        expected = f'"{query[start:end]}" is no unit of time' if name else "expected a unit of time"
        raise QueryError(f"{expected}: {suggest(name, UNITS.values())}", query, start)
    return unit


def _number(query: str, operator: str, measure: Measure, start: int, end: int) -> Test:
    """Read an age in years, a percentage, or a duration with its unit."""
    match = _AMOUNT.fullmatch(query, start, end)
    if match is None:
        raise QueryError(f"expected {_EXAMPLES[measure]}", query, start)
    amount = float(match[1])
    shown = str(int(amount)) if amount.is_integer() else str(amount)
    if measure is Measure.DAYS:
        unit = _unit_name(query, match.start(2), end)
        shown += f" {unit[:-1] if amount == 1 else unit}"
        return Test("", operator, in_days(amount, unit), shown)
    if match[2].casefold() not in _UNITS_OF[measure]:
        raise QueryError(f"expected {_EXAMPLES[measure]}", query, match.start(2))
    return Test("", operator, amount, shown)


def _date(query: str, operator: str, start: int, end: int) -> Test:
    """Read an ISO date, or today and a distance from it."""
    text = query[start:end]
    if _ISO.fullmatch(text):
        try:
            return Test("", operator, date.fromisoformat(text).toordinal(), text)
        except ValueError:
            raise QueryError(f"there is no day {text}", query, start) from None
    match = _TODAY.fullmatch(query, start, end)
    if match is None:
        raise QueryError(f"expected {_EXAMPLES[Measure.DATE]}", query, start)
    if match[1] is None:
        return Test("", operator, "today", "today")
    months, days = _distance(query, match)
    amount, unit = int(match[2]), match[3].casefold().removesuffix("s")
    shown = f"today {match[1]} {amount} {unit if amount == 1 else unit + 's'}"
    sign = -1 if match[1] == "-" else 1
    return Test("", operator, "today", shown, sign * months, sign * days)


def _distance(query: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the months and the days of a distance such as `12 months`."""
    unit, amount = match[3].casefold().removesuffix("s"), int(match[2])
    if unit not in _DAY_STEPS and unit not in _MONTH_STEPS:
        known = ", ".join(name + "s" for name in (*_DAY_STEPS, *_MONTH_STEPS))
        raise QueryError(f'"{match[3]}" is no step from today; known: {known}', query, match.start(3))
    months, days = amount * _MONTH_STEPS.get(unit, 0), amount * _DAY_STEPS.get(unit, 0)
    if months > _FARTHEST or days > _FARTHEST * 30:
        raise QueryError("expected a day within a hundred years of today", query, match.start(2))
    return months, days
