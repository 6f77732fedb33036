"""Periods of time: "30 days", "forty-five (45) calendar days", "12-month", "a year"; in days."""

from collections.abc import Iterator, Mapping
from math import ceil

from linter.extract import ages
from linter.extract.numbers import Number, numbers
from linter.extract.plain import lowered, squeezed
from linter.extract.shape import Shape
from linter.extract.value import Value

_DAYS = {"week": 7, "month": 30, "year": 365}
_IN_A_DAY = {"minute": 1440, "hour": 24}
_SHORT = {"min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
_UNIT = Shape(
    r"[\s-]{1,4}(?:(?:calendar|consecutive|full|additional|extra|further|more|regular|whole|continuous)[\s-]{1,3}){0,2}"
    r"(?P<business>(?:business|working|work)[\s-]{1,3})?"
    r"(?P<unit>minute|hour|day|week|month|year|min(?=s\b)|hr|wk|yr)s?\b"
)
_FREE = Shape(r"(?<![\w$#])(?<![0-9][.,/])")
_DECIMAL = Shape(r"[0-9]{1,3}\.[0-9]{1,2}")
_HALF = Shape(r"\s{1,3}and\sa\shalf")
_TO = Shape(r"\s{0,3}(?:-|to|or|and|through)\s{0,3}")
_ARTICLE = Shape(r"an?(?=[\s-])")
_RATE = Shape(r"(?:hours?|days?|weeks?|hrs?)\s{0,3}$")  # "24 hours a day" is no period of one day


class _Amount:
    """How many units, in every reading, and where that ends."""

    def __init__(self, end: int, readings: tuple[float, ...]) -> None:
        self.end = end
        self.readings = readings


def find(text: str) -> list[Value]:
    """Return the durations of the text, in order; an age is none."""
    low = lowered(text)
    if not _has_unit(low):
        return []
    found = sorted([*_counted(low), *_single(low)], key=lambda value: value.start)
    if not found or not ("year" in low or "yr" in low):
        return found
    of_age = ages.find(text)
    return [value for value in found if not any(age.start < value.end and value.start < age.end for age in of_age)]


def _has_unit(low: str) -> bool:
    """Tell, fast, whether the letters of a unit stand in the text."""
    whole = "day" in low or "month" in low or "year" in low or "week" in low or "hour" in low or "minute" in low
    return whole or "yr" in low or "hr" in low or "mins" in low or "wk" in low


def _counted(low: str) -> Iterator[Value]:
    """Yield the periods that begin with a number: "30 days", "6 to 12 months"."""
    beginning = {number.start: number for number in numbers(low)}
    done = 0
    for number in numbers(low):
        if number.start >= done and _FREE.match(low, number.start):
            value = _range(low, number, beginning) or _value(low, number.start, _amount(low, number))
            done = value.end if value else done
            if value and not ("year" in value.traits and any(1900 <= year <= 2100 for year in number.readings[-1:])):
                yield value  # "2023 year" is a calendar year


def _single(low: str) -> Iterator[Value]:
    """Yield the periods of one unit: "a year"."""
    for article in _ARTICLE.finditer(low):
        start = article.start()
        if _FREE.match(low, start) and not _RATE.search(low, max(0, start - 10), start):
            yield from filter(None, [_value(low, start, _Amount(article.end(), (1,)))])


def _amount(low: str, number: Number) -> _Amount:
    """Return the amount that a number begins: whole numbers, decimals, and a half more."""
    decimal = _DECIMAL.fullmatch(low, number.start, number.end)
    readings: tuple[float, ...] = (float(decimal[0]),) if decimal else number.readings
    half = _HALF.match(low, number.end)
    return _Amount(half.end(), tuple(amount + 0.5 for amount in readings)) if half else _Amount(number.end, readings)


def _range(low: str, number: Number, beginning: Mapping[int, Number]) -> Value | None:
    """Return the period of two amounts whose first is this number."""
    first = _amount(low, number)
    to = _TO.match(low, first.end)
    other = beginning.get(to.end()) if to else None
    if other is None:
        return None
    last = _amount(low, other)
    both = tuple(sorted(first.readings + last.readings)) if first.readings and last.readings else ()
    return _value(low, number.start, _Amount(last.end, both))


def _value(low: str, start: int, amount: _Amount) -> Value | None:
    """Return the period that begins here, if the amount is one and a unit follows."""
    match = _UNIT.match(low, amount.end) if amount.readings else None
    if not match:
        return None
    unit = _SHORT.get(match["unit"], match["unit"])
    traits = {unit, f"{unit}s"}
    amounts = amount.readings
    if match["business"] and unit == "day":
        traits |= {"business day", "business days"}
        amounts = tuple(ceil(7 * amount / 5) for amount in amounts)
    days = [amount * _DAYS.get(unit, 1) / _IN_A_DAY.get(unit, 1) for amount in amounts]
    return Value(start, match.end(), squeezed(low[start : match.end()]), days[0], days[-1], frozenset(traits))
