"""Postal addresses: a street or a post-office box together with its place; they do not compare.

The place is found first, by what is hard to mistake (a state with its ZIP code, a postcode, a country after a street);
then the address begins at the first street or box within reach before it.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from linter.extract import postal_places as places
from linter.extract import postal_streets as streets
from linter.extract.plain import plain, squeezed
from linter.extract.postal_words import CAPITAL
from linter.extract.shape import Finder, Shape, Span, finder
from linter.extract.value import Value

_SHOWN = 200

# What each place holds, by patterns that are quicker to compile than the place's own.
_FIVE = Shape("[0-9]{5}(?![0-9])")
_FOUR = Shape("[0-9]{4}|[0-9]{2,3}\\s[0-9]{2}")
_TOWN = Shape(rf"[0-9]\s?(?:[A-Z]{{2}})?(?:\s-\s|[\s,]{{0,3}}){CAPITAL}[\w'-]{{2}}")
_CODE = Shape(r"[A-Z][0-9]|[WCDSTAads][\s,]{1,3}[0-9]{4}(?![\w-])")
_IRISH = Shape("Dublin|Ireland")
_ASIAN = Shape(r"-(?:ku|shi|gun)\b|\sDistrict\b|Indonesia")
_DIGIT = Shape("[0-9]")
_BREAK = finder(r"[;@?!|]|https?:|\.\w{2,3}/")


class _Kind(NamedTuple):
    """Addresses of one country.

    What a text that is looked at holds (each of the shapes), the place, the streets that go with it, and how far before it
    they may begin.
    """

    needed: tuple[Shape, ...]
    place: Finder
    streets: tuple[Finder, ...]
    reach: int


_KINDS = (
    _Kind((_FIVE,), places.us, (streets.numbered, streets.LOOSE), 170),
    _Kind((_CODE,), places.POSTCODE, (streets.numbered, streets.unnumbered, streets.LOOSE), 170),
    _Kind((_IRISH,), places.IRELAND, (streets.numbered, streets.unnumbered), 110),
    _Kind((_FOUR, _TOWN), places.europe, (streets.EUROPEAN,), places.EUROPEAN_REACH),
    _Kind((_FOUR, _TOWN, streets.HOUSE_LAST), places.europe_country, (finder(streets.HOUSE_LAST),), 40),
    _Kind((_ASIAN,), places.ASIA, (streets.ASIAN,), 110),
    _Kind((), places.bare, (streets.numbered,), 90),
)


def find(text: str) -> list[Value]:
    """Return the postal addresses of the text, in order."""
    if not _DIGIT.search(text):
        return []
    flat = plain(text)
    all_of = cache(partial(_spans, flat))
    found: list[Span] = []
    for kind in _KINDS:
        for start, end in _spans(flat, kind.place) if all(shape.search(flat) for shape in kind.needed) else ():
            floor = _floor(found, start, end)
            if floor is None:
                continue
            begin = _begin(flat, all_of, kind.streets, (max(floor, start - kind.reach), start))
            if begin is not None:
                insort(found, (begin, end))
    return [Value(start, end, squeezed(text[start:end])[:_SHOWN]) for start, end in found]


def _spans(flat: str, find_in: Finder) -> list[Span]:
    """Return what a finder finds in the whole text."""
    return list(find_in(flat, 0, len(flat)))


def _floor(found: list[Span], start: int, end: int) -> int | None:
    """Return where the last address before the place ends; nothing if the place is part of one."""
    index = bisect_right(found, (start, start))
    if index < len(found) and found[index][0] < end:
        return None
    floor = found[index - 1][1] if index else 0
    return floor if floor <= start else None


def _begin(flat: str, all_of: Callable[[Finder], list[Span]], lines: tuple[Finder, ...], window: Span) -> int | None:
    """Return where the first street or box in the window begins, after anything that no address contains."""
    floor, place = window
    breaks = all_of(_BREAK)
    index = bisect_left(breaks, (place, place))
    if index:
        floor = max(floor, breaks[index - 1][1])
    for line in lines:
        candidates = all_of(line)
        index = bisect_left(candidates, (floor, 0))
        if index and candidates[index - 1][1] > floor and (span := next(line(flat, floor, place), None)):
            return span[0]
        if index < len(candidates) and candidates[index][1] <= place:
            return candidates[index][0]
    return None
