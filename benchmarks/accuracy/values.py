"""Values as labels write them, compared with those that the linter shows."""

import re
from collections.abc import Callable, Mapping, Sequence

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMED = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
_YEAR = 1000

Reading = tuple[int, ...]


def ages(text: str) -> frozenset[Reading]:
    """Return the age that a text gives: its first number."""
    return frozenset((int(number),) for number in _NUMBERS.findall(text)[:1])


def dates(text: str) -> frozenset[Reading]:
    """Return the readings of a date, each year, month and day; 0 for a day that is not given."""
    numbers = [int(number) for number in _NUMBERS.findall(text)[:3]]
    years = [number for number in numbers if number >= _YEAR][:1]
    rest = [number for number in numbers if number < _YEAR]
    if not years:
        return frozenset()
    if named := _NAMED.search(text):
        month = _MONTHS.index(named.group(1).lower()) + 1
        return frozenset({(years[0], month, rest[0] if rest else 0)})
    return frozenset((years[0], *pair) for pair in _pairs(rest, year_first=numbers[0] == years[0]))


def _pairs(rest: Sequence[int], *, year_first: bool) -> list[tuple[int, int]]:
    """Return the readings of figures as month and day."""
    if len(rest) == 1:
        return [(rest[0], 0)]
    if len(rest) < 2:
        return []
    orders = [(rest[0], rest[1])] if year_first else [(rest[0], rest[1]), (rest[1], rest[0])]
    return [(month, day) for month, day in orders if 1 <= month <= 12]


#: How to read a value, by the name that the mapping uses.
KINDS: Mapping[str, Callable[[str], frozenset[Reading]]] = {"age": ages, "date": dates}


def exact(kind: str, given: Sequence[str], labelled: Sequence[str]) -> bool:
    """Tell whether each value given is one of the label's, and the label's first is among them."""
    read = KINDS[kind]
    wanted = [read(value) for value in labelled]
    found = [read(value) for value in given]
    return all(any(one & other for other in wanted) for one in found) and any(one & wanted[0] for one in found)
